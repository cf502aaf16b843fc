"""Each rule on a table of cases, with the codes expected."""

from dataclasses import replace

import pytest

from mediadesk.attribution.case import Case
from mediadesk.attribution.profile import Profile
from mediadesk.attribution.registry import ALL_RULES
from mediadesk.model.credit import Credit, EditCredit, PrintedCredit
from mediadesk.model.edit import Comparison, Edit, EditKind, Evidence, Verdict
from mediadesk.model.finding import DifferenceKind as Kind
from mediadesk.model.finding import Part
from mediadesk.model.geometry import Box
from tests.attribution.table_of_ai import AI
from tests.attribution.table_of_files import FILES
from tests.attribution.table_of_terms import TERMS
from tests.attribution.table_of_words import WORDS
from tests.fakes.cases import CREDITED, LENIENT, NO_CREDIT, case, dossier

HANDOUT = PrintedCredit(caption_part="A dog.", credit_part="Handout")
CROPPED = PrintedCredit(
    creators=("Ann Lee",), edits=("cropped",), credit_part="Photo: Ann Lee (cropped)"
)
CROPPED_BY = PrintedCredit(
    creators=("Ann Lee",),
    edits=("cropped",),
    edit_credits=(EditCredit(("cropping",), ("Bo Ek",)),),
    credit_part="Photo: Ann Lee. Cropping: Bo Ek",
)
PAINTED = Comparison(Verdict.DERIVED, 0.9, altered=(Box(0.1, 0.1, 0.3, 0.3),))
RETOUCHED = PrintedCredit(
    creators=("Ann Lee",),
    edits=("retouched",),
    edit_credits=(EditCredit(("retouching",), ("Bo Ek",)),),
    credit_part="Photo: Ann Lee, retouched by Bo Ek",
)

MIRRORED = Comparison(Verdict.DERIVED, 0.99, flipped=True)
STRICT = Profile("strict", blocks=frozenset({EditKind.FLIP, EditKind.REMOVE}))
EMPTIED = replace(dossier(), edits=(Edit("e", 7, EditKind.REMOVE, Evidence.DECLARED),))

