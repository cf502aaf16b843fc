"""Where pictures that a document holds inside itself lie as files, once unpacked."""

import hashlib
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from filecmp import cmp
from itertools import count
from pathlib import Path, PurePosixPath
from typing import Final

from typing_extensions import override

from mediadesk.model.errors import OutsideError
from mediadesk.paths import is_file, is_there
from mediadesk.services.ports.unpacked import UnpackedFiles
from mediadesk.whole_files import whole_file

_LONGEST_SUFFIX: Final = 6
#: What Windows or a shell forbids or misreads in the name of a file.
_FORBIDDEN: Final = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
_LONGEST_NAME: Final = 80


class UnpackedPictures(UnpackedFiles):
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

    @override
    def holds(self, file: Path) -> bool:
        return file.is_relative_to(self._folder)

    @override
    def give_out(self, file: Path, folder: Path, name: str) -> Path:
        try:
            folder.mkdir(parents=True, exist_ok=True)
            wanted = (folder / f"{one}{_suffix(file.name)}" for one in _names(_plain(name)))
            place = next(one for one in wanted if not is_there(one) or _are_alike(one, file))
            if not is_there(place):
                with whole_file(place) as beside:
                    shutil.copyfile(file, beside)
        except OSError as error:
            msg = f"{name} could not be put into {folder}: {error.strerror}."
            raise OutsideError(msg) from error
        return place


def _names(name: str) -> Iterator[str]:
    yield name
    yield from (f"{name} ({number})" for number in count(2))


def _are_alike(place: Path, file: Path) -> bool:
    return is_file(place) and cmp(place, file, shallow=False)


def _plain(name: str) -> str:
    """Return a name that every system takes."""
    words = " ".join(_FORBIDDEN.sub(" ", name).split())
    return words[:_LONGEST_NAME].strip(" .") or "picture"


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
