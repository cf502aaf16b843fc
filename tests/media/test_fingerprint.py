import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from mediadesk.media.features import FEATURE, LocalFeatures, pack, unpack
from mediadesk.media.fingerprint import fingerprint_of, perceptual_hash
from tests.media.scene_making import grey, scene

_FEATURES = arrays.arrays(np.uint8, st.integers(0, 40).map(lambda n: n * FEATURE.itemsize)).map(
    lambda cells: cells.view(FEATURE)
)


@given(_FEATURES, _FEATURES, st.floats(0.125, 8, width=32), st.integers(-(2**63), 2**63 - 1))
def test_packed_features_unpack_as_they_were(plain, mirrored, aspect, whole):
    found = unpack(pack(LocalFeatures(plain, mirrored, aspect, whole)))
    assert found.plain.tobytes() == plain.tobytes()
    assert found.mirrored.tobytes() == mirrored.tobytes()
    assert (found.aspect, found.mirrored_whole) == (aspect, whole)


@given(st.binary(max_size=200))
def test_any_bytes_unpack_to_features_or_none(packed):
    assert len(unpack(packed).plain) >= 0


def test_a_fingerprint_stays_below_two_kilobytes():
    assert 0 < len(fingerprint_of(grey(scene(1))).local) < 2000


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
