"""Instructions are read by the wordings that are shipped; what they do not say is not found."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.attribution.profile import Context
from mediadesk.attribution.supplier_terms import Restriction, SupplierTerms
from mediadesk.model.edit import EditKind
from mediadesk.model.errors import UserError
from mediadesk.paths import resources

TEXTS = {p.stem: p.read_text(encoding="utf-8") for p in (resources() / "terms").glob("*.toml")}
TERMS = SupplierTerms.from_texts(TEXTS)


def found(instructions: str) -> dict[str, Restriction]:
    return {restriction.code: restriction for restriction in TERMS.restrictions(instructions)}


@pytest.mark.parametrize(
    ("instructions", "codes"),
    [
        ("NO ARCHIVES. NO RESALES.", {"no-archive", "no-sales"}),
        ("EDITORIAL USE ONLY, NO SALES", {"editorial-only", "no-sales"}),
        ("Editorial-use only!", {"editorial-only"}),
        ("Keine Archivierung, kein Weiterverkauf", {"no-archive", "no-sales"}),
        ("PRINT ONLY", {"no-online"}),
        ("MAGS OUT; TV OUT", {"no-magazines", "no-broadcast"}),
        ("Please do not crop.", {"no-crop"}),
        ("NO ALTERATIONS", {"no-alteration"}),
        ("ONE TIME USE ONLY", {"one-time"}),
        ("", set()),
        ("A picture out of an archive; sales begin on Monday.", set()),
        ("The archive is open. No archivist was hurt.", set()),
        ("Time out for us in the park", set()),
        ("The team walked out of Chinatown", set()),
    ],
)
def test_instructions_say(instructions: str, codes: set[str]) -> None:
    assert set(found(instructions)) == codes


@pytest.mark.parametrize(
    ("instructions", "countries"),
    [
        ("GERMANY OUT", {"DE"}),
        ("AUSTRIA, GERMANY AND SWITZERLAND OUT", {"AT", "DE", "CH"}),
        ("NO USE IN CHINA, U.S. OUT", {"CN", "US"}),
        ("SOUTH KOREA OUT", {"KR"}),
        ("Österreich out", {"AT"}),
    ],
)
def test_countries_are_known_by_their_names(instructions: str, countries: set[str]) -> None:
    assert found(instructions)["country-out"].countries == countries


def test_a_mandatory_credit_ends_with_its_sentence() -> None:
    said = found("MANDATORY CREDIT: Ann Lee/St. Louis Wire. NO SALES; NO ARCHIVE")
    assert said["mandatory-credit"].text == "Ann Lee/St. Louis Wire"
    assert found("Mandatory credit: NASA/JPL; no sales")["mandatory-credit"].text == "NASA/JPL"


def test_an_embargo_has_its_day_where_that_is_plain() -> None:
    assert found("EMBARGOED UNTIL 12 MAY 2026 18:00 GMT")["embargo"].day == date(2026, 5, 12)
    assert found("Sperrfrist: 12.05.2026")["embargo"].day == date(2026, 5, 12)
    assert found("Embargo until 05/06/2026")["embargo"].day is None


@pytest.mark.parametrize(
    "instructions",
    [
        "EMBARGOED UNTIL 1 January 2031",
        "Not to be published before January 1, 2031",
        "Strictly embargoed to 00.01 hours on 1st January 2031",
        "EMBARGO. Under embargo: until 12 noon on Monday 1 January 2031",
        "Embargo jusqu'au 1er janvier 2031",
    ],
)
def test_the_day_of_an_embargo_may_be_said_in_many_ways(instructions: str) -> None:
    assert found(instructions)["embargo"].day == date(2031, 1, 1)


@pytest.mark.parametrize(
    "terms", ["Use until 9 May 2026", "Licence valid through 2026-05-09", "Rights expire: 9.5.2026"]
)
def test_the_last_day_may_be_said_in_many_ways(terms: str) -> None:
    assert found(terms)["expiry"].day == date(2026, 5, 9)


def test_days_are_counted() -> None:
    assert found("FOR USE WITHIN 14 DAYS")["use-within"].days == 14


def test_a_finding_can_quote_the_words_as_they_stand() -> None:
    assert found("Handle with care. NO  RESALES!")["no-sales"].wording == "NO RESALES"


def test_contexts_of_restrictions_are_those_of_profiles() -> None:
    known = {context.value for context in Context}
    assert all(wording.contexts <= known for wording in TERMS.wordings)


def test_an_agency_is_known_by_each_of_its_names() -> None:
    (rule,) = TERMS.agency_rules(("Ann Lee", "ap photo"))
    assert rule.names[0] == "Associated Press"
    assert EditKind.BLUR in rule.forbids
    assert TERMS.agency_rules(("Apex", "Northern Wires")) == ()


@pytest.mark.parametrize(
    ("name", "text", "word"),
    [
        ("restrictions", "x = 1", "x should be"),
        ("restrictions", "[x]\nsays = 'y'", "lists of texts"),
        ("restrictions", "[x]\nsays = 'y'\nwords = []\ncolour = 1", "colour"),
        ("countries", "DE = 'germany'", "DE should be"),
        ("agencies", "[x]\nnames = ['x']\nforbids = ['vandalise']", "crop, enlarge"),
        ("agencies", "[[", "agencies.toml"),
    ],
)
def test_a_fault_in_a_table_is_told_with_its_file(name: str, text: str, word: str) -> None:
    with pytest.raises(UserError, match=word):
        SupplierTerms.from_texts({**TEXTS, name: text})


def test_a_house_adds_words_and_tables_of_its_own() -> None:
    own = """
[embargo]
words = ["geen publicatie voor {date}"]
[no-archive]
without = ["no archive", "no archives"]
[no-calendars]
says = "no calendars"
words = ["calendars out"]
"""
    terms = SupplierTerms.from_texts(TEXTS, {"restrictions": own})
    said = {r.code for r in terms.restrictions("EMBARGO 12 May 2026. NO RESALES. CALENDARS OUT")}
    assert said == {"embargo", "no-sales", "no-calendars"}
    (dutch,) = terms.restrictions("Geen publicatie voor 12 May 2026")
    assert (dutch.code, dutch.day) == ("embargo", date(2026, 5, 12))
    assert terms.restrictions("NO ARCHIVES") == ()


def test_a_house_adds_names_and_puts_its_contract_in_the_place_of_a_code() -> None:
    own = """
[reuters]
names = ["RTR Bild"]
forbids = ["crop"]
"""
    terms = SupplierTerms.from_texts(TEXTS, {"agencies": own, "countries": "DE = ['brd']"})
    assert terms.agency_rules(["RTR Bild"]) == terms.agency_rules(["Reuters"])
    assert terms.agency_rules(["Reuters"])[0].forbids == {EditKind.CROP}
    (out,) = terms.restrictions("BRD OUT")
    assert out.countries == {"DE"}


@pytest.mark.parametrize(
    ("own", "word"),
    [
        ({"restrictions": "[embargo]\nwords = 'x'"}, "embargo should be"),
        ({"restrictions": "embargo = 1"}, "embargo should be"),
        ({"countries": "DE = 1"}, "DE should be"),
        ({"agencies": "[["}, "agencies.toml"),
        ({"contracts": ""}, "contracts.toml; the files are"),
    ],
)
def test_a_fault_in_an_own_file_is_told(own: dict[str, str], word: str) -> None:
    with pytest.raises(UserError, match=word):
        SupplierTerms.from_texts(TEXTS, own)


@given(st.text(max_size=500))
def test_no_instruction_is_too_strange(text: str) -> None:
    TERMS.restrictions(text)
