"""Find published documents below folders, and the reader of each."""

import os
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

from mediadesk.model.errors import UserError
from mediadesk.paths import is_folder
from mediadesk.services.ports.documents import DocumentReader

#: Browsers save "Page.html" with its parts in a folder beside it, named so in their languages.
_PARTS_FOLDER_ENDINGS: Final = ("_files", ".files", "_file", "-Dateien", "_archivos", "_fichiers")

#: Hidden files, and what Word lays beside a document while somebody has it open.
NOT_DOCUMENTS: Final = (".", "~$")
_PAGE_SUFFIXES: Final = (".html", ".htm", ".xhtml")


def reader_of(path: Path, readers: Sequence[DocumentReader]) -> DocumentReader:
    """Return the reader of a document by the end of its name, the longest ending first.

    A folder has a reader where it is a document itself.

    Raises:
        UserError: No reader reads such documents.
    """
    if is_folder(path):
        return _album_reader(path, readers)
    name = path.name.casefold()
    fitting = [(len(s), r) for r in readers for s in r.suffixes if s and name.endswith(s)]
    if not fitting:
        kinds = ", ".join(sorted({suffix for reader in readers for suffix in reader.suffixes}))
        msg = f"{path.name} is of no kind that can be read; these are: {kinds}."
        raise UserError(msg)
    return max(fitting, key=lambda pair: pair[0])[1]


def documents_below(paths: Iterable[Path], readers: Sequence[DocumentReader]) -> tuple[Path, ...]:
    """Return the documents to check: each file named, and in folders whatever can be read.

    Hidden files, lock files and the parts of saved pages are left out; links to folders are not
    followed. A folder that may not be entered is kept, so that nobody takes what lies in it for
    checked. Below a folder that holds no document at all, each folder with pictures is one: an
    album.

    Args:
        paths: Files and folders; a path that is not there is kept, so that it can be reported.
        readers: The readers at hand.
    """
    found: dict[Path, None] = {}
    for path in paths:
        whole = path.expanduser().absolute()
        listed = _below(whole, readers) if is_folder(whole) else (whole,)
        found.update(dict.fromkeys(listed))
    return tuple(found)


def _album_reader(folder: Path, readers: Sequence[DocumentReader]) -> DocumentReader:
    for reader in readers:
        if reader.claims_folder(folder):
            return reader
    msg = (
        f"{folder} is a folder that cannot be entered, or holds no pictures itself; "
        "check its rights, or name a document in it."
    )
    raise UserError(msg)


def _below(folder: Path, readers: Sequence[DocumentReader]) -> tuple[Path, ...]:
    locked: list[OSError] = []
    walked = tuple(_walk(folder, locked))
    files = (here / name for here, names in walked for name in names)
    found = [path for path in files if is_claimed(path, readers)]
    if not found:
        folders = (here for here, _ in walked)
        found = [here for here in folders if any(r.claims_folder(here) for r in readers)]
    return (*found, *(Path(error.filename) for error in locked))


def _walk(folder: Path, locked: list[OSError]) -> Iterator[tuple[Path, list[str]]]:
    """Yield each folder that is looked into, with the names of its files."""
    for root, folders, files in os.walk(folder, onerror=locked.append):
        names = sorted(name for name in files if not name.startswith(NOT_DOCUMENTS))
        pages = page_stems(names)
        folders[:] = sorted(
            f for f in folders if not f.startswith(".") and parts_owner(f, pages) is None
        )
        yield Path(root), names


def is_claimed(path: Path, readers: Sequence[DocumentReader]) -> bool:
    """Return whether a file that nobody named, found in a folder, is a document."""
    name = path.name.casefold()
    fitting = (r for r in readers if any(s and name.endswith(s) for s in r.suffixes))
    return any(reader.claims(path) for reader in fitting)


def page_stems(names: Iterable[str]) -> Mapping[str, str]:
    """Return the saved pages among the names in a folder, by their names without suffix."""
    return {Path(name).stem: name for name in names if name.casefold().endswith(_PAGE_SUFFIXES)}


def parts_owner(folder: str, pages: Mapping[str, str]) -> str | None:
    """Return the page whose parts lie in the folder of a name beside it; None for any other."""
    for ending in _PARTS_FOLDER_ENDINGS:
        if folder.endswith(ending) and folder.removesuffix(ending) in pages:
            return pages[folder.removesuffix(ending)]
    return None
