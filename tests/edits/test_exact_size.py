"""A crop that has the ratio of a slot fills the slot to the pixel."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.edits.exact_size import scale_to, sized
from mediadesk.edits.framing import Framing
from mediadesk.model.edit import RenderPlan
from mediadesk.model.geometry import Box

SLOTS = ((3000, 2000), (2000, 3000), (1000, 1250), (1920, 1080), (1200, 630), (1080, 1920))


def comes_to(plan: RenderPlan, size_px: tuple[int, int]) -> tuple[int, int]:
    """Return the size of the result, as it is rendered."""
    width, height = Framing(plan, *size_px).size
    return round(width * plan.scale), round(height * plan.scale)


def held_to(ratio: float, photo: tuple[int, int], at: tuple[float, float], share: float) -> Box:
    """Return a box of a ratio in a photo, so large a share of what fits, anywhere in it."""
    wide, high = photo
    width = min(wide, high * ratio) * share / wide
    height = width * wide / ratio / high
    left, top = at[0] * (1 - width), at[1] * (1 - height)
    return Box(left, top, left + width, top + height)


@given(
    photo=st.tuples(st.integers(1200, 8000), st.integers(1200, 8000)),
    slot=st.sampled_from(SLOTS),
    at=st.tuples(st.floats(0, 1), st.floats(0, 1)),
    share=st.floats(0.3, 1),
    turn=st.sampled_from((0.0, 90.0, 180.0, -90.0)),
    flipped=st.booleans(),
)
def test_a_crop_of_the_slots_ratio_fills_it_to_the_pixel(
    photo: tuple[int, int],
    slot: tuple[int, int],
    at: tuple[float, float],
    share: float,
    turn: float,
    flipped: bool,
) -> None:
    ratio = slot[0] / slot[1]
    upright = ratio if turn in (0.0, 180.0) else 1 / ratio
    crop = held_to(upright, photo, at, share)
    plan = sized(RenderPlan(crop=crop, rotation_degrees=turn, flipped=flipped), photo, slot)
    assert comes_to(plan, photo) == slot
    assert plan.crop is not None
    for side, kept, was in zip(
        (*photo, *photo), plan.crop.as_tuple(), crop.as_tuple(), strict=True
    ):
        assert abs(kept - was) * side < 9


def test_a_crop_of_another_shape_keeps_it() -> None:
    crop = Box(0.1, 0.1, 0.5, 0.9)
    plan = sized(RenderPlan(crop=crop), (3000, 2000), (1000, 1000))
    assert plan.crop == crop


@pytest.mark.parametrize("wish", [(800, 0), (0, 600)])
def test_a_side_that_follows_needs_no_trimming(wish: tuple[int, int]) -> None:
    crop = Box(0.1, 0.1, 0.5, 0.9)
    plan = sized(RenderPlan(crop=crop), (3001, 2003), wish)
    assert plan.crop == crop
    size = comes_to(plan, (3001, 2003))
    assert size[0] == wish[0] or size[1] == wish[1]


def test_a_scale_makes_both_sides_right_where_one_can() -> None:
    scale = scale_to((1200, 800), (1201, 801))
    assert (round(1201 * scale), round(801 * scale)) == (1200, 800)
    assert replace(RenderPlan(), scale=scale_to((100_000, 0), (10, 10))).scale == 16.0
