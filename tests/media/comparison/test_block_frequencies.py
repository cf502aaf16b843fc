"""Frequencies of blocks and the steps of their compression obey the laws of the transform."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.media.comparison.exposures.block_frequencies import (
    blocks_of,
    compressed,
    frequencies_of,
    steps_seen,
    zone,
)

_PICTURE = np.random.default_rng(1).uniform(0, 255, (24, 40)).astype(np.float32)


def test_frequencies_have_the_energy_of_their_pixels():
    pixels = ((blocks_of(_PICTURE) - 128.0) ** 2).sum(axis=(1, 2))
    assert (frequencies_of(_PICTURE) ** 2).sum(axis=(1, 2)) == pytest.approx(pixels, rel=1e-4)


@given(step=st.floats(0.2, 40))
def test_compression_moves_no_frequency_by_more_than_half_a_step(step):
    steps = np.full((8, 8), step)
    left = compressed(frequencies_of(_PICTURE), steps, _PICTURE.shape)
    assert np.abs(frequencies_of(left) - frequencies_of(_PICTURE)).max() < 0.51 * step + 1e-3


def test_a_smaller_picture_has_the_steps_of_lower_frequencies():
    steps = np.add.outer(np.arange(8), np.arange(8)) + 1.0
    assert steps_seen(steps, 1.0) == pytest.approx(steps)
    assert steps_seen(steps, 2.0)[4, 4] == pytest.approx(steps[2, 2] / 2)


def test_zones_hold_frequencies_by_the_sum_of_their_numbers():
    assert zone(0, 14).all()
    assert zone(1, 2).sum() == 5
