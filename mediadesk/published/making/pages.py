"""What reads web pages wherever they stand."""

from mediadesk.published.making.words import reading_words
from mediadesk.published.pages.page_reading import PageReading
from mediadesk.published.reader_kit import ReaderKit


def page_reading(kit: ReaderKit) -> PageReading:
    """Return what reads a page."""
    return PageReading(kit.parse, kit.get(reading_words))
