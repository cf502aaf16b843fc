"""Where the desk's own house styles are kept, and the files they come from and go to."""

from collections.abc import Mapping
from pathlib import Path
from typing import Protocol


class StyleShelf(Protocol):
    """Keeps the texts of the desk's own house styles by name."""

    def texts(self) -> Mapping[str, str]:
        """Return every own style as it is now; one that cannot be read is left out."""
        ...

    def put(self, name: str, text: str) -> None:
        """Keep a style, atomically.

        Raises:
            OutsideError: It cannot be written.
        """
        ...

    def remove(self, name: str) -> None:
        """Take a style off the shelf; its file is set aside, not deleted.

        Raises:
            OutsideError: The folder refuses.
        """
        ...

    def read_file(self, path: Path) -> str:
        """Return the text of a style's file that lies anywhere.

        Raises:
            UserError: It is no text in UTF-8, or far larger than a style is.
            OutsideError: It cannot be read.
        """
        ...

    def write_file(self, path: Path, text: str) -> None:
        """Write a style to a file that lies anywhere, atomically.

        Raises:
            OutsideError: It cannot be written.
        """
        ...
