"""Fingerprints stay small, and are alike for pictures that look alike."""

import numpy as np
import pytest

from mediadesk.media.index.fingerprint import fingerprint_of, perceptual_hash
from tests.media.scene_making import grey, scene


def test_a_fingerprint_and_its_part_of_the_index_stay_below_two_kilobytes_each():
    kept = len(fingerprint_of(grey(scene(1))).local)
    assert 0 < kept < 2000
    # Number, hash and shape of the photo, and its share of the lists, of which there are 8 million.
    assert kept - 8 + 16 + 64 < 2000


def test_a_hash_is_a_signed_number_of_64_bits():
    hashes = [perceptual_hash(grey(scene(seed, 200, 150))) for seed in range(6)]
    assert len(set(hashes)) == 6
    assert all(-(2**63) <= value < 2**63 for value in hashes)


def test_a_smaller_brighter_copy_has_nearly_the_same_hash():
    picture = scene(3)
    copy = picture.resize((300, 200)).point(lambda v: min(255, round(v * 1.15)))
    differing = perceptual_hash(grey(picture)) ^ perceptual_hash(grey(copy))
    assert (differing & (2**64 - 1)).bit_count() <= 6


@pytest.mark.parametrize("shape", [(1, 1), (1, 600), (8, 512), (512, 20), (10_000, 3)])
def test_a_picture_of_any_shape_has_a_fingerprint(shape):
    assert isinstance(fingerprint_of(np.zeros(shape, np.uint8)).whole, int)
