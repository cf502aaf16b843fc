"""Where pictures that a document holds inside itself lie as files, once unpacked."""

import hashlib
import tempfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath
from typing import Final

from mediadesk.model.errors import OutsideError

_LONGEST_SUFFIX: Final = 6


class UnpackedPictures:
    """A cache folder in which every picture lies once, named by its content.

    Args:
        folder: The folder; made where missing. It may be emptied at any time.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def keep(self, content: Iterable[bytes], name: str) -> Path:
        """Write a picture into the cache and return its file.

        Args:
            content: Its bytes, piece by piece.
            name: What the document calls it; only its suffix is kept.

        Raises:
            OutsideError: The disk failed, or what yields the content did.
        """
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            with tempfile.TemporaryDirectory(dir=self._folder) as beside:
                temporary = Path(beside) / "picture"
                digest = _written(content, temporary)
                file = self._folder / f"{digest}{_suffix(name)}"
                temporary.replace(file)
        except OSError as error:
            msg = f"{name} could not be unpacked into {self._folder}: {error.strerror}."
            raise OutsideError(msg) from error
        return file


def _written(content: Iterable[bytes], file: Path) -> str:
    """Write content to a file and return its SHA-256."""
    digest = hashlib.sha256()
    with file.open("wb") as stream:
        for chunk in content:
            digest.update(chunk)
            stream.write(chunk)
    return digest.hexdigest()


def _suffix(name: str) -> str:
    suffix = PurePosixPath(name).suffix.lower()
    is_plain = suffix[1:].isalnum() and suffix.isascii()
    return suffix if is_plain and len(suffix) <= _LONGEST_SUFFIX else ""
