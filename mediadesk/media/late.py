"""The picture adapters behind their ports, their libraries loaded at first use.

Pillow, OpenCV and exiv2 take 300 ms to load; a command that looks at no picture answers without.
"""

from collections.abc import Callable, Generator, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path
from threading import Event

from typing_extensions import override

from mediadesk.model.edit import Comparison, Fingerprint, KeptPrint
from mediadesk.model.edit_traces import ContentCredentials, EditTraces
from mediadesk.model.intake import Failure, Intake, Raster
from mediadesk.model.photo import Reading
from mediadesk.services.ports.crew import Crew, Outcome, Thing
from mediadesk.services.ports.pictures import (
    Candidate,
    Comparer,
    Fingerprinter,
    IntakeWorkers,
    Miniatures,
    PhotoIndex,
    PictureFiles,
    Previews,
    PrintsOf,
    TakenPrint,
)
from mediadesk.services.ports.traces import TraceReader


class LatePictureFiles(PictureFiles):
    """Picture files on this machine's disks."""

    @cached_property
    def _files(self) -> PictureFiles:
        from mediadesk.media.files import DiskPictures  # noqa: PLC0415 - loads Pillow

        return DiskPictures()

    @override
    def find(self, roots: Iterable[Path]) -> Iterator[Path | Failure]:
        return self._files.find(roots)

    @override
    def read(self, path: Path) -> Intake:
        return self._files.read(path)

    @override
    def fields(self, path: Path) -> tuple[Reading, ...]:
        return self._files.fields(path)

    @override
    def inside(self, folder: Path) -> tuple[Path, ...]:
        return self._files.inside(folder)

    @override
    def sidecar_times(self, folder: Path) -> Mapping[str, int]:
        return self._files.sidecar_times(folder)

    @override
    def content_hash(self, path: Path) -> str:
        return self._files.content_hash(path)

    @override
    def load(self, path: Path, longest_edge_px: int | None = None) -> Raster:
        return self._files.load(path, longest_edge_px)


class LateWorkers(IntakeWorkers):
    """Worker processes that read picture files.

    Args:
        previews: Folder of the preview cache.
    """

    def __init__(self, previews: Path) -> None:
        self._folder = previews

    @cached_property
    def _workers(self) -> IntakeWorkers:
        from mediadesk.media.workers import IntakePool  # noqa: PLC0415 - loads OpenCV

        return IntakePool(self._folder)

    @override
    def take_in(
        self, paths: Sequence[Path], stop: Event | None = None
    ) -> Iterator[Intake | Failure]:
        return self._workers.take_in(paths, stop)


class LatePreviews(Previews, Miniatures):
    """The preview cache.

    Args:
        folder: Where it lies.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def _previews(self) -> Previews:
        from mediadesk.media.previews import PreviewCache  # noqa: PLC0415 - loads Pillow

        return PreviewCache(self._folder)

    @override
    def thumbnail(self, sha256: str) -> bytes | None:
        return self._previews.thumbnail(sha256)

    @override
    def thumbnail_file(self, sha256: str) -> Path | None:
        return self._previews.thumbnail_file(sha256)

    @override
    def make(self, path: Path, sha256: str) -> bytes:
        return self._previews.make(path, sha256)

    @override
    def carry(self, sha256: str, new_sha256: str) -> None:
        self._previews.carry(sha256, new_sha256)

    @override
    def miniature(self, path: Path, edge_px: int) -> bytes:
        return self._miniatures.miniature(path, edge_px)

    @cached_property
    def _miniatures(self) -> Miniatures:
        from mediadesk.media.previews import PreviewCache  # noqa: PLC0415 - loads Pillow

        return PreviewCache(self._folder)


class LateComparer(Comparer):
    """Compares pictures."""

    @cached_property
    def _comparer(self) -> Comparer:
        from mediadesk.media.comparison.comparing import PixelComparer  # noqa: PLC0415 - loads OpenCV

        return PixelComparer()

    @override
    def compare(self, original: Path, derived: Path, *, thorough: bool = True) -> Comparison:
        return self._comparer.compare(original, derived, thorough=thorough)


class LateCrew(Crew):
    """Looks at several pictures at a time."""

    @override
    def each(
        self, work: Callable[[Thing], Outcome], things: Sequence[Thing]
    ) -> Generator[Outcome, None, None]:
        if things:
            from mediadesk.media.crew import PictureCrew  # noqa: PLC0415 - loads OpenCV

            yield from PictureCrew().each(work, things)


class LateFingerprinter(Fingerprinter):
    """Makes the fingerprints that the catalogue keeps."""

    @override
    def fingerprint(self, path: Path) -> Fingerprint:
        from mediadesk.media.intake import read_fingerprint  # noqa: PLC0415 - loads OpenCV

        return read_fingerprint(path)


class LateIndex(PhotoIndex):
    """The photo index.

    Args:
        folder: Where it lies.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    @cached_property
    def _index(self) -> PhotoIndex:
        from mediadesk.media.photo_index import SegmentedIndex  # noqa: PLC0415 - loads OpenCV

        return SegmentedIndex(self._folder)

    @property
    @override
    def newest(self) -> int:
        return self._index.newest

    @property
    @override
    def taken(self) -> tuple[TakenPrint, ...]:
        return self._index.taken

    @override
    def take_in(self, prints: Sequence[KeptPrint]) -> None:
        self._index.take_in(prints)

    @override
    def tidy(self) -> None:
        self._index.tidy()

    @override
    def clear(self) -> None:
        self._index.clear()

    @override
    def candidates(
        self,
        image: Path,
        at_most: int,
        kept: PrintsOf,
        *,
        thorough: bool = False,
        turned: bool = False,
    ) -> tuple[Candidate, ...]:
        return self._index.candidates(image, at_most, kept, thorough=thorough, turned=turned)


class LateTraces(TraceReader):
    """Reads what files tell of their editing."""

    @cached_property
    def _reader(self) -> TraceReader:
        from mediadesk.media.confined_traces import ConfinedTraces  # noqa: PLC0415 - loads Pillow

        return ConfinedTraces()

    @override
    def traces(self, path: Path) -> EditTraces:
        return self._reader.traces(path)

    @override
    def credentials(self, path: Path) -> ContentCredentials | None:
        return self._reader.credentials(path)
