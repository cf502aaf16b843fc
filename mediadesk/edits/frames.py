"""The geometry of cropping: boxes of a shape, turned frames, what a crop leaves out.

A plan's crop is a box of the original as displayed, turned about its own centre by the plan's
slant; whole quarter turns come after that and swap its width and height. Everything here is in
fractions of the picture but for what is named px.
"""

import math
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from mediadesk.model.edit import RenderPlan, Spot
from mediadesk.model.geometry import Box
from mediadesk.model.region import PersonRegion

#: A turn this near a quarter is one.
_QUARTER_TOLERANCE_DEGREES: Final = 1e-4

#: A person of whom less than this share shows is cut off.
_LEAST_SHOWN: Final = 0.75
_SAMPLES: Final = 12

#: Boxes smaller than this share of an edge are not made.
_LEAST_EDGE: Final = 1e-4


@dataclass(frozen=True, slots=True)
class Size:
    """A picture's size as displayed, in pixels."""

    width_px: int
    height_px: int


@dataclass(frozen=True, slots=True)
class _Rect:
    """A box in pixels by its centre: what a turned frame is before it is cut."""

    across: float
    down: float
    width: float
    height: float

    @classmethod
    def of(cls, box: Box, size: Size) -> "_Rect":
        """Return a box in pixels."""
        return cls(
            (box.left + box.right) / 2 * size.width_px,
            (box.top + box.bottom) / 2 * size.height_px,
            box.width * size.width_px,
            box.height * size.height_px,
        )

    def box(self, size: Size) -> Box:
        """Return it as a box in fractions, cut off at the picture's edges."""
        left, right = _span(self.across, self.width, size.width_px)
        top, bottom = _span(self.down, self.height, size.height_px)
        return Box(left, top, right, bottom)


def quarters_and_slant(degrees: float) -> tuple[int, float]:
    """Return a turn as quarters (0 to 3, counter-clockwise) and a slant from -45 to 45 degrees."""
    quarters = round(degrees / 90)
    slant = degrees - 90 * quarters
    return quarters % 4, 0.0 if abs(slant) < _QUARTER_TOLERANCE_DEGREES else slant


def canvas_size(size: Size, degrees: float) -> tuple[int, int]:
    """Return the width and height of the frame that holds a whole turned picture, in pixels."""
    quarters, slant = quarters_and_slant(degrees)
    width, height = size.width_px, size.height_px
    if quarters % 2:
        width, height = height, width
    if not slant:
        return width, height
    reach = _reach(width, height, slant)
    return math.ceil(2 * reach[0]), math.ceil(2 * reach[1])


def is_filled(box: Box, size: Size, degrees: float, *, spare_px: float = 1) -> bool:
    """Return whether a turned crop shows nothing beyond the picture.

    Args:
        box: The crop.
        size: The picture's.
        degrees: The whole turn.
        spare_px: By how much it may reach beyond: files round to whole pixels.
    """
    _, slant = quarters_and_slant(degrees)
    rect = _Rect.of(box, size)
    wide, high = _reach(rect.width, rect.height, slant)
    return (
        rect.across - wide >= -spare_px
        and rect.across + wide <= size.width_px + spare_px
        and rect.down - high >= -spare_px
        and rect.down + high <= size.height_px + spare_px
    )


def largest_filled(size: Size, degrees: float, ratio: float | None = None) -> Box:
    """Return the largest crop about the middle that a turned picture fills.

    Args:
        size: The picture's.
        degrees: The whole turn.
        ratio: Width to height of the result; None for the picture's own shape.
    """
    quarters, slant = quarters_and_slant(degrees)
    wanted = size.width_px / size.height_px if ratio is None else ratio
    if ratio is not None and quarters % 2:
        wanted = 1 / ratio
    wide, high = _reach(2 * wanted, 2, slant)  # of a crop of height 1
    height = min(size.width_px / max(wide, wanted), size.height_px / max(high, 1))
    middle = _Rect(size.width_px / 2, size.height_px / 2, height * wanted, height)
    return middle.box(size)


def kept_inside(box: Box, size: Size, degrees: float = 0.0) -> Box:
    """Return a crop moved, and where that is not enough made smaller, until the picture fills it.

    Its shape stays as it is.
    """
    return _kept(_Rect.of(box, size), size, degrees)


def nudged(box: Box, size: Size, right_px: float, down_px: float, degrees: float = 0.0) -> Box:
    """Return a crop moved by so many pixels of the original, no further than the picture fills it.

    Args:
        box: The crop.
        size: The picture's.
        right_px: To the right as the crop is seen; negative moves to the left.
        down_px: Downwards as it is seen.
        degrees: The whole turn.
    """
    rect = _Rect.of(box, size)
    across, down = _turned(right_px, down_px, -degrees)
    moved = _Rect(rect.across + across, rect.down + down, rect.width, rect.height)
    return _kept(moved, size, degrees)


def drawn(plan: RenderPlan, size: Size) -> Box:
    """Return where a plan's crop lies on the whole turned picture (`Developing.show_uncropped`).

    Args:
        plan: The plan; without a crop, the whole picture's box is meant.
        size: The original's as displayed.
    """
    canvas = Size(*canvas_size(size, plan.rotation_degrees))
    rect = _Rect.of(_mirrored(plan.crop or Box.whole(), plan), size)
    across, down = _turned(
        rect.across - size.width_px / 2, rect.down - size.height_px / 2, plan.rotation_degrees
    )
    width, height = _as_seen(rect.width, rect.height, plan)
    centre = (canvas.width_px / 2 + across, canvas.height_px / 2 + down)
    return _Rect(*centre, width, height).box(canvas)


