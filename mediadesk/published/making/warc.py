"""Make the reader of archives of the web."""

from mediadesk.published.making.pages import page_reading
from mediadesk.published.making.pictures import unpacked_pictures
from mediadesk.published.reader_kit import ReaderKit
from mediadesk.published.warc import WarcReader


def make(kit: ReaderKit) -> WarcReader:
    """Return the reader."""
    return WarcReader(kit.get(page_reading), kit.get(unpacked_pictures))
