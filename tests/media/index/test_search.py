import numpy as np
import pytest

from mediadesk.media.index.search import _Hits, _once_each


def _told(wanted, place, words):
    many = len(wanted)
    hits = _Hits(
        np.zeros(many, np.int64),
        np.array(wanted),
        np.zeros(many, np.int64),
        np.array(place, np.uint16),
    )
    weight = np.arange(many, 0, -1).astype(np.float64)
    return sorted(_once_each(np.zeros(many, np.int64), hits, weight, np.array(words, np.uint32)))


@pytest.mark.parametrize(
    ("wanted", "place", "words", "counted"),
    [
        ([0, 0, 1], [5, 6, 7], [3, 4], [0, 2]),
        ([0, 1, 2], [5, 5, 7], [3, 4, 5], [0, 2]),
        ([0, 1, 2], [5, 6, 7], [3, 3, 4], [0, 2]),
        ([0, 1, 2], [5, 6, 7], [3, 4, 5], [0, 1, 2]),
    ],
    ids=["of one feature", "at one place", "of one word, as along a line", "of each its own"],
)
def test_hits_that_say_the_same_count_once(wanted, place, words, counted):
    assert _told(wanted, place, words) == counted
