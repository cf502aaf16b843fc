"""Make the reader of Word documents."""

from mediadesk.published.making.flows import flow_reading
from mediadesk.published.making.pictures import unpacked_pictures
from mediadesk.published.reader_kit import ReaderKit
from mediadesk.published.word.document import DocxReader


def make(kit: ReaderKit) -> DocxReader:
    """Return the reader."""
    return DocxReader(kit.get(flow_reading), kit.get(unpacked_pictures))
