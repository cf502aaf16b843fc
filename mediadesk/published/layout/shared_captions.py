"""Give a caption that is printed once for several pictures to each of them."""

from collections.abc import Sequence
from typing import Final

from mediadesk.published.collective_words import CollectiveWords
from mediadesk.published.layout.affine import Rect
from mediadesk.published.layout.page import LayoutPicture
from mediadesk.published.pages.printed_text import Piece

#: Pictures that share a caption stand no farther from each other than 2 cm.
_APART_PT: Final = 57.0
#: So much of the lower or narrower one lies beside or below the other.
_ALIGNED: Final = 0.6
_MOST_COMPARED: Final = 300

#: What is printed for each picture.
Pieces = tuple[Piece, ...]


def with_shared_captions(
    pictures: Sequence[LayoutPicture], pieces: Sequence[Pieces], words: CollectiveWords
) -> tuple[Pieces, ...]:
    """Return the printed pieces of each picture, those without any given what they share.

    A caption is shared where it tells pictures apart by their places, or credits several, and they
    stand close together in that direction: "Left: fog. Right: a boat." under two in a row.

    Args:
        pictures: The pictures of a page.
        pieces: What is printed for each, in the order of the pictures.
        words: How captions for several pictures are worded.
    """
    boxes = [picture.box for picture in pictures[:_MOST_COMPARED]]
    shared = list(pieces)
    for at, said in enumerate(pieces[:_MOST_COMPARED]):
        text = _text(said)
        is_for_row, is_stacked = words.is_for_row(text), words.is_for_stacked(text)
        reached = [at] if is_for_row or is_stacked else []
        for here in reached:  # which grows: a row may have more than two
            for other, box in enumerate(boxes):
                if words.says_nothing(_text(shared[other])) and _are_next(
                    boxes[here], box, in_row=is_for_row, stacked=is_stacked
                ):
                    shared[other] = said
                    reached.append(other)
    return tuple(shared)


def _text(pieces: Pieces) -> str:
    return " ".join(piece.text for piece in pieces)


def _are_next(one: Rect | None, other: Rect | None, *, in_row: bool, stacked: bool) -> bool:
    if one is None or other is None:
        return False
    across, down = one.across(other), one.down(other)
    is_beside = -_APART_PT <= across <= 0 and down >= _ALIGNED * min(one.height, other.height)
    is_below = -_APART_PT <= down <= 0 and across >= _ALIGNED * min(one.width, other.width)
    return (in_row and is_beside) or (stacked and is_below)
