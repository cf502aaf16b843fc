"""Points of a derivative are carried to its original and back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.edits.frame_map import FrameMap, Framing, Size, frame_map, laid_map
from mediadesk.model.geometry import Box

ORIGINAL = Size(1200, 800)
INNER = Box(0.25, 0.25, 0.75, 0.75)


def lies(framing: Framing, width_px: int = 600, height_px: int = 400) -> FrameMap:
    return frame_map(framing, ORIGINAL, Size(width_px, height_px))


def test_a_crop_lies_where_its_box_is() -> None:
    corners = lies(Framing(INNER)).corners
    assert corners == ((0.25, 0.25), (0.75, 0.25), (0.75, 0.75), (0.25, 0.75))


def test_a_mirrored_crop_has_its_left_at_the_right() -> None:
    upper_left, upper_right, _, _ = lies(Framing(INNER, flipped=True)).corners
    assert (upper_left, upper_right) == ((0.75, 0.25), (0.25, 0.25))


def test_content_turned_to_the_left_leaves_a_frame_turned_to_the_right() -> None:
    upper_left, upper_right, _, _ = lies(Framing(INNER, rotation_degrees=10)).corners
    assert upper_right[1] > upper_left[1]


def test_a_whole_picture_turned_by_a_quarter_has_its_top_at_the_right() -> None:
    # What the derivative shows at its top is the original's right side, content turned left.
    told = Framing(Box.whole(), rotation_degrees=90)
    corners = lies(told, 800, 1200).corners
    assert corners[0] == pytest.approx((1, 0))
    assert corners[1] == pytest.approx((1, 1))


def test_a_frame_turned_back_after_a_quarter_is_the_same_frame() -> None:
    # The comparer turns the frame back about its centre, and cuts off what lies outside.
    cut = Framing(Box(1 / 6, 0.0, 5 / 6, 1.0), rotation_degrees=90)
    assert lies(cut, 800, 1200).corners[0] == pytest.approx((1, 0))


def test_what_was_cut_off_at_the_originals_edge_is_added_again() -> None:
    framing = Framing(Box(0.25, 0.5, 0.75, 1.0))
    assert lies(framing, 600, 600).corners[2] == pytest.approx((0.75, 1.25))


@given(
    st.floats(0.0, 0.4),
    st.floats(0.6, 1.0),
    st.floats(-180, 180),
    st.booleans(),
    st.tuples(st.floats(0, 1), st.floats(0, 1)),
)
def test_there_and_back_is_the_same_point(
    start: float, end: float, degrees: float, flipped: bool, point: tuple[float, float]
) -> None:
    carried = lies(Framing(Box(start, start, end, end), 1.0, degrees, flipped))
    assert carried.to_derived(carried.to_original(point)) == pytest.approx(point, abs=1e-6)


def corners_of(laid: FrameMap) -> list[tuple[float, float]]:
    return [(round(x, 6), round(y, 6)) for x, y in laid.corners]


def test_what_a_layout_shows_lies_where_it_was_cut() -> None:
    part = Box(0.25, 0.5, 0.75, 1)
    assert corners_of(laid_map(part)) == [(0.25, 0.5), (0.75, 0.5), (0.75, 1), (0.25, 1)]


def test_mirrored_by_a_layout_the_left_is_at_the_right() -> None:
    mirrored = laid_map(Box(0.25, 0.5, 0.75, 1), mirrored=True)
    assert corners_of(mirrored) == [(0.75, 0.5), (0.25, 0.5), (0.25, 1), (0.75, 1)]


@pytest.mark.parametrize(
    ("degrees", "upper_left", "upper_right"),
    [
        (2.0, (0, 0), (1, 0)),
        (90.0, (0, 1), (0, 0)),
        (180.0, (1, 1), (0, 1)),
        (270.0, (1, 0), (1, 1)),
    ],
)
def test_turned_by_a_layout_its_top_is_another_side_of_the_picture(
    degrees: float, upper_left: tuple[int, int], upper_right: tuple[int, int]
) -> None:
    laid = laid_map(Box.whole(), turned_degrees=degrees)
    assert corners_of(laid)[:2] == [upper_left, upper_right]
