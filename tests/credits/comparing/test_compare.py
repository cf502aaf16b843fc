"""Comparing what is printed with the record."""

import pytest

from mediadesk.credits.comparing.compare import Demands, differences
from mediadesk.credits.composing.compose import CreditFacts, compose_with_caption
from mediadesk.credits.composing.styles import HouseStyles
from mediadesk.credits.parsing.parse import CreditParser
from mediadesk.credits.words.lexicon import Lexicon
from mediadesk.model.caption import Caption
from mediadesk.model.credit import Contribution, Credit
from mediadesk.model.edit import Edit, EditKind, Evidence
from mediadesk.model.finding import Difference, DifferenceKind, Part
from tests.credits.founding import EDITOR, FACTS, HOUSE

EVERYTHING = frozenset(EditKind)
Kind = DifferenceKind
CROP = Edit("1", 1, EditKind.CROP, Evidence.DECLARED)


def found(
    parser: CreditParser,
    lexicon: Lexicon,
    line: str,
    facts: CreditFacts,
    *,
    editors: bool = True,
    own: str = "",
    links: tuple[str, ...] | None = None,
) -> tuple[Difference, ...]:
    demands = Demands(EVERYTHING, editors, parser.parse(own) if own else None)
    printed = parser.parse(line)
    return differences(printed, facts, demands, known=lexicon, links=links)


def kinds(departures: tuple[Difference, ...]) -> list[DifferenceKind]:
    return [departure.kind for departure in departures]


def wires(**more: object) -> CreditFacts:
    credit = Credit(1, creators=("Jane Doe",), sources=("Northern Wires",))
    return CreditFacts(None, credit, **more)  # type: ignore[arg-type]


def test_the_founding_line_departs_from_its_record_in_nothing(
    parser: CreditParser, lexicon: Lexicon, styles: HouseStyles
) -> None:
    line = compose_with_caption(FACTS, styles.style()).text
    assert found(parser, lexicon, line, FACTS) == ()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("A harbour at dawn.", [Difference(Kind.CREDIT_MISSING, "Jane Doe / Northern Wires")]),
        ("Photo: Jane Doe / Northern Wirs",
         [Difference(Kind.PARTY_MISSPELT, "Northern Wires", "Northern Wirs", Part.SOURCE)]),
        ("Photo: Jnae Doe / Northern Wires",
         [Difference(Kind.PARTY_MISSPELT, "Jane Doe", "Jnae Doe", Part.MAKER)]),
        ("Photo: Jane Doe",
         [Difference(Kind.PARTY_MISSING, "Northern Wires", "", Part.SOURCE)]),
        ("Photo: Northern Wires", [Difference(Kind.PARTY_MISSING, "Jane Doe", "", Part.MAKER)]),
        ("Photo: Doe / Northern Wires",
         [Difference(Kind.PARTY_MISSING, "Jane Doe", "Doe", Part.MAKER)]),
        ("Photo: Jane Doe / Reuters",
         [Difference(Kind.PARTY_WRONG, "Northern Wires", "Reuters", Part.SOURCE)]),
        ("Photo: Paul Smith / Northern Wires",
         [Difference(Kind.PARTY_WRONG, "Jane Doe", "Paul Smith", Part.MAKER)]),
        ("Photo: Jane Doe, Paul Smith / Northern Wires",
         [Difference(Kind.PARTY_WRONG, "Jane Doe / Northern Wires", "Paul Smith", Part.MAKER)]),
        ("Photo: Jane Doe via Northern Wires",
         [Difference(Kind.PARTY_MISPLACED, "Northern Wires", "Northern Wires", Part.SOURCE,
                     Part.VIA)]),
        ("Photo: Jane Doe for Northern Wires",
         [Difference(Kind.PARTY_MISPLACED, "Northern Wires", "Northern Wires", Part.SOURCE,
                     Part.FOR)]),
    ],
    ids=["missing", "house misspelt", "person misspelt", "house missing", "person missing",
         "surname alone", "wrong house", "wrong person", "one too many", "source as via",
         "source as for"],
)  # fmt: skip
def test_a_wrong_line_departs_in_one_thing(
    parser: CreditParser, lexicon: Lexicon, line: str, expected: list[Difference]
) -> None:
    assert list(found(parser, lexicon, line, wires())) == expected


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Jane Doe / Northern Wires",
        "Photo: JANE DOE/NORTHERN WIRES",
        "PHOTO: JANE DOE / NORTHERN WIRES",
        "Photo: J. Doe / Northern Wires",
        "Photo: Jane M. Doe / Northern Wires",
        "Photo: Jane DOE / Northern Wires",
        "Photo: DOE Jane / Northern Wires",
        "Photo: Doe, Jane / Northern Wires",
        "(Jane Doe/Northern Wires)",
        "Foto: Jane Doe / Northern Wires",
        "Crédit photo : Jane Doe / Northern Wires",
        "© Jane Doe/Northern Wires",
        "Фото: Jane Doe / Northern Wires",
        "写真：Jane Doe/Northern Wires",
    ],
)
def test_a_right_line_departs_in_nothing(parser: CreditParser, lexicon: Lexicon, line: str) -> None:
    assert found(parser, lexicon, line, wires()) == ()


