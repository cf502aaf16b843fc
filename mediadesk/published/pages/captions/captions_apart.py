"""Find the caption of the picture over a story where it stands apart from it, under the heading."""

import re
from collections.abc import Callable, Iterator
from itertools import chain, islice, takewhile
from typing import Final

from lxml import etree

from mediadesk.published.pages.captions.caption_neighbours import MARKED, MOST_UNNAMED
from mediadesk.published.pages.captions.credit_labels import CreditLabels
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.pages.pictures.held_pictures import NEVER_FRAMES, HeldPictures
from mediadesk.published.pages.printed.printed_text import Piece
from mediadesk.published.pages.printed.story import Story

#: A page's own notice, not a picture's: "© 2020 The Harbour Post".
_NOTICE: Final = re.compile(r"(?:©|\([cC]\)|copyright)\s?(?:19|20)\d\d\b", re.IGNORECASE)
#: Names of what says who wrote the story.
_WRITERS: Final = frozenset({"maker", "person"})
#: How far above a credit its byline holds it.
_HIGHEST_BYLINE: Final = 3


class CaptionsApart:
    """Finds credits that stand beside no picture, and their captions.

    Args:
        story: The story.
        held: What the page's elements hold.
        is_credit: Whether a text by itself is a credit.
        words: By which lines about pictures are known.
    """

    def __init__(
        self,
        story: Story,
        held: HeldPictures,
        is_credit: Callable[[str], bool],
        words: ReadingWords,
    ) -> None:
        self._story = story
        self._held = held
        self._is_credit = is_credit
        self._labels = CreditLabels(words.story_pictures | words.lead_pictures)

    def between(self, after: int, until: int) -> tuple[Piece, ...]:
        """Return the first credit between two places, with its caption; () where there is none.

        One with no more than its label is a picture's where it is the first that is printed.
        """
        is_first = True
        for element in self._story.elements[after + 1 : until]:
            if self._held.count(element) or element.tag in NEVER_FRAMES:
                continue
            is_marked = bool(self._story.own(element) & MARKED)
            found = self._marked(element) if is_marked else self._line(element, is_first=is_first)
            if found:
                return found
            is_first = is_first and not (
                (element.text or "").strip() and self._held.pieces(element)
            )
        return ()

    def _marked(self, element: etree._Element) -> tuple[Piece, ...]:
        """Return what an element prints that is named a caption or credit, and those after it."""
        if next(element.iterancestors("figure"), None) is not None or self._is_of_byline(element):
            return ()
        pieces = tuple(
            piece
            for one in (element, *self._marked_after(element))
            for piece in self._held.pieces(one)
            if (piece.credit or piece.caption) and not piece.linked
        )
        is_little = sum(len(piece.text) for piece in pieces) <= MOST_UNNAMED
        is_notice = any(_NOTICE.match(piece.text) for piece in pieces)
        is_credited = any(piece.credit for piece in pieces)
        return pieces if is_little and is_credited and not is_notice else ()

    def _marked_after(self, element: etree._Element) -> Iterator[etree._Element]:
        """Return the elements that follow one and are named as it is: a caption, then a credit."""
        marked = self._story.own(element) & MARKED
        return takewhile(
            lambda e: self._story.own(e) & MARKED == marked and not self._held.count(e),
            element.itersiblings(etree.Element),
        )

    def _line(self, element: etree._Element, *, is_first: bool) -> tuple[Piece, ...]:
        """Return what an element without a name prints, where it is only a claim or credited line.

        "© Ann Lee", or "Fog on the pier. Photo: Ann Lee".
        """
        pieces = self._held.pieces(element) if len(element) <= 1 else ()
        if len(pieces) != 1 or pieces[0].linked:
            return ()
        text = pieces[0].text
        is_claim = text.startswith("©") and self._is_credit(text)
        is_credited = self._labels.is_credited(text)
        is_told = is_credited and (is_first or not self._labels.is_labelled(text))
        return pieces if is_claim or is_told else ()

    def _is_of_byline(self, element: etree._Element) -> bool:
        """Whether an element stands in a byline, or beside the writer's name: it credits words."""
        around = chain([element], islice(element.iterancestors(), _HIGHEST_BYLINE))
        for ancestor in takewhile(lambda a: not self._story.is_trunk(a), around):
            before = ancestor.getprevious()
            if self._story.own(ancestor) & _WRITERS:
                return True
            if before is not None and self._story.own(before) & _WRITERS:
                return True
        return False
