"""Where crops and regions lie once a picture is mirrored and turned."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.edits.turned_frame import TurnedFrame
from mediadesk.model.geometry import Box

ANGLES = st.floats(-180, 180).map(lambda degrees: round(degrees, 2))
SHARES = st.floats(0.05, 0.95)
FRAMES = st.builds(
    TurnedFrame, st.integers(100, 6000), st.integers(100, 6000), st.booleans(), ANGLES
)


@given(FRAMES, SHARES, SHARES)
def test_there_and_back_is_the_same_point(frame: TurnedFrame, across: float, down: float) -> None:
    assert frame.to_picture(*frame.to_frame(across, down)) == pytest.approx((across, down))


@given(FRAMES)
def test_the_largest_box_is_filled(frame: TurnedFrame) -> None:
    assert frame.holds(frame.largest())


@given(FRAMES, SHARES, SHARES, st.floats(0.1, 0.9))
def test_a_shrunk_box_is_filled_and_keeps_its_shape(
    frame: TurnedFrame, across: float, down: float, size: float
) -> None:
    wanted = Box(across * (1 - size), down * (1 - size), across * (1 - size) + size, 1)
    kept = frame.shrunk_inside(wanted)
    assert frame.holds(kept)


@given(FRAMES, SHARES, SHARES)
def test_a_box_on_its_way_out_stops_where_the_picture_ends(
    frame: TurnedFrame, across: float, down: float
) -> None:
    before = frame.shrunk_inside(Box(0.45, 0.45, 0.55, 0.55))
    wanted = Box(min(across, 0.4), min(down, 0.4), 1.0, 1.0)
    assert frame.holds(frame.kept_inside(wanted, before))


def test_a_box_that_fits_is_left_alone() -> None:
    frame = TurnedFrame(1200, 800, degrees=4)
    box = Box(0.3, 0.3, 0.7, 0.7)
    assert frame.kept_inside(box, Box(0.4, 0.4, 0.6, 0.6)).as_tuple() == pytest.approx(
        box.as_tuple()
    )
    assert frame.shrunk_inside(box).as_tuple() == pytest.approx(box.as_tuple())


@given(st.booleans(), ANGLES)
def test_a_crop_drawn_is_the_crop_shown(flipped: bool, degrees: float) -> None:
    frame = TurnedFrame(1200, 800, flipped, degrees)
    crop = frame.crop_of(frame.shrunk_inside(Box(0.42, 0.4, 0.62, 0.55)))
    assert crop is not None
    again = frame.crop_of(frame.on_frame(crop))
    assert again is not None
    assert again.as_tuple() == pytest.approx(crop.as_tuple(), abs=1e-6)


def test_an_upright_crop_lies_on_pixels_and_keeps_its_size() -> None:
    crop = TurnedFrame(1200, 800).crop_of(Box(0, 62.5 / 800, 1, 737.5 / 800))
    assert crop is not None
    assert (crop.top * 800, crop.height * 800) == pytest.approx((62, 675))


def test_an_upright_frame_is_the_picture() -> None:
    frame = TurnedFrame(1200, 800)
    assert frame.size == (1200, 800)
    assert frame.on_frame(Box(0.1, 0.2, 0.5, 0.6)).as_tuple() == pytest.approx((0.1, 0.2, 0.5, 0.6))
    assert frame.crop_of(Box.whole()) is None


def test_a_quarter_turn_swaps_the_edges() -> None:
    frame = TurnedFrame(1200, 800, degrees=90)
    assert frame.size == (800, 1200)
    # Counter-clockwise: what was at the right is at the top.
    drawn = frame.on_frame(Box(0.5, 0.0, 1.0, 1.0))
    assert drawn.as_tuple() == pytest.approx((0, 0, 1, 0.5))


def test_mirroring_takes_the_left_to_the_right() -> None:
    frame = TurnedFrame(1200, 800, flipped=True)
    region = frame.region(Box(0.0, 0.0, 0.25, 0.5))
    assert region.as_tuple() == pytest.approx((0.75, 0, 1, 0.5))


def test_a_slight_turn_is_counter_clockwise() -> None:
    frame = TurnedFrame(1000, 1000, degrees=10)
    _x, right = frame.to_frame(1.0, 0.5)
    assert right < 0.5


@pytest.mark.parametrize(("degrees", "quarters", "slant"), [(93, 1, 3), (-2, 0, -2), (-91, 3, -1)])
def test_a_turn_is_quarters_and_a_slant(degrees: float, quarters: int, slant: float) -> None:
    frame = TurnedFrame(1200, 800, degrees=degrees)
    assert (frame.quarters, frame.slant_degrees) == (quarters, slant)


def test_the_region_of_a_turned_box_holds_all_of_it() -> None:
    frame = TurnedFrame(1200, 800, degrees=10)
    box = Box(0.3, 0.3, 0.5, 0.6)
    region = frame.region(box)
    x, y = frame.to_frame(box.left, box.bottom)
    assert region.left <= x <= region.right
    assert region.top <= y <= region.bottom
    assert region.area * frame.size[0] * frame.size[1] > box.area * 1200 * 800


@given(st.integers(100, 6000), st.floats(0.0, 0.9))
def test_an_edge_that_was_not_pulled_stays_where_it_was(width: int, left: float) -> None:
    crop = TurnedFrame(width, 400).crop_of(Box(left, 0.0, 1.0, 0.5))
    assert crop is not None
    assert (crop.right, crop.top) == (1.0, 0.0)
