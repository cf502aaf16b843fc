"""Levels that fit a picture's own tones."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.edits.levels import Levels, stretched
from mediadesk.model.tones import Tones


def spread(first: int, last: int) -> tuple[int, ...]:
    """Return counts of a hundred pixels for each tone from one to another."""
    return tuple(100 if first <= tone <= last else 0 for tone in range(256))


def grey(first: int, last: int) -> Tones:
    counts = spread(first, last)
    return Tones(counts, counts, counts, counts)


def test_tones_are_stretched_from_the_darkest_to_the_brightest() -> None:
    assert stretched(grey(51, 204)) == pytest.approx((0.2, 0.8))


def test_the_colour_that_would_be_cut_off_first_decides() -> None:
    tones = replace(grey(51, 153), blue=spread(26, 204))
    assert stretched(tones) == pytest.approx((26 / 255, 204 / 255), abs=0.001)


def test_a_picture_that_has_all_tones_stays_as_it_is() -> None:
    assert stretched(grey(0, 255)) == Levels(0.0, 1.0)


def test_specks_and_sparkles_decide_nothing() -> None:
    counts = list(spread(51, 204))
    counts[0] = counts[255] = 3
    assert stretched(Tones(*(tuple(counts),) * 4)) == pytest.approx((0.2, 0.8))


@pytest.mark.parametrize("tones", [Tones(), grey(128, 128), grey(100, 120)])
def test_a_plain_picture_is_not_stretched(tones: Tones) -> None:
    assert stretched(tones) == Levels()


@given(st.lists(st.integers(0, 5000), min_size=256, max_size=256))
def test_black_stays_below_white_whatever_the_tones(counts: list[int]) -> None:
    black, white = stretched(Tones(*(tuple(counts),) * 4))
    assert 0 <= black <= 0.5 <= white <= 1
    assert black < white
