"""Find a caption that stands after a picture, in an element that does not hold the picture."""

from collections.abc import Callable
from itertools import islice
from typing import Final

from lxml import etree

from mediadesk.credits.normalise import fold
from mediadesk.published.pages.held_pictures import HIGHEST, HeldPictures
from mediadesk.published.pages.printed_text import Piece
from mediadesk.published.pages.story import Story

#: A text without a name is a caption up to this length.
MOST_UNNAMED: Final = 400
MARKED: Final = frozenset({"caption", "credit"})
_CAPTION_TAGS: Final = frozenset({"figcaption", "small", "cite"})
#: An alternative text of this length does not stand beside its picture by chance.
_TELLING_ALT: Final = 25


class CaptionNeighbours:
    """Finds captions beside, after and under pictures of one page."""

    def __init__(self, story: Story, held: HeldPictures, is_credit: Callable[[str], bool]) -> None:
        self._story = story
        self._held = held
        self._is_credit = is_credit

    def beside(self, element: etree._Element) -> tuple[Piece, ...]:
        """Return what is named a caption or credit in the element that follows a lone picture."""
        at = element
        for _ in range(HIGHEST):
            follower = at.getnext()
            if follower is not None and isinstance(follower.tag, str):
                if self._held.count(follower) or follower.tag in {"figure", "img", "picture"}:
                    return ()
                if self._story.own(follower) & MARKED or follower.tag in _CAPTION_TAGS:
                    return tuple(
                        p for p in self._held.pieces(follower) if p.caption or p.credit or p.small
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

        It is a list of one, the alternative text, italics, or nothing but a labelled credit.
        """
        follower = self._held.outermost(element).getnext()
        while follower is not None and self._is_passed_over(follower):
            follower = follower.getnext()
        if follower is None or self._held.count(follower):
            return ()
        pieces = self._held.pieces(follower)
        if len(pieces) != 1 or pieces[0].linked or len(pieces[0].text) > MOST_UNNAMED:
            return ()
        is_list_of_one = follower.tag in {"ul", "ol"} and len(follower) == 1
        is_caption = is_list_of_one or pieces[0].stressed or says_alt(pieces[0], alt)
        return pieces if is_caption or self._is_credit(pieces[0].text) else ()

    def _is_passed_over(self, element: etree._Element) -> bool:
        """Whether an element is another figure without words, or an empty box as of an advert."""
        if element.tag == "figure":
            return not self._held.pieces(element)
        is_empty = element.tag == "div" and not self._held.count(element)
        return is_empty and not self._held.pieces(element)

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


def says_alt(piece: Piece, alt: str) -> bool:
    """Whether a text, printed and not linked, begins with the picture's alternative text."""
    return len(alt) >= _TELLING_ALT and not piece.linked and fold(piece.text).startswith(alt)
