"""Where it is kept what was checked in watched folders."""

from pathlib import Path
from typing import Protocol

from mediadesk.model.watching import WatchMemory


class WatchNotes(Protocol):
    """Keeps what is known of watched folders from one start to the next."""

    def memory(self, folder: Path) -> WatchMemory:
        """Return what is known of a folder; nothing where nothing sensible was kept."""
        ...

    def keep(self, memory: WatchMemory) -> None:
        """Keep what is known of a folder in place of what was known before.

        Raises:
            OutsideError: The disk refuses.
        """
        ...