OWN: dict[str, tuple[Case, list[str]]] = {
    "mirrored where no such picture is printed": (
        case(profile=STRICT, comparison=MIRRORED),
        ["C205"],
    ),
    "mirrored where that may be": (case(profile=LENIENT, comparison=MIRRORED), []),
    "emptied and mirrored": (
        case(profile=STRICT, comparison=MIRRORED, known=EMPTIED),
        ["C205", "C205"],
    ),
    "all is well": (case(), []),
    "no credit, known": (case(NO_CREDIT, (Kind.CREDIT_MISSING, "Ann Lee", "")), ["C101"]),
    "no credit, unknown": (case(NO_CREDIT, unknown=True), ["C101", "P101"]),
    "no credit, its parties are not told twice": (
        case(NO_CREDIT, (Kind.PARTY_MISSING, "Ann Lee", "")),
        ["C101"],
    ),
    "agency left out": (case(CREDITED, (Kind.PARTY_MISSING, "AP", "")), ["C102"]),
    "two left out": (
        case(CREDITED, (Kind.PARTY_MISSING, "AP", ""), (Kind.PARTY_MISSING, "Bo Ek", "")),
        ["C102", "C102"],
    ),
    "misspelt": (case(CREDITED, (Kind.PARTY_MISSPELT, "Ann Lee", "Anne Lee")), ["C103"]),
    "wrong party": (case(CREDITED, (Kind.PARTY_WRONG, "Ann Lee", "dpa")), ["C104"]),
    "wrong party, none on record": (case(CREDITED, (Kind.PARTY_WRONG, "", "dpa")), ["C104"]),
    "names nobody, unknown": (case(HANDOUT, unknown=True), ["C105", "P101"]),
    "names nobody, nobody on record": (
        case(HANDOUT, known=dossier(Credit(7))),
        ["C105", "M101"],
    ),
    "names nobody, the record knows who": (
        case(HANDOUT, (Kind.PARTY_MISSING, "Ann Lee", "")),
        ["C102"],
    ),
    "crop not said": (case(CREDITED, (Kind.EDIT_UNDISCLOSED, "cropped", "")), ["C201"]),
    "crop said without reason": (
        case(CROPPED_BY, (Kind.EDIT_UNSUPPORTED, "", "cropped")),
        ["C202"],
    ),
    "an edit that nobody made has nobody to be named for it": (
        case(CROPPED, (Kind.EDIT_UNSUPPORTED, "", "cropped")),
        ["C202"],
    ),
    "editor on record not named": (
        case(CROPPED, (Kind.EDITOR_MISSING, "Bo Ek", "")),
        ["C203"],
    ),
    "nobody answers for a stated edit": (case(CROPPED), ["C203"]),
    "nobody answers for a stated edit, unknown picture": (
        case(CROPPED, unknown=True),
        ["C203", "P101"],
    ),
    "a montage by its maker": (
        case(replace(CROPPED, kind="composite", edits=("composited",))),
        [],
    ),
    "a photo illustration by its maker": (
        case(replace(CROPPED, kind="photo-illustration", edits=("modified",))),
        [],
    ),
    "a montage that somebody cropped": (
        case(replace(CROPPED, kind="composite", edits=("composited", "cropped"))),
        ["C203"],
    ),
    "editor named": (case(CROPPED_BY), []),
    "a house that names no editors": (
        case(CROPPED, (Kind.EDITOR_MISSING, "Bo Ek", ""), profile=LENIENT),
        [],
    ),
    "two in each other's place": (
        case(CREDITED, (Kind.PARTIES_SWAPPED, "A (source), B (via)", "B (source), A (via)")),
        ["C106"],
    ),
    "via left out": (
        case(CREDITED, (Kind.PARTY_MISPLACED, "AP", "AP", Part.VIA, Part.SOURCE)),
        ["C107"],
    ),
    "an editor printed as the maker": (
        case(CREDITED, (Kind.PARTY_MISPLACED, "Bo Ek", "Bo Ek", Part.EDITOR, Part.MAKER)),
        ["C107"],
    ),
    "makers in another order": (
        case(CREDITED, (Kind.ORDER_DIFFERS, "Ann Lee, Bo Ek", "Bo Ek, Ann Lee")),
        ["C108"],
    ),
    "surname alone": (case(CREDITED, (Kind.PARTY_MISSING, "Ann Lee", "Lee")), ["C102"]),
    "an editor's name is another's": (
        case(CREDITED, (Kind.PARTY_WRONG, "Bo Ek", "Cy Dee", Part.EDITOR)),
        ["C104"],
    ),
    "an editor named for other work": (
        case(CROPPED_BY, (Kind.ROLE_WRONG, "Bo Ek (art)", "Bo Ek (cropping)")),
        ["C204"],
    ),
    "another licence": (
        case(CREDITED, (Kind.LICENCE_WRONG, "CC BY 4.0", "CC BY-SA 4.0")),
        ["L103"],
    ),
    "licence without link": (
        case(CREDITED, (Kind.LICENCE_LINK_MISSING, "https://example.org/by", "CC BY 4.0")),
        ["L104"],
    ),
    "another holder of the copyright": (
        case(CREDITED, (Kind.COPYRIGHT_DIFFERS, "© 2024 Ann Lee", "Bo Ek")),
        ["L105"],
    ),
    "notice of an earlier change dropped": (
        case(CREDITED, (Kind.CHANGE_NOTICE_MISSING, "colours restored by Bo Ek", "")),
        ["L106"],
    ),
    "licence unsaid": (case(CREDITED, (Kind.LICENCE_MISSING, "CC BY 4.0", "")), ["L101"]),
    "demanded wording left out": (
        case(known=dossier(Credit(7, creators=("Ann Lee",), mandatory="Ann Lee / Zoo Berne"))),
        ["L102"],
    ),
    "demanded wording, other punctuation": (
        case(known=dossier(Credit(7, creators=("Ann Lee",), mandatory="PHOTO ANN LEE"))),
        [],
    ),
    "demanded wording, no credit at all": (
        case(NO_CREDIT, known=dossier(Credit(7, mandatory="Ann Lee"))),
        ["C101"],
    ),
    "nothing on record": (case(known=dossier(Credit(7))), ["M101"]),
    "only a line on record": (case(known=dossier(Credit(7, line="AP Photo"))), []),
    "unknown picture": (case(unknown=True), ["P101"]),
    "unknown, and may be a photo": (case(unknown=True, possible=dossier().photo), ["P101"]),
    "known, whatever it may be": (case(possible=dossier().photo), []),
    "a picture that is missing, matched by its name": (case(missing=True), ["P105"]),
    "a picture that is missing and unknown": (case(missing=True, unknown=True), ["P101"]),
    "no alt": (case(alt=" "), ["P102"]),
    "no alt in print": (case(alt="", takes_alt=False), []),
    "painted over": (case(comparison=PAINTED), ["P103"]),
    "painted over and said": (case(RETOUCHED, comparison=PAINTED), []),
    "another caption": (case(CREDITED, (Kind.CAPTION_DIFFERS, "A dog.", "A cat.")), ["T101"]),
    "no caption printed": (case(CREDITED, (Kind.CAPTION_DIFFERS, "A dog.", "")), []),
}
TABLE = OWN | AI | TERMS | WORDS | FILES


