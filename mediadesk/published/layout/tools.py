"""What readers of layouts are made with."""

from collections.abc import Callable
from dataclasses import dataclass

from mediadesk.model.credit import PrintedCredit
from mediadesk.published.layout.names import LayoutNames
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.reader_kit import FindsLinked, no_file
from mediadesk.published.style_names import StyleNames
from mediadesk.published.unpacked import UnpackedPictures


@dataclass(frozen=True, slots=True)
class LayoutTools:
    """What readers of layouts are made with.

    Attributes:
        parse: Takes a printed caption and credit apart.
        words: By which labels of credits, and files of logos and advertising, are known.
        captions: By which styles captions and credits are known.
        names: By which the story's own texts, and decoration, are known.
        unpacked: Where embedded pictures are unpacked to.
        linked: Finds files that are linked and do not lie beside the layout.
    """

    parse: Callable[[str], PrintedCredit]
    words: ReadingWords
    captions: StyleNames
    names: LayoutNames
    unpacked: UnpackedPictures
    linked: FindsLinked = no_file
