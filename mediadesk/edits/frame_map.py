"""Where the frame of a derivative lies on its original: cropped, turned, mirrored."""

import math
from dataclasses import dataclass
from typing import Final, TypeAlias

from mediadesk.model.geometry import Box

#: Across and down, in fractions of a picture as displayed.
Point: TypeAlias = tuple[float, float]

#: Turned by this much more or less than a quarter, a frame counts as turned by a quarter.
_QUARTER_SLACK_DEGREES: Final = 20.0

#: A crop given before a turn is as large as its frame but for this ratio (natural logarithm).
_TURNED_SLACK: Final = 0.05

#: Shorter than its frame by this share, a crop was cut off at the original's edge.
_CUT_SLACK: Final = 0.02


@dataclass(frozen=True, slots=True)
class Size:
    """Width and height of a picture as displayed, in pixels, at least one each way."""

    width_px: int
    height_px: int


@dataclass(frozen=True, slots=True)
class FrameMap:
    """Carries points of a derivative to its original and back, both in fractions.

    Attributes:
        across: Original's x from the derivative's (x, y, 1).
        down: Original's y from the same.
    """

    across: tuple[float, float, float]
    down: tuple[float, float, float]

    def to_original(self, point: Point) -> Point:
        """Return which point of the original a point of the derivative shows."""
        return _applied(self.across, point), _applied(self.down, point)

    def to_derived(self, point: Point) -> Point:
        """Return where a point of the original lies in the derivative; it may be outside."""
        (a, b, left), (c, d, top) = self.across, self.down
        x, y = point[0] - left, point[1] - top
        area = a * d - b * c
        return (d * x - b * y) / area, (a * y - c * x) / area

    def then(self, outer: "FrameMap") -> "FrameMap":
        """Return the map to the original's own original, on which it lies as `outer` says."""
        origin, right, below = (
            outer.to_original(self.to_original(p)) for p in ((0, 0), (1, 0), (0, 1))
        )
        across, down = (
            (right[axis] - origin[axis], below[axis] - origin[axis], origin[axis])
            for axis in (0, 1)
        )
        return FrameMap(across, down)

    @property
    def corners(self) -> tuple[Point, Point, Point, Point]:
        """Where the derivative's upper left, upper right, lower right, lower left corners lie."""
        upper_left, upper_right = self.to_original((0, 0)), self.to_original((1, 0))
        return upper_left, upper_right, self.to_original((1, 1)), self.to_original((0, 1))


#: How a picture lies on itself.
ITSELF: Final = FrameMap((1.0, 0.0, 0.0), (0.0, 1.0, 0.0))

#: How a picture lies on itself that was turned by so many quarters clockwise.
_TURNED_BACK: Final = (
    (ITSELF.across, ITSELF.down),
    ((0.0, 1.0, 0.0), (-1.0, 0.0, 1.0)),
    ((-1.0, 0.0, 1.0), (0.0, -1.0, 1.0)),
    ((0.0, -1.0, 1.0), (1.0, 0.0, 0.0)),
)


@dataclass(frozen=True, slots=True)
class Framing:
    """How a derivative was framed, as `RenderPlan` and `Comparison` say it.

    Attributes:
        crop: The part of the original that is shown. Of a slanting turn it is the frame turned
            back about its centre; what of it would lie outside of the original is cut off.
        scale: Derived pixels per original pixel.
        rotation_degrees: By how much the content was turned, counter-clockwise positive.
        flipped: Mirrored left to right, before it was turned.
    """

    crop: Box
    scale: float = 1.0
    rotation_degrees: float = 0.0
    flipped: bool = False


def frame_map(framing: Framing, original: Size, derived: Size) -> FrameMap:
    """Return how a derivative lies on its original, both of their true sizes."""
    crop = framing.crop
    shown = (derived.width_px / framing.scale, derived.height_px / framing.scale)
    is_on_its_side = _is_quarter(framing.rotation_degrees) and _fits_better_turned(
        shown, (crop.width * original.width_px, crop.height * original.height_px)
    )
    if is_on_its_side:  # the crop was given before the turn: a plan does so
        shown = shown[::-1]
    middle_x, wide = _whole_span(crop.left, crop.right, shown[0] / original.width_px)
    middle_y, high = _whole_span(crop.top, crop.bottom, shown[1] / original.height_px)
    wide_px, high_px = wide * original.width_px, high * original.height_px
    if is_on_its_side:
        wide_px, high_px = high_px, wide_px
    angle = math.radians(framing.rotation_degrees)
    cosine, sine = math.cos(angle), math.sin(angle)
    side = -1.0 if framing.flipped else 1.0
    across = (side * cosine * wide_px, -side * sine * high_px)
    down = (sine * wide_px, cosine * high_px)
    return FrameMap(
        _about(across, middle_x, original.width_px), _about(down, middle_y, original.height_px)
    )


def laid_map(part: Box, *, mirrored: bool = False, turned_degrees: float = 0.0) -> FrameMap:
    """Return how what a layout shows of a picture lies on that picture.

    Args:
        part: What of the picture the layout shows.
        mirrored: Whether it exchanges left and right, before it turns.
        turned_degrees: By how much it turns, clockwise; by quarters, a slant is taken for none.
    """
    across, down = _TURNED_BACK[round(turned_degrees / 90) % 4]
    if mirrored:
        across = (-across[0], -across[1], 1 - across[2])
    left_to_right = (part.width, 0.0, part.left)
    top_to_bottom = (0.0, part.height, part.top)
    return FrameMap(across, down).then(FrameMap(left_to_right, top_to_bottom))


def _about(steps: tuple[float, float], centre: float, length_px: int) -> tuple[float, float, float]:
    """Return a row of the map, in fractions, that carries the middle to a centre."""
    across, down = steps[0] / length_px, steps[1] / length_px
    return across, down, centre - (across + down) / 2


def _whole_span(start: float, end: float, length: float) -> tuple[float, float]:
    """Return middle and length of a span, with what was cut off of it at the picture's edges."""
    is_cut = length - (end - start) > _CUT_SLACK * length
    if is_cut and start == 0.0 and end == 1.0:
        return 0.5, length
    if is_cut and start == 0.0:
        return end - length / 2, length
    if is_cut and end == 1.0:
        return start + length / 2, length
    return (start + end) / 2, end - start


def _is_quarter(degrees: float) -> bool:
    quarters = round(degrees / 90)
    return quarters % 2 == 1 and abs(degrees - 90 * quarters) < _QUARTER_SLACK_DEGREES


def _fits_better_turned(shown: tuple[float, float], crop: tuple[float, float]) -> bool:
    """Whether a frame is as large as a crop that lies on its side, not as one that stands."""
    upright = max(abs(math.log(a / b)) for a, b in zip(shown, crop, strict=True))
    turned = max(abs(math.log(a / b)) for a, b in zip(shown[::-1], crop, strict=True))
    return turned < min(upright, _TURNED_SLACK)


def _applied(row: tuple[float, float, float], point: Point) -> float:
    return row[0] * point[0] + row[1] * point[1] + row[2]
