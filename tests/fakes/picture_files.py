"""Picture files that are texts on disk: their words say what a reader would find in them."""

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from threading import Event

from mediadesk.model.edit import Fingerprint
from mediadesk.model.errors import OutsideError
from mediadesk.model.intake import Failure, Intake, Raster
from mediadesk.model.photo import Reading


class FakePictures:
    """Finds and reads "pictures": a text starting with "broken" cannot be read."""

    def __init__(self, readings: tuple[Reading, ...] = ()) -> None:
        self.readings = readings
        self.prints: dict[str, int] = {}
        self.warnings: tuple[str, ...] = ()
        self.size_px = (1200, 800)

    def find(self, roots: Iterable[Path]) -> Iterator[Path | Failure]:
        for root in roots:
            if root.is_dir():
                yield from sorted(p for p in root.rglob("*.jpg"))
            elif root.exists():
                yield root
            else:
                yield Failure(root, f"{root} is not there.")

    def read(self, path: Path) -> Intake:
        data = path.read_bytes()
        if data.startswith(b"broken"):
            msg = f"{path.name} is not a picture."
            raise OutsideError(msg)
        whole = self.prints.get(path.read_text(), 0)
        return Intake(
            path,
            hashlib.sha256(data).hexdigest(),
            len(data),
            path.stat().st_mtime_ns,
            "JPEG",
            *self.size_px,
            None,
            self.readings,
            Fingerprint(whole),
            self.warnings,
            sidecar_ns=self.sidecar_times(path.parent).get(path.name, 0),
        )

    def fields(self, path: Path) -> tuple[Reading, ...]:
        return self.read(path).readings

    def inside(self, folder: Path) -> tuple[Path, ...]:
        return tuple(sorted(folder.glob("*.jpg")))

    def sidecar_times(self, folder: Path) -> Mapping[str, int]:
        found = ((p, p.with_suffix(".xmp")) for p in self.inside(folder))
        return {p.name: beside.stat().st_mtime_ns for p, beside in found if beside.exists()}

    def content_hash(self, path: Path) -> str:
        return hashlib.sha256(path.read_bytes()).hexdigest()

    def load(self, path: Path, longest_edge_px: int | None = None) -> Raster:
        return Raster(1, 1, b"\0\0\0")


class FakeWorkers:
    """Reads in this process; remembers what it was asked to read and whether it was closed."""

    def __init__(self, pictures: FakePictures) -> None:
        self._pictures = pictures
        self.asked: list[Path] = []
        self.closed = False

    def take_in(
        self, paths: Sequence[Path], stop: Event | None = None
    ) -> Iterator[Intake | Failure]:
        self.asked.extend(paths)
        try:
            for path in paths:
                if stop is not None and stop.is_set():
                    return
                try:
                    outcome: Intake | Failure = self._pictures.read(path)
                except OutsideError as error:
                    outcome = Failure(path, str(error))
                yield outcome
        finally:
            self.closed = True
