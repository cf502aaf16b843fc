"""Make the reader of PDF documents."""

from mediadesk.published.making.layouts import layout_tools
from mediadesk.published.pdf.document import PdfReader
from mediadesk.published.reader_kit import ReaderKit


def make(kit: ReaderKit) -> PdfReader:
    """Return the reader."""
    return PdfReader(kit.get(layout_tools))
