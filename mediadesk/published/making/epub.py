"""Make the reader of books."""

from mediadesk.published.books.document import EpubReader
from mediadesk.published.making.pages import page_reading
from mediadesk.published.making.pictures import unpacked_pictures
from mediadesk.published.making.words import style_names
from mediadesk.published.reader_kit import ReaderKit


def make(kit: ReaderKit) -> EpubReader:
    """Return the reader."""
    return EpubReader(kit.get(page_reading), kit.get(style_names), kit.get(unpacked_pictures))
