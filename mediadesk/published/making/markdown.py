"""Make the reader of Markdown articles."""

from mediadesk.published.making.pages import page_reading
from mediadesk.published.markdown import MarkdownReader
from mediadesk.published.reader_kit import ReaderKit


def make(kit: ReaderKit) -> MarkdownReader:
    """Return the reader."""
    return MarkdownReader(kit.get(page_reading))
