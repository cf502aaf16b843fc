"""What names mean that stand in documents: those of web pages, and those of styles."""

from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.reader_kit import ReaderKit
from mediadesk.published.style_names import StyleNames


def reading_words(kit: ReaderKit) -> ReadingWords:
    """Return what names in pages mean."""
    return ReadingWords.from_text(kit.words("words"))


def style_names(kit: ReaderKit) -> StyleNames:
    """Return what names of styles mean."""
    return StyleNames.from_text(kit.words("style-names"))
