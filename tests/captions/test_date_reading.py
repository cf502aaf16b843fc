"""Dates in captions: found as people write them, and nothing else taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk import paths
from mediadesk.captions.date_reading import DateReader
from mediadesk.captions.dates import DateLanguages, FactDate, fact_date, worded_date

LANGUAGES = DateLanguages.from_text((paths.resources() / "dates.toml").read_text(encoding="utf-8"))
READER = DateReader(LANGUAGES)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Oslo, 3 May 2026.", [(3, 5, 2026)]),
        ("Oslo, May 3, 2026 (AP)", [(3, 5, 2026)]),
        ("on Sept. 5th", [(5, 9, None)]),
        ("am 3. Mai 2026", [(3, 5, 2026)]),
        ("le 1er mai 2026", [(1, 5, 2026)]),
        ("el 3 de mayo de 2026", [(3, 5, 2026)]),
        ("3 мая 2026", [(3, 5, 2026)]),
        ("2026-05-03", [(3, 5, 2026)]),
        ("3.5.2026", [(3, 5, 2026)]),
        ("2026年5月3日", [(3, 5, 2026)]),
        ("5월 3일", [(3, 5, None)]),
        ("from 3 May to 9 June 2026", [(3, 5, None), (9, 6, 2026)]),
        ("up to 5 may attend", []),
        ("in May 2026", []),
        ("March of 300 people", []),
        ("May 45, 2026", []),
        ("He may go", []),
        ("1.2.3 and 12-13-2014", []),
    ],
)
def test_dates_are_found(text: str, found: list) -> None:
    assert [(one.day, one.month, one.year) for one in READER.dates_in(text)] == found


@pytest.mark.parametrize("language", sorted(set(LANGUAGES.by_language) - {"zh"}))
@pytest.mark.parametrize("iso", ["2026-05-03", "2025-01-31", "2024-09-12"])
def test_a_date_worded_in_a_language_is_read_back(language: str, iso: str) -> None:
    date = fact_date(iso)
    assert isinstance(date, FactDate)
    words = LANGUAGES.of(language)
    said = worded_date(date, words.long, words)
    [found] = READER.dates_in(f"x, {said}.")
    assert found.in_year(1) == date.moment.date()


def test_a_day_of_the_week_is_part_of_its_date() -> None:
    text = "In Oslo on Sunday, the 3rd of May 2026"
    [found] = READER.dates_in(text)
    assert found.weekday == 6
    assert text[slice(*found.weekday_span)] == "Sunday"


@given(st.text(max_size=80))
def test_no_text_makes_reading_fail(text: str) -> None:
    for found in READER.dates_in(f"{text} 3 May"):
        assert 0 <= found.start < found.end
