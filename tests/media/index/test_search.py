import numpy as np
import pytest

from mediadesk.media.index import search
from mediadesk.media.index.features import wanted_features
from mediadesk.media.index.fingerprint import fingerprint_of
from mediadesk.media.index.segment import segment_of
from tests.media.scene_making import grey, scene


@pytest.fixture(scope="module")
def segment():
    return segment_of((1, 2, 3), [fingerprint_of(grey(scene(seed))) for seed in range(3)], 3)


@pytest.mark.parametrize("at_once", [1, 7, 100])
def test_it_is_all_one_how_many_entries_are_looked_through_at_once(segment, monkeypatch, at_once):
    wanted = next(iter(wanted_features(grey(scene(1)))))
    whole = search._entries(segment, wanted)
    monkeypatch.setattr(search, "_AT_ONCE", at_once)
    for one, other in zip(whole, search._entries(segment, wanted), strict=True):
        assert np.array_equal(one, other)
    assert np.count_nonzero(segment.slot[whole[0]] == 1) > 100


def test_nothing_is_met_in_a_segment_without_features(segment):
    empty = segment_of((), [], 0)
    wanted = next(iter(wanted_features(grey(scene(1)))))
    assert [len(one) for one in search._entries(empty, wanted)] == [0, 0, 0]
