"""A frame that shows more than its original goes on beyond it; a part of it does not."""

import numpy as np
import pytest

from mediadesk.media.comparison.exposures.overhang import beyond_px
from mediadesk.media.comparison.registration import Laying, Overlay
from tests.media.scene_making import grey, scene

_SCENE = grey(scene(61))
_HIGH, _WIDE = _SCENE.shape


def _beyond(frame, left, top, original):
    """Return it of a frame whose corner lies at a place of the original."""
    laying = Laying(np.array([[1.0, 0, left], [0, 1.0, top]]))
    return beyond_px(Overlay(laying, frame, frame, np.ones(frame.shape, bool)), original)


def test_a_frame_that_shows_more_goes_on_beyond():
    assert _beyond(_SCENE, 0, -4, (_HIGH - 4, _WIDE)) == pytest.approx(4)


def test_a_part_of_the_original_does_not():
    assert _beyond(_SCENE[20:200, 30:300], 30, 20, _SCENE.shape) == 0


@pytest.mark.parametrize("level", [0, 255])
def test_a_line_laid_around_does_not_go_on(level):
    framed = _SCENE.copy()
    framed[:4] = level
    assert _beyond(framed, 0, -4, (_HIGH - 4, _WIDE)) == 0


def test_a_canvas_filled_up_grows_by_more():
    assert _beyond(_SCENE, 0, -60, (_HIGH - 60, _WIDE)) == 0


def test_the_corners_of_a_turned_picture_are_not_its_edges():
    turn = np.deg2rad(3)
    matrix = [[np.cos(turn), -np.sin(turn), 8], [np.sin(turn), np.cos(turn), -8]]
    overlay = Overlay(Laying(np.array(matrix)), _SCENE, _SCENE, np.ones(_SCENE.shape, bool))
    assert beyond_px(overlay, _SCENE.shape) == 0
