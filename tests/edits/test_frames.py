"""The geometry of cropping."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mediadesk.edits.frames import (
    Size,
    canvas_size,
    cut_off,
    drawn,
    is_filled,
    kept_inside,
    largest_filled,
    nudged,
    planned,
    quarters_and_slant,
    shown_at,
)
from mediadesk.model.edit import RenderPlan
from mediadesk.model.geometry import Box
from mediadesk.model.region import PersonRegion

SIZES = st.builds(Size, st.integers(20, 8000), st.integers(20, 8000))
TURNS = st.floats(-180, 180)
RATIOS = st.floats(0.3, 3.5)


@st.composite
def boxes(draw: st.DrawFn) -> Box:
    left, top = draw(st.floats(0, 0.9)), draw(st.floats(0, 0.9))
    return Box(left, top, draw(st.floats(left + 0.05, 1)), draw(st.floats(top + 0.05, 1)))


def ratio_of(box: Box, size: Size) -> float:
    return box.width * size.width_px / (box.height * size.height_px)


def test_a_turn_is_quarters_and_a_slant() -> None:
    assert quarters_and_slant(0) == (0, 0)
    assert quarters_and_slant(-90) == (3, 0)
    quarters, slant = quarters_and_slant(92)
    assert (quarters, slant) == (1, pytest.approx(2))


@given(SIZES, TURNS)
def test_the_largest_frame_is_filled_and_no_larger_one_is(size: Size, degrees: float) -> None:
    box = largest_filled(size, degrees)
    assert is_filled(box, size, degrees, spare_px=0.01)
    assert ratio_of(box, size) == pytest.approx(size.width_px / size.height_px)
    if box.width < 0.95:
        more = 1.02
        wide, high = box.width / 2 * more, box.height / 2 * more
        larger = Box(0.5 - wide, 0.5 - high, 0.5 + wide, 0.5 + high)
        assert not is_filled(larger, size, degrees, spare_px=0)


@given(SIZES, TURNS, RATIOS)
def test_the_largest_frame_of_a_shape_is_seen_in_that_shape(
    size: Size, degrees: float, ratio: float
) -> None:
    box = largest_filled(size, degrees, ratio)
    seen = 1 / ratio_of(box, size) if quarters_and_slant(degrees)[0] % 2 else ratio_of(box, size)
    assert is_filled(box, size, degrees, spare_px=0.01)
    assert seen == pytest.approx(ratio, rel=1e-6)


@given(boxes(), SIZES, TURNS)
def test_what_is_kept_inside_is_filled_and_keeps_its_shape(
    box: Box, size: Size, degrees: float
) -> None:
    kept = kept_inside(box, size, degrees)
    assert is_filled(kept, size, degrees, spare_px=0.01)
    assert ratio_of(kept, size) == pytest.approx(ratio_of(box, size), rel=1e-3)


@given(boxes(), SIZES, st.floats(-5000, 5000), st.floats(-5000, 5000), TURNS)
def test_a_nudge_never_leaves_the_picture(
    box: Box, size: Size, right_px: float, down_px: float, degrees: float
) -> None:
    moved = nudged(box, size, right_px, down_px, degrees)
    assert is_filled(moved, size, degrees, spare_px=0.01)


def test_a_nudge_moves_by_pixels_as_they_are_seen() -> None:
    size, box = Size(1000, 500), Box(0.4, 0.4, 0.6, 0.6)
    right = nudged(box, size, 10, 0)
    assert right.as_tuple() == pytest.approx((0.41, 0.4, 0.61, 0.6))
    turned = nudged(box, size, 10, 0, 90)
    assert turned.as_tuple() == pytest.approx((0.4, 0.42, 0.6, 0.62))


@given(boxes(), SIZES, TURNS, st.booleans())
def test_a_box_drawn_on_the_turned_picture_is_the_crop_it_means(
    box: Box, size: Size, degrees: float, flipped: bool
) -> None:
    crop = kept_inside(box, size, degrees)
    assume(crop.width > 0.01 and crop.height > 0.01)
    plan = RenderPlan(crop=crop, rotation_degrees=degrees, flipped=flipped)
    plan_inside = is_filled(crop, size, degrees, spare_px=0.01)
    assume(plan_inside)
    seen = drawn(plan, size)
    back = planned(seen, plan, size)
    assert back.as_tuple() == pytest.approx(crop.as_tuple(), abs=2e-3)


def test_a_quarter_turn_stands_the_canvas_up() -> None:
    size = Size(1200, 800)
    assert canvas_size(size, 90) == (800, 1200)
    assert canvas_size(size, 0) == (1200, 800)
    wide, high = canvas_size(size, 10)
    assert wide > 1200
    assert high > 800


def test_the_upper_left_of_the_original_comes_to_lie_lower_left_after_a_quarter() -> None:
    plan = RenderPlan(rotation_degrees=90)
    assert shown_at(plan, Size(1200, 800), 0, 0) == pytest.approx((0, 1))
    mirrored = RenderPlan(flipped=True, crop=Box(0, 0, 0.5, 1))
    assert shown_at(mirrored, Size(1200, 800), 0.25, 0.5) == pytest.approx((0.5, 0.5))


def test_a_person_at_the_edge_of_a_crop_is_cut_off() -> None:
    kim = PersonRegion("Kim Yo-Jong", Box(0.1, 0.2, 0.3, 0.5))
    putin = PersonRegion("Vladimir Putin", Box(0.6, 0.2, 0.8, 0.5))
    size = Size(1200, 800)
    assert cut_off((kim, putin), RenderPlan(), size) == ()
    assert cut_off((kim, putin), RenderPlan(crop=Box(0.25, 0, 1, 1)), size) == (kim,)
    mirrored = RenderPlan(crop=Box(0.25, 0, 1, 1), flipped=True)
    assert cut_off((kim, putin), mirrored, size) == (kim,)
