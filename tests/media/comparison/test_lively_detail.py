"""Lively detail that moved is another; what changes all of it alike makes it no other."""

import cv2
import numpy as np
import pytest

from mediadesk.media.comparison.exposures.block_frequencies import (
    ComparedBlocks,
    compressed,
    frequencies_of,
)
from mediadesk.media.comparison.exposures.lively_detail import unlike_detail
from mediadesk.media.comparison.exposures.tiles import TILE_PX

_STEPS = np.full((8, 8), 2.0)
_SEEN = np.ones((4 * TILE_PX, TILE_PX), bool)


def _leaves(seed=1):
    """Return detail that is livelier in some places than in others."""
    rng = np.random.default_rng(seed)
    fine = cv2.GaussianBlur(rng.normal(0, 1, _SEEN.shape).astype(np.float32), (0, 0), 1.0)
    rough = cv2.GaussianBlur(rng.normal(0, 1, _SEEN.shape).astype(np.float32), (0, 0), 24.0)
    return (128 + 60 * fine * np.exp(rough / rough.std())).astype(np.float32)


def _unlike(before, after):
    return unlike_detail(
        ComparedBlocks(frequencies_of(after), frequencies_of(before), _SEEN, _STEPS)
    )


def test_detail_that_moved_by_half_a_pixel_here_and_there_is_another():
    seen = _leaves()
    y, x = np.mgrid[: seen.shape[0], : seen.shape[1]].astype(np.float32)
    moved = cv2.remap(seen, x + 0.7 * np.sin(y / 30), y, cv2.INTER_CUBIC)
    assert _unlike(seen, moved) > 0.08


@pytest.mark.parametrize(
    "edit",
    [
        lambda seen: seen,
        lambda seen: 0.7 * seen + 20,
        lambda seen: cv2.GaussianBlur(seen, (0, 0), 0.8),
        lambda seen: compressed(frequencies_of(seen), _STEPS, seen.shape),
        lambda seen: seen + np.random.default_rng(4).normal(0, 6, seen.shape),
    ],
    ids=["as it was", "paler", "softer", "compressed", "noisier"],
)
def test_what_changes_all_detail_alike_makes_it_no_other(edit):
    seen = _leaves()
    assert _unlike(seen, edit(seen).astype(np.float32)) < 0.08


def test_too_few_blocks_tell_nothing():
    few = np.zeros_like(_SEEN)
    few[:40, :40] = True
    seen = frequencies_of(_leaves())
    assert unlike_detail(ComparedBlocks(seen, frequencies_of(_leaves(2)), few, _STEPS)) == 0
