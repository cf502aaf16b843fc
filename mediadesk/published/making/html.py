"""Make the reader of saved web pages."""

from mediadesk.published.making.pages import page_reading
from mediadesk.published.pages.html import HtmlReader
from mediadesk.published.reader_kit import ReaderKit


def make(kit: ReaderKit) -> HtmlReader:
    """Return the reader."""
    return HtmlReader(kit.get(page_reading))
