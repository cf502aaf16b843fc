"""Make the reader of items of news in JSON."""

from mediadesk.published.ninjs import NinjsReader
from mediadesk.published.reader_kit import ReaderKit


def make(kit: ReaderKit) -> NinjsReader:
    """Return the reader."""
    return NinjsReader(kit.parse)
