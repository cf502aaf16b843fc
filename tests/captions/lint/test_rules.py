"""Every rule of the lint on a table of texts: what it finds, where, and what mends it."""

import pytest

from mediadesk import paths
from mediadesk.captions.date_reading import DateReader
from mediadesk.captions.dates import DateLanguages
from mediadesk.captions.lint.case import CaptionFault, Knowledge, LintCase
from mediadesk.captions.lint.profile import LintProfile
from mediadesk.captions.lint.registry import ALL_RULES, faults_of, rules_of
from mediadesk.captions.lint.words import LintWords
from mediadesk.model.credit import PrintedCredit
from mediadesk.model.finding import Severity


def _read(name: str) -> str:
    return (paths.resources() / name).read_text(encoding="utf-8")


def _parsed(text: str) -> PrintedCredit:
    """Take a credit off a text as far as these tests need it."""
    caption, sign, credit = text.rpartition("Photo: ")
    if not sign:
        return PrintedCredit(caption_part=text)
    return PrintedCredit(
        creators=(credit,), caption_part=caption, credit_part=sign + credit, confidence=0.9
    )


KNOWLEDGE = Knowledge(
    LintWords.from_text(_read("lint/words.toml")),
    DateReader(DateLanguages.from_text(_read("dates.toml"))),
    _parsed,
    lambda text: text == "SONY DSC",
    preferred=lambda field, text: {"Jamamoto": "Rosa Yamamoto"}.get(text, "") if field else "",
)


def faults(
    code: str, profile: str = "", language: str = "en", **fields: object
) -> list[CaptionFault]:
    chosen = LintProfile.from_text(profile, "x")
    case = LintCase(fields, chosen, KNOWLEDGE, language)  # type: ignore[arg-type]
    return [fault for fault in faults_of(case, rules_of(chosen)) if fault.rule == code]


def marked(fault: CaptionFault, **fields: str) -> str:
    return fields[fault.field][fault.start : fault.end]


#: Rule, caption, the words it marks; "" where it finds nothing.
CAPTIONS = (
    ("T201", "Mayor TK opens the bridge.", "TK"),
    ("T201", "Name to come, left, in Oslo.", "Name to come"),
    ("T201", "(Credit too long, see caption)", "Credit too long"),
    ("T201", "Lorem ipsum dolor", "Lorem ipsum"),
    ("T201", "Mayor XX speaks.", "XX"),
    ("T201", "A dog, XXXX, runs.", "XXXX"),
    ("T201", "Customers of TK Maxx in Oslo.", ""),
    ("T201", "Una calle del siglo XX en Madrid.", ""),
    ("T201", "The XX Winter Games open.", ""),
    ("T201", "He works in a stk shop.", ""),
    ("T202", "=rm10= scores.", "=rm10="),
    ("T202", "By =rm10#2=.", "=rm10#2="),
    ("T202", "In {city}.", "{city}"),
    ("T202", "In {city|state}.", "{city|state}"),
    ("T202", "2 = 3 = x, a=b=c, see x.org/?a=1&b=2", ""),
    ("T203", "SONY DSC", "SONY DSC"),
    ("T203", "DSC_0815.JPG", "DSC_0815.JPG"),
    ("T203", "IMG_2041", "IMG_2041"),
    ("T203", "A Sony camera.", ""),
    ("T222", "A dog in the the park.", "the the"),
    ("T222", "The the dog.", "The the"),
    ("T222", "He said that that was all; she had had enough.", ""),
    ("T222", "On Bora Bora.", ""),
    ("T222", "Die, die da sind.", ""),
    ("T222", "A well-to-do do-gooder.", ""),
    ("T223", "A dog  runs.", "  "),
    ("T223", "Ann Lee , left.", " "),
    ("T223", "Ann Lee left .", " "),
    ("T223", "A .22 rifle and a .com address ...", ""),
    ("T223", "Qui ? Ann !", ""),
    ("T224", "Ann (left in Oslo.", "("),
    ("T224", "Ann left) in Oslo.", ")"),
    ("T224", 'He said "no.', '"'),
    ("T224", "Ann (left) in Oslo, a) one, 2) two :)", ""),
    ("T224", 'A 5" gun, he said "no".', ""),
    ("T224", "Er sagt »nein«.", ""),
    ("T225", "THE PRIME MINISTER OPENS THE BRIDGE", "THE PRIME MINISTER OPENS THE BRIDGE"),
    ("T225", "NATO, EU AND UN MEET", ""),
    ("T232", "Oslo, Monday, 3 May 2026", "Monday"),
    ("T232", "Oslo, Sunday, 3 May 2026", ""),
    ("T232", "Berlin, Montag, den 3. Mai 2026", "Montag"),
    ("T232", "MONDAY, May 3, 2026", "MONDAY"),
    ("T232", "In 2016 May 3 people met on Monday.", ""),
    ("T241", "Chess in the park. Photo: Ann Lee", " Photo: Ann Lee"),
    ("T241", "Chess in the park.", ""),
)


