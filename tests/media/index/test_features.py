"""Features are packed and unpacked as they were, and no bytes do harm."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mediadesk.media.index import features
from mediadesk.media.index.descriptions import describe
from mediadesk.media.index.features import (
    KEPT,
    PROBES,
    KeptFeatures,
    PictureFeatures,
    kept_features,
    pack,
    places,
    unpack,
)
from mediadesk.media.index.poses import TURNED, UPRIGHT, Pose
from mediadesk.media.index.vocabulary import CODE_BITS, VALUES, vocabulary
from tests.media.scene_making import grey, scene

_NUMBERS = st.integers(0, KEPT).flatmap(
    lambda many: st.tuples(
        *(
            st.lists(st.integers(0, most), min_size=many, max_size=many)
            for most in (VALUES * VALUES - 1, (1 << CODE_BITS) - 1, (1 << 16) - 1)
        )
    )
)


@settings(deadline=None)
@given(_NUMBERS, st.floats(0.125, 8, width=32))
def test_packed_features_unpack_as_they_were(numbers, aspect):
    kinds = (np.uint32, np.uint32, np.uint16)
    arrays = [np.array(one, kind) for one, kind in zip(numbers, kinds, strict=True)]
    found = unpack(pack(KeptFeatures(*arrays, aspect)))
    for array, name in zip(arrays, ("word", "code", "place"), strict=True):
        assert np.array_equal(getattr(found, name), array)
    assert found.aspect == aspect


@given(st.binary(max_size=200))
def test_any_bytes_unpack_to_features_or_none(packed):
    assert len(unpack(packed).word) >= 0


@pytest.mark.parametrize("kind", ["314c", "324c"])
def test_fingerprints_of_kinds_before_have_no_features(kind):
    many = (56 - 8) // 8
    packed = bytes.fromhex(kind) + many.to_bytes(2, "little") + bytes(4 + 8 * many)
    assert len(unpack(packed).word) == 0


def test_no_more_features_are_kept_than_there_is_room_for():
    assert len(kept_features(grey(scene(1))).word) == KEPT


def test_the_same_picture_has_the_same_words_first():
    picture = grey(scene(2))
    kept, plain = kept_features(picture), PictureFeatures(picture).wanted()
    assert set(kept.word) <= set(plain.words[:, 0])
    assert plain.words.shape[1] == PROBES


def test_every_feature_knows_its_own_word_as_the_nearest():
    picture = grey(scene(2))
    every, wanted = PictureFeatures(picture).every(), PictureFeatures(picture).wanted()
    first, second = (half.argmin(axis=1) for half in every.far)
    assert np.array_equal(first * VALUES + second, every.words[:, 0])
    assert min(half.min() for half in every.far) > -0.1
    assert set(wanted.words[:, 0]) <= set(every.words[:, 0])


def test_the_mirror_image_is_wanted_as_well():
    picture = grey(scene(3))
    flipped = PictureFeatures(picture).wanted(Pose(is_mirrored=True))
    kept = kept_features(np.ascontiguousarray(picture[:, ::-1]))
    assert np.isin(kept.word, flipped.words).mean() > 0.9


@pytest.mark.parametrize("quarters", [1, 2, 3])
@pytest.mark.parametrize("is_mirrored", [False, True], ids=["as it is", "mirrored"])
def test_a_turned_picture_is_wanted_as_it_would_be_kept(quarters, is_mirrored):
    picture, pose = grey(scene(3)), Pose(is_mirrored, quarters)
    kept = kept_features(pose.of_picture(picture))
    wanted = PictureFeatures(picture).wanted(pose)
    assert np.isin(kept.word, wanted.words).mean() > 0.9
    told = PictureFeatures(pose.of_picture(picture)).wanted()
    for one, other in ((wanted.across, told.across), (wanted.down, told.down)):
        assert np.abs(np.quantile(one, [0.2, 0.7]) - np.quantile(other, [0.2, 0.7])).max() < 0.03


def test_each_place_is_described_once_whatever_is_asked_of_it(monkeypatch):
    described = []

    def describing(blobs, chosen):
        described.extend(chosen.tolist())
        return describe(blobs, chosen)

    monkeypatch.setattr(features, "describe", describing)
    picture = PictureFeatures(grey(scene(4)))
    for pose in (*UPRIGHT, *TURNED):
        picture.wanted(pose)
        picture.every(pose)
    assert len(described) == len(set(described)) > 100


def test_places_come_back_within_their_steps():
    picture = grey(scene(1))
    x, y, rung = places(kept_features(picture).place)
    for fractions in (x, y):
        assert 0 < fractions.min() < 0.2
        assert 0.8 < fractions.max() < 1
    assert rung.min() >= 0.5


@pytest.mark.parametrize("value", [0, 255])
def test_a_flat_picture_has_no_features(value):
    flat = np.full((300, 400), value, np.uint8)
    assert len(kept_features(flat).word) == 0
    assert len(PictureFeatures(flat).wanted().words) == 0
    assert len(PictureFeatures(flat).every(Pose(is_mirrored=True)).words) == 0


def test_the_vocabulary_spreads_words():
    words = np.concatenate([kept_features(grey(scene(seed))).word for seed in range(6)])
    assert len(np.unique(words)) > 0.7 * len(words)
    assert vocabulary().halves[0].shape == (VALUES, 12)
