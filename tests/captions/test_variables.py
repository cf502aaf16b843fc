"""Texts with variables: what they come to, and what is told of those that cannot be understood."""

from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk import paths
from mediadesk.captions.dates import DateLanguages, FactDate
from mediadesk.captions.patterns import LONGEST_PATTERN, read_pattern
from mediadesk.captions.templates import as_pattern
from mediadesk.captions.variables import LONGEST_FILLED, Facts, Filled, fill

LANGUAGES = DateLanguages.from_text((paths.resources() / "dates.toml").read_text(encoding="utf-8"))
KNOWN = frozenset(
    {"city", "state", "country", "headline", "creators", "date_created", "sequence", "today"}
)
VALUES = {
    "city": "Oslo",
    "country": "Norway",
    "headline": "the queen's men",
    "creators": ("Ann Lee", "Bo Ek", "Cy Ost"),
    "date_created": "2026-05-03",
    "sequence": 7,
    "today": FactDate(datetime(2026, 5, 4, 9, 30, tzinfo=UTC), has_clock=True),
}


def filled(text: str, language: str = "en", **values: object) -> Filled:
    facts = Facts(LANGUAGES.of(language), KNOWN, {**VALUES, **values})  # type: ignore[dict-item]
    return fill(read_pattern(text), facts)


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("In {city}, {country}", "In Oslo, Norway"),
        ("{date_created}", "2026-05-03"),
        ("{date_created:%A %-d %B %Y}", "Sunday 3 May 2026"),
        ("{date_created:%A:upper}", "SUNDAY"),
        ("{today:%H:%M}", "09:30"),
        ("{sequence}|{sequence:3}", "7|007"),
        ("{creators}", "Ann Lee, Bo Ek, Cy Ost"),
        ("{creators:; }", "Ann Lee; Bo Ek; Cy Ost"),
        ("{creators: and}", "Ann Lee, Bo Ek and Cy Ost"),
        ("{creators: and:upper}", "ANN LEE, BO EK AND CY OST"),
        ("{headline:upper}", "THE QUEEN'S MEN"),
        ("{headline:title}", "The Queen's Men"),
        ("{headline:capital}", "The queen's men"),
        ('{state|city|"nowhere"}', "Oslo"),
        ('{state | "an {unknown} place"}', "an {unknown} place"),
        ('{state|"somewhere":upper}', "SOMEWHERE"),
        ("{city}[[, {state}]][[, {country}]]", "Oslo, Norway"),
        ("[[{state}[[, {country}]]: ]]x", "x"),
        ("[[{city}[[, {state}]]: ]]x", "Oslo: x"),
        ("{{city}} and }}", "{city} and }"),
        ("[one] {city} [two]", "[one] Oslo [two]"),
        ("a ]] b", "a ]] b"),
        ('{"[["}', "[["),
        ("", ""),
        (
            "\N{FACE WITH TEARS OF JOY} {city} \u200fשלום",
            "\N{FACE WITH TEARS OF JOY} Oslo \u200fשלום",
        ),
    ],
)
def test_a_text_is_filled(text: str, said: str) -> None:
    outcome = filled(text)
    assert (outcome.text, outcome.faults) == (said, ())


def test_the_names_of_days_are_the_languages_own() -> None:
    assert filled("{date_created:%A %-d %B}", "de").text == "Sonntag 3 Mai"


def test_a_list_of_two_needs_no_comma() -> None:
    assert filled("{creators: und}", creators=("Ann", "Bo")).text == "Ann und Bo"


def test_what_holds_nothing_is_told() -> None:
    outcome = filled("{state}, {city}")
    assert outcome.text == ", Oslo"
    assert outcome.empty == ("state",)


@pytest.mark.parametrize(
    ("text", "start", "told", "said"),
    [
        ("At {ciy}", 3, "Did you mean {city}", "At {ciy}"),
        ("{nonsense_here}", 0, "no variable", "{nonsense_here}"),
        ("{City}", 1, "small letters", "{City}"),
        ("{city", 0, "not closed", "{city"),
        ("a } b", 2, "closes nothing", "a } b"),
        ("{headline:uper}", 10, "no way to write", "{headline:uper}"),
        ("{date_created:%Q}", 14, "means nothing", "{date_created:%Q}"),
        ("{sequence:99}", 10, "12 digits", "{sequence:99}"),
        ("{city!r}", 5, "means nothing", "{city!r}"),
        ("{city.__class__}", 5, "means nothing", "{city.__class__}"),
        ('{"open', 0, "not closed", '{"open'),
        ("x [[{city}", 2, "not closed", "x [[Oslo"),
        ("{}", 1, "small letters", "{}"),
        ("{" * 3, 2, "not closed", "{{"),
    ],
)
def test_what_cannot_be_understood_is_told_at_its_place_and_stays(
    text: str, start: int, told: str, said: str
) -> None:
    outcome = filled(text)
    assert [fault.start for fault in outcome.faults] == [start]
    assert told in outcome.faults[0].message
    assert outcome.text == said


@given(st.text())
def test_a_text_whose_signs_are_made_plain_says_itself(text: str) -> None:
    outcome = filled(as_pattern(text))
    assert (outcome.text, outcome.faults) == (text, ())


@given(st.text(alphabet='{}[]|:"% abcity_7', max_size=60))
def test_no_text_makes_filling_fail(text: str) -> None:
    for fault in filled(text).faults:
        assert 0 <= fault.start <= fault.end <= len(text)


@pytest.mark.parametrize(
    "text",
    ["{" * 90_000, "[[" * 45_000, '{"' * 45_000, "{city|" * 15_000,
     "[[{city}]]" * 9_000, "{a" * 45_000],
    ids=["braces", "groups", "quotes", "alternatives", "many", "open"],
)  # fmt: skip
def test_a_hostile_text_is_read_to_its_end_and_stays_bounded(text: str) -> None:
    outcome = filled(text)
    assert len(outcome.text) <= LONGEST_FILLED


def test_a_text_beyond_all_captions_is_left_as_it_is() -> None:
    text = "{city} " * LONGEST_PATTERN
    outcome = filled(text)
    assert outcome.text == text[:LONGEST_FILLED]
    assert outcome.faults


def test_what_grows_without_measure_is_cut() -> None:
    outcome = filled("{headline}" * 30, headline="x" * 200_000)
    assert len(outcome.text) == LONGEST_FILLED
    assert "was cut" in outcome.faults[-1].message
