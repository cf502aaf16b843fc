"""What reads the documents of word processors."""

from mediadesk.published.flow.reading import FlowReading
from mediadesk.published.making.words import reading_words, style_names
from mediadesk.published.reader_kit import ReaderKit


def flow_reading(kit: ReaderKit) -> FlowReading:
    """Return what reads a text that flows."""
    return FlowReading(kit.parse, kit.get(reading_words), kit.get(style_names))
