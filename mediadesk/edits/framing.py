"""Where the points of an original come to lie in the frame that a plan makes of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeAlias

from mediadesk.edits.frames import Size, quarters_and_slant, shown_at
from mediadesk.model.edit import RenderPlan
from mediadesk.model.geometry import Box

#: Across and down, in fractions; outside 0..1 it lies outside the picture.
Point: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Framing:
    """A plan's geometry on one picture: flip, slant about the crop's centre, crop, quarter turn.

    Attributes:
        plan: What is done.
        width_px: Width of the original as displayed.
        height_px: Height of the original as displayed.
    """

    plan: RenderPlan
    width_px: int
    height_px: int

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the frame in pixels of the original, before it is scaled."""
        wide, high = self.width_px, self.height_px
        box = self.plan.crop or Box.whole()
        left, right = box.left, box.right
        if self.plan.flipped:
            left, right = 1 - right, 1 - left
        width = max(1, round(right * wide) - min(round(left * wide), wide - 1))
        height = max(1, round(box.bottom * high) - min(round(box.top * high), high - 1))
        quarters, _ = quarters_and_slant(self.plan.rotation_degrees)
        return (height, width) if quarters % 2 else (width, height)

    def point(self, across: float, down: float) -> Point:
        """Return where a point of the original lies in the frame, in the frame's fractions."""
        return shown_at(self.plan, Size(self.width_px, self.height_px), across, down)

    def shape(self, points: Sequence[Point]) -> tuple[Point, ...]:
        """Return the part of a shape's outline that shows in the frame; () where none does."""
        return clipped(tuple(self.point(*point) for point in points))


def corners(left: float, top: float, right: float, bottom: float) -> tuple[Point, ...]:
    """Return a box's corners, clockwise from the upper left."""
    return ((left, top), (right, top), (right, bottom), (left, bottom))


def bounds(points: Sequence[Point]) -> tuple[float, float, float, float]:
    """Return left, top, right and bottom of the box around points."""
    across, down = [x for x, _ in points], [y for _, y in points]
    return min(across), min(down), max(across), max(down)


def area(points: Sequence[Point]) -> float:
    """Return the area that an outline encloses (the shoelace formula)."""
    pairs = zip(points, (*points[1:], *points[:1]), strict=True)
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairs)) / 2


def clipped(points: Sequence[Point]) -> tuple[Point, ...]:
    """Return an outline cut off at the frame's edges (Sutherland and Hodgman, 1974)."""
    for axis, limit, side in ((0, 0.0, 1), (0, 1.0, -1), (1, 0.0, 1), (1, 1.0, -1)):
        points = _cut(points, axis, limit, side)
    return tuple(points)


def _cut(points: Sequence[Point], axis: int, limit: float, side: int) -> list[Point]:
    """Return an outline without what lies beyond one line: below it for side 1, above for -1."""
    kept: list[Point] = []
    for start, end in zip((*points[-1:], *points[:-1]), points, strict=True):
        starts_inside = (start[axis] - limit) * side >= 0
        ends_inside = (end[axis] - limit) * side >= 0
        if starts_inside != ends_inside:
            share = (limit - start[axis]) / (end[axis] - start[axis])
            crossing = [start[other] + share * (end[other] - start[other]) for other in (0, 1)]
            crossing[axis] = limit
            kept.append((crossing[0], crossing[1]))
        if ends_inside:
            kept.append(end)
    return kept
