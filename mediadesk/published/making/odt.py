"""Make the reader of OpenDocument texts."""

from mediadesk.published.making.flows import flow_reading
from mediadesk.published.making.pictures import unpacked_pictures
from mediadesk.published.opendocument.document import OdtReader
from mediadesk.published.reader_kit import ReaderKit


def make(kit: ReaderKit) -> OdtReader:
    """Return the reader."""
    return OdtReader(kit.get(flow_reading), kit.get(unpacked_pictures))
