"""Find a caption that stands after a picture, in an element that does not hold the picture."""

import re
from collections.abc import Callable
from itertools import islice, takewhile
from typing import Final

from lxml import etree

from mediadesk.credits.normalise import fold
from mediadesk.published.pages.captions.credit_signs import CreditSigns
from mediadesk.published.pages.captions.picture_boxes import is_text_with_credit
from mediadesk.published.pages.captions.type_habits import TypeHabits, set_in
from mediadesk.published.pages.pictures.held_pictures import HIGHEST, HeldPictures
from mediadesk.published.pages.printed.printed_text import Piece
from mediadesk.published.pages.printed.story import Story

#: A text without a name is a caption up to this length.
MOST_UNNAMED: Final = 400
MARKED: Final = frozenset({"caption", "credit"})
#: A longer text that is centred is a paragraph of the story.
_MOST_CENTRED: Final = 160
_CENTRED: Final = re.compile(r"text-align\s*:\s*center", re.IGNORECASE)
_SMALLER: Final = re.compile(r"font-size\s*:\s*(?:[6-9]\d(?:\.\d{1,2})?%|0?\.\d{1,3}r?em)")
_NAMED_CENTRED: Final = re.compile(
    r"(?:\A|[\s_-])(?:text-?)?(?:align-?)?cente?r(?:ed)?(?:\Z|\s)", re.IGNORECASE
)
#: Old pages set a picture and its caption in two cells.
_CELLS: Final = frozenset({"tr", "td"})
_CAPTION_TAGS: Final = frozenset({"figcaption", "small", "cite"})
#: Before a line they point at the picture over it.
_POINTING_UP: Final = ("△", "▲", "▵", "▴", "⬆", "↑")
#: Letters that a paper adds to an alternative text: its name.
_LONGEST_PAPER: Final = 30
#: A text shorter than this begins an alternative text by chance.
_SHORTEST_SAID: Final = 8
#: An alternative text of this length does not stand beside its picture by chance.
_TELLING_ALT: Final = 25


class CaptionNeighbours:
    """Finds captions beside, after and under pictures of one page."""

    def __init__(
        self,
        story: Story,
        held: HeldPictures,
        signs: CreditSigns,
        numbers_figure: Callable[[str], bool],
        habits: TypeHabits,
    ) -> None:
        self._story = story
        self._held = held
        self._signs = signs
        self._is_credit = signs.is_credit
        self._numbers_figure = numbers_figure
        self._habits = habits

    def beside(self, element: etree._Element) -> tuple[Piece, ...]:
        """Return what is named a caption or credit in the element that follows a lone picture."""
        at = element
        for _ in range(HIGHEST):
            follower = _neighbour(at, _is_line_break) if _is_before_break(at) else at.getnext()
            if follower is not None and isinstance(follower.tag, str):
                if self._held.count(follower) or follower.tag in {"figure", "img", "picture"}:
                    return ()
                if self._story.own(follower) & MARKED or follower.tag in _CAPTION_TAGS:
                    return tuple(
                        p
                        for one in (follower, *self._lines_after(follower))
                        for p in self._held.pieces(one)
                        if p.caption or p.credit or p.small
                    )
                pieces = self._held.pieces(follower)
                if pieces:
                    return pieces if all(p.caption or p.credit for p in pieces) else ()
            parent = at.getparent()
            if parent is None or not self._held.may_frame(parent):
                return ()
            at = parent
        return ()

    def after(self, element: etree._Element, alt: str) -> tuple[Piece, ...]:
        """Return the caption after pictures without text.

        It is a list of one, the alternative text, italics, centred as the picture is, a text with
        a labelled credit in the next cell, or nothing but a labelled credit.
        """
        outermost = self._held.outermost(element)
        follower = _neighbour(outermost, self._is_passed_over)
        if follower is None or self._held.count(follower):
            return self._numbered_before(outermost)
        pieces = self._held.pieces(follower)
        if pieces and _is_alt(pieces[0], alt):
            return (pieces[0], *takewhile(lambda p: p.caption or p.credit or p.small, pieces[1:]))
        if follower.tag in _CELLS and is_text_with_credit(pieces[:2], self._is_credit):
            return pieces[:2]
        if not pieces or not self._numbers_figure(pieces[0].text):
            numbered = self._numbered_before(outermost)
            if numbered:
                return numbered
        if len(pieces) != 1 or pieces[0].linked or len(pieces[0].text) > MOST_UNNAMED:
            return ()
        text = pieces[0].text
        is_told = self._is_credit(text) or self._numbers_figure(text)
        is_told = is_told or self._signs.closes(text) or self._is_in_type(follower, pieces[0])
        is_told = is_told or text.startswith(_POINTING_UP)
        is_set_so = _is_set_as_caption(outermost, element, follower, text)
        return pieces if is_told or is_set_so or says_alt(pieces[0], alt) else ()

    def under_gallery(self, element: etree._Element) -> tuple[Piece, ...]:
        """Return the one caption under a gallery, which is that of the slide shown first."""
        gallery = None
        for ancestor in islice(element.iterancestors(), 2 * HIGHEST):
            if self._story.is_trunk(ancestor) or not self._held.is_first(element, ancestor):
                break
            if self._held.count(ancestor) > 1 and "gallery" in self._story.own(ancestor):
                gallery = ancestor
        if gallery is None:
            return ()
        captions = [
            inner
            for inner in gallery.iterdescendants(etree.Element)
            if self._story.own(inner) & MARKED
            and not self._held.count(inner)
            and self._held.pieces(inner)
        ]
        outer = [c for c in captions if not any(a in captions for a in c.iterancestors())]
        if len(outer) != 1:
            return ()
        holder = next(a for a in outer[0].iterancestors() if self._held.count(a))
        return self._held.pieces(outer[0]) if self._held.count(holder) > 1 else ()

    def _lines_after(self, element: etree._Element) -> list[etree._Element]:
        """Return what follows a caption or credit as its like: each on a line, or named one too."""
        named = takewhile(
            lambda e: self._story.own(e) & MARKED and not self._held.count(e),
            element.itersiblings(etree.Element),
        )
        return _after_breaks(element) or list(named)

    def _is_in_type(self, line: etree._Element, piece: Piece) -> bool:
        """Whether the type tells that a line is a caption: italics, or what others are set in."""
        line_type = set_in(line)
        if line_type is None:
            return piece.stressed
        return self._habits.sets_caption(line_type, piece.text)

    def _numbered_before(self, outermost: etree._Element) -> tuple[Piece, ...]:
        """Return the caption of a numbered figure that stands before it: "Figure 3 - Fog"."""
        before = _neighbour(outermost, self._is_passed_over, ahead=True)
        if before is None or self._held.count(before):
            return ()
        pieces = self._held.pieces(before)[-1:]
        told = [p for p in pieces if len(p.text) <= MOST_UNNAMED and self._numbers_figure(p.text)]
        return tuple(told)

    def _is_passed_over(self, element: etree._Element) -> bool:
        """Whether an element is another figure without words, or an empty box as of an advert."""
        if element.tag == "figure":
            return not self._held.pieces(element)
        is_empty = element.tag in {"div", "br", "p", "tr", "td"} and not self._held.count(element)
        return is_empty and not self._held.pieces(element)


