import numpy as np
import pytest

from mediadesk.media.index import search
from mediadesk.media.index.features import PictureFeatures, WantedFeatures
from mediadesk.media.index.fingerprint import fingerprint_of
from mediadesk.media.index.segment import segment_of
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


def test_where_not_all_can_be_looked_through_the_shortest_lists_are(segment):
    wanted = PictureFeatures(grey(scene(1))).wanted()
    lists = search._wanted_lists(wanted)
    whole, some = (search._entries(segment, wanted, lists, most)[0] for most in (_ALL, 150))
    assert 0 < len(some) < len(whole)
    assert set(some.tolist()) <= set(whole.tolist())
    lengths = np.diff(segment.starts)[np.searchsorted(segment.starts, some, side="right") - 1]
    assert lengths.max() == 1


def test_a_photo_just_added_is_found_as_well_beside_very_many(segment, monkeypatch):
    monkeypatch.setattr(search, "_LOOKED_THROUGH", 0)  # its share of what a million photos allow
    wanted = PictureFeatures(grey(scene(1))).wanted()
    slots, odds = search.found_in((segment,), wanted).evidence(4000)
    assert odds[slots == 1][0] > 100


def test_a_feature_is_looked_for_in_the_lists_that_its_unsure_bits_leave_open():
    words, code = np.array([[5, 9]], np.uint32), np.array([0b1101], np.uint32)
    none = np.zeros(1, np.float32)
    wanted = WantedFeatures(words, code, np.array([0b1011], np.uint32), none, none, none)
    lists, feature = search._wanted_lists(wanted)
    assert lists.tolist() == [5 * 8 + 0b001, 5 * 8 + 0b101, 9 * 8 + 0b001, 9 * 8 + 0b101]
    assert feature.tolist() == [0, 0, 0, 0]


def test_nothing_is_met_in_a_segment_without_features(segment):
    empty = segment_of((), [], 0)
    wanted = PictureFeatures(grey(scene(1))).wanted()
    lists = search._wanted_lists(wanted)
    assert [len(one) for one in search._entries(empty, wanted, lists, _ALL)] == [0, 0, 0]
