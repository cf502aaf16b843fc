"""The desk's own texts of a kind (house styles, recipes, templates) in a folder of TOML files."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final, TypeAlias

from mediadesk.model.errors import MediaDeskError, OutsideError
from mediadesk.storage.files.atomic_text import write_whole
from mediadesk.storage.files.own_text import read_own_text

_SUFFIX: Final = ".toml"

#: What is taken away is set aside under this.
_ASIDE: Final = ".removed"

_Stamp: TypeAlias = tuple[int, int]


class OwnTextFolder:
    """Keeps one file a text; a file is read again only when it has changed.

    Args:
        folder: Where the files lie.
        noun: What a file holds, for messages.
    """

    def __init__(self, folder: Path, noun: str = "house style") -> None:
        self._folder = folder
        self._noun = noun
        self._read: dict[str, tuple[_Stamp, str]] = {}

    def texts(self) -> Mapping[str, str]:
        """Return every own text as it is now; one that cannot be read is left out.

        Other programs may write into the folder too, so it is looked at every time.
        """
        found: dict[str, tuple[_Stamp, str]] = {}
        for path in self._files():
            try:
                seen = path.stat()
                stamp = (seen.st_mtime_ns, seen.st_size)
                known = self._read.get(path.stem)
                if known is None or known[0] != stamp:
                    known = (stamp, read_own_text(path, self._noun))
            except (OSError, MediaDeskError):
                continue
            found[path.stem] = known
        self._read = found
        return {name: text for name, (_, text) in found.items()}

    def put(self, name: str, text: str) -> None:
        """Keep a text, atomically.

        Raises:
            OutsideError: It cannot be written.
        """
        self.write_file(self._folder / f"{name}{_SUFFIX}", text)
        # Two writes within one tick of the disk's clock may look alike.
        self._read.pop(name, None)

    def remove(self, name: str) -> None:
        """Set a text's file aside.

        Raises:
            OutsideError: The folder refuses.
        """
        path = self._folder / f"{name}{_SUFFIX}"
        try:
            path.replace(path.with_name(path.name + _ASIDE))
        except OSError as error:
            msg = f"The {self._noun} {path} cannot be removed: {error.strerror}."
            raise OutsideError(msg) from error

    def read_file(self, path: Path) -> str:
        """Return the text of a file of this kind that lies anywhere.

        Raises:
            UserError: It is no text in UTF-8, or far larger than one of this kind is.
            OutsideError: It cannot be read.
        """
        return read_own_text(path, self._noun)

    def write_file(self, path: Path, text: str) -> None:
        """Write a text to a file that lies anywhere, atomically.

        Raises:
            OutsideError: It cannot be written.
        """
        try:
            write_whole(path, text)
        except OSError as error:
            msg = f"The {self._noun} {path} cannot be written: {error.strerror}."
            raise OutsideError(msg) from error

    def _files(self) -> list[Path]:
        try:
            return sorted(path for path in self._folder.iterdir() if path.suffix == _SUFFIX)
        except OSError:  # nobody has made one yet, or the folder is locked
            return []
