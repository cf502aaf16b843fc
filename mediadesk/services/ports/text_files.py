"""Text files that a person keeps where they like: code lists, vocabularies, word lists."""

from pathlib import Path
from typing import Protocol, TypeAlias

#: What tells that a file has changed; None where it is not there.
FileStamp: TypeAlias = tuple[int, int] | None


class TextFiles(Protocol):
    """Reads and writes such files, in whatever encoding other programs wrote them."""

    def stamp(self, path: Path) -> FileStamp:
        """Return what tells whether a file has changed; None where it cannot be looked at."""
        ...

    def read(self, path: Path) -> str:
        """Return a file's text, with plain line ends.

        Raises:
            UserError: It is no text, or far larger than such a file is.
            OutsideError: It cannot be read.
        """
        ...

    def write(self, path: Path, text: str) -> None:
        """Write a file whole or not at all, in UTF-8.

        Raises:
            OutsideError: It cannot be written.
        """
        ...