@pytest.mark.parametrize(("code", "caption", "words"), CAPTIONS)
def test_a_caption_is_found_wrong_where_it_is_and_nowhere_else(
    code: str, caption: str, words: str
) -> None:
    found = [marked(fault, description=caption) for fault in faults(code, description=caption)]
    assert found == ([words] if words else [])


@pytest.mark.parametrize(
    ("code", "caption", "mended"),
    [
        ("T203", "SONY DSC", ""),
        ("T222", "A dog in the the park.", "A dog in the park."),
        ("T223", "A dog  runs.", "A dog runs."),
        ("T223", "Ann Lee , left.", "Ann Lee, left."),
        ("T232", "Berlin, Montag, den 3. Mai 2026", "Berlin, Sonntag, den 3. Mai 2026"),
        ("T241", "Chess in the park. Photo: Ann Lee", "Chess in the park."),
    ],
)
def test_what_one_change_mends_is_mended_by_it(code: str, caption: str, mended: str) -> None:
    [fault] = faults(code, description=caption)
    assert fault.mend is not None
    assert (fault.mend.field, fault.mend.text) == ("description", mended)
    assert faults(code, description=mended) == []


@pytest.mark.parametrize(
    ("caption", "names", "right"),
    [
        ("Vladmir Putin arrives.", "Vladimir Putin", "Vladimir"),
        ("Robert Mcdonald waves.", "Robert McDonald", "McDonald"),
        ("Jan Kowalksi speaks.", "Jan Kowalski", "Kowalski"),
        ("Merkels Rede.", "Angela Merkel", ""),
        ("Речь Путина", "Путин Владимир", ""),
        ("Ann Johnson and Bo Johnston", "Ann Johnson; Bo Johnston", ""),
        ("ROBERT MCDONALD", "Robert McDonald", ""),
        ("A man waves.", "Manu Chao", ""),
        ("Robert's hat.", "Robert Mcdonald", ""),
    ],
)
def test_a_name_with_a_slip_in_it_is_found(caption: str, names: str, right: str) -> None:
    found = faults("T221", description=caption, persons_shown=tuple(names.split("; ")))
    assert [fault.replacement for fault in found] == ([right] if right else [])


@pytest.mark.parametrize(
    ("caption", "created", "is_wrong"),
    [
        ("Oslo, 3 May 2026", "2026-05-04", True),
        ("Oslo, 3 May 2026", "2026-05-03", False),
        ("Oslo, 3 May 2026", "2026-05-04T01:10:00", False),
        ("Oslo, 3 May 2026", "2026-05-04T12:10:00", True),
        ("Oslo, Jan. 5, 2025", "2026-01-05", True),
        ("Born on 5 June 1968", "2026-05-04", False),
        ("From 3 May 2026 to 9 May 2026", "2026-05-04", False),
        ("Oslo, 3 May 2026", "2026-05", False),
        ("Le 3 mai 2026 à Paris", "2026-05-05", True),
        ("2026年5月3日", "2026-05-05", True),
        ("Oslo, 30 February", "2026-02-28", False),
    ],
)
def test_a_date_that_is_nearly_the_date_created_is_a_slip(
    caption: str, created: str, is_wrong: bool
) -> None:  # fmt: skip
    found = faults("T231", description=caption, date_created=created)
    assert len(found) == is_wrong


