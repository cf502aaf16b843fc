"""Give a caption that is printed once for several pictures to each of them."""

from collections.abc import Sequence
from typing import Final

from mediadesk.published.collective_words import CollectiveWords
from mediadesk.published.layout.affine import Rect
from mediadesk.published.layout.page import LayoutPicture
from mediadesk.published.pages.printed.printed_text import Piece

#: Pictures that share a caption stand no farther from each other than 2 cm.
_APART_PT: Final = 57.0
#: So much of the lower or narrower one lies beside or below the other.
_ALIGNED: Final = 0.6
#: A caption is set across a picture where it covers so much of its width.
_SPANNED: Final = 0.6
_SAME_EDGE_PT: Final = 2.5
_MOST_COMPARED: Final = 300

#: What is printed for each picture.
Pieces = tuple[Piece, ...]


def with_shared_captions(
    pictures: Sequence[LayoutPicture],
    pieces: Sequence[Pieces],
    spans: Sequence[Rect | None],
    words: CollectiveWords,
) -> tuple[Pieces, ...]:
    """Return the printed pieces of each picture, those without any given what they share.

    A caption is shared where it tells pictures apart by their places, or credits several, and they
    stand close together in that direction: "Left: fog. Right: a boat." under two in a row. So is
    one that is set as wide as a row of pictures, and by a whole grid of them.

    Args:
        pictures: The pictures of a page.
        pieces: What is printed for each, in the order of the pictures.
        spans: The box of each picture's caption, if it stands below or above it.
        words: How captions for several pictures are worded.
    """
    boxes = [picture.box for picture in pictures[:_MOST_COMPARED]]
    shared = list(pieces)
    for at, said in enumerate(pieces[:_MOST_COMPARED]):
        text = _text(said)
        span = spans[at]
        is_wide = span is not None and any(
            other != at and _are_under(span, boxes[at], box) for other, box in enumerate(boxes)
        )
        is_for_row, is_stacked = words.is_for_row(text), words.is_for_stacked(text)
        reached = [at] if is_for_row or is_stacked or is_wide else []
        for here in reached:  # which grows: a row may have more than two
            for other, box in enumerate(boxes):
                if not words.says_nothing(_text(shared[other])):
                    continue
                if _are_next(boxes[here], box, in_row=is_for_row, stacked=is_stacked) or (
                    is_wide and _are_of_grid(boxes[here], box)
                ):
                    shared[other] = said
                    reached.append(other)
    return tuple(shared)


def _are_under(span: Rect, one: Rect | None, other: Rect | None) -> bool:
    """Whether a caption is set across two pictures that stand in a row."""
    if one is None or other is None or not _are_next(one, other, in_row=True, stacked=False):
        return False
    return all(span.across(box) >= _SPANNED * box.width for box in (one, other))


def _are_of_grid(one: Rect | None, other: Rect | None) -> bool:
    """Whether two pictures stand next to each other, those of one column equally wide."""
    if _are_next(one, other, in_row=True, stacked=False):
        return True
    if one is None or other is None or not _are_next(one, other, in_row=False, stacked=True):
        return False
    return abs(one.left - other.left) <= _SAME_EDGE_PT and (
        abs(one.right - other.right) <= _SAME_EDGE_PT
    )


def _text(pieces: Pieces) -> str:
    return " ".join(piece.text for piece in pieces)


def _are_next(one: Rect | None, other: Rect | None, *, in_row: bool, stacked: bool) -> bool:
    if one is None or other is None:
        return False
    across, down = one.across(other), one.down(other)
    is_beside = -_APART_PT <= across <= 0 and down >= _ALIGNED * min(one.height, other.height)
    is_below = -_APART_PT <= down <= 0 and across >= _ALIGNED * min(one.width, other.width)
    return (in_row and is_beside) or (stacked and is_below)
