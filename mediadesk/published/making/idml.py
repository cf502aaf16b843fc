"""Make the reader of InDesign documents."""

from mediadesk.published.indesign.document import IdmlReader
from mediadesk.published.making.layouts import layout_tools
from mediadesk.published.reader_kit import ReaderKit


def make(kit: ReaderKit) -> IdmlReader:
    """Return the reader."""
    return IdmlReader(kit.get(layout_tools))
