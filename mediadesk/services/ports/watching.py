"""Where it is kept which folders are watched, and what was checked in them."""

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from mediadesk.model.watching import WatchedFolder, WatchMemory


class WatchNotes(Protocol):
    """Keeps what is known of watched folders from one start to the next."""

    def folders(self) -> tuple[WatchedFolder, ...]:
        """Return the watched folders in their order; none where nothing sensible was kept."""
        ...

    def keep_folders(self, folders: Sequence[WatchedFolder]) -> None:
        """Keep which folders are watched.

        Raises:
            OutsideError: The disk refuses.
        """
        ...

    def memory(self, folder: Path) -> WatchMemory:
        """Return what is known of a folder; nothing where nothing sensible was kept."""
        ...

    def keep(self, memory: WatchMemory) -> None:
        """Keep what is known of a folder in place of what was known before.

        Raises:
            OutsideError: The disk refuses.
        """
        ...
