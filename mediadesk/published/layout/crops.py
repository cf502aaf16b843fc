"""The part of a picture that a frame shows, in fractions of the picture."""

from collections.abc import Iterable, Sequence
from typing import Final

from mediadesk.model.geometry import Box
from mediadesk.published.layout.affine import Point, Rect, clipped
from mediadesk.published.layout.clipping import box_through

#: Whole but for rounding: edges nearer than this to the picture's own are its own.
_EDGE: Final = 1e-4


def fractions(box: Rect, bounds: Rect) -> Box | None:
    """Return a box in fractions of another; None where they have no area in common."""
    edges = (
        (box.left - bounds.left) / bounds.width,
        (box.top - bounds.top) / bounds.height,
        (box.right - bounds.left) / bounds.width,
        (box.bottom - bounds.top) / bounds.height,
    )
    left, top, right, bottom = (
        min(1.0, max(0.0, 0.0 if edge < _EDGE else 1.0 if edge > 1 - _EDGE else edge))
        for edge in edges
    )
    return Box(left, top, right, bottom) if left < right and top < bottom else None


def shown_box(
    outlines: Iterable[Sequence[Point]], bounds: Rect, windows: Iterable[Sequence[Point]] = ()
) -> Rect | None:
    """Return the box around what is shown of a picture, all in the picture's own space.

    Args:
        outlines: Those of its frame; what any of them encloses is shown.
        bounds: The picture's own box.
        windows: What else cuts it, each of them; of one with dents, the taut outline is taken.

    Returns:
        None where nothing is shown.
    """
    return box_through((clipped(outline, bounds) for outline in outlines), windows)
