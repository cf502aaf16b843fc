"""Dates in words: the directives mean the same everywhere, the names are the language's own."""

from datetime import UTC, datetime

import pytest

from mediadesk import paths
from mediadesk.captions.dates import (
    DIRECTIVES,
    DateLanguages,
    FactDate,
    fact_date,
    fault_in_form,
    worded_date,
)
from mediadesk.model.errors import UserError

LANGUAGES = DateLanguages.from_text((paths.resources() / "dates.toml").read_text(encoding="utf-8"))
SUNDAY = FactDate(datetime(2026, 5, 3, 14, 7, 9, tzinfo=UTC), has_clock=True)


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "3 May 2026"),
        ("en-x-wire", "May 3, 2026"),
        ("de", "3. Mai 2026"),
        ("de-CH", "3. Mai 2026"),
        ("fr", "3 mai 2026"),
        ("es", "3 de mayo de 2026"),
        ("ru", "3 мая 2026 г."),
        ("ja", "2026年5月3日"),
        ("xx", "3 May 2026"),
    ],
)
def test_a_day_is_written_out_as_its_language_does(language: str, said: str) -> None:
    words = LANGUAGES.of(language)
    assert worded_date(SUNDAY, words.long, words) == said


def test_a_month_alone_stands_in_its_own_form() -> None:
    assert worded_date(SUNDAY, "%B %Y", LANGUAGES.of("ru")) == "май 2026"


@pytest.mark.parametrize("language", sorted(LANGUAGES.by_language))
def test_every_language_words_every_directive(language: str) -> None:
    words = LANGUAGES.of(language)
    for directive in DIRECTIVES.keys() - {"z"}:
        assert worded_date(SUNDAY, f"%{directive}", words), directive


@pytest.mark.parametrize(
    "directive", sorted(d for d in DIRECTIVES if len(d) == 1 and d not in "eFRTAaBbh")
)
def test_a_directive_says_what_strftime_says(directive: str) -> None:
    words = LANGUAGES.of("en")
    form = f"%{directive}"
    assert worded_date(SUNDAY, form, words) == SUNDAY.moment.strftime(form)


@pytest.mark.parametrize(
    ("text", "iso"),
    [("2026-05-03", "2026-05-03"), ("2026-05", "2026-05"), ("2026", "2026"),
     ("2026-05-03T14:07:09+02:00", "2026-05-03")],
)  # fmt: skip
def test_a_date_is_as_exact_as_it_is_known(text: str, iso: str) -> None:
    date = fact_date(text)
    assert date is not None
    assert date.iso == iso


@pytest.mark.parametrize("text", ["", "yesterday", "2026-13", "0000", "2026-02-30"])
def test_what_is_no_date_is_none(text: str) -> None:
    assert fact_date(text) is None


@pytest.mark.parametrize(
    ("known", "form", "said"),
    [("2026", "%Y", "2026"), ("2026", "%B %Y", ""), ("2026-05", "%B %Y", "May 2026"),
     ("2026-05", "%-d %B", ""), ("2026-05-03", "%H:%M", "")],
)  # fmt: skip
def test_a_form_that_asks_for_more_than_is_known_says_nothing(
    known: str, form: str, said: str
) -> None:
    date = fact_date(known)
    assert date is not None
    assert worded_date(date, form, LANGUAGES.of("en")) == said


def test_a_directive_that_means_nothing_is_told() -> None:
    assert "'%Q'" in fault_in_form("%d %Q")
    assert fault_in_form("100%") != ""
    assert fault_in_form("%d %% %-d") == ""


@pytest.mark.parametrize(
    "text",
    ["[", "[de]\nmonths = []", '[en]\nmonths = ["x"]\nweekdays = []', "en = 1"],
)
def test_a_file_of_names_that_lacks_some_is_a_sentence(text: str) -> None:
    with pytest.raises(UserError):
        DateLanguages.from_text(text)