def codes(judged: Case) -> list[str]:
    return [finding.rule for rule in ALL_RULES for finding in rule().check(judged)]


@pytest.mark.parametrize(("judged", "expected"), TABLE.values(), ids=TABLE.keys())
def test_rules_find(judged, expected) -> None:
    assert codes(judged) == expected


def test_every_rule_stands_in_the_table() -> None:
    found = {code for _, expected in TABLE.values() for code in expected}
    assert found == {rule.code for rule in ALL_RULES}


@pytest.mark.parametrize(("judged", "expected"), TABLE.values(), ids=TABLE.keys())
def test_every_finding_is_a_sentence_with_advice(judged, expected) -> None:
    for finding in (f for rule in ALL_RULES for f in rule().check(judged)):
        assert finding.message.endswith(".")
        assert finding.fix


def test_a_crop_seen_in_the_pixels_is_told_with_its_size() -> None:
    half = Comparison(Verdict.DERIVED, 0.9, crop=Box(0, 0, 0.5, 1))
    judged = case(CREDITED, (Kind.EDIT_UNDISCLOSED, "cropped", ""), comparison=half)
    (finding,) = [f for rule in ALL_RULES for f in rule().check(judged)]
    assert "50%" in finding.message


@pytest.mark.parametrize(
    ("departure", "message", "fix"),
    [
        ((Kind.PARTY_MISSING, "AP", "", Part.VIA), "The credit leaves out via AP.", "Add: via AP"),
        (
            (Kind.PARTY_MISSING, "Ann Lee", "Lee", Part.MAKER),
            "The credit names Ann Lee by “Lee” alone.",
            "Print: Ann Lee",
        ),
        (
            (Kind.PARTY_MISPLACED, "AP", "AP", Part.VIA, Part.SOURCE),
            "AP is printed as its source; the record has it as who passed it on (“via”).",
            "Print: via AP",
        ),
        (
            (Kind.PARTY_WRONG, "Ann Lee", "Bo Ek", Part.MAKER),
            "The credit names Bo Ek as its maker; the record says Ann Lee.",
            "Print: Photo: Ann Lee",
        ),
    ],
    ids=["via left out", "surname", "via turned into source", "wrong maker"],
)
def test_a_finding_says_what_to_print(departure, message: str, fix: str) -> None:
    (finding,) = [f for rule in ALL_RULES for f in rule().check(case(CREDITED, departure))]
    assert (finding.message, finding.fix) == (message, fix)


@pytest.mark.parametrize(
    ("turned", "told"),
    [(90.0, "by 90 degrees clockwise"), (354.5, "by 5.5 degrees counter-clockwise")],
)
def test_a_turn_by_the_layout_is_told_with_its_angle(turned: float, told: str) -> None:
    departure = (Kind.EDIT_UNDISCLOSED, "rotated", "")
    seen = Comparison(Verdict.IDENTICAL, 1.0)
    judged = case(CREDITED, departure, comparison=seen, placed={"turned_degrees": turned})
    (message,) = [f.message for rule in ALL_RULES for f in rule().check(judged) if f.rule == "C201"]
    assert told in message


def test_a_missing_alternative_text_is_proposed_from_the_catalogue() -> None:
    judged = case(alt="", known=dossier(alt_text="A brown dog."))
    (finding,) = [f for rule in ALL_RULES for f in rule().check(judged)]
    assert finding.fix == "Use: A brown dog."
