"""Halves of cells tell what is shared in a picture from chance."""

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.media.comparison.exposures.half_cells import (
    INNER_PX,
    half_centres,
    half_sums,
    root_of_shared,
)
from mediadesk.media.comparison.exposures.tiles import MARGIN_PX, TILE_PX


def test_halves_of_all_cells_together_are_the_tile_without_its_margins():
    tiles = np.random.default_rng(1).random((2 * TILE_PX, TILE_PX), np.float32)
    inner = tiles.reshape(2, TILE_PX, TILE_PX)[:, MARGIN_PX:-MARGIN_PX, MARGIN_PX:-MARGIN_PX]
    sums = half_sums(tiles, 32)
    assert sums.shape == (2 * (INNER_PX // 32) ** 2, 2)
    assert np.isclose(sums.sum(), inner.sum(), rtol=1e-5)


def test_halves_lie_where_their_centres_say():
    across = np.tile(np.arange(TILE_PX, dtype=np.float32) + 0.5, (TILE_PX, 1))
    centres = half_centres(np.array([[0.0, 0.0]]), 64)
    for values, axis in ((across, 0), (np.ascontiguousarray(across.T), 1)):
        assert np.allclose(half_sums(values, 64) / (64 * 32), centres[:, :, axis])


@given(st.integers(0, 1000))
def test_chance_is_not_shared(seed):
    chance = np.random.default_rng(seed).normal(0, 1, (400, 2))
    assert root_of_shared(chance[:, 0] * chance[:, 1]) < 0.6


def test_what_both_halves_have_is_shared():
    both = np.random.default_rng(3).normal(0, 2, 2000)
    assert np.isclose(root_of_shared(both * both), 2, atol=0.2)
