"""Tell a caption from running text by its style, its number, its looks and its words."""

import re
from collections.abc import Callable, Iterator, Sequence
from typing import Final

from mediadesk.credits.normalise import cleaned
from mediadesk.model.credit import PrintedCredit
from mediadesk.published.flow.content import Paragraph
from mediadesk.published.pages.printed.printed_text import Piece
from mediadesk.published.style_names import StyleNames

#: A caption without a style of its own is no longer than this.
_LONGEST_PLAIN: Final = 400
_LONGEST_STRESSED: Final = 300
_LONGEST_PIECE: Final = 6000
_MOST_PIECES: Final = 24
#: An address of mail by itself; a telephone number, which has more digits than a date, with a word
#: for it or a plus or a bracket before it.
_CONTACT: Final = re.compile(
    r"[^\s@:]{1,64}@[^\s@]{1,64}\.[a-z]{2,12}"
    r"|(?=(?:\D{0,20}\d){9})(?:[^\W\d_]{1,12}(?:\.|\s?:)\s?)?[+(]?\d[\d\s()/.-]{7,24}\d",
    re.IGNORECASE,
)
_DASHES: Final = ("-", "–", "—")


def _tells_how_to_reach(paragraph: Paragraph) -> bool:
    lines = paragraph.text[:_LONGEST_PIECE].split("\n")
    return any(_CONTACT.fullmatch(cleaned(line)) for line in lines)


class CaptionSigns:
    """Judges paragraphs of a word processor's document.

    Args:
        parse: Takes a printed caption and credit apart.
        names: By which styles captions and credits are known.
    """

    def __init__(self, parse: Callable[[str], PrintedCredit], names: StyleNames) -> None:
        self._parse = parse
        self._names = names

    def is_named(self, paragraph: Paragraph) -> bool:
        """Whether style or numbering says that a paragraph is a caption or a credit."""
        if not paragraph.text.strip() or len(paragraph.text) > _LONGEST_PIECE:
            return False
        if paragraph.counter:
            return self._names.counts_pictures(paragraph.counter)
        names = paragraph.styles
        return self._names.are_caption(names) or self._names.are_credit(names)

    def looks_like_caption(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph next to a picture is its caption, though no style says so."""
        text = paragraph.text.strip()
        if not text or len(text) > _LONGEST_PLAIN or self._is_heading(paragraph):
            return False
        if self._names.number_before(text):
            return True
        if (paragraph.is_stressed or paragraph.is_centred) and len(text) <= _LONGEST_STRESSED:
            return True
        return self.is_credited(paragraph)

    def may_be_caption(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph is short enough for a caption, and no heading."""
        text = paragraph.text.strip()
        return 0 < len(text) <= _LONGEST_STRESSED and not self._is_heading(paragraph)

    def are_for_stacked(self, texts: Sequence[Paragraph]) -> bool:
        """Whether a caption is for all of the pictures that stand above it."""
        said = " ".join(cleaned(text.text[:_LONGEST_PIECE]) for text in texts)
        return bool(said) and self._names.collective.is_for_stacked(said)

    def with_credit(
        self, texts: tuple[Paragraph, ...], others: Sequence[Paragraph]
    ) -> tuple[Paragraph, ...]:
        """Return a caption with the credits among other texts, unless it has one itself."""
        found = tuple(text for text in others if self.is_bare_credit(text))
        if not found or any(map(self.is_credited, texts)):
            return texts
        return texts + found

    def is_credited(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph names who made a picture."""
        text = cleaned(paragraph.text)
        if len(text) > _LONGEST_PLAIN:
            return False
        parsed = self._parse(text)
        # "BERLIN (Wire) - The court ..." begins a report, with its dateline.
        return bool(parsed.credit_part) and not parsed.caption_part.startswith(_DASHES)

    def is_bare_credit(self, paragraph: Paragraph) -> bool:
        """Whether a paragraph does nothing else."""
        text = cleaned(paragraph.text)
        if not text or len(text) > _LONGEST_PLAIN or self._is_heading(paragraph):
            return False
        parsed = self._parse(text)
        return bool(parsed.credit_part) and not parsed.caption_part

    def pieces(self, paragraphs: Sequence[Paragraph]) -> tuple[Piece, ...]:
        """Return paragraphs line by line, with what their styles say of each.

        Nothing is said where the lines beside a portrait tell how to reach somebody.
        """
        is_named = any(map(self.is_named, paragraphs))
        if not is_named and any(map(_tells_how_to_reach, paragraphs)):
            return ()
        return tuple(
            piece for paragraph in dict.fromkeys(paragraphs) for piece in self._pieces_of(paragraph)
        )[:_MOST_PIECES]

    def read_so(self, texts: Sequence[Paragraph]) -> bool:
        """Whether one of some paragraphs is a caption by its style or its looks."""
        return any(self.is_named(text) or self.looks_like_caption(text) for text in texts)

    def named_ones(self, texts: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
        """Return the captions and credits where styles tell them from other words in a cell."""
        if not any(map(self.is_named, texts)):
            return texts
        return tuple(text for text in texts if self.is_named(text) or self.is_bare_credit(text))

    def _is_heading(self, paragraph: Paragraph) -> bool:
        return paragraph.level > 0 or self._names.are_heading(paragraph.styles)

    def _pieces_of(self, paragraph: Paragraph) -> Iterator[Piece]:
        is_credit = self._names.are_credit(paragraph.styles[:1])
        is_caption = not is_credit and self.is_named(paragraph)
        for line in paragraph.text.split("\n"):
            text = cleaned(line[:_LONGEST_PIECE])
            if text:
                yield Piece(text, credit=is_credit, caption=is_caption, links=paragraph.links)
