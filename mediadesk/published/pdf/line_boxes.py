"""Boxes of lines, whichever way the lines run."""

from typing import Final

from mediadesk.published.layout.affine import Rect

_LEAST_PT: Final = 0.01


def upright(box: Rect, quarter: int) -> Rect:
    """Return a box as seen with the head turned so that its text runs from left to right."""
    if quarter == 1:  # reads downwards
        return Rect(box.top, -box.right, box.bottom, -box.left)
    if quarter == 2:
        return Rect(-box.right, -box.bottom, -box.left, -box.top)
    if quarter == 3:  # reads upwards
        return Rect(-box.bottom, box.left, -box.top, box.right)
    return box


def joined(one: Rect, other: Rect) -> Rect:
    """Return the box around two."""
    return Rect(
        min(one.left, other.left),
        min(one.top, other.top),
        max(one.right, other.right),
        max(one.bottom, other.bottom),
    )


def share_of(shared: float, one: float, other: float) -> float:
    """Return a shared length as a share of the shorter."""
    return shared / max(_LEAST_PT, min(one, other))