@pytest.mark.parametrize(
    ("code", "profile", "fields", "field"),
    [
        ("T211", 'needs = ["who"]', {"description": "Players celebrate."}, "persons_shown"),
        ("T211", 'needs = ["who"]', {"description": "Ann Lee celebrates."}, ""),
        ("T211", 'needs = ["who"]', {"persons_shown": ("Ann Lee",)}, ""),
        ("T211", 'needs = ["who"]', {"description": "人们在公园里。"}, ""),
        ("T211", "", {"description": "Players celebrate."}, ""),
        ("T212", 'needs = ["where"]', {"description": "A dog."}, "city"),
        ("T212", 'needs = ["where"]', {"country": "Norway"}, ""),
        ("T212", 'says = ["where"]', {"description": "A dog.", "city": "Oslo"}, "description"),
        ("T212", 'says = ["where"]', {"description": "In OSLO.", "city": "Oslo"}, ""),
        ("T213", 'needs = ["when"]', {"description": "A dog."}, "date_created"),
        ("T213", 'says = ["when"]', {"description": "A dog."}, "description"),
        ("T213", 'says = ["when"]', {"description": "A dog on Monday."}, ""),
        ("T214", "[longest]\ndescription = 5", {"description": "A dog."}, "description"),
        ("T214", "[longest]\ndescription = 6", {"description": "A dog."}, ""),
        ("T215", "[shortest]\ndescription = 9", {"description": "A dog."}, "description"),
        ("T215", "[shortest]\ndescription = 9", {}, ""),
        ("T251", 'needs = ["alt"]', {"description": "A dog."}, "alt_text"),
        ("T251", 'needs = ["alt"]', {"alt_text": "A dog."}, ""),
    ],
)
def test_what_a_house_demands_is_missed_where_it_lacks(
    code: str, profile: str, fields: dict, field: str
) -> None:
    assert [fault.field for fault in faults(code, profile, **fields)] == ([field] if field else [])


@pytest.mark.parametrize(
    ("instructions", "line", "wanted"),
    [
        ("MANDATORY CREDIT: Ann / Oslo Museum. No sales.", "Oslo Museum", "Ann / Oslo Museum"),
        ("Mandatory credit - Ann Lee", "", "Ann Lee"),
        ("MANDATORY CREDIT: Ann Lee", "ANN LEE/AP", ""),
        ("MANDATORY CREDIT", "", ""),
        ("No sales.", "", ""),
    ],
)  # fmt: skip
def test_a_credit_that_is_demanded_is_put_in(instructions: str, line: str, wanted: str) -> None:
    found = faults("T242", instructions=instructions, credit_line=line)
    assert [fault.mend.text for fault in found if fault.mend] == ([wanted] if wanted else [])


def test_what_instructions_bind_is_shown_once() -> None:
    found = faults("T243", instructions="NO SALES; no crop", usage_terms="NO SALES")
    assert [fault.message for fault in found] == [
        "The instructions say: NO SALES.", "The instructions say: no crop.",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("code", "fields", "mended"),
    [
        ("T252", {"alt_text": "A dog.", "description": "a dog"}, None),
        ("T253", {"alt_text": "Photo of two men."}, "Two men."),
        ("T253", {"alt_text": "Ein Bild von: Oslo"}, "Oslo"),
        ("T254", {"headline": "A dog", "description": "A dog."}, ""),
    ],
)
def test_texts_that_say_nothing_of_their_own_are_found(code, fields, mended) -> None:
    [fault] = faults(code, **fields)
    assert (fault.mend.text if fault.mend else None) == mended


@pytest.mark.parametrize("code", ["T252", "T253", "T254"])
def test_texts_that_say_something_of_their_own_are_left_alone(code: str) -> None:
    assert faults(code, alt_text="Two men.", description="A dog.", headline="Dogs") == []


def test_a_variant_of_a_name_is_written_as_the_house_prefers() -> None:
    [fault] = faults("T226", persons_shown=("Kim", "Jamamoto"))
    assert fault.mend is not None
    assert (fault.mend.field, fault.mend.text) == ("persons_shown", "Kim; Rosa Yamamoto")
    assert faults("T226", persons_shown=("Rosa Yamamoto",), keywords=("Jamamoto",)) == []


def test_doubling_is_grammar_in_some_languages() -> None:
    assert faults("T222", language="id", description="anak anak di Jakarta") == []


def test_a_house_weighs_and_ignores_as_it_likes() -> None:
    heavy = faults("T222", '[severity]\ndoubled-word = "error"', description="the the")
    assert heavy[0].severity is Severity.ERROR
    assert faults("T222", 'ignores = ["doubled-word"]', description="the the") == []


def test_every_rule_has_a_table_here() -> None:
    source = (paths.resources().parent / "tests/captions/lint/test_rules.py").read_text("utf-8")
    assert [rule.code for rule in ALL_RULES if f'"{rule.code}"' not in source] == []


@pytest.mark.parametrize(
    "caption",
    ["(" * 200_000, "a " * 100_000, "May 3 " * 30_000, '"' * 200_000, "X" * 200_000,
     "שלום " * 40_000],
    ids=["brackets", "doubled", "dates", "quotes", "crosses", "hebrew"],
)  # fmt: skip
def test_a_caption_of_200_kb_is_looked_through(caption: str) -> None:
    faults("T201", description=caption, persons_shown=("Ann Johnston",), date_created="2026-05-03")
