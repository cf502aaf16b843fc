"""A day is read where it can be read in one way only."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.attribution.plain_dates import day_in

MAY = date(2026, 5, 12)


@pytest.mark.parametrize(
    "text",
    [
        "2026-05-12",
        "2026-05-12t18:00:00z",
        "12.05.2026",
        "12. 5. 2026 18 uhr",
        "12 may 2026",
        "12th of may, 2026",
        "may 12, 2026",
        "12. mai 2026",
        "12 de mayo de 2026",
        "until tuesday 12 may 2026",
    ],
)
def test_a_day_is_read(text: str) -> None:
    assert day_in(text) == MAY


@pytest.mark.parametrize("text", ["05/13/2026", "13/05/2026", "13-05-2026"])
def test_a_day_with_strokes_is_read_where_one_number_is_no_month(text: str) -> None:
    assert day_in(text) == date(2026, 5, 13)


@pytest.mark.parametrize("text", ["12/05/2026", "31.02.2026", "may 2026", "2026", "", "12.05.26"])
def test_what_may_be_two_days_or_none_is_no_day(text: str) -> None:
    assert day_in(text) is None


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_every_day_is_read_back(day: date) -> None:
    assert day_in(day.isoformat()) == day
    assert day_in(f"{day.day}.{day.month}.{day.year}") == day


@given(st.text(max_size=200))
def test_no_text_is_too_strange(text: str) -> None:
    day_in(text.lower())
