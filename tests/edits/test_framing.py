"""A plan tells what of a photo is in its frame, and where the points of the photo lie in it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.edits.framing import Framing, area, bounds, clipped, corners
from mediadesk.model.edit import RenderPlan
from mediadesk.model.geometry import Box

_SHARES = st.floats(-1, 2)


@pytest.mark.parametrize(
    ("plan", "size"),
    [
        (RenderPlan(), (300, 200)),
        (RenderPlan(crop=Box(0.1, 0, 0.7, 0.5)), (180, 100)),
        (RenderPlan(crop=Box(0.1, 0, 0.7, 0.5), rotation_degrees=90), (100, 180)),
        (RenderPlan(crop=Box(0.1, 0, 0.7, 0.5), flipped=True, rotation_degrees=3), (180, 100)),
    ],
)
def test_a_frame_has_the_size_of_its_crop(plan, size):
    assert Framing(plan, 300, 200).size == size


def test_points_follow_crop_and_flip():
    framing = Framing(RenderPlan(crop=Box(0.5, 0, 1, 1), flipped=True), 300, 200)
    assert framing.point(0.5, 0.25) == pytest.approx((1, 0.25))
    assert framing.point(1, 0.25) == pytest.approx((0, 0.25))


def test_a_quarter_turn_brings_the_upper_left_to_the_lower_left():
    framing = Framing(RenderPlan(rotation_degrees=90), 300, 200)
    assert framing.size == (200, 300)
    assert framing.point(0, 0) == pytest.approx((0, 1))


@given(left=_SHARES, top=_SHARES, width=st.floats(0.01, 2), height=st.floats(0.01, 2))
def test_what_shows_of_a_box_is_its_overlap_with_the_frame(left, top, width, height):
    shown = clipped(corners(left, top, left + width, top + height))
    wide = max(0.0, min(1, left + width) - max(0, left))
    high = max(0.0, min(1, top + height) - max(0, top))
    assert area(shown) == pytest.approx(wide * high, abs=1e-9)


def test_a_shape_outside_the_frame_shows_nothing():
    framing = Framing(RenderPlan(crop=Box(0, 0, 0.5, 1)), 300, 200)
    assert framing.shape(corners(0.6, 0.2, 0.9, 0.4)) == ()
    assert bounds(framing.shape(corners(0.4, 0.2, 0.6, 0.4))) == pytest.approx((0.8, 0.2, 1, 0.4))
