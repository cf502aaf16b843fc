"""The desk's own texts of a kind, in memory."""

from collections.abc import Mapping
from pathlib import Path


class FakeOwnTexts:
    """Keeps texts by name; files that lie anywhere are kept by path."""

    def __init__(self, **texts: str) -> None:
        self.kept = dict(texts)
        self.files: dict[Path, str] = {}

    def texts(self) -> Mapping[str, str]:
        return dict(self.kept)

    def put(self, name: str, text: str) -> None:
        self.kept[name] = text

    def remove(self, name: str) -> None:
        del self.kept[name]

    def read_file(self, path: Path) -> str:
        return self.files[path]

    def write_file(self, path: Path, text: str) -> None:
        self.files[path] = text