def test_a_name_may_be_printed_in_another_script(parser: CreditParser, lexicon: Lexicon) -> None:
    facts = CreditFacts(None, Credit(1, creators=("Dmitry Azarov",), sources=("TASS",)))
    assert found(parser, lexicon, "Фото: Дмитрий Азаров / TASS", facts) == ()
    facts = CreditFacts(None, Credit(1, creators=("Jörg Müller",), sources=("dpa",)))
    assert found(parser, lexicon, "Foto: Joerg Mueller/dpa", facts) == ()


def passed_on(**more: object) -> CreditFacts:
    values: dict[str, object] = {"sources": ("BelTA",), "via": ("Reuters",)}
    return CreditFacts(None, Credit(1, **{**values, **more}))  # type: ignore[arg-type]


def test_two_that_changed_places_are_one_fault(parser: CreditParser, lexicon: Lexicon) -> None:
    assert found(parser, lexicon, "Photo: BelTA via Reuters", passed_on()) == ()
    assert found(parser, lexicon, "Photo: Reuters via BelTA", passed_on()) == (
        Difference(
            Kind.PARTIES_SWAPPED,
            "BelTA (source), Reuters (via)",
            "BelTA (via), Reuters (source)",
        ),
    )


def test_via_turned_into_a_stroke_is_told_unless_the_house_does_so(
    parser: CreditParser, lexicon: Lexicon
) -> None:
    line = "Photo: BelTA / Reuters"
    told = Difference(Kind.PARTY_MISPLACED, "Reuters", "Reuters", Part.VIA, Part.SOURCE)
    assert found(parser, lexicon, line, passed_on()) == (told,)
    assert found(parser, lexicon, line, passed_on(), own="Photograph: BelTA/Reuters") == ()


def test_whom_the_house_leaves_out_nobody_has_to_name(
    parser: CreditParser, lexicon: Lexicon
) -> None:
    departures = found(parser, lexicon, "Photo: Northern Wires", wires(), own="Northern Wires")
    assert departures == ()


def test_a_lender_is_told_from_a_source(parser: CreditParser, lexicon: Lexicon) -> None:
    facts = CreditFacts(None, Credit(1, creators=("Jane Doe",), courtesy=("Zoo Berne",)))
    assert found(parser, lexicon, "Photo: Jane Doe, courtesy of Zoo Berne", facts) == ()
    assert kinds(found(parser, lexicon, "Photo: Jane Doe / Zoo Berne", facts)) == [
        Kind.PARTY_MISPLACED
    ]
    assert kinds(found(parser, lexicon, "Photo: Jane Doe", facts)) == [Kind.PARTY_MISSING]


def test_whom_a_picture_was_made_for_is_told_from_its_source(
    parser: CreditParser, lexicon: Lexicon
) -> None:
    facts = CreditFacts(None, Credit(1, creators=("Jane Doe",), commissioned_for="The Guardian"))
    assert found(parser, lexicon, "Photo: Jane Doe for The Guardian", facts) == ()
    assert kinds(found(parser, lexicon, "Photo: Jane Doe/The Guardian", facts)) == [
        Kind.PARTY_MISPLACED
    ]
    (left_out,) = found(parser, lexicon, "Photo: Jane Doe", facts)
    assert (left_out.kind, left_out.part) == (Kind.PARTY_MISSING, Part.FOR)


