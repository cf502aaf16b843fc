"""Faint detail is another in another exposure, and stays what it is through edits."""

import cv2
import numpy as np
import pytest

from mediadesk.media.comparison.exposures.block_frequencies import (
    ComparedBlocks,
    compressed,
    frequencies_of,
)
from mediadesk.media.comparison.exposures.faint_detail import other_faint_detail
from mediadesk.media.comparison.exposures.tiles import TILE_PX

_STEPS = np.full((8, 8), 5.0)
_SEEN = np.ones((4 * TILE_PX, TILE_PX), bool)


def _noise(seed, strength, softness_px):
    rng = np.random.default_rng(seed)
    soft = cv2.GaussianBlur(rng.normal(0, 1, _SEEN.shape).astype(np.float32), (0, 0), softness_px)
    return strength * soft / soft.std()


def _scene(seed=1):
    """Return soft detail that is faint in most places and lively in some."""
    rough = _noise(seed + 1, 1.0, 24.0)
    return (128 + _noise(seed, 8.0, 2.0) * np.exp(rough)).astype(np.float32)


def _shot(scene, seed):
    """Return what a camera makes of a scene: with noise of its own that compression leaves."""
    return scene + _noise(seed, 2.5, 1.5)


def _web(picture):
    return compressed(frequencies_of(picture.astype(np.float32)), _STEPS, picture.shape)


def _other(original, derived):
    return other_faint_detail(
        ComparedBlocks(frequencies_of(derived), frequencies_of(original), _SEEN, _STEPS)
    )


def test_the_noise_of_another_exposure_makes_faint_detail_another():
    scene = _scene()
    assert _other(_shot(scene, 5), _web(_shot(scene, 6))) > 0.03


@pytest.mark.parametrize(
    "edit",
    [
        lambda seen: seen,
        lambda seen: 0.7 * seen + 20,
        lambda seen: cv2.GaussianBlur(seen, (0, 0), 0.8),
        lambda seen: seen + 0.8 * (seen - cv2.GaussianBlur(seen, (0, 0), 1.2)),
    ],
    ids=["as it was", "paler", "softer", "sharper"],
)
def test_what_changes_all_detail_alike_makes_faint_detail_no_other(edit):
    seen = _shot(_scene(), 5)
    assert _other(seen, _web(edit(seen))) < 0.01


def test_of_what_grain_was_laid_over_nothing_is_told():
    seen = _shot(_scene(), 5)
    grained = seen + np.random.default_rng(4).normal(0, 9, seen.shape)
    assert _other(seen, _web(grained)) == 0


def test_where_compression_left_hardly_any_detail_hardly_anything_is_told():
    flat = 128 + _noise(1, 0.3, 2.0)
    assert _other(flat, _web(128 + _noise(2, 0.3, 2.0))) < 0.01


def test_too_few_blocks_tell_nothing():
    few = np.zeros_like(_SEEN)
    few[:40, :40] = True
    seen, other = (frequencies_of(_scene(seed)) for seed in (1, 2))
    assert other_faint_detail(ComparedBlocks(seen, other, few, _STEPS)) == 0
