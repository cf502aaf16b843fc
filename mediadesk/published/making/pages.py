"""What reads web pages wherever they stand."""

from mediadesk.published.making.pictures import unpacked_pictures
from mediadesk.published.making.words import reading_words
from mediadesk.published.pages.page_reading import PageReading
from mediadesk.published.pages.pictures.embedded import EmbeddedPictures
from mediadesk.published.reader_kit import ReaderKit


def page_reading(kit: ReaderKit) -> PageReading:
    """Return what reads a page."""
    embedded = EmbeddedPictures(kit.get(unpacked_pictures).keep)
    return PageReading(kit.parse, kit.get(reading_words), embedded)
