"""Make the reader of Scribus documents."""

from mediadesk.published.making.layouts import layout_tools
from mediadesk.published.reader_kit import ReaderKit
from mediadesk.published.scribus.document import ScribusReader


def make(kit: ReaderKit) -> ScribusReader:
    """Return the reader."""
    return ScribusReader(kit.get(layout_tools))
