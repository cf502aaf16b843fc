"""A crop box stays inside the picture, keeps its ratio, and moves only what is pulled."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mediadesk.desktop.widgets.picture.crop_box import (
    HANDLES,
    WHOLE,
    CropRules,
    Handle,
    fitted,
    moved,
    nudged,
    pulled,
)
from mediadesk.model.geometry import Box

FRACTION = st.floats(0, 1)
POINTS = st.tuples(st.floats(-0.5, 1.5), st.floats(-0.5, 1.5))
SIZES = st.integers(100, 8000)
RATIOS = st.sampled_from([1.0, 3 / 2, 2 / 3, 16 / 9, 9 / 16, 4.0])
FREE = st.builds(CropRules, SIZES, SIZES)
LOCKED = st.builds(CropRules, SIZES, SIZES, RATIOS)
TINY = 1e-9


@st.composite
def boxes(draw: st.DrawFn, margin: float = 0.0) -> Box:
    left, top = (draw(st.floats(margin, 0.8)) for _ in range(2))
    right = draw(st.floats(left + 0.1, 1 - margin))
    bottom = draw(st.floats(top + 0.1, 1 - margin))
    return Box(left, top, right, bottom)


def _ratio_px(box: Box, rules: CropRules) -> float:
    return box.width * rules.width_px / (box.height * rules.height_px)


@given(boxes(), st.floats(-2, 2), st.floats(-2, 2))
def test_moving_keeps_the_size_and_stays_inside(box: Box, across: float, down: float) -> None:
    result = moved(box, across, down)
    assert result.width == pytest.approx(box.width)
    assert result.height == pytest.approx(box.height)


@given(boxes(), st.sampled_from(HANDLES), POINTS, FREE)
def test_pulling_moves_no_edge_but_those_of_the_handle(
    box: Box, handle: Handle, to: tuple[float, float], rules: CropRules
) -> None:
    result = pulled(box, handle, to, rules)
    if handle.across >= 0:
        assert result.left == box.left
    if handle.across <= 0:
        assert result.right == box.right
    if handle.down >= 0:
        assert result.top == box.top
    if handle.down <= 0:
        assert result.bottom == box.bottom


@given(boxes(), st.sampled_from(HANDLES), POINTS, FREE)
def test_pulling_never_makes_a_box_less_than_the_least(
    box: Box, handle: Handle, to: tuple[float, float], rules: CropRules
) -> None:
    result = pulled(box, handle, to, rules)
    assert result.width >= min(box.width, rules.least_width) - TINY
    assert result.height >= min(box.height, rules.least_height) - TINY


@given(boxes(), LOCKED)
def test_fitting_gives_the_ratio_inside_the_box(box: Box, rules: CropRules) -> None:
    result = fitted(box, rules)
    assert _ratio_px(result, rules) == pytest.approx(rules.ratio)
    assume(result.width > rules.least_width + TINY)
    assert result.width <= box.width + TINY
    assert result.height <= box.height + TINY


@given(boxes(), st.sampled_from(HANDLES), POINTS, LOCKED)
def test_pulling_keeps_the_ratio_and_the_opposite_corner(
    box: Box, handle: Handle, to: tuple[float, float], rules: CropRules
) -> None:
    before = fitted(box, rules)
    result = pulled(before, handle, to, rules)
    assert _ratio_px(result, rules) == pytest.approx(rules.ratio, rel=1e-6)
    if handle.across and handle.down:
        opposite = "left" if handle.across > 0 else "right"
        assert getattr(result, opposite) == pytest.approx(getattr(before, opposite))


@given(boxes(margin=0.01), st.sampled_from(HANDLES), FREE)
def test_a_nudge_there_and_back_changes_nothing(box: Box, handle: Handle, rules: CropRules) -> None:
    there = nudged(box, handle, 0.005, 0.005, rules)
    back = nudged(there, handle, -0.005, -0.005, rules)
    assert back.as_tuple() == pytest.approx(box.as_tuple())


def test_nudging_the_whole_moves_it() -> None:
    rules = CropRules(1000, 500)
    assert nudged(Box(0.2, 0.2, 0.6, 0.6), WHOLE, 0.1, 0.0, rules).as_tuple() == pytest.approx(
        (0.3, 0.2, 0.7, 0.6)
    )


def test_any_ratio_leaves_the_box_as_it_is() -> None:
    assert fitted(Box(0.1, 0.1, 0.5, 0.9), CropRules(10, 10)) == Box(0.1, 0.1, 0.5, 0.9)


@pytest.mark.parametrize("corner", [handle for handle in HANDLES if handle.across and handle.down])
@pytest.mark.parametrize("along", ["across", "down"])
def test_a_corner_held_to_a_ratio_goes_in_and_out_along_either_axis(
    corner: Handle, along: str
) -> None:
    rules = CropRules(1200, 800, 3 / 2)
    box = Box(0.2, 0.2, 0.8, 0.8)
    step = (corner.across * 0.05, 0.0) if along == "across" else (0.0, corner.down * 0.05)
    smaller = nudged(box, corner, -step[0], -step[1], rules)
    assert smaller.width == pytest.approx(0.55)
    assert smaller.height == pytest.approx(0.55)
    assert nudged(smaller, corner, *step, rules).width == pytest.approx(0.6)
