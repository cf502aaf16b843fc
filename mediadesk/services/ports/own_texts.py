"""Where a desk keeps texts of its own that stand beside shipped ones: house styles, templates."""

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol


class OwnTexts(Protocol):
    """Keeps the desk's own texts of one kind by name."""

    def texts(self) -> Mapping[str, str]:
        """Return every own text as it is now; one that cannot be read is left out."""
        ...

    def put(self, name: str, text: str) -> None:
        """Keep a text, atomically.

        Raises:
            OutsideError: It cannot be written.
        """
        ...

    def remove(self, name: str) -> None:
        """Take a text away; its file is set aside, not deleted.

        Raises:
            OutsideError: The folder refuses.
        """
        ...

    def read_file(self, path: Path) -> str:
        """Return the text of a file of this kind that lies anywhere.

        Raises:
            UserError: It is no text in UTF-8, or far larger than one of this kind is.
            OutsideError: It cannot be read.
        """
        ...

    def write_file(self, path: Path, text: str) -> None:
        """Write a text to a file that lies anywhere, atomically.

        Raises:
            OutsideError: It cannot be written.
        """
        ...
