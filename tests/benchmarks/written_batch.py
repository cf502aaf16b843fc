"""The measurement behind `tests.benchmarks.writing`."""

import hashlib
import shlex
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from itertools import cycle, islice
from pathlib import Path
from time import perf_counter

from mediadesk.bootstrap.desk import open_desk
from mediadesk.media.intake import read_fields
from mediadesk.model.edit import Fingerprint
from mediadesk.model.intake import NewPhoto
from mediadesk.model.photo import Photo
from mediadesk.services.jobs import JobContext
from mediadesk.storage.catalogue import open_catalogue
from tests.media.picture_making import jpeg, picture

HEADLINE = "Vladimir Putin greeted by Kim Yo-Jong"


class Now:
    """The machine's clock."""

    def now(self) -> datetime:
        """Return the present moment."""
        return datetime.now(UTC)


def measure(folders: Sequence[Path], exiftool: str, number: int) -> None:
    """Measure and print.

    Args:
        folders: Where JPEGs are taken from; made ones without any.
        exiftool: The command of ExifTool.
        number: How many files.
    """
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = Path(folder) / "ours", Path(folder) / "theirs"
        files = tuple(_made(folders, ours, number))
        shutil.copytree(ours, theirs)
        size = sum(path.stat().st_size for path in files)
        print(f"{len(files):,} JPEGs, {size / len(files) / 1e6:.2f} MB on average")
        rate = _ours(files, Path(folder))
        other = _theirs(sorted(theirs.iterdir()), shlex.split(exiftool))
        print(
            f"MediaDesk {rate:.1f} files/s, ExifTool {other:.1f} files/s: {rate / other:.2f} of it"
        )


def _made(folders: Sequence[Path], into: Path, number: int) -> Iterator[Path]:
    into.mkdir()
    found = [p for folder in folders for p in sorted(folder.rglob("*")) if _is_plain(p)]
    sources = [path.read_bytes() for path in found] or [
        jpeg(picture(640 + 16 * at, 480)) for at in range(20)
    ]
    for at, data in enumerate(islice(cycle(sources), number)):
        path = into / f"{at:05}.jpg"
        path.write_bytes(data + f"number {at}".encode())
        yield path


def _is_plain(path: Path) -> bool:
    """Whether a file is a JPEG that a program of any kind may write into."""
    if path.suffix.lower() not in {".jpg", ".jpeg"} or path.stat().st_size > 8_000_000:
        return False
    try:
        read_fields(path)
    except Exception:  # noqa: BLE001 - whatever is wrong with it, it is not measured
        return False
    return b"c2pa" not in path.read_bytes()


def _ours(files: Sequence[Path], folder: Path) -> float:
    """Return files a second of the whole way: catalogue, workers, read back, catalogue."""
    catalogue = open_catalogue(folder / "desk.mediadesk", Now())
    catalogue.add_photos([_photo(path) for path in files], "bench", "import")
    catalogue.close()
    desk = open_desk(str(folder / "desk.mediadesk"), settings_file=folder / "settings.json")
    numbers = [at + 1 for at in range(len(files))]
    began = perf_counter()
    desk.recording.set(numbers, {"headline": HEADLINE})
    print(f"set in the catalogue in {perf_counter() - began:.2f} s")
    began = perf_counter()
    summary = desk.writing.job(numbers)(JobContext())
    seconds = perf_counter() - began
    print(f"{len(summary.written):,} written, {len(summary.failed):,} failed, {seconds:.1f} s")
    for failure in summary.failed[:5]:
        print(f"  {failure.error}")
    desk.close()
    return len(summary.written) / seconds


def _photo(path: Path) -> NewPhoto:
    data = path.read_bytes()
    sha256 = hashlib.sha256(data).hexdigest()
    photo = Photo(0, sha256, path, "JPEG", 640, 480, None, datetime.now(UTC))
    status = path.stat()
    return NewPhoto(
        photo, status.st_size, status.st_mtime_ns, Fingerprint(1, b""), read_fields(path)
    )


def _theirs(files: Sequence[Path], exiftool: list[str]) -> float:
    """Return files a second of ExifTool's batch."""
    asked = "\n".join(map(str, files)).encode()
    began = perf_counter()
    done = subprocess.run(
        [*exiftool, "-overwrite_original", f"-XMP-photoshop:Headline={HEADLINE}", "-@", "-"],
        input=asked,
        capture_output=True,
        check=False,
    )
    seconds = perf_counter() - began
    print(f"ExifTool: {done.stdout.decode().split()[:1]} written, {seconds:.1f} s")
    return len(files) / seconds
