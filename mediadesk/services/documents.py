"""Find published documents below folders, and the reader of each."""

import os
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Final

from mediadesk.model.errors import UserError
from mediadesk.paths import is_folder
from mediadesk.services.ports.documents import DocumentReader

#: Browsers save "Page.html" with its parts in a folder beside it, named so in their languages.
_PARTS_FOLDER_ENDINGS: Final = ("_files", ".files", "_file", "-Dateien", "_archivos", "_fichiers")

#: Hidden files, and what Word lays beside a document while somebody has it open.
_NOT_DOCUMENTS: Final = (".", "~$")
_PAGE_SUFFIXES: Final = (".html", ".htm", ".xhtml")


def reader_of(path: Path, readers: Sequence[DocumentReader]) -> DocumentReader:
    """Return the reader of a document by the end of its name, the longest ending first.

    Raises:
        UserError: No reader reads such documents.
    """
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
    checked.

    Args:
        paths: Files and folders; a path that is not there is kept, so that it can be reported.
        readers: The readers at hand.
    """
    found: dict[Path, None] = {}
    for path in paths:
        whole = path.expanduser().absolute()
        listed = _readable_in(whole, readers) if is_folder(whole) else (whole,)
        found.update(dict.fromkeys(listed))
    return tuple(found)


def _readable_in(folder: Path, readers: Sequence[DocumentReader]) -> Iterator[Path]:
    locked: list[OSError] = []
    for root, folders, files in os.walk(folder, onerror=locked.append):
        names = sorted(name for name in files if not name.startswith(_NOT_DOCUMENTS))
        pages = {Path(name).stem for name in names if name.casefold().endswith(_PAGE_SUFFIXES)}
        folders[:] = sorted(f for f in folders if not f.startswith(".") and not _parts_of(f, pages))
        files_here = (Path(root, name) for name in names)
        yield from (path for path in files_here if _is_claimed(path, readers))
    yield from (Path(error.filename) for error in locked)


def _is_claimed(path: Path, readers: Sequence[DocumentReader]) -> bool:
    name = path.name.casefold()
    fitting = (r for r in readers if any(s and name.endswith(s) for s in r.suffixes))
    return any(reader.claims(path) for reader in fitting)


def _parts_of(folder: str, pages: set[str]) -> bool:
    return any(
        folder.endswith(ending) and folder.removesuffix(ending) in pages
        for ending in _PARTS_FOLDER_ENDINGS
    )
