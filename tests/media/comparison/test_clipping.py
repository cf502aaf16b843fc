import numpy as np
import pytest

from mediadesk.media.comparison.clipping import NOTHING_BACK, shades_back
from mediadesk.media.comparison.registration import Laying
from tests.media.scene_making import scene

_ON_ITSELF = Laying(np.array([[1.0, 0, 0], [0, 1.0, 0]]))


def _seen():
    """Return a scene with a sky that grows ever brighter towards one side."""
    picture = np.asarray(scene(5).convert("RGB")).astype(np.float64) * 0.5
    sky = np.linspace(60, 240, picture.shape[1])
    picture[: len(picture) // 2] = sky[:, None] * np.array([0.8, 0.9, 1.0])
    return picture


def _lit(picture, gain, lift=0.0):
    return (picture * gain + lift).round().clip(0, 255).astype(np.uint8)


def _back(original, derived):
    return shades_back(original, derived, _ON_ITSELF, np.ones(original.shape[:2], bool))


def test_another_exposure_shows_what_was_white():
    assert _back(_lit(_seen(), 1.6), _lit(_seen(), 0.9)).white > 5


def test_another_exposure_shows_what_was_black():
    assert _back(_lit(_seen(), 1.0, -100), _lit(_seen(), 0.9)).black > 5


@pytest.mark.parametrize("gain", [0.5, 0.8, 0.95])
def test_an_edit_leaves_white_of_one_shade(gain):
    lost = _lit(_seen(), 1.6)
    assert _back(lost, _lit(lost.astype(np.float64), gain)).white < 1


def test_less_colour_brings_nothing_back():
    lost = _lit(_seen(), 1.6).astype(np.float64)
    paler = 0.6 * lost + 0.4 * lost.mean(axis=2, keepdims=True)
    assert _back(_lit(lost, 1.0), _lit(paler, 0.8)).white < 2


def test_nothing_is_told_where_nothing_was_cut_off():
    seen = _lit(_seen(), 0.9)
    assert _back(seen, _lit(_seen(), 0.5)) == NOTHING_BACK
