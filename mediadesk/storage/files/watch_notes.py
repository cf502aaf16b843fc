"""Watched folders and what was checked in each, beside the catalogue: the port WatchNotes."""

import hashlib
import json
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from mediadesk.model.errors import OutsideError
from mediadesk.model.watching import KnownDocument, WatchedFolder, WatchMemory
from mediadesk.storage.files.atomic_text import write_whole

#: 100,000 documents with ten pictures each take some 60 MB; anything larger is not ours.
_LARGEST_BYTES: Final = 200_000_000

#: The notes of folders are named by digests, so no folder's note is called so.
_LIST: Final = "folders.json"


def watch_folder(catalogue: Path) -> Path:
    """Return the folder of these notes beside a catalogue."""
    return catalogue.with_name(f"{catalogue.name}-watch")


class WatchNotesFolder:
    """Keeps each note whole or not at all; the folder comes with the first one.

    A note may be deleted at any time: everything in its folder is then checked once more.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def folders(self) -> tuple[WatchedFolder, ...]:
        """Return the watched folders; none where the list is damaged."""
        try:
            listed = json.loads((self._folder / _LIST).read_bytes())
            return tuple(
                WatchedFolder(Path(one["path"]), one["paused"] is True, str(one.get("profile", "")))
                for one in listed
            )
        except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return ()

    def keep_folders(self, folders: Sequence[WatchedFolder]) -> None:
        """Keep which folders are watched.

        Raises:
            OutsideError: The disk refuses.
        """
        path = self._folder / _LIST
        listed = [
            {"path": str(one.path), "paused": one.is_paused, "profile": one.profile}
            for one in folders
        ]
        try:
            write_whole(path, json.dumps(listed, ensure_ascii=True))
        except OSError as error:
            msg = f"Which folders are watched cannot be kept in {path}: {error.strerror}."
            raise OutsideError(msg) from error

    def memory(self, folder: Path) -> WatchMemory:
        """Return what is known of a folder; nothing where the note is damaged or another's."""
        path = self._path(folder)
        try:
            if path.stat().st_size > _LARGEST_BYTES:
                return WatchMemory(folder)
            body = json.loads(path.read_bytes())
            if body["folder"] != str(folder):
                return WatchMemory(folder)
            known = {str(name): _document(one) for name, one in body["documents"].items()}
        except (OSError, ValueError, TypeError, KeyError, AttributeError, RecursionError):
            return WatchMemory(folder)  # no watch fails for a note
        return WatchMemory(folder, known)

    def keep(self, memory: WatchMemory) -> None:
        """Keep what is known of a folder.

        Raises:
            OutsideError: The disk refuses.
        """
        documents = {
            name: [known.mark, list(known.shows), list(known.lacks)]
            for name, known in memory.documents.items()
        }
        path = self._path(memory.folder)
        body = {"folder": str(memory.folder), "documents": documents}
        try:
            write_whole(path, json.dumps(body, ensure_ascii=True))
        except OSError as error:
            msg = (
                f"What was checked in {memory.folder} cannot be noted in {path}: "
                f"{error.strerror}. It is checked once more at the next start."
            )
            raise OutsideError(msg) from error

    def _path(self, folder: Path) -> Path:
        name = hashlib.sha256(str(folder).encode("utf-8", "surrogateescape")).hexdigest()[:24]
        return self._folder / f"{name}.json"


def _document(body: Sequence[object]) -> KnownDocument:
    mark, shows, lacks = body
    if not isinstance(shows, list) or not isinstance(lacks, list):
        msg = f"{body!r} is no document of a note."
        raise TypeError(msg)
    return KnownDocument(str(mark), tuple(map(str, shows)), tuple(map(str, lacks)))