def planned(box: Box, plan: RenderPlan, size: Size) -> Box:
    """Return the crop that is meant by a box drawn on the whole turned picture.

    The inverse of `drawn`, kept inside what the picture fills.

    Args:
        box: In fractions of the frame that `show_uncropped` shows.
        plan: Its flip and its turn.
        size: The original's as displayed.
    """
    canvas = Size(*canvas_size(size, plan.rotation_degrees))
    rect = _Rect.of(box, canvas)
    across, down = _turned(
        rect.across - canvas.width_px / 2,
        rect.down - canvas.height_px / 2,
        -plan.rotation_degrees,
    )
    width, height = _as_seen(rect.width, rect.height, plan)
    centre = (size.width_px / 2 + across, size.height_px / 2 + down)
    meant = _kept(_Rect(*centre, width, height), size, plan.rotation_degrees)
    return _mirrored(meant, plan)


def shown_at(plan: RenderPlan, size: Size, across: float, down: float) -> tuple[float, float]:
    """Return where a point of the original lies in the result, in the result's fractions.

    Beyond 0..1 it lies outside.
    """
    rect = _Rect.of(_mirrored(plan.crop or Box.whole(), plan), size)
    x_px = (1 - across if plan.flipped else across) * size.width_px - rect.across
    y_px = down * size.height_px - rect.down
    turned = _turned(x_px, y_px, plan.rotation_degrees)
    width, height = _as_seen(rect.width, rect.height, plan)
    return 0.5 + turned[0] / width, 0.5 + turned[1] / height


def spot_shown(spot: Spot, plan: RenderPlan, size: Size) -> Box | None:
    """Return the box of a spot in the result; None where it is cropped away."""
    across, down = shown_at(plan, size, spot.across, spot.down)
    shown = _Rect.of(plan.crop or Box.whole(), size)
    width, height = _as_seen(shown.width, shown.height, plan)
    radius_px = spot.radius * max(size.width_px, size.height_px)
    left, right = max(0.0, across - radius_px / width), min(1.0, across + radius_px / width)
    top, bottom = max(0.0, down - radius_px / height), min(1.0, down + radius_px / height)
    return Box(left, top, right, bottom) if left < right and top < bottom else None


def shown_share(box: Box, plan: RenderPlan, size: Size) -> float:
    """Return which share of a part of the original the result shows, 0..1."""
    steps = [(number + 0.5) / _SAMPLES for number in range(_SAMPLES)]
    points = (
        shown_at(plan, size, box.left + x * box.width, box.top + y * box.height)
        for x in steps
        for y in steps
    )
    inside = sum(0 <= across <= 1 and 0 <= down <= 1 for across, down in points)
    return inside / _SAMPLES**2


def cut_off(
    persons: Iterable[PersonRegion], plan: RenderPlan, size: Size
) -> tuple[PersonRegion, ...]:
    """Return the persons of whom a plan shows nothing or not enough to know them by."""
    return tuple(p for p in persons if shown_share(p.box, plan, size) < _LEAST_SHOWN)


def _kept(rect: _Rect, size: Size, degrees: float) -> Box:
    """Return a rectangle that may lie outside the picture as a crop that lies inside."""
    _, slant = quarters_and_slant(degrees)
    wide, high = _half_extent(rect, slant)
    share = min(1.0, size.width_px / 2 / wide, size.height_px / 2 / high)
    wide, high = wide * share, high * share
    return _Rect(
        min(max(rect.across, wide), size.width_px - wide),
        min(max(rect.down, high), size.height_px - high),
        rect.width * share,
        rect.height * share,
    ).box(size)


def _half_extent(rect: _Rect, slant: float) -> tuple[float, float]:
    """Return how far a crop reaches from its centre, turned and, as it is kept, unturned."""
    wide, high = _reach(rect.width, rect.height, slant)
    return max(wide, rect.width / 2), max(high, rect.height / 2)


def _reach(width: float, height: float, degrees: float) -> tuple[float, float]:
    """Return how far a turned rectangle reaches from its centre."""
    sine, cosine = (abs(f(math.radians(degrees))) for f in (math.sin, math.cos))
    return (width * cosine + height * sine) / 2, (width * sine + height * cosine) / 2


def _turned(right: float, down: float, degrees: float) -> tuple[float, float]:
    """Return an offset turned counter-clockwise, where y goes down."""
    sine, cosine = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
    return right * cosine + down * sine, down * cosine - right * sine


def _as_seen(width: float, height: float, plan: RenderPlan) -> tuple[float, float]:
    quarters, _ = quarters_and_slant(plan.rotation_degrees)
    return (height, width) if quarters % 2 else (width, height)


def _mirrored(box: Box, plan: RenderPlan) -> Box:
    return Box(1 - box.right, box.top, 1 - box.left, box.bottom) if plan.flipped else box


def _span(centre_px: float, length_px: float, whole_px: int) -> tuple[float, float]:
    """Return the ends of a span in fractions, inside 0..1 and never without extent."""
    start = min(max(0.0, (centre_px - length_px / 2) / whole_px), 1 - _LEAST_EDGE)
    end = min(1.0, (centre_px + length_px / 2) / whole_px)
    return start, max(end, start + _LEAST_EDGE)
