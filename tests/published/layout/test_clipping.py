"""What clips leave of a picture, measured."""

import math

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from mediadesk.model.geometry import Box
from mediadesk.published.layout.affine import Affine
from mediadesk.published.layout.clipping import UNIT_SQUARE, crop_of, taut, visible_part

UPRIGHT = Affine(300, 0, 0, 200, 100, 50)
shares = st.floats(0.0, 1.0)
lengths = st.floats(5.0, 2000.0)


def rectangle(left: float, bottom: float, right: float, top: float) -> tuple:
    return (((left, bottom), (right, bottom), (right, top), (left, top)),)


@st.composite
def matrices(draw: st.DrawFn) -> Affine:
    """Return a picture's place: of any size, turned, slanted, mirrored."""
    turn, slant = draw(st.floats(0, 2 * math.pi)), draw(st.floats(-0.5, 0.5))
    wide, high, mirror = draw(lengths), draw(lengths), draw(st.sampled_from((1, -1)))
    turned = Affine(math.cos(turn), math.sin(turn), -math.sin(turn), math.cos(turn), 0, 0)
    place = Affine(1, 0, 0, 1, draw(st.floats(-500, 500)), draw(st.floats(-500, 500)))
    return place @ turned @ Affine(mirror * wide, 0, slant * high, high, 0, 0)


def test_without_clips_all_of_a_picture_is_seen() -> None:
    assert crop_of(visible_part(UPRIGHT, ())) is None


def test_a_clip_cuts_from_the_side_it_lies_on() -> None:
    crop = crop_of(visible_part(UPRIGHT, [rectangle(175, 100, 400, 250)]))
    assert crop is not None
    assert crop.as_tuple() == pytest.approx((0.25, 0.0, 1.0, 0.75))


def test_a_clip_beside_a_picture_leaves_nothing() -> None:
    assert visible_part(UPRIGHT, [rectangle(500, 0, 600, 100)]) == ()


def test_a_picture_without_area_is_not_seen() -> None:
    assert visible_part(Affine(300, 0, 300, 0, 0, 0), ()) == ()


def test_several_clips_all_cut() -> None:
    clips = [rectangle(175, 0, 1000, 1000), rectangle(0, 0, 250, 1000)]
    crop = crop_of(visible_part(UPRIGHT, clips))
    assert crop is not None
    assert crop.as_tuple() == pytest.approx((0.25, 0.0, 0.5, 1.0))


def test_of_a_path_of_two_outlines_both_are_seen() -> None:
    path = rectangle(100, 50, 130, 250) + rectangle(190, 50, 250, 250)
    crop = crop_of(visible_part(UPRIGHT, [path]))
    assert crop is not None
    assert crop.as_tuple() == pytest.approx((0.0, 0.0, 0.5, 1.0))


@given(matrices(), st.tuples(shares, shares), st.tuples(shares, shares))
def test_a_window_of_the_picture_is_its_crop_however_it_is_placed(
    matrix: Affine, across: tuple[float, float], down: tuple[float, float]
) -> None:
    left, right = sorted(across)
    top, bottom = sorted(down)
    assume(right - left > 0.01 and bottom - top > 0.01)
    window = [(left, 1 - top), (right, 1 - top), (right, 1 - bottom), (left, 1 - bottom)]

    crop = crop_of(visible_part(matrix, [(matrix.points(window),)])) or Box.whole()

    assert crop.as_tuple() == pytest.approx((left, top, right, bottom), abs=0.005)


@given(matrices(), st.lists(st.tuples(lengths, lengths), min_size=3, max_size=12))
def test_no_clip_shows_more_than_there_is(matrix: Affine, path: list) -> None:
    visible = visible_part(matrix, [(path,)])
    assert all(-1e-6 <= value <= 1 + 1e-6 for point in visible for value in point)


@given(st.lists(st.tuples(shares, shares), max_size=20))
def test_an_outline_drawn_taut_is_taut_already(points: list) -> None:
    outline = taut(points)
    assert set(taut(outline)) == set(outline)


def test_the_unit_square_is_taut() -> None:
    assert set(taut(UNIT_SQUARE)) == set(UNIT_SQUARE)
