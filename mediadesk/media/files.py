"""Find picture files in folders and read single ones."""

import hashlib
import os
import stat
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Final

from typing_extensions import override

from mediadesk.media.formats import PICTURE_SUFFIXES
from mediadesk.media.metadata.sidecars import sidecar_times
from mediadesk.model.errors import OutsideError
from mediadesk.model.intake import Failure, Intake, Raster
from mediadesk.model.photo import Reading
from mediadesk.paths import absence, is_folder, is_there
from mediadesk.services.ports.pictures import PictureFiles

_HIDDEN_START: Final = "."
#: A check asks for the fields of one file twice within seconds: for its ids, and for its words.
_MOST_REMEMBERED: Final = 64


class DiskPictures(PictureFiles):
    """Picture files on this machine's disks.

    Finding them needs no picture library, so none is loaded for it: workers read what is found.
    """

    def __init__(self) -> None:
        self._embedded = lru_cache(_MOST_REMEMBERED)(_embedded_fields)

    @override
    def find(self, roots: Iterable[Path]) -> Iterator[Path | Failure]:
        for root in roots:
            path = Path(os.path.abspath(root.expanduser()))  # noqa: PTH100 - keeps links, unlike resolve
            if is_folder(path):
                yield from _below(path)
            elif is_there(path):
                yield path
            else:
                yield Failure(path, f"{path} {absence(path)}.")

    @override
    def read(self, path: Path) -> Intake:
        from mediadesk.media.intake import read_intake  # noqa: PLC0415 - loads the libraries

        return read_intake(path)[0]

    @override
    def fields(self, path: Path) -> tuple[Reading, ...]:
        from mediadesk.media.metadata.sidecar_reading import read_sidecar  # noqa: PLC0415 - loads lxml

        return (*read_sidecar(path).readings, *self._embedded(path, _as_of(path)))

    @override
    def inside(self, folder: Path) -> tuple[Path, ...]:
        try:
            with os.scandir(folder) as entries:
                shown = [e for e in entries if not e.name.startswith(_HIDDEN_START)]
                return tuple(sorted(Path(e.path) for e in shown if _is_picture(e)))
        except OSError as error:
            msg = f"{folder} cannot be entered: {error.strerror}."
            raise OutsideError(msg) from error

    @override
    def sidecar_times(self, folder: Path) -> Mapping[str, int]:
        return sidecar_times(folder)

    @override
    def content_hash(self, path: Path) -> str:
        try:
            if not stat.S_ISREG(path.stat().st_mode):  # a pipe would be waited for
                msg = f"{path} is not a file; pictures are read from files alone."
                raise OutsideError(msg)
            with path.open("rb") as file:
                return hashlib.file_digest(file, "sha256").hexdigest()
        except OSError as error:
            msg = f"{path} cannot be read: {error.strerror}."
            raise OutsideError(msg) from error

    @override
    def load(self, path: Path, longest_edge_px: int | None = None) -> Raster:
        from mediadesk.media.intake import decode_file  # noqa: PLC0415 - loads the libraries

        image = decode_file(path, longest_edge_px).image
        return Raster(image.width, image.height, image.tobytes())


def _embedded_fields(path: Path, _as_it_was: tuple[int, int]) -> tuple[Reading, ...]:
    """Return what the metadata in a file say, as it was when it had this time and size."""
    from mediadesk.media.intake import fields_in  # noqa: PLC0415 - loads the libraries
    from mediadesk.media.picture_bytes import read_bytes  # noqa: PLC0415 - loads Pillow

    return fields_in(read_bytes(path), path)


def _as_of(path: Path) -> tuple[int, int]:
    """Return a file's time and size; of one that cannot be asked, its reading will tell why."""
    try:
        status = path.stat()
    except OSError:
        return 0, 0
    return status.st_mtime_ns, status.st_size


def _below(root: Path) -> Iterator[Path | Failure]:
    """Yield the pictures of a folder, then those of the folders in it, each sorted by name.

    Links to folders are not followed, so that no loop can catch the search.
    """
    waiting = [root]
    while waiting:
        folder = waiting.pop()
        try:
            with os.scandir(folder) as entries:
                seen = sorted(entries, key=lambda entry: entry.name)
        except OSError as error:
            yield Failure(folder, f"{folder} cannot be entered: {error.strerror}.")
            continue
        shown = [entry for entry in seen if not entry.name.startswith(_HIDDEN_START)]
        yield from (Path(entry.path) for entry in shown if _is_picture(entry))
        folders = (Path(e.path) for e in shown if e.is_dir(follow_symlinks=False))
        waiting.extend(reversed(tuple(folders)))


def _is_picture(entry: os.DirEntry[str]) -> bool:
    suffix = os.path.splitext(entry.name)[1].lower()  # noqa: PTH122 - a Path each is slow
    try:
        return suffix in PICTURE_SUFFIXES and entry.is_file()
    except OSError:  # a link in a circle
        return False
