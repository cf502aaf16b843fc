"""Know a box around a picture in which a caption is printed though no name calls it one."""

from collections.abc import Callable
from itertools import islice
from typing import Final

from lxml import etree

from mediadesk.credits.normalise import cleaned
from mediadesk.published.pages.captions.credit_signs import CreditSigns
from mediadesk.published.pages.pictures.held_pictures import HIGHEST, HeldPictures
from mediadesk.published.pages.printed.printed_runs import SMALL_TYPE
from mediadesk.published.pages.printed.printed_text import Piece, text_of
from mediadesk.published.pages.printed.story import Story

#: A box with more texts than these holds a list or a form.
_MOST_TEXTS: Final = 3
#: How much a box holds that is named a picture's, and one that is not.
_MOST_IN_NAMED: Final = 400
_MOST_IN_BARE: Final = 260
_MOST_CREDITED: Final = 500
_TEXT_AND_CREDIT: Final = 2
#: A slide of a gallery is a box around a picture too.
_BOXES: Final = frozenset({"picture", "gallery"})
_NO_BOXES: Final = frozenset(
    {
        "person",
        "teaser",
        "furniture",
        "discussion",
        "advert",
        "player",
        "beside",
        "<nav>",
        "<footer>",
    }
)
#: Steps from a picture with its credit up to the slide that holds both.
_NEAR: Final = 2
#: A longer text right beside a picture, in no element of its own, is a paragraph.
_LONGEST_LINE: Final = 160
_WITHIN_PICTURE: Final = frozenset({"picture", "source"})


class PictureBoxes:
    """Finds and judges elements that hold one picture and a little text."""

    def __init__(self, story: Story, held: HeldPictures, signs: CreditSigns) -> None:
        self._story = story
        self._held = held
        self._is_credit = signs.is_credit
        self._is_after_text = signs.is_credit_after_text

    def nearest(self, picture: etree._Element) -> etree._Element | None:
        """Return the nearest element around a picture that prints something, and holds no other."""
        for ancestor in islice(picture.iterancestors(), HIGHEST):
            if not self._held.may_frame(ancestor):
                break
            if self._held.pieces(ancestor):
                return ancestor
        return None

    def is_pictures(
        self, element: etree._Element, pieces: tuple[Piece, ...], picture: etree._Element
    ) -> bool:
        """Whether an element is named a picture's and holds a short text that leads nowhere.

        What stands over the picture alone is a heading or a topic, unless it is its credit.
        """
        named = bool(self._story.own(element) & _BOXES)
        if not named or not self._holds_little(element, pieces, _MOST_IN_NAMED):
            return False
        before = " ".join(_printed_before(picture, element))
        return not all(p.text in before and not self._is_credit(p.text) for p in pieces)

    def slide_around(self, frame: etree._Element) -> etree._Element | None:
        """Return the slide around a frame that holds but the credit: its caption stands there."""
        pieces = self._held.pieces(frame)
        if not pieces or not all(piece.credit for piece in pieces):
            return None
        for ancestor in islice(frame.iterancestors(), _NEAR):
            if not self._held.may_frame(ancestor):
                break
            if self._is_titled(ancestor, self._held.pieces(ancestor)):
                return ancestor
        return None

    def is_bare(
        self, element: etree._Element, pieces: tuple[Piece, ...], picture: etree._Element
    ) -> bool:
        """Whether an element holds a picture, then a short text, and nothing else.

        A credit with its label may stand over the picture, the caption under it.
        """
        if self._tells(element, pieces):
            return False
        is_small = SMALL_TYPE.search(element.get("style") or "") is not None
        is_little = self._holds_little(
            element, pieces, _MOST_IN_NAMED if is_small else _MOST_IN_BARE
        )
        return is_little and all(map(self._is_credit, _printed_before(picture, element)))

    def is_credited(self, element: etree._Element, pieces: tuple[Piece, ...]) -> bool:
        """Whether an element holds a picture, a text that leads nowhere, and a labelled credit."""
        names = self._story.own(element) | self._story.around(element)
        return is_text_with_credit(pieces, self._is_after_text) and not names & _NO_BOXES

    def _is_titled(self, element: etree._Element, pieces: tuple[Piece, ...]) -> bool:
        """Whether an element is a gallery's slide with a picture, its credit and a title."""
        titles = [piece for piece in pieces if not piece.credit]
        is_slide = "gallery" in self._story.own(element) and 0 < len(titles) < _MOST_TEXTS
        return is_slide and not any(piece.links for piece in titles)

    def _tells(self, element: etree._Element, pieces: tuple[Piece, ...]) -> bool:
        """Whether an element tells what it says after a picture: it is not printed under it.

        Of what is no paragraph by its tag, only a longer text tells.
        """
        if SMALL_TYPE.search(element.get("style") or ""):
            return False
        if element.tag == "p":
            is_line = element.find(".//br") is None
            return is_line and not all(self._is_credit(piece.text) for piece in pieces)
        size = sum(len(piece.text) for piece in pieces)
        return size > _LONGEST_LINE and self._story.is_told(element)

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


def is_text_with_credit(pieces: tuple[Piece, ...], is_credit: Callable[[str], bool]) -> bool:
    """Whether pieces are a text that leads nowhere and a credit, which may, and no more."""
    if len(pieces) != _TEXT_AND_CREDIT or pieces[0].links:
        return False
    shown, credit = (piece.text for piece in pieces)
    is_little = len(shown) + len(credit) <= _MOST_CREDITED
    return is_little and is_credit(credit) and not is_credit(shown)


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
