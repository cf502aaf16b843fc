"""What the services need of pictures that were unpacked out of documents."""

from pathlib import Path
from typing import Protocol


class UnpackedFiles(Protocol):
    """Pictures out of documents, in a cache that may be emptied at any time."""

    def holds(self, file: Path) -> bool:
        """Return whether a file lies in the cache."""
        ...

    def give_out(self, file: Path, folder: Path, name: str) -> Path:
        """Copy a picture out of the cache into a folder, made where missing; return the copy.

        Another file of that name is left alone: the copy gets a number. The very same bytes under
        that name are the copy.

        Args:
            file: The picture in the cache.
            folder: Where it is to lie.
            name: What it is to be called, without its suffix; what no file may be called is put
                otherwise.

        Raises:
            OutsideError: The picture is gone, or the folder cannot be written.
        """
        ...
