"""Comparing what is printed with the record."""

import pytest

from mediadesk.credits.compare import differences, edit_distance, is_misspelt
from mediadesk.credits.compose import CreditFacts, compose_with_caption
from mediadesk.credits.lexicon import Lexicon
from mediadesk.credits.parse import CreditParser
from mediadesk.credits.styles import HouseStyles
from mediadesk.model.caption import Caption
from mediadesk.model.credit import Contribution, Credit
from mediadesk.model.edit import Edit, EditKind, Evidence
from mediadesk.model.finding import Difference, DifferenceKind
from tests.credits.founding import EDITOR, FACTS, HOUSE

EVERYTHING = frozenset(EditKind)
CROP = Edit("1", 1, EditKind.CROP, Evidence.DECLARED)


def found(
    parser: CreditParser, lexicon: Lexicon, line: str, facts: CreditFacts, *, editors: bool = True
) -> tuple[Difference, ...]:
    printed = parser.parse(line)
    return differences(
        printed, facts, EVERYTHING, names_editors=editors, canonical=lexicon.canonical
    )


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
        ("A harbour at dawn.", [Difference(DifferenceKind.CREDIT_MISSING,
                                           "Jane Doe / Northern Wires")]),
        ("Photo: Jane Doe / Northern Wires", []),
        ("Photo: JANE DOE/NORTHERN WIRES", []),
        ("Photo: J. Doe / Northern Wires", []),
        ("Photo: Jane Doe / Northern Wirs", [Difference(DifferenceKind.PARTY_MISSPELT,
                                                        "Northern Wires", "Northern Wirs")]),
        ("Photo: Jane Doe", [Difference(DifferenceKind.PARTY_MISSING, "Northern Wires")]),
        ("Photo: Jane Doe / Reuters", [Difference(DifferenceKind.PARTY_WRONG, "Northern Wires",
                                                  "Reuters")]),
        ("Photo: Paul Smith / Northern Wires", [Difference(DifferenceKind.PARTY_WRONG, "Jane Doe",
                                                           "Paul Smith")]),
    ],
    ids=["missing", "right", "capitals", "initial", "misspelt", "house missing", "wrong house",
         "wrong person"],
)  # fmt: skip
def test_names_are_compared_as_an_editor_would(
    parser: CreditParser, lexicon: Lexicon, line: str, expected: list[Difference]
) -> None:
    assert list(found(parser, lexicon, line, wires())) == expected


def test_an_agency_may_go_by_its_short_name(parser: CreditParser, lexicon: Lexicon) -> None:
    facts = CreditFacts(None, Credit(1, creators=("Jane Doe",), sources=("Associated Press",)))
    assert found(parser, lexicon, "(AP Photo/Jane Doe)", facts) == ()


def test_an_edit_has_to_be_told(parser: CreditParser, lexicon: Lexicon) -> None:
    departures = found(parser, lexicon, "Photo: Jane Doe / Northern Wires", wires(edits=(CROP,)))
    assert departures == (Difference(DifferenceKind.EDIT_UNDISCLOSED, expected="cropped"),)


def test_a_word_that_something_was_changed_covers_a_crop(
    parser: CreditParser, lexicon: Lexicon
) -> None:
    line = "Photo: Jane Doe / Northern Wires, modified"
    assert found(parser, lexicon, line, wires(edits=(CROP,))) == ()


def test_an_edit_nobody_made_is_not_to_be_told(parser: CreditParser, lexicon: Lexicon) -> None:
    line = "Photo: Jane Doe / Northern Wires. Photo is retouched"
    assert found(parser, lexicon, line, wires()) == (
        Difference(DifferenceKind.EDIT_UNSUPPORTED, printed="retouched"),
    )


def test_the_editor_is_missed_only_where_the_house_names_editors(
    parser: CreditParser, lexicon: Lexicon
) -> None:
    facts = wires(contributions=(Contribution("c", 1, ("cropping",), EDITOR, HOUSE),))
    line = "Photo: Jane Doe / Northern Wires"
    missed = (Difference(DifferenceKind.EDITOR_MISSING, expected=EDITOR),)
    assert found(parser, lexicon, line, facts) == missed
    assert found(parser, lexicon, line, facts, editors=False) == ()


def test_a_licence_has_to_be_named(parser: CreditParser, lexicon: Lexicon) -> None:
    facts = CreditFacts(None, Credit(1, creators=("Jane Doe",), licence="CC-BY-4.0"))
    assert found(parser, lexicon, "Photo: Jane Doe", facts) == (
        Difference(DifferenceKind.LICENCE_MISSING, expected="CC BY 4.0"),
    )
    assert found(parser, lexicon, "Photo: Jane Doe, CC BY 4.0", facts) == ()


def test_another_caption_is_seen(parser: CreditParser, lexicon: Lexicon) -> None:
    facts = CreditFacts(Caption(1, text="A harbour"), Credit(1, creators=("Jane Doe",)))
    kinds = [d.kind for d in found(parser, lexicon, "A bridge. Photo: Jane Doe", facts)]
    assert kinds == [DifferenceKind.CAPTION_DIFFERS]
    assert found(parser, lexicon, "A HARBOUR. Photo: Jane Doe", facts) == ()


def test_short_names_are_never_misprints_of_each_other() -> None:
    assert not is_misspelt("AP", "AFP")
    assert is_misspelt("Jnae Doe", "Jane Doe")


def test_the_distance_stops_counting() -> None:
    assert edit_distance("harbour", "bridge", at_most=2) == 3
