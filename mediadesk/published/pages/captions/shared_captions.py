"""Find the one caption that several pictures of a story share."""

from collections.abc import Callable
from itertools import islice, takewhile
from typing import Final

from lxml import etree

from mediadesk.published.pages.pictures.held_pictures import HIGHEST, HeldPictures
from mediadesk.published.pages.printed.printed_text import Piece
from mediadesk.published.pages.printed.story import Story

#: More pictures than these are a gallery's, each with a caption that a script shows.
_MOST_SHARING: Final = 12
_LONGEST: Final = 600
#: A caption and its credit.
_MOST_PIECES: Final = 2
_NEVER_BLOCKS: Final = frozenset(
    {"article", "main", "body", "html", "header", "aside", "nav", "form"}
)
_OTHERS: Final = frozenset({"teaser", "furniture", "discussion", "advert", "person"})


class SharedCaptions:
    """Finds captions of pictures that stand side by side.

    Args:
        story: The story.
        held: What the page's elements hold.
        is_credit: Whether a text is, or ends with, a labelled credit.
        is_for_several: Whether a caption tells of several pictures.
    """

    def __init__(
        self,
        story: Story,
        held: HeldPictures,
        is_credit: Callable[[str], bool],
        is_for_several: Callable[[str], bool],
    ) -> None:
        self._story = story
        self._held = held
        self._is_credit = is_credit
        self._is_for_several = is_for_several

    def of(self, picture: etree._Element) -> tuple[Piece, ...]:
        """Return what is printed for a picture and those beside it; () where nothing is."""
        block = picture
        for ancestor in islice(picture.iterancestors(), HIGHEST):
            if self._story.is_trunk(ancestor) or ancestor.tag in _NEVER_BLOCKS:
                break
            if self._story.own(ancestor) & _OTHERS or self._held.count(ancestor) > _MOST_SHARING:
                break
            if not self._held.pieces(ancestor):
                block = ancestor
                continue
            return self._closing(ancestor) if self._held.count(ancestor) > 1 else ()
        return self._beside(block)

    def _closing(self, block: etree._Element) -> tuple[Piece, ...]:
        """Return what closes a block of pictures, where nothing else is printed in it.

        A gallery shows the captions within it one after another.
        """
        if "gallery" in self._story.own(block):
            return ()
        after = tuple(takewhile(lambda e: not self._held.count(e), reversed(block)))
        printed = [e for e in reversed(after) if self._held.pieces(e)]
        if not printed or len(printed) != sum(bool(self._held.pieces(e)) for e in block):
            return ()
        if (block.text or "").strip() or any((e.tail or "").strip() for e in block):
            return ()
        return self._told([piece for e in printed for piece in self._held.pieces(e)])

    def _beside(self, block: etree._Element) -> tuple[Piece, ...]:
        """Return what follows pictures that print nothing themselves."""
        follower = _follower(block)
        if follower is None:
            return ()
        if self._held.count(block) > 1 and not self._held.count(follower):
            return self._told(self._held.pieces(follower))
        while follower is not None and self._held.count(follower):
            if self._held.count(follower) > 1 or self._held.pieces(follower):
                break
            follower = _follower(follower)
        pieces = () if follower is None else self._held.pieces(follower)
        is_for_several = any(self._is_for_several(piece.text) for piece in pieces)
        if follower is not None and self._awaits_caption(block, follower):
            is_for_several = all(piece.caption or piece.credit for piece in pieces)
        return pieces if is_for_several and len(pieces) <= _MOST_PIECES else ()

    def _awaits_caption(self, block: etree._Element, captioned: etree._Element) -> bool:
        """Whether a picture's caption is left empty, and that of its like after it is not."""
        first, other = (str(e.get("class") or "").split()[:1] for e in (block, captioned))
        if not first or first != other:
            return False
        return any("caption" in self._story.own(e) for e in block.iterdescendants("p", "div"))

    def _told(self, pieces: list[Piece] | tuple[Piece, ...]) -> tuple[Piece, ...]:
        """Return texts that are named a caption, set as one, or credited; () where one is not."""
        is_little = 0 < sum(len(piece.text) for piece in pieces) <= _LONGEST
        told = all(p.caption or p.credit or p.stressed or self._is_credit(p.text) for p in pieces)
        is_led_away = any(piece.linked for piece in pieces)
        return tuple(pieces) if is_little and told and not is_led_away else ()


def _follower(element: etree._Element) -> etree._Element | None:
    """Return the element right after one; None where bare text comes first."""
    follower = element.getnext()
    return None if (element.tail or "").strip() else follower