def test_a_handout_may_be_credited_to_who_released_it(
    parser: CreditParser, lexicon: Lexicon
) -> None:
    facts = passed_on(sources=("U.S. Navy",), status="handout")
    assert found(parser, lexicon, "U.S. Navy/Handout via REUTERS", facts) == ()


def test_a_pool_is_no_strange_house(parser: CreditParser, lexicon: Lexicon) -> None:
    facts = CreditFacts(None, Credit(1, creators=("Jane Doe",), via=("Reuters",), status="pool"))
    assert found(parser, lexicon, "Jane Doe/Pool via REUTERS", facts) == ()


def test_makers_in_another_order_are_told(parser: CreditParser, lexicon: Lexicon) -> None:
    facts = CreditFacts(None, Credit(1, creators=("Jane Doe", "Paul Smith"), sources=("AP",)))
    assert found(parser, lexicon, "Photos: Jane Doe, Paul Smith / AP", facts) == ()
    assert found(parser, lexicon, "Photos: Paul Smith, Jane Doe / AP", facts) == (
        Difference(Kind.ORDER_DIFFERS, "Jane Doe, Paul Smith", "Paul Smith, Jane Doe", Part.MAKER),
    )


def test_an_agency_may_go_by_its_short_name(parser: CreditParser, lexicon: Lexicon) -> None:
    facts = CreditFacts(None, Credit(1, creators=("Jane Doe",), sources=("Associated Press",)))
    assert found(parser, lexicon, "(AP Photo/Jane Doe)", facts) == ()


def test_an_edit_has_to_be_told(parser: CreditParser, lexicon: Lexicon) -> None:
    departures = found(parser, lexicon, "Photo: Jane Doe / Northern Wires", wires(edits=(CROP,)))
    assert departures == (Difference(Kind.EDIT_UNDISCLOSED, expected="cropped"),)


def test_a_word_that_something_was_changed_covers_a_crop(
    parser: CreditParser, lexicon: Lexicon
) -> None:
    line = "Photo: Jane Doe / Northern Wires, modified"
    assert found(parser, lexicon, line, wires(edits=(CROP,))) == ()


def test_an_edit_nobody_made_is_not_to_be_told(parser: CreditParser, lexicon: Lexicon) -> None:
    line = "Photo: Jane Doe / Northern Wires. Photo is retouched"
    assert found(parser, lexicon, line, wires()) == (
        Difference(Kind.EDIT_UNSUPPORTED, printed="retouched"),
    )


def test_the_editor_is_missed_only_where_the_house_names_editors(
    parser: CreditParser, lexicon: Lexicon
) -> None:
    facts = wires(contributions=(Contribution("c", 1, ("cropping",), EDITOR, HOUSE),))
    line = "Photo: Jane Doe / Northern Wires"
    missed = (Difference(Kind.EDITOR_MISSING, expected=EDITOR, part=Part.EDITOR),)
    assert found(parser, lexicon, line, facts) == missed
    assert found(parser, lexicon, line, facts, editors=False) == ()


def cropped() -> CreditFacts:
    done = Contribution("c", 1, ("cropping",), EDITOR, HOUSE)
    return wires(contributions=(done,), edits=(CROP,))


