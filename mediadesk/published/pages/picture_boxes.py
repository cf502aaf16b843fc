"""Know a box around a picture in which a caption is printed though no name calls it one."""

from collections.abc import Callable
from typing import Final

from lxml import etree

from mediadesk.credits.normalise import cleaned
from mediadesk.published.pages.printed_text import Piece, text_of
from mediadesk.published.pages.story import Story

#: A box with more texts than these holds a list or a form.
_MOST_TEXTS: Final = 3
#: How much a box holds that is named a picture's, and one that is not.
_MOST_IN_NAMED: Final = 400
_MOST_IN_BARE: Final = 260
#: A slide of a gallery is a box around a picture too.
_BOXES: Final = frozenset({"picture", "gallery"})
_NO_BOXES: Final = frozenset(
    {"person", "teaser", "furniture", "discussion", "advert", "player", "<nav>", "<footer>"}
)
_WITHIN_PICTURE: Final = frozenset({"picture", "source"})


class PictureBoxes:
    """Judges elements that hold one picture and a little text."""

    def __init__(self, story: Story, is_credit: Callable[[str], bool]) -> None:
        self._story = story
        self._is_credit = is_credit

    def is_pictures(self, element: etree._Element, pieces: tuple[Piece, ...]) -> bool:
        """Whether an element is named a picture's and holds a short text that leads nowhere."""
        named = bool(self._story.own(element) & _BOXES)
        return named and self._holds_little(element, pieces, _MOST_IN_NAMED)

    def is_titled(self, element: etree._Element, pieces: tuple[Piece, ...]) -> bool:
        """Whether an element is a gallery's slide with a picture, its credit and a title."""
        titles = [piece for piece in pieces if not piece.credit]
        is_slide = "gallery" in self._story.own(element) and 0 < len(titles) < _MOST_TEXTS
        return is_slide and not any(piece.links for piece in titles)

    def is_bare(
        self, element: etree._Element, pieces: tuple[Piece, ...], picture: etree._Element
    ) -> bool:
        """Whether an element holds a picture, then a short text, and nothing else.

        A credit with its label may stand over the picture, the caption under it.
        """
        is_little = self._holds_little(element, pieces, _MOST_IN_BARE)
        return is_little and all(map(self._is_credit, _printed_before(picture, element)))

    def _holds_little(
        self, element: etree._Element, pieces: tuple[Piece, ...], most_text: int
    ) -> bool:
        if not 0 < len(pieces) <= _MOST_TEXTS or any(piece.linked for piece in pieces):
            return False
        if (self._story.own(element) | self._story.around(element)) & _NO_BOXES:
            return False
        if any(len(listed) > 1 for listed in element.iter("ul", "ol")):
            return False
        return sum(len(piece.text) for piece in pieces) <= most_text


def whole_picture(element: etree._Element) -> etree._Element:
    """Return the picture element around an img; the parser nests the sources in between."""
    whole = element
    for ancestor in element.iterancestors():
        if ancestor.tag not in _WITHIN_PICTURE:
            break
        whole = ancestor
    return whole


def _printed_before(element: etree._Element, box: etree._Element) -> list[str]:
    """Return the texts that a box prints before an element within it."""
    texts = []
    at = element
    for ancestor in element.iterancestors():
        texts += [text_of(earlier) for earlier in at.itersiblings(etree.Element, preceding=True)]
        texts += [cleaned(ancestor.text or "")]
        texts += [cleaned(earlier.tail or "") for earlier in at.itersiblings(preceding=True)]
        if ancestor is box:
            break
        at = ancestor
    return [text for text in texts if text]
