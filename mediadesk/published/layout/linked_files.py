"""Find the files that a layout links, among those that lie beside it, and nowhere else."""

import re
import unicodedata
from collections.abc import Iterator
from functools import cached_property
from itertools import islice
from pathlib import Path, PurePosixPath
from typing import Final
from urllib.parse import unquote

from mediadesk.published.file_bytes import file_below

#: Folders in which layout programs collect linked files, beside the document or in its package.
_FOLDERS: Final = frozenset(
    {"links", "link", "images", "image", "pictures", "bilder", "verknüpfungen", "fotos", "photos",
     "liens", "enlaces", "collegamenti", "koppelingen", "assets", "media", "img"}
)  # fmt: skip
_MOST_FOLDERS: Final = 24
_MOST_FILES: Final = 20_000
#: How many folders of a foreign path are tried below the document's own.
_DEEPEST_TAIL: Final = 6
_LONGEST_NAME: Final = 255
_DRIVE: Final = re.compile(r"\A/?[A-Za-z]:[\\/]")


class LinkedFiles:
    """Finds linked files by their path below the document's folder, by name, by suffix and size.

    A link is an absolute path on the machine where the layout was made. It is followed only where
    it leads below the document's own folder: a layout from elsewhere names no other file of ours.
    """

    def __init__(self, document: Path) -> None:
        self._folder = document.parent.resolve()
        self._stem = document.stem

    def find(self, link: str, size_bytes: int | None = None) -> Path | None:
        """Return the file that a link leads to; None where there is none.

        Args:
            link: The link: a URI, a path of Unix or Windows, a path with colons of old Macs.
            size_bytes: The file's size when it was placed. A collected file that was renamed is
                known by it, if its kind is the same and there is only one.
        """
        path = _path_of(link)
        name = path.name
        if not name or len(name) > _LONGEST_NAME:
            return None
        return (
            self._by_path(path)
            or self._collected.get(_key(name))
            or self._by_size(path.suffix, size_bytes)
        )

    def _by_path(self, path: PurePosixPath) -> Path | None:
        tried = [self._folder / path]  # an absolute path replaces the folder: it is checked below
        parts = [part for part in path.parts if part not in ("/", "..", ".")]
        tried += [
            self._folder.joinpath(*parts[-depth:])
            for depth in range(min(len(parts), _DEEPEST_TAIL), 0, -1)
        ]
        return next((file for one in tried if (file := file_below(self._folder, one))), None)

    def _by_size(self, suffix: str, size_bytes: int | None) -> Path | None:
        if not size_bytes:
            return None
        alike = {
            file
            for file in self._collected.values()
            if file.suffix.lower() == suffix.lower() and _size(file) == size_bytes
        }
        return next(iter(alike)) if len(alike) == 1 else None

    @cached_property
    def _collected(self) -> dict[str, Path]:
        """The files in the folders where linked files are collected, by folded name."""
        found: dict[str, Path] = {}
        for folder in self._folders():
            for file in _listed(folder):
                if len(found) >= _MOST_FILES:
                    return found
                ours = file_below(self._folder, file)
                if ours is not None:
                    found.setdefault(_key(file.name), ours)
        return found

    def _folders(self) -> Iterator[Path]:
        yield self._folder
        below = [folder for folder in _listed(self._folder) if _is_folder(folder)]
        own = [folder for folder in below if folder.name.startswith(self._stem)]
        within = [inner for folder in own for inner in _listed(folder) if _is_folder(inner)]
        named = [f for f in (*below, *within) if _key(f.name) in _FOLDERS]
        yield from islice((*named, *own), _MOST_FOLDERS)


def _path_of(link: str) -> PurePosixPath:
    scheme, _, rest = link.partition(":")
    if scheme.lower() == "file":
        link = re.sub(r"\A/{2,}(?=/)", "", unquote(rest))
    elif rest.startswith("//"):  # an address on the network has a name for us, and no path
        return PurePosixPath(unquote(rest.partition("?")[0]).rpartition("/")[2].replace("\0", ""))
    if _DRIVE.match(link) or "\\" in link:
        link = _DRIVE.sub("/", link).replace("\\", "/")
    if ":" in link and "/" not in link:
        link = link.replace(":", "/")
    return PurePosixPath(link.replace("\0", ""))


def _key(name: str) -> str:
    """Return the key of a name: Macs write accents apart, Windows minds no case."""
    return unicodedata.normalize("NFC", name).casefold()


def _listed(folder: Path) -> list[Path]:
    try:
        return sorted(islice(folder.iterdir(), _MOST_FILES))
    except OSError:
        return []


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def _size(file: Path) -> int | None:
    try:
        return file.stat().st_size
    except OSError:
        return None
