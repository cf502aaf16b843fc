"""Fitting, zooming and panning a picture never lose the picture or the point under the mouse."""

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mediadesk.desktop.widgets.picture.canvas_view import CanvasView

SIZES = st.integers(1, 9000)
VIEWS = st.builds(
    CanvasView,
    picture_width=SIZES,
    picture_height=SIZES,
    width=st.integers(50, 3000),
    height=st.integers(50, 2000),
    pixel_ratio=st.sampled_from([1.0, 1.25, 2.0]),
)
ZOOMS = st.floats(0.02, 30)


@given(VIEWS)
def test_a_fitted_picture_is_whole_and_never_enlarged(view: CanvasView) -> None:
    left, top = view.to_screen(0, 0)
    right, bottom = view.to_screen(view.picture_width, view.picture_height)
    assert left >= -1e-6
    assert top >= -1e-6
    assert right <= view.width + 1e-6
    assert bottom <= view.height + 1e-6
    assert view.shown_zoom <= 1 + 1e-9


@given(VIEWS, ZOOMS, st.floats(0, 1), st.floats(0, 1))
def test_the_two_ways_between_screen_and_picture_agree(
    view: CanvasView, zoom: float, x: float, y: float
) -> None:
    zoomed = view.zoomed(zoom, x * view.width, y * view.height)
    point = zoomed.to_picture(*zoomed.to_screen(x * 100, y * 100))
    assert point == pytest.approx((x * 100, y * 100), abs=1e-6)


@given(VIEWS, ZOOMS, st.floats(0, 1), st.floats(0, 1))
def test_zooming_in_keeps_the_point_under_the_mouse(
    view: CanvasView, zoom: float, x: float, y: float
) -> None:
    # From a view that is filled on both axes, so that nothing has to be centred.
    filled = max(view.width / view.picture_width, view.height / view.picture_height)
    before = view.zoomed(filled * view.pixel_ratio * 1.01, view.width / 2, view.height / 2)
    assume(before.zoom is not None)
    assert before.zoom is not None
    assume(before.scale >= filled)
    assume(zoom >= before.zoom)
    screen = (x * view.width, y * view.height)
    after = before.zoomed(zoom, *screen)
    assert after.to_picture(*screen) == pytest.approx(before.to_picture(*screen), abs=1e-3)


@given(VIEWS, ZOOMS, st.floats(-9999, 9999), st.floats(-9999, 9999))
def test_panning_leaves_no_gap_that_need_not_be(
    view: CanvasView, zoom: float, across: float, down: float
) -> None:
    panned = view.zoomed(zoom, 10, 10).panned(across, down)
    left, top = panned.to_screen(0, 0)
    right, bottom = panned.to_screen(view.picture_width, view.picture_height)
    if right - left >= view.width:
        assert left <= 1e-6
        assert right >= view.width - 1e-6
    else:
        assert left == pytest.approx(view.width - right, abs=1e-6)
    if bottom - top < view.height:
        assert top == pytest.approx(view.height - bottom, abs=1e-6)


@given(VIEWS)
def test_a_fitted_view_cannot_be_panned(view: CanvasView) -> None:
    assert view.panned(30, 30) == view


def test_a_hundred_per_cent_is_one_picture_pixel_a_device_pixel() -> None:
    view = CanvasView(4000, 3000, 800, 600, pixel_ratio=2.0).zoomed(1.0, 400, 300)
    assert view.scale == 0.5
    assert view.shown_zoom == 1.0
