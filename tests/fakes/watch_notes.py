"""Notes of watched folders, kept in memory."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from mediadesk.model.watching import WatchedFolder, WatchMemory


@dataclass
class FakeWatchNotes:
    """Keeps notes in memory, and counts how often."""

    kept: dict[Path, WatchMemory] = field(default_factory=dict)
    listed: tuple[WatchedFolder, ...] = ()
    times: int = 0

    def folders(self) -> tuple[WatchedFolder, ...]:
        return self.listed

    def keep_folders(self, folders: Sequence[WatchedFolder]) -> None:
        self.listed = tuple(folders)

    def memory(self, folder: Path) -> WatchMemory:
        return self.kept.get(folder, WatchMemory(folder))

    def keep(self, memory: WatchMemory) -> None:
        self.kept[memory.folder] = memory
        self.times += 1
