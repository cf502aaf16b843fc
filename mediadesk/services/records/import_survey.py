"""What an import has to read: the files below its roots that are not as they were last seen."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mediadesk.model.errors import OutsideError
from mediadesk.model.intake import Failure
from mediadesk.model.photo import Sighting
from mediadesk.paths import is_folder
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.catalogue import PhotoShelf
from mediadesk.services.ports.pictures import PictureFiles

#: How often the search for files tells where it is.
_FOUND_BETWEEN_STEPS: Final = 500

#: Up to so many files named one by one are looked up one by one and read again: a query for what
#: was seen in their folder could bring a million photos home.
_FEW_FILES: Final = 50

#: Stands for a size or a time that was not looked up.
UNKNOWN: Final = -1


@dataclass(frozen=True, slots=True)
class Survey:
    """What lies below the roots of an import.

    Attributes:
        known: What was seen before at the paths in question, by path.
        wanted: Files to be read.
        unchanged: How many files are as they were last seen.
        failed: Folders and files that cannot be looked into.
    """

    known: Mapping[str, Sighting]
    wanted: tuple[Path, ...]
    unchanged: int
    failed: tuple[Failure, ...]


class Surveying:
    """Finds files and tells those that are new or changed from those that are not."""

    def __init__(self, files: PictureFiles, shelf: PhotoShelf) -> None:
        self._files = files
        self._shelf = shelf

    def survey(self, roots: Sequence[Path], context: JobContext) -> Survey:
        """Return what is to be read below some roots.

        Raises:
            StoppedError: It was stopped.
        """
        found, failed = self._found(roots, context)
        known = self._known(roots, found)
        beside = self._sidecars({path.parent for path in found if str(path) in known})
        wanted = tuple(
            path
            for path in found
            if not _is_unchanged(path, known.get(str(path)), beside.get(path.parent, {}))
        )
        return Survey(known, wanted, len(found) - len(wanted), failed)

    def _found(
        self, roots: Iterable[Path], context: JobContext
    ) -> tuple[tuple[Path, ...], tuple[Failure, ...]]:
        """Return the files below the roots, each once, and what cannot be looked into."""
        found: dict[Path, None] = {}
        failed: list[Failure] = []
        for one in self._files.find(roots):
            if isinstance(one, Failure):
                failed.append(one)
                continue
            if len(found) % _FOUND_BETWEEN_STEPS == 0:
                context.step(0, 0, str(one.parent))
            found[one] = None
        return tuple(found), tuple(failed)

    def _sidecars(self, folders: Iterable[Path]) -> Mapping[Path, Mapping[str, int]]:
        """Return the times of sidecars by folder and name of the photo: a look a folder."""
        found: dict[Path, Mapping[str, int]] = {}
        for folder in folders:
            try:
                found[folder] = self._files.sidecar_times(folder)
            except OutsideError:
                found[folder] = {}  # the files in it say what is wrong
        return found

    def _known(self, roots: Iterable[Path], found: Sequence[Path]) -> Mapping[str, Sighting]:
        """Return what was seen before: one query a folder, and one a file where they are few."""
        known: dict[str, Sighting] = {}
        whole = (root.expanduser().absolute() for root in roots)
        folders = {root for root in whole if is_folder(root)}
        for folder in sorted(folders):
            known.update(self._shelf.sightings(folder))
        loose = [path for path in found if folders.isdisjoint(path.parents)]
        if len(loose) > _FEW_FILES:
            for folder in sorted({path.parent for path in loose}):
                known.update(self._shelf.sightings(folder))
            return known
        for path in loose:
            photo = self._shelf.photo_at(path)
            if photo is not None:
                known[str(path)] = Sighting(path, photo.id, UNKNOWN, UNKNOWN, UNKNOWN)
        return known


def _is_unchanged(path: Path, seen: Sighting | None, sidecars: Mapping[str, int]) -> bool:
    """Whether a file's size and time, and its sidecar's time, are those of its last sighting."""
    if seen is None or sidecars.get(path.name, 0) != seen.sidecar_ns:
        return False
    try:
        status = path.stat()
    except OSError:
        return False  # the reader says what is wrong with it
    return (status.st_size, status.st_mtime_ns) == (seen.size_bytes, seen.modified_ns)
