"""Hits that agree in place speak for a photo; those that say the same count once."""

import numpy as np
import pytest

from mediadesk.media.index.agreeing import Hits, _once_each, together, worth_a_closer_look
from mediadesk.media.index.features import WantedFeatures

MANY = 3000


def _hits(slot, wanted, place=None):
    none = np.zeros(len(slot), np.int64)
    place = none if place is None else np.asarray(place)
    return Hits(np.asarray(slot), np.asarray(wanted), none, place.astype(np.uint16))


def _wanted(across, down):
    many = len(across)
    words = np.arange(many, dtype=np.uint32)[:, None]
    told = (np.array(one, np.float32) for one in (across, down, np.full(many, 0.5)))
    return WantedFeatures(words, words[:, 0], words[:, 0], *told)


@pytest.mark.parametrize(
    ("place", "words", "counted"),
    [
        ([5, 5, 7], [3, 4, 5], [0, 2]),
        ([5, 6, 7], [3, 3, 4], [0, 2]),
        ([5, 6, 7], [3, 4, 5], [0, 1, 2]),
    ],
    ids=["at one place", "of one word, as along a line", "of each its own"],
)
def test_hits_that_say_the_same_count_once(place, words, counted):
    bins = np.zeros(len(place), np.int64)
    told = _once_each(bins, np.array(words), np.array(place, np.uint16))
    assert sorted(told) == counted


def test_a_photo_with_nine_features_is_looked_at_before_those_with_one_a_hundred_times():
    over_and_over = np.repeat(np.arange(100), 100)
    slot = np.concatenate([over_and_over, np.full(9, 200)])
    wanted = np.concatenate([over_and_over % 3, np.arange(3, 12)])
    hits = _hits(slot, wanted)
    words = np.arange(12, dtype=np.uint32)
    chosen = worth_a_closer_look(hits, np.full(len(hits), 8.0), words, 300, 4000)
    assert 200 in hits.slot[chosen]


def test_of_a_word_met_twice_in_a_photo_the_rarer_hit_counts():
    rare = _hits(np.repeat(np.arange(MANY), 2), np.tile([0, 1], MANY))
    weight = np.ones(len(rare))
    weight[2 * 7] = 9.0
    chosen = worth_a_closer_look(rare, weight, np.zeros(2, np.uint32), MANY, 4000)
    assert 7 in rare.slot[chosen]


def test_hits_that_agree_say_less_of_a_photo_that_has_hits_all_over():
    chance = np.random.default_rng(1)
    x, y = chance.integers(4, 60, (2, 6))
    elsewhere = chance.integers(0, 64, 80)
    across, down = np.append(x, elsewhere) / 64 - 0.5, np.append(y, np.full(80, 58)) / 64 - 0.5
    wanted = _wanted(across, down)
    place = x | y << 6
    alone = _hits(np.zeros(6, np.int64), np.arange(6), place)
    all_over = _hits(np.zeros(86, np.int64), np.arange(86), [*place, *chance.integers(0, 4096, 80)])
    said = [
        together(hits, np.full(len(hits), 8.0), wanted, np.ones(1, np.float32))[1][0]
        for hits in (alone, all_over)
    ]
    assert said[0] > said[1] + 5


def test_hits_along_one_edge_say_less_than_as_many_all_over():
    along = np.linspace(4, 60, 8).astype(np.int64)
    down = {"an edge": along, "all over": np.random.default_rng(2).permutation(along)}
    said = {}
    for name, y in down.items():
        wanted = _wanted(along / 64 - 0.5, y / 64 - 0.5)
        hits = _hits(np.zeros(8, np.int64), np.arange(8), along | y << 6)
        _, (said[name],) = together(hits, np.full(8, 8.0), wanted, np.ones(1, np.float32))
    assert said["an edge"] < said["all over"] - 15


def test_nothing_is_said_of_no_hits():
    none = _hits(np.zeros(0, np.int64), np.zeros(0, np.int64))
    slots, evidence = together(none, np.zeros(0), _wanted([], []), np.ones(1, np.float32))
    assert (len(slots), len(evidence)) == (0, 0)
