"""Make the reader of web pages saved in one file."""

from mediadesk.published.making.pages import page_reading
from mediadesk.published.making.pictures import unpacked_pictures
from mediadesk.published.mhtml import MhtmlReader
from mediadesk.published.reader_kit import ReaderKit


def make(kit: ReaderKit) -> MhtmlReader:
    """Return the reader."""
    return MhtmlReader(kit.get(page_reading), kit.get(unpacked_pictures))
