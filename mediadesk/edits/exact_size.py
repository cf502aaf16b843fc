"""A plan that comes out at a size to the pixel, as the slot of a page asks for it."""

from dataclasses import replace
from itertools import product
from typing import Final, TypeAlias

from mediadesk.edits.framing import Framing
from mediadesk.model.edit import RenderPlan
from mediadesk.model.geometry import Box

#: Width and height in pixels; 0 for a side that follows the other.
Wish: TypeAlias = tuple[int, int]

#: Scales that people can set.
LEAST_SCALE: Final = 0.01
MOST_SCALE: Final = 16.0

#: A crop held to a ratio is off by a pixel or two, for edges stand on whole pixels; what is off by
#: more was not held to the ratio, and is left alone.
_MOST_OFF_PX: Final = 2.0

#: Where few pixels are enlarged to many, only some numbers of them come out right.
_MOST_TRIMMED_PX: Final = 8


def sized(plan: RenderPlan, size_px: tuple[int, int], wish: Wish) -> RenderPlan:
    """Return a plan at the scale that makes what it keeps as large as wished.

    Both sides come out to the pixel where the crop has the ratio of the wish: a few pixels are
    trimmed from it where its own rounding to whole pixels stands against that.

    Args:
        plan: What is done, with its crop.
        size_px: Width and height of the original as displayed.
        wish: The size wished for.
    """
    fitted = next(
        (one for one in _trimmed(plan, size_px, wish) if _spans_meet(_extent(one, size_px), wish)),
        plan,
    )
    return replace(fitted, scale=scale_to(wish, _extent(fitted, size_px)))


def scale_to(wish: Wish, there: tuple[int, int]) -> float:
    """Return the scale that makes what is there as large as wished, to the pixel where it can be.

    Sizes are rounded to whole pixels, so each side allows a span of scales; where the two spans
    have some in common, one of those makes both sides right.
    """
    low, high = _common_span(wish, there)
    scale = (low + high) / 2 if low < high else sum(_spans(wish, there)[0]) / 2
    return min(max(LEAST_SCALE, round(scale, 8)), MOST_SCALE)


def _trimmed(plan: RenderPlan, size_px: tuple[int, int], wish: Wish) -> list[RenderPlan]:
    """Return the plan, and those whose crop lacks a few pixels at its right and bottom edges."""
    crop = plan.crop
    if crop is None or not all(wish) or not _is_held_to(wish, _extent(plan, size_px)):
        return [plan]
    wide, high = size_px
    left, top = round(crop.left * wide), round(crop.top * high)
    right, bottom = round(crop.right * wide), round(crop.bottom * high)
    trims = sorted(product(range(_MOST_TRIMMED_PX + 1), repeat=2), key=sum)
    boxes = (
        Box(left / wide, top / high, (right - across) / wide, (bottom - down) / high)
        for across, down in trims[1:]
        if right - across > left and bottom - down > top
    )
    return [plan, *(replace(plan, crop=box) for box in boxes)]


def _is_held_to(wish: Wish, there: tuple[int, int]) -> bool:
    """Whether what is there has the ratio of the wish, but for rounding."""
    ratio = wish[0] / wish[1]
    width, height = there
    return abs(width - height * ratio) <= _MOST_OFF_PX * max(1.0, ratio)


def _extent(plan: RenderPlan, size_px: tuple[int, int]) -> tuple[int, int]:
    return Framing(plan, *size_px).size


def _spans_meet(there: tuple[int, int], wish: Wish) -> bool:
    low, high = _common_span(wish, there)
    # Scales are rounded; what lies at the very edge of a span may come out beside it.
    return high - low > 2e-8


def _common_span(wish: Wish, there: tuple[int, int]) -> tuple[float, float]:
    spans = _spans(wish, there)
    return max(start for start, _ in spans), min(end for _, end in spans)


def _spans(wish: Wish, there: tuple[int, int]) -> list[tuple[float, float]]:
    return [
        ((side - 0.5) / own, (side + 0.5) / own)
        for side, own in zip(wish, there, strict=True)
        if side
    ]
