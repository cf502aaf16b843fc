"""The readers of published documents, shipped and added, and what keeps pages that are fetched."""

from collections.abc import Callable
from functools import partial
from importlib.metadata import EntryPoint, entry_points
from pathlib import Path
from typing import Final

from mediadesk.bootstrap.knowledge import LateParser, texts
from mediadesk.model.credit import PrintedCredit
from mediadesk.model.errors import OutsideError
from mediadesk.published.album import AlbumReader
from mediadesk.published.late import LateReader, late_readers
from mediadesk.published.late_archives import LateArchives
from mediadesk.published.reader_kit import ReaderKit
from mediadesk.services.ports.documents import DocumentReader
from mediadesk.services.ports.pictures import PictureFiles
from mediadesk.services.ports.web import PageArchives

#: A package adds a reader by an entry point of this group. Its name is the suffix of the
#: documents, ".xyz"; it leads to a function that takes what parses a printed line and returns a
#: DocumentReader.
READERS_GROUP: Final = "mediadesk.readers"


def document_readers(
    parser: LateParser,
    unpacked: Path,
    files: PictureFiles,
    linked: Callable[[str], Path | None],
) -> tuple[DocumentReader, ...]:
    """Return every reader, none of them loaded yet; added ones come before those shipped.

    Args:
        parser: Takes printed lines apart.
        unpacked: Folder for pictures that documents hold inside themselves.
        files: Finds and reads the pictures of albums.
        linked: Finds the file of a photo that a layout links, wherever it lies.
    """
    added = [
        LateReader((entry.name.lower(),), partial(_made, entry, parser.parse))
        for entry in entry_points(group=READERS_GROUP)
        if entry.name.startswith(".")
    ]
    taken = {suffix for reader in added for suffix in reader.suffixes}
    shipped = late_readers(ReaderKit(parser.parse, _words, unpacked, linked))
    album = AlbumReader(files, parser.parse)
    return (*added, *(r for r in shipped if taken.isdisjoint(r.suffixes)), album)


def page_archives(parser: LateParser, unpacked: Path) -> PageArchives:
    """Return what keeps pages that are fetched, with their pictures."""
    return LateArchives(ReaderKit(parser.parse, _words, unpacked))


def _made(entry: EntryPoint, parse: Callable[[str], PrintedCredit]) -> DocumentReader:
    try:
        make: Callable[[Callable[[str], PrintedCredit]], DocumentReader] = entry.load()
    except (ImportError, AttributeError) as error:
        msg = (
            f"The reader of {entry.name} documents that {entry.value} adds cannot be loaded: "
            f"{error}. Install or remove its package."
        )
        raise OutsideError(msg) from error
    return make(parse)


def _words(name: str) -> str:
    return texts("reading")[name]
