"""Text files in memory: the port TextFiles."""

from pathlib import Path

from mediadesk.model.errors import OutsideError
from mediadesk.services.ports.text_files import FileStamp


class FakeTextFiles:
    """Keeps texts by path; every write is a new stamp."""

    def __init__(self, **texts: str) -> None:
        self.kept: dict[Path, str] = {Path(name): text for name, text in texts.items()}
        self.looks = 0
        self._writes: dict[Path, int] = {}

    def stamp(self, path: Path) -> FileStamp:
        self.looks += 1
        return (self._writes.get(path, 0), len(self.kept[path])) if path in self.kept else None

    def read(self, path: Path) -> str:
        if path not in self.kept:
            msg = f"{path} cannot be read: it is not there."
            raise OutsideError(msg)
        return self.kept[path]

    def write(self, path: Path, text: str) -> None:
        self.kept[path] = text
        self._writes[path] = self._writes.get(path, 0) + 1
