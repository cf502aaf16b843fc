"""How one picture lies on another is refined, and told as scale, turn and place."""

import math

import cv2
import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediadesk.media.comparison.proposing import by_fast_features, by_fine_features, by_template
from mediadesk.media.comparison.registration import (
    Laying,
    lay_over,
    part_shown,
    refined,
    shrunk_to_match,
    warp,
)
from tests.media.scene_making import grey, scene


def _laying(scale=1.0, degrees=0.0, across=0.0, down=0.0):
    sine, cosine = math.sin(math.radians(degrees)), math.cos(math.radians(degrees))
    return Laying(scale * np.array([[cosine, -sine, across], [sine, cosine, down]]))


@given(st.floats(0.3, 3), st.floats(-30, 30))
def test_a_laying_tells_its_scale_and_turn(scale, degrees):
    laying = _laying(scale, degrees, 5, 7)
    assert laying.scale == pytest.approx(scale)
    assert laying.turned_degrees == pytest.approx(degrees, abs=1e-9)


def test_warping_by_nothing_changes_nothing():
    picture = grey(scene(1), 300)
    assert np.array_equal(warp(picture, _laying(), picture.shape), picture)


@settings(max_examples=10, deadline=None)
@given(st.floats(-3, 3), st.floats(-3, 3), st.floats(-0.8, 0.8))
def test_a_rough_laying_is_refined_to_a_tenth_of_a_pixel(across, down, degrees):
    original = grey(scene(2), 600)
    truth = _laying(1.0, 0.0, 60, 40)
    derived = warp(original, truth, (300, 420))
    rough = _laying(1.0, degrees, 60 + across, 40 + down)
    overlay, _, _ = refined(lay_over(derived, original, rough), original)
    corners = np.array([[0, 0, 1], [420, 300, 1]])
    apart = corners @ (overlay.laying.matrix - truth.matrix).T
    assert np.abs(apart).max() < 0.15


@given(st.integers(300, 900))
def test_a_shrunk_original_keeps_the_laying_in_fractions(width):
    original = np.zeros((400, width), np.uint8)
    laying = _laying(2.5, 0, 10, 20)
    small, on_small = shrunk_to_match(original, laying)
    before = laying.matrix @ np.array([30, 40, 1]) / (width, 400)
    after = on_small.matrix @ np.array([30, 40, 1]) / small.shape[::-1]
    assert np.allclose(before, after)


@given(st.floats(0.5, 3), st.floats(-20, 20), st.floats(-40, 500), st.floats(-40, 300))
def test_of_the_part_shown_a_derived_picture_shows_the_same(scale, degrees, across, down):
    original = grey(scene(4), 600)
    shift = np.array([[0, 0, across], [0, 0, down]])
    laying = Laying(_laying(scale, degrees).matrix + shift)
    part, on_part = part_shown(original, laying, (60, 90))
    seen, whole = warp(part, on_part, (60, 90)), warp(original, laying, (60, 90))
    assert cv2.absdiff(seen, whole).max() <= 16  # OpenCV counts 32nds of a pixel


@pytest.mark.parametrize("propose", [by_fast_features, by_fine_features, by_template])
@pytest.mark.parametrize("flipped", [False, True], ids=["plain", "flipped"])
def test_every_way_proposes_the_right_place(propose, flipped):
    original = grey(scene(3), 900)
    derived = original[150:450, 300:750]
    if flipped:
        derived = np.ascontiguousarray(derived[:, ::-1])
    places = [
        x.matrix @ np.array([0, 0, 1]) for x in propose(derived, original) if x.flipped == flipped
    ]
    assert min(np.abs(place - (300, 150)).max() for place in places) < 12