@pytest.mark.parametrize(
    ("editing", "expected"),
    [
        (f"Photo is cropped. Cropping: {EDITOR} / {HOUSE}", []),
        ("Photo is cropped. Cropping: Rosa Yamamotto",
         [Difference(Kind.PARTY_MISSPELT, EDITOR, "Rosa Yamamotto", Part.EDITOR)]),
        ("Photo is cropped. Cropping: Paul Smith",
         [Difference(Kind.PARTY_WRONG, EDITOR, "Paul Smith", Part.EDITOR)]),
        (f"Photo is cropped. Retouching: {EDITOR} / {HOUSE}",
         [Difference(Kind.EDIT_UNSUPPORTED, printed="retouched"),
          Difference(Kind.ROLE_WRONG, f"{EDITOR} (cropping)", f"{EDITOR} (retouching)",
                     Part.EDITOR)]),
        (f"Photo is cropped. Edited by {EDITOR}", []),
    ],
    ids=["right", "misspelt", "somebody else", "another role", "any work"],
)  # fmt: skip
def test_editors_are_compared_with_what_they_did(
    parser: CreditParser, lexicon: Lexicon, editing: str, expected: list[Difference]
) -> None:
    line = f"Photo: Jane Doe / Northern Wires. {editing}"
    assert list(found(parser, lexicon, line, cropped())) == expected


def test_an_editor_printed_as_the_maker_is_told(parser: CreditParser, lexicon: Lexicon) -> None:
    line = f"Photo: Jane Doe, {EDITOR} / Northern Wires. Photo is cropped"
    assert found(parser, lexicon, line, cropped()) == (
        Difference(Kind.PARTY_MISPLACED, EDITOR, EDITOR, Part.EDITOR, Part.MAKER),
    )


def test_a_missing_credit_is_one_fault_and_not_one_a_name(
    parser: CreditParser, lexicon: Lexicon
) -> None:
    done = Contribution("c", 1, ("cropping",), EDITOR, HOUSE)
    facts = CreditFacts(
        None, Credit(1, creators=("Jane Doe",), licence="CC-BY-4.0"), contributions=(done,)
    )
    assert kinds(found(parser, lexicon, "A harbour at dawn.", facts)) == [Kind.CREDIT_MISSING]


LICENSED = CreditFacts(None, Credit(1, creators=("Jane Doe",), licence="CC-BY-4.0"))
DEED = "https://creativecommons.org/licenses/by/4.0/"


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Photo: Jane Doe, CC BY 4.0", []),
        ("Foto: Jane Doe (CC-BY 4.0)", []),
        (f"Photo: Jane Doe, {DEED}", []),
        ("Photo: Jane Doe", [Difference(Kind.LICENCE_MISSING, "CC BY 4.0")]),
        ("Photo: Jane Doe, CC BY-SA 4.0",
         [Difference(Kind.LICENCE_WRONG, "CC BY 4.0", "CC BY-SA 4.0")]),
        ("Photo: Jane Doe, CC BY", [Difference(Kind.LICENCE_WRONG, "CC BY 4.0", "CC-BY")]),
    ],
    ids=["named", "dashed", "by its address", "unnamed", "another", "no version"],
)  # fmt: skip
def test_the_licence_on_record_has_to_be_named(
    parser: CreditParser, lexicon: Lexicon, line: str, expected: list[Difference]
) -> None:
    assert list(found(parser, lexicon, line, LICENSED)) == expected


@pytest.mark.parametrize(
    "link", [DEED, f"{DEED}deed.de", "http://creativecommons.org/licenses/by/4.0"]
)
def test_a_page_has_to_link_the_licence(parser: CreditParser, lexicon: Lexicon, link: str) -> None:
    line = "Photo: Jane Doe, CC BY 4.0"
    assert found(parser, lexicon, line, LICENSED, links=(link,)) == ()
    assert found(parser, lexicon, line, LICENSED, links=("https://example.org/",)) == (
        Difference(Kind.LICENCE_LINK_MISSING, DEED, "CC BY 4.0"),
    )


def test_public_domain_has_to_be_neither_named_nor_linked(
    parser: CreditParser, lexicon: Lexicon
) -> None:
    facts = CreditFacts(None, Credit(1, creators=("Jane Doe",), licence="PD"))
    assert found(parser, lexicon, "Photo: Jane Doe", facts, links=()) == ()


@pytest.mark.parametrize("house", ["dpa-Zentralbild", "DPA Service"])
def test_a_branch_of_a_house_is_no_stranger(
    parser: CreditParser, lexicon: Lexicon, house: str
) -> None:
    facts = CreditFacts(None, Credit(1, creators=("Jane Doe",), sources=("dpa",)))
    assert found(parser, lexicon, f"Foto: Jane Doe/{house}", facts) == ()


