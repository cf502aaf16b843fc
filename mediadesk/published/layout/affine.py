"""Where things on a page lie: affine matrices, outlines, upright boxes; points, y downward."""

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final, Self, TypeAlias

Point: TypeAlias = tuple[float, float]

#: Nothing on a page is larger or farther off; beyond it numbers lose their meaning.
_LARGEST: Final = 1e9
#: A matrix that maps an area onto less than this share of it maps it onto a line.
_FLAT: Final = 1e-12
_RIGHT_ANGLE: Final = 90 + 1e-6


@dataclass(frozen=True, slots=True)
class Rect:
    """An upright box.

    Attributes:
        left: Left edge.
        top: Upper edge.
        right: Right edge, not less than left.
        bottom: Lower edge, not less than top.
    """

    left: float
    top: float
    right: float
    bottom: float

    @classmethod
    def around(cls, points: Iterable[Point]) -> Self | None:
        """Return the smallest box around points; None where there are none."""
        listed = tuple(points)
        if not listed:
            return None
        across, down = zip(*listed, strict=True)
        return cls(min(across), min(down), max(across), max(down))

    @property
    def width(self) -> float:
        """Distance from left to right."""
        return self.right - self.left

    @property
    def height(self) -> float:
        """Distance from top to bottom."""
        return self.bottom - self.top

    @property
    def area(self) -> float:
        """Width times height."""
        return self.width * self.height

    @property
    def corners(self) -> tuple[Point, Point, Point, Point]:
        """The corners, clockwise from the upper left."""
        return (
            (self.left, self.top),
            (self.right, self.top),
            (self.right, self.bottom),
            (self.left, self.bottom),
        )

    def across(self, other: "Rect") -> float:
        """Return how far two boxes overlap from left to right; negative is the gap between."""
        return min(self.right, other.right) - max(self.left, other.left)

    def down(self, other: "Rect") -> float:
        """Return how far two boxes overlap from top to bottom; negative is the gap between."""
        return min(self.bottom, other.bottom) - max(self.top, other.top)

    def common(self, other: "Rect") -> float:
        """Return the area two boxes have in common."""
        return max(0.0, self.across(other)) * max(0.0, self.down(other))


@dataclass(frozen=True, slots=True)
class Affine:
    """A matrix [a b c d tx ty]: x' = a*x + c*y + tx, y' = b*x + d*y + ty (PDF, IDML, SVG)."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    tx: float = 0.0
    ty: float = 0.0

    @classmethod
    def from_text(cls, text: str | None) -> Self | None:
        """Read six numbers; no text is the matrix that changes nothing.

        Returns:
            None where it is no matrix, or its numbers have no meaning on a page.
        """
        if text is None:
            return cls()
        found = numbers(text)
        return cls(*found) if found is not None and len(found) == 6 else None

    @classmethod
    def turned(cls, degrees: float, x: float = 0.0, y: float = 0.0) -> Self:
        """Return the matrix that turns about the origin, clockwise as seen, then shifts."""
        cos, sin = math.cos(math.radians(degrees)), math.sin(math.radians(degrees))
        return cls(cos, sin, -sin, cos, x, y)

    def __matmul__(self, inner: "Affine") -> "Affine":
        """Return the matrix that does what `inner` does, then what this does."""
        return Affine(
            self.a * inner.a + self.c * inner.b,
            self.b * inner.a + self.d * inner.b,
            self.a * inner.c + self.c * inner.d,
            self.b * inner.c + self.d * inner.d,
            self.a * inner.tx + self.c * inner.ty + self.tx,
            self.b * inner.tx + self.d * inner.ty + self.ty,
        )

    @property
    def scales(self) -> tuple[float, float]:
        """By how much it stretches what is horizontal, and what is vertical, before it turns."""
        return math.hypot(self.a, self.b), math.hypot(self.c, self.d)

    @property
    def turn_degrees(self) -> float:
        """By how much it turns, -180..180, clockwise as seen."""
        return math.degrees(math.atan2(self.b, self.a))

    @property
    def mirrors(self) -> bool:
        """Whether it shows things as in a mirror."""
        return self.a * self.d - self.b * self.c < 0

    @property
    def shown_turn_degrees(self) -> float:
        """By how much it turns a picture, clockwise, 0 up to 360.

        A mirrored picture has left and right exchanged, or top and bottom, whichever leaves the
        smaller turn.
        """
        turn = self.turn_degrees
        if self.mirrors and abs(turn) > _RIGHT_ANGLE:
            turn += 180
        turn = round(turn % 360, 2)
        return 0.0 if turn == 360 else turn

    def point(self, point: Point) -> Point:
        """Return where a point comes to lie."""
        x, y = point
        return self.a * x + self.c * y + self.tx, self.b * x + self.d * y + self.ty

    def points(self, points: Iterable[Point]) -> tuple[Point, ...]:
        """Return where points come to lie."""
        return tuple(map(self.point, points))

    def inverse(self) -> "Affine | None":
        """Return the matrix that undoes this one; None where nothing can: all falls on a line."""
        determinant = self.a * self.d - self.b * self.c
        across, down = self.scales
        if not math.isfinite(determinant) or abs(determinant) <= _FLAT * max(across * down, _FLAT):
            return None
        a, b = self.d / determinant, -self.b / determinant
        c, d = -self.c / determinant, self.a / determinant
        return Affine(a, b, c, d, -(a * self.tx + c * self.ty), -(b * self.tx + d * self.ty))


def numbers(text: str | None) -> tuple[float, ...] | None:
    """Return the numbers of a text, parted by blanks; None where one is none, or meaningless."""
    try:
        found = tuple(map(float, (text or "").split()))
    except ValueError:
        return None
    return found if all(abs(number) <= _LARGEST for number in found) else None  # NaN is not


def clipped(outline: Sequence[Point], to: Rect) -> tuple[Point, ...]:
    """Return the part of an outline inside a box (Sutherland and Hodgman, 1974)."""
    edges = ((0, to.left, 1.0), (0, to.right, -1.0), (1, to.top, 1.0), (1, to.bottom, -1.0))
    points = tuple(outline)
    for axis, limit, sign in edges:
        points = _cut(points, axis, limit, sign)
    return points


def _cut(points: Sequence[Point], axis: int, limit: float, sign: float) -> tuple[Point, ...]:
    kept: list[Point] = []
    for at, point in enumerate(points):
        before = points[at - 1]
        inside, was_inside = (sign * (one[axis] - limit) for one in (point, before))
        if (inside >= 0) != (was_inside >= 0):
            share = was_inside / (was_inside - inside)
            kept.append(
                (
                    before[0] + share * (point[0] - before[0]),
                    before[1] + share * (point[1] - before[1]),
                )
            )
        if inside >= 0:
            kept.append(point)
    return tuple(kept)
