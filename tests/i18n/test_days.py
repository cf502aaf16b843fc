"""Days are told as people write them."""

from datetime import UTC, date, datetime

import pytest

from mediadesk.i18n.days import day_in_words


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2026, 5, 4), "4 May 2026"),
        (date(2026, 11, 29), "29 November 2026"),
        (datetime(2026, 1, 2, 23, 59, tzinfo=UTC), "2 January 2026"),
    ],
)
def test_a_day_is_told_without_a_nought_before_it(day: date, words: str) -> None:
    assert day_in_words(day) == words