@pytest.mark.parametrize(("house", "is_stranger"), [("Midjourney", False), ("Reuters", True)])
def test_the_program_that_made_a_picture_is_no_stranger(
    parser: CreditParser, lexicon: Lexicon, house: str, is_stranger: bool
) -> None:
    facts = CreditFacts(None, Credit(1, creators=("Jane Doe",), kind="ai-generated"))
    departures = kinds(found(parser, lexicon, f"AI-generated image: Jane Doe / {house}", facts))
    assert (Kind.PARTY_WRONG in departures) is is_stranger


@pytest.mark.parametrize(
    ("credit", "line", "expected"),
    [
        (Credit(1, sources=("AFP",), via=("Getty Images",)), "AFP/Getty Images", []),
        (Credit(1, creators=("Jane Doe",), sources=("Flickr",)), "Jane Doe via Flickr", []),
        (Credit(1, sources=("BelTA",), via=("Reuters",)), "BelTA/Reuters", [Kind.PARTY_MISPLACED]),
    ],
)
def test_a_library_passes_on_with_and_without_the_word(
    parser: CreditParser, lexicon: Lexicon, credit: Credit, line: str, expected: list[Kind]
) -> None:
    assert kinds(found(parser, lexicon, f"Photo: {line}", CreditFacts(None, credit))) == expected


def test_a_longer_name_of_a_person_is_another_person(
    parser: CreditParser, lexicon: Lexicon
) -> None:
    facts = CreditFacts(None, Credit(1, creators=("Jane Doe",)))
    assert kinds(found(parser, lexicon, "Photo: Jane Doe Smith", facts)) == [Kind.PARTY_WRONG]


def test_another_holder_of_the_copyright_is_one_fault(
    parser: CreditParser, lexicon: Lexicon
) -> None:
    facts = CreditFacts(None, Credit(1, creators=("Jane Doe",), copyright="© 2024 Jane Doe"))
    assert found(parser, lexicon, "© Jane Doe", facts) == ()
    departures = found(parser, lexicon, "Photo: Jane Doe. © Paul Smith", facts)
    assert departures == (Difference(Kind.COPYRIGHT_DIFFERS, "© 2024 Jane Doe", "Paul Smith"),)
    assert kinds(found(parser, lexicon, "© Paul Smith", facts)) == [Kind.PARTY_WRONG]


def test_of_two_claims_the_one_of_another_is_the_fault(
    parser: CreditParser, lexicon: Lexicon
) -> None:
    facts = CreditFacts(None, Credit(1, creators=("Jane Doe",), copyright="© 2024 Jane Doe"))
    assert found(parser, lexicon, "© Jane Doe. © 2024 Jane Doe", facts) == ()
    departures = found(parser, lexicon, "© Jane Doe. © 2024 Northern Heritage Trust", facts)
    assert departures == (
        Difference(Kind.COPYRIGHT_DIFFERS, "© 2024 Jane Doe", "2024 Northern Heritage Trust"),
    )


def test_a_notice_of_earlier_changes_is_kept_where_the_licence_asks_for_it(
    parser: CreditParser, lexicon: Lexicon
) -> None:
    notice = "colours restored by Bo Ek"
    facts = CreditFacts(
        None, Credit(1, creators=("Jane Doe",), licence="CC-BY-4.0", changes=(notice,))
    )
    line = "Photo: Jane Doe, CC BY 4.0"
    assert found(parser, lexicon, line, facts) == (
        Difference(Kind.CHANGE_NOTICE_MISSING, expected=notice),
    )
    told = found(parser, lexicon, f"{line}, {notice}", facts, own=f"{line}, {notice}")
    assert told == ()


def test_another_caption_is_seen(parser: CreditParser, lexicon: Lexicon) -> None:
    facts = CreditFacts(Caption(1, text="A harbour"), Credit(1, creators=("Jane Doe",)))
    departures = found(parser, lexicon, "A bridge. Photo: Jane Doe", facts)
    assert kinds(departures) == [Kind.CAPTION_DIFFERS]
    assert found(parser, lexicon, "A HARBOUR. Photo: Jane Doe", facts) == ()