def _neighbour(
    element: etree._Element, is_passed: Callable[[etree._Element], bool], *, ahead: bool = False
) -> etree._Element | None:
    """Return the nearest sibling with something in it; None where bare text comes first."""
    at = element
    while True:
        other = at.getprevious() if ahead else at.getnext()
        between = other if ahead else at
        if other is None or (between is not None and (between.tail or "").strip()):
            return None
        if not is_passed(other):
            return other
        at = other


def _is_list_of_one(element: etree._Element) -> bool:
    return element.tag in {"ul", "ol"} and len(element) == 1


def _goes_on(picture: etree._Element, follower: etree._Element) -> bool:
    """Whether a list after a picture goes on with the one before it: steps, each illustrated."""
    before = picture.getprevious()
    return before is not None and before.tag == follower.tag


def _is_set_as_caption(
    holder: etree._Element, picture: etree._Element, follower: etree._Element, text: str
) -> bool:
    """Whether a text after a picture is a list of one, or centred with it and what follows not."""
    if _is_list_of_one(follower):
        return not _goes_on(holder, follower)
    are_centred = (_is_centred(holder) or _is_centred(picture)) and _is_centred(follower)
    is_apart = _is_small_row(follower) or not _is_centred(follower.getnext())
    return are_centred and len(text) <= _MOST_CENTRED and is_apart


def _is_small_row(element: etree._Element) -> bool:
    """Whether an element is a row of one cell in smaller type: that of a caption in an infobox."""
    if element.tag != "tr" or len(element) != 1:
        return False
    return _SMALLER.search(element[0].get("style") or "") is not None


def _is_centred(element: etree._Element | None) -> bool:
    if element is None:
        return False
    if element.tag == "tr" and len(element) == 1:  # the row of a table is one cell
        element = element[0]
    if element.get("align") == "center" or element.tag == "center":
        return True
    style, names = element.get("style") or "", element.get("class") or ""
    return _CENTRED.search(style) is not None or _NAMED_CENTRED.search(names) is not None


def says_alt(piece: Piece, alt: str) -> bool:
    """Whether a text, printed and not linked, begins with the picture's alternative text.

    Or is all of it but the paper's name at its end: "Fog on the pier - The Harbour Post".
    """
    if piece.linked:
        return False
    said = fold(piece.text)
    if len(alt) >= _TELLING_ALT and said.startswith(alt):
        return True
    is_named_after = alt.startswith(f"{said} ") and len(alt) <= len(said) + _LONGEST_PAPER
    return len(said) >= _SHORTEST_SAID and is_named_after


def _is_alt(piece: Piece, alt: str) -> bool:
    """Whether a text, printed and not linked, is the picture's alternative text."""
    return says_alt(piece, alt) and fold(piece.text) == alt


def _is_line_break(element: etree._Element) -> bool:
    return element.tag == "br"


def _is_before_break(element: etree._Element) -> bool:
    follower = element.getnext()
    return follower is not None and _is_line_break(follower)


def _after_breaks(element: etree._Element) -> list[etree._Element]:
    """Return the elements of the same tag that follow one, each on a line of its own."""
    lines = []
    at: etree._Element | None = element
    while at is not None and element.tag in _CAPTION_TAGS and _is_before_break(at):
        at = _neighbour(at, _is_line_break)
        if at is not None and at.tag == element.tag:
            lines.append(at)
        else:
            break
    return lines
