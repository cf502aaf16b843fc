"""Medians of tones, part by part from dark to bright."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.media.comparison.tone.tone_parts import medians_by_part


@given(
    pairs=st.lists(st.tuples(st.integers(0, 255), st.integers(0, 255)), min_size=5, max_size=60),
    parts=st.integers(1, 5),
    kind=st.sampled_from((np.uint8, np.float32, np.float64)),
)
def test_medians_are_those_of_each_part(
    pairs: list[tuple[int, int]], parts: int, kind: type
) -> None:
    before, after = np.array(pairs, dtype=kind).T
    told, shown = medians_by_part(before, after, parts)
    split = np.array_split(np.argsort(before, kind="stable"), parts)
    assert told == pytest.approx([np.median(before[part]) for part in split])
    assert shown == pytest.approx([np.median(after[part]) for part in split])


def test_the_pictures_are_left_as_they_are() -> None:
    before, after = np.array([3, 1, 2], np.uint8), np.array([9, 7, 8], np.uint8)
    medians_by_part(before, after, 1)
    assert (before.tolist(), after.tolist()) == ([3, 1, 2], [9, 7, 8])
