"""Ranges behave as sets of integers do, whatever is done to them in whatever order."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.desktop.widgets.ranges import Ranges

POSITIONS = st.integers(0, 60)
SPANS = st.tuples(POSITIONS, POSITIONS)
SETS = st.frozensets(POSITIONS)


def _is_canonical(ranges: Ranges) -> bool:
    bounds = ranges.bounds
    return len(bounds) % 2 == 0 and all(a < b for a, b in pairwise(bounds))


@given(st.lists(POSITIONS))
def test_ranges_hold_the_positions_they_are_made_of(positions: list[int]) -> None:
    ranges = Ranges.of(positions)
    assert _is_canonical(ranges)
    assert list(ranges) == sorted(set(positions))
    assert len(ranges) == len(set(positions))
    assert ranges.to_array().tolist() == sorted(set(positions))


@given(st.lists(st.booleans()))
def test_ranges_are_read_off_a_mask(mask: list[bool]) -> None:
    ranges = Ranges.where(np.array(mask, np.bool))
    assert _is_canonical(ranges)
    assert list(ranges) == [at for at, is_in in enumerate(mask) if is_in]


@given(st.lists(SPANS))
def test_overlapping_ranges_are_joined(spans: list[tuple[int, int]]) -> None:
    ordered = sorted(span for span in spans if span[0] < span[1])
    starts, stops = (np.array([span[side] for span in ordered], np.int64) for side in (0, 1))
    ranges = Ranges.joined(starts, stops)
    assert _is_canonical(ranges)
    assert set(ranges) == {at for span in ordered for at in range(*span)}


@given(SETS, POSITIONS)
def test_contains_agrees_with_a_set(positions: frozenset[int], position: int) -> None:
    assert (position in Ranges.of(positions)) == (position in positions)


@given(SETS, SPANS)
def test_add_is_union(positions: frozenset[int], span: tuple[int, int]) -> None:
    result = Ranges.of(positions).add(*span)
    assert _is_canonical(result)
    assert set(result) == positions | set(range(*span))


@given(SETS, SPANS)
def test_remove_is_difference(positions: frozenset[int], span: tuple[int, int]) -> None:
    result = Ranges.of(positions).remove(*span)
    assert _is_canonical(result)
    assert set(result) == positions - set(range(*span))


@given(SETS, SPANS)
def test_toggle_is_symmetric_difference(positions: frozenset[int], span: tuple[int, int]) -> None:
    result = Ranges.of(positions).toggle(*span)
    assert _is_canonical(result)
    assert set(result) == positions ^ set(range(*span))


@given(SETS, SETS)
def test_union_of_two_sets(one: frozenset[int], other: frozenset[int]) -> None:
    result = Ranges.of(one).union(Ranges.of(other))
    assert _is_canonical(result)
    assert set(result) == one | other


def test_equal_sets_are_equal_ranges_however_they_came_about() -> None:
    assert Ranges.span(0, 5).add(5, 9) == Ranges.span(0, 9)
    assert hash(Ranges.span(0, 9).remove(3, 4)) == hash(Ranges.of([*range(3), *range(4, 9)]))


@pytest.mark.parametrize("bounds", [(5, 5), (7, 3)])
def test_an_empty_span_changes_nothing(bounds: tuple[int, int]) -> None:
    ranges = Ranges.span(2, 4)
    assert ranges.add(*bounds) is ranges
    assert ranges.remove(*bounds) is ranges
    assert ranges.toggle(*bounds) is ranges
    assert Ranges.span(*bounds) == Ranges()


def test_a_million_positions_are_two_bounds() -> None:
    everything = Ranges.span(0, 1_000_000)
    assert len(everything) == 1_000_000
    assert everything.bounds == (0, 1_000_000)
    assert everything.to_array().dtype == np.int64
