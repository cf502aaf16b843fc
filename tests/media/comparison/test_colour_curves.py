"""Curves follow what is done to a whole picture, and nothing that is done to parts of it."""

import numpy as np
import pytest

from mediadesk.media.comparison.exposures.colour_curves import curves_between

_BEFORE = np.random.default_rng(4).integers(0, 256, (1, 9000, 3)).astype(np.uint8)
_TO_GREY = np.array((0.299, 0.587, 0.114))


def _exposed(colours):
    return np.clip(colours * 1.5, 0, 255) @ _TO_GREY


def _bent(colours):
    return 255 * (colours / 255) ** (0.6, 0.8, 1.3) @ _TO_GREY


def _faded(colours):
    grey = colours @ _TO_GREY
    return np.clip((grey - 128) * 0.6 + 128, 0, 255)


@pytest.mark.parametrize("edit", [_exposed, _bent, _faded])
def test_curves_follow_an_edit_to_a_level_or_two(edit):
    after = edit(_BEFORE.astype(float)).astype(np.float32)
    apart = np.abs(curves_between(_BEFORE, after).light(_BEFORE) - after)
    assert np.quantile(apart, 0.9) < 2


def test_outliers_bend_no_curve():
    after = _bent(_BEFORE.astype(float)).astype(np.float32)
    dirty = after.copy()
    dirty[:, :1200] = 255
    apart = np.abs(curves_between(_BEFORE, dirty).light(_BEFORE) - after)
    assert np.median(apart) < 3


def test_a_picture_keeps_its_shape():
    after = _faded(_BEFORE.astype(float)).astype(np.float32)
    assert curves_between(_BEFORE, after).light(np.zeros((5, 7, 3), np.uint8)).shape == (5, 7)
