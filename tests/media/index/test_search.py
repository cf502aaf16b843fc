"""The lists that are likeliest to hold a feature are looked through, however many at once."""

import numpy as np
import pytest

from mediadesk.media.index import search
from mediadesk.media.index.features import KeptFeatures, PictureFeatures, WantedFeatures, pack
from mediadesk.media.index.fingerprint import fingerprint_of
from mediadesk.media.index.segment import segment_of
from mediadesk.model.edit import Fingerprint
from tests.media.scene_making import grey, scene

_ALL = 1 << 40


@pytest.fixture(scope="module")
def segment():
    return segment_of((1, 2, 3), [fingerprint_of(grey(scene(seed))) for seed in range(3)], 3)


@pytest.mark.parametrize("at_once", [1, 7, 100])
def test_it_is_all_one_how_many_entries_are_looked_through_at_once(segment, monkeypatch, at_once):
    wanted = PictureFeatures(grey(scene(1))).wanted()
    lists = search._wanted_lists(wanted)
    whole = search._entries(segment, wanted, lists, _ALL)
    monkeypatch.setattr(search, "_AT_ONCE", at_once)
    for one, other in zip(whole, search._entries(segment, wanted, lists, _ALL), strict=True):
        assert np.array_equal(one, other)
    assert np.count_nonzero(segment.told(whole[0])[0] == 1) > 100


def _segment_of_words(counts):
    """Return a segment of one photo that has so many features of each word."""
    word = np.repeat(*np.array(list(counts.items()), np.uint32).T).astype(np.uint32)
    code, place = np.full(len(word), 0b1101, np.uint32), np.zeros(len(word), np.uint16)
    return segment_of((1,), [Fingerprint(0, pack(KeptFeatures(word, code, place, 1.5)))], 1)


def _wanted_of(words, sure=0b1111):
    none = np.zeros(1, np.float32)
    code = np.array([0b1101], np.uint32)
    return WantedFeatures(
        np.array([words], np.uint32), code, np.array([sure], np.uint32), none, none, none
    )


def _looked_through(segment, wanted, most):
    """Return how many entries of each word are met; all of those looked through are alike."""
    entries = search._entries(segment, wanted, search._wanted_lists(wanted), most)[0]
    at = np.searchsorted(segment.starts, entries, side="right") - 1
    words, many = np.unique(segment.lists[at] // 8, return_counts=True)
    return dict(zip(words.tolist(), many.tolist(), strict=True))


def test_of_lists_as_long_those_of_the_nearest_words_are_looked_through_first():
    segment = _segment_of_words({5: 10, 7: 10, 9: 10})
    assert _looked_through(segment, _wanted_of([7, 9, 5]), 20) == {7: 10, 9: 10}


def test_a_short_list_of_a_word_a_little_farther_is_looked_through_before_a_long_one():
    segment = _segment_of_words({7: 100, 9: 10})
    assert _looked_through(segment, _wanted_of([7, 9]), 100) == {9: 10}


def test_the_list_of_a_common_word_is_looked_through_where_it_is_the_nearest():
    segment = _segment_of_words({7: 5000, 9: 4000})
    assert _looked_through(segment, _wanted_of([7, 9]), 5000) == {7: 5000}


def test_a_list_of_other_bits_is_looked_through_after_that_of_the_feature_s_own():
    photo = KeptFeatures(
        np.array([7, 7], np.uint32),
        np.array([0b1101, 0b1001], np.uint32),
        np.zeros(2, np.uint16),
        1.5,
    )
    segment = segment_of((1,), [Fingerprint(0, pack(photo))], 1)
    wanted = _wanted_of([7], sure=0b1011)
    entries = search._entries(segment, wanted, search._wanted_lists(wanted), 1)[0]
    assert segment.lists[entries].tolist() == [7 * 8 + 0b101]


def test_a_photo_just_added_is_found_as_well_beside_very_many(segment, monkeypatch):
    monkeypatch.setattr(search, "_LOOKED_THROUGH", 0)  # its share of what a million photos allow
    wanted = PictureFeatures(grey(scene(1))).wanted()
    slots, odds = search.found_in((segment,), wanted).evidence(4000)
    assert odds[slots == 1][0] > 100


def test_a_feature_is_looked_for_in_the_lists_that_its_unsure_bits_leave_open():
    lists, feature, _ = search._wanted_lists(_wanted_of([5, 9], sure=0b1011))
    assert lists.tolist() == [5 * 8 + 0b001, 5 * 8 + 0b101, 9 * 8 + 0b001, 9 * 8 + 0b101]
    assert feature.tolist() == [0, 0, 0, 0]


def test_nothing_is_met_in_a_segment_without_features(segment):
    empty = segment_of((), [], 0)
    wanted = PictureFeatures(grey(scene(1))).wanted()
    lists = search._wanted_lists(wanted)
    assert [len(one) for one in search._entries(empty, wanted, lists, _ALL)] == [0, 0, 0]
