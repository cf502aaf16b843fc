"""Edits of tone carry each colour to one; another light scatters them."""

import cv2
import numpy as np
import pytest

from mediadesk.media.comparison.tone.tone_scatter import rounding_of, tone_scatter
from tests.media.scene_making import scene

_ALL = np.ones((340, 512), bool)


def _soft(number=5):
    """Return a picture with calm places of many colours."""
    return cv2.GaussianBlur(np.asarray(scene(number).resize((512, 340))), (0, 0), 6.0)


def _edited(picture):
    """Return a picture with more contrast, less colour and a lighter middle."""
    light = 255 * (picture / 255.0) ** 0.8
    grey = light.mean(axis=2, keepdims=True)
    return _whole((grey + 0.7 * (light - grey) - 128) * 1.15 + 120)


def _lit_otherwise(picture):
    """Return a picture whose brightness went up in some places and down in others."""
    high, wide = picture.shape[:2]
    x, y = np.meshgrid(np.arange(wide), np.arange(high))
    return _whole(picture + (7 * np.sin(x / 40) * np.cos(y / 35))[..., None])


def _shaded(picture, darkest):
    """Return a picture under a vignette that leaves so much of the light in its corners."""
    y, x = np.mgrid[-1 : 1 : len(picture) * 1j, -1 : 1 : picture.shape[1] * 1j]
    shade = 1 - (1 - darkest) * (x * x + y * y) / 2
    return _whole(picture * shade[..., None])


def _whole(levels):
    return np.asarray(levels).round().clip(0, 255).astype(np.uint8)


def test_an_edit_of_tone_scatters_nothing():
    before = _soft()
    assert tone_scatter(before, _edited(before), _ALL, 0.3) < 1.5


@pytest.mark.parametrize("darkest", [0.4, 0.6])
def test_a_vignette_scatters_no_more_than_another_light_does(darkest):
    before = _soft()
    assert tone_scatter(before, _shaded(before, darkest), _ALL, 0.3) < 4.5


def test_under_a_strong_vignette_nothing_is_told():
    before = _soft()
    assert tone_scatter(before, _shaded(_lit_otherwise(before), 0.3), _ALL, 0.3) == 0


def test_under_a_slight_vignette_another_light_scatters_tones_still():
    before = _soft()
    assert tone_scatter(before, _shaded(_lit_otherwise(before), 0.9), _ALL, 0.3) > 4


@pytest.mark.parametrize("contrast", [20, 45])
def test_a_curve_scatters_nothing_where_detail_is_finer_than_what_is_looked_at(contrast):
    y, x = np.indices(_ALL.shape)
    detail = np.where((x + y) % 2, contrast, -contrast) * ((x // 64) % 2)
    light = np.linspace(70, 180, len(_ALL))[:, None] + detail
    before = _whole(light[..., None] + np.zeros(3))
    assert tone_scatter(before, _whole(255 * (before / 255.0) ** 2), _ALL, 0.3) < 2


def test_another_light_scatters_tones():
    before = _soft()
    assert tone_scatter(before, _lit_otherwise(_edited(before)), _ALL, 0.3) > 4


def test_grain_that_was_added_scatters_little():
    before = _soft()
    grain = np.random.default_rng(2).normal(0, 9, (*before.shape[:2], 1))
    assert tone_scatter(before, _whole(before + grain), _ALL, 0.3) < 2


def test_a_part_that_was_altered_scatters_nothing():
    before = _soft()
    after = _edited(before)
    after[40:140, 60:200] = _soft(6)[40:140, 60:200]
    assert tone_scatter(before, after, _ALL, 0.3) < 1.5


def test_the_coarser_the_rounding_the_less_is_scattered():
    before = _soft()
    after = _lit_otherwise(before)
    fine, coarse = (tone_scatter(before, after, _ALL, rounding) for rounding in (0.1, 1.5))
    assert coarse < fine


@pytest.mark.parametrize("shape", [(24, 24), (64, 48)])
def test_of_small_pictures_nothing_is_told(shape):
    picture = np.asarray(scene(7).resize(shape[::-1]))
    assert tone_scatter(picture, picture, np.ones(shape, bool), 0.3) == 0


def test_where_the_original_has_no_pixels_nothing_is_told():
    picture = _soft()
    assert tone_scatter(picture, _edited(picture), ~_ALL, 0.3) == 0


def test_a_picture_made_smaller_is_rounded_less():
    steps = np.full((8, 8), 16.0)
    assert rounding_of(steps, 2.0) < rounding_of(steps, 1.0) < rounding_of(steps * 2, 1.0)
    assert rounding_of(np.ones((8, 8)), 1.0) < rounding_of(None, 1.0)
