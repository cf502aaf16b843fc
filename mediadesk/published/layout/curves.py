"""Curved outlines, followed in steps: what clips and frames are made of in every layout format."""

from collections.abc import Iterator
from typing import Final, TypeAlias

from mediadesk.published.layout.affine import Point

#: A closed line through points.
Outline: TypeAlias = tuple[Point, ...]

#: A circle's box is then right within 0.1 %, however it is turned.
_STEPS: Final = 16


def bezier(start: Point, leaving: Point, coming: Point, end: Point) -> Iterator[Point]:
    """Yield points along a cubic Bézier curve, without its start.

    Args:
        start: Where it begins.
        leaving: The handle at its start.
        coming: The handle at its end.
        end: Where it ends.
    """
    if leaving == start and coming == end:  # a straight line
        yield end
        return
    for step in range(1, _STEPS + 1):
        t = step / _STEPS
        s = 1 - t
        parts = (s * s * s, 3 * s * s * t, 3 * s * t * t, t * t * t)
        points = (start, leaving, coming, end)
        yield (
            sum(part * x for part, (x, _) in zip(parts, points, strict=True)),
            sum(part * y for part, (_, y) in zip(parts, points, strict=True)),
        )
