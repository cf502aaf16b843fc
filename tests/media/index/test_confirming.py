"""All features of a photo speak for the one that a crop shows, and hardly for any other."""

import numpy as np
import pytest

from mediadesk.media.index.confirming import confirmed
from mediadesk.media.index.features import KeptFeatures, PictureFeatures, kept_features
from tests.media.scene_making import grey, scene


@pytest.fixture(scope="module")
def photos():
    return tuple(kept_features(grey(scene(seed))) for seed in range(6))


def a_tenth_of(seed):
    return grey(scene(seed).crop((400, 250, 685, 440)).resize((900, 600)))


@pytest.mark.parametrize("seed", [0, 2, 5])
def test_of_the_photo_that_a_crop_shows_far_more_agrees_than_of_any_other(photos, seed):
    evidence = confirmed(PictureFeatures(a_tenth_of(seed)).every(), photos)
    assert evidence.argmax() == seed
    assert evidence[seed] > 30 > 1.5 * np.delete(evidence, seed).max()


def test_features_in_other_words_and_with_a_bit_of_the_code_turned_are_alike_still(photos):
    shown, chance = photos[2], np.random.default_rng(1)
    turned = np.uint32(1) << chance.integers(3, 28, len(shown.code)).astype(np.uint32)
    changed = KeptFeatures(shown.word, shown.code ^ turned, shown.place, shown.aspect)
    every = PictureFeatures(a_tenth_of(2)).every()
    evidence = confirmed(every, (changed, *photos[3:]))
    assert evidence[0] > 30 > evidence[1:].max()
    assert not np.isin(changed.word, every.words).all()


def test_a_feature_that_is_like_very_many_says_less(photos):
    every = PictureFeatures(a_tenth_of(2)).every()
    alone = confirmed(every, photos)[2]
    same = KeptFeatures(*(np.repeat(one, 30) for one in _crowd(photos[2])), aspect=1.5)
    assert confirmed(every, (*photos, same))[2] < alone


def test_a_photo_or_a_picture_without_features_confirms_nothing(photos):
    none = kept_features(np.full((300, 400), 90, np.uint8))
    assert confirmed(PictureFeatures(a_tenth_of(1)).every(), (none,)).tolist() == [0]
    flat = PictureFeatures(np.full((300, 400), 90, np.uint8)).every()
    assert confirmed(flat, photos).tolist() == [0] * len(photos)
    assert len(confirmed(flat, ())) == 0


def _crowd(photo):
    """Return some of a photo's features, all over another frame."""
    some = np.arange(0, len(photo.word), 4)
    return photo.word[some], photo.code[some], photo.place[some[::-1]]
