"""What is left of a picture behind the paths that clip it."""

from collections.abc import Iterable, Sequence
from typing import Final, TypeAlias

from mediadesk.model.geometry import Box
from mediadesk.published.layout.affine import Affine, Point, Rect

Polygon: TypeAlias = Sequence[Point]

#: The picture itself, in its own unit square.
UNIT_SQUARE: Final[Polygon] = ((0.0, 0.0), (1.0, 0.0), (1.0, 1.0), (0.0, 1.0))
#: Layouts round their numbers, and no editor cuts so little off every side.
_ROUNDING: Final = 0.004


def visible_part(matrix: Affine, clips: Iterable[Sequence[Polygon]]) -> Polygon:
    """Return what clips leave of a picture, in its unit square; empty where nothing is left.

    Exact for clips without dents; of a dented or holed clip, the taut outline is taken.

    Args:
        matrix: Places the unit square on the page.
        clips: Each a path of one or more closed outlines on the page; all of them cut.
    """
    back = matrix.inverse()
    if back is None:
        return ()
    visible = UNIT_SQUARE
    for outlines in clips:
        left: list[Point] = []
        for outline in outlines:
            left += cut_by(back.points(outline), visible)
        visible = taut(left)
        if not visible:
            return ()
    return visible


def crop_of(visible: Polygon) -> Box | None:
    """Return the box around a visible part with the picture's top at 0; None for all of it.

    PDF's unit square has the picture's first row at its top, y = 1 (ISO 32000, 8.9.5.1).
    """
    around = Rect.around(visible)
    if around is None:
        return None
    edges = (around.left, 1.0 - around.bottom, around.right, 1.0 - around.top)
    left, top, right, bottom = (min(1.0, max(0.0, edge)) for edge in edges)
    if left < _ROUNDING and top < _ROUNDING and min(right, bottom) > 1.0 - _ROUNDING:
        return None
    return Box(left, top, right, bottom) if left < right and top < bottom else None


def box_through(outlines: Iterable[Polygon], windows: Iterable[Polygon]) -> Rect | None:
    """Return the box around what is seen of outlines through windows; None where nothing is.

    Args:
        outlines: Whatever any of them encloses may be seen.
        windows: Each of them cuts; of one with dents, the taut outline does.
    """
    seen = list(outlines)
    for window in windows:
        around = taut(window)
        seen = [cut_by(outline, around) for outline in seen]
    return Rect.around(point for outline in seen for point in outline)


def taut(points: Sequence[Point]) -> Polygon:
    """Return the convex outline of points, counter-clockwise; empty without area (Andrew, 1979)."""
    ordered = sorted(set(points))
    if len(ordered) < 3:
        return ()
    lower, upper = _half(ordered), _half(ordered[::-1])
    outline = lower[:-1] + upper[:-1]
    return outline if len(outline) >= 3 else ()


def cut_by(subject: Polygon, window: Polygon) -> list[Point]:
    """Return a polygon cut by a `taut` one (Sutherland and Hodgman, 1974).

    A window without area leaves nothing.
    """
    kept = list(subject) if window else []
    for at, start in enumerate(window):
        end = window[(at + 1) % len(window)]
        points, kept = kept, []
        for number, point in enumerate(points):
            before = points[number - 1]
            here, there = _side(start, end, point), _side(start, end, before)
            if (here >= 0) != (there >= 0):
                share = there / (there - here)
                kept.append(
                    (
                        before[0] + share * (point[0] - before[0]),
                        before[1] + share * (point[1] - before[1]),
                    )
                )
            if here >= 0:
                kept.append(point)
    return kept


def _side(start: Point, end: Point, point: Point) -> float:
    """Return more than 0 where a point lies left of a line."""
    return (end[0] - start[0]) * (point[1] - start[1]) - (end[1] - start[1]) * (point[0] - start[0])


def _half(ordered: Sequence[Point]) -> list[Point]:
    chain: list[Point] = []
    for point in ordered:
        while len(chain) >= 2 and _side(chain[-2], chain[-1], point) <= 0:
            chain.pop()
        chain.append(point)
    return chain
