"""What readers of laid-out pages are made with."""

from mediadesk.published.layout.names import LayoutNames
from mediadesk.published.layout.tools import LayoutTools
from mediadesk.published.making.pictures import unpacked_pictures
from mediadesk.published.making.words import reading_words, style_names
from mediadesk.published.reader_kit import ReaderKit


def layout_tools(kit: ReaderKit) -> LayoutTools:
    """Return what tells captions and credits of frames by."""
    return LayoutTools(
        kit.parse,
        kit.get(reading_words),
        kit.get(style_names),
        LayoutNames.from_text(kit.words("layout-names")),
        kit.get(unpacked_pictures),
        kit.linked,
    )
