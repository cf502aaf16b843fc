"""Which folders the desk watches: added, paused, judged by a profile, removed, kept at once."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from mediadesk.model.errors import UserError
from mediadesk.model.watching import WatchedFolder
from mediadesk.services.ports.watching import WatchNotes

#: Each is looked into every other second; more is a task for a folder above them.
MOST_FOLDERS: Final = 24


class WatchList:
    """The watched folders in the order in which they were added.

    Args:
        notes: Keeps the list.
    """

    def __init__(self, notes: WatchNotes) -> None:
        self._notes = notes

    @property
    def folders(self) -> tuple[WatchedFolder, ...]:
        """The watched folders, paused ones among them."""
        return self._notes.folders()

    def refuse_wrong(self, folder: Path) -> None:
        """Refuse a folder that cannot be watched beside those that are.

        Raises:
            UserError: It is watched, lies in one that is, holds one that is, or there are too many.
        """
        listed = self.folders
        for one in listed:
            _refuse_overlap(folder, one.path)
        if len(listed) >= MOST_FOLDERS:
            msg = f"{len(listed)} folders are watched already; watch one that holds several."
            raise UserError(msg)

    def add(self, folder: Path) -> None:
        """Watch a folder from now on.

        Raises:
            UserError: It cannot be watched beside those that are.
            OutsideError: The list cannot be kept.
        """
        self.refuse_wrong(folder)
        self._notes.keep_folders((*self.folders, WatchedFolder(folder)))

    def pause(self, folder: Path, *, paused: bool) -> None:
        """Look into a folder no longer, or again; one that is not watched changes nothing.

        Raises:
            OutsideError: The list cannot be kept.
        """
        self._change(folder, lambda one: (replace(one, is_paused=paused),))

    def judge_by(self, folder: Path, profile: str) -> None:
        """Judge what arrives in a folder by a profile of its own; "" for the desk's own.

        Raises:
            OutsideError: The list cannot be kept.
        """
        self._change(folder, lambda one: (replace(one, profile=profile),))

    def profile_for(self, path: Path) -> str:
        """Return the profile of the watched folder that a file lies in.

        Returns:
            Its name or file; "" where the file lies in none, or in one that has none of its own.
        """
        return next((one.profile for one in self.folders if path.is_relative_to(one.path)), "")

    def remove(self, folder: Path) -> None:
        """Watch a folder no more; what was checked in it stays known.

        Raises:
            OutsideError: The list cannot be kept.
        """
        self._change(folder, lambda _one: ())

    def _change(
        self, folder: Path, become: Callable[[WatchedFolder], tuple[WatchedFolder, ...]]
    ) -> None:
        kept: list[WatchedFolder] = []
        for one in self.folders:
            kept.extend(become(one) if one.path == folder else (one,))
        self._notes.keep_folders(kept)


def refuse_overlaps(folders: Sequence[Path]) -> None:
    """Refuse folders that cannot be watched together, for a document would be checked twice.

    Raises:
        UserError: One of them lies in another one.
    """
    for number, folder in enumerate(folders):
        for other in folders[:number]:
            _refuse_overlap(folder, other)


def _refuse_overlap(folder: Path, watched: Path) -> None:
    if folder == watched:
        msg = f"{folder} is watched already."
    elif folder.is_relative_to(watched):
        msg = f"{folder} lies in {watched}, which is watched with all that is in it."
    elif watched.is_relative_to(folder):
        msg = f"{watched}, which is watched, lies in {folder}. Watch one of the two."
    else:
        return
    raise UserError(msg)
