"""Cases of what is printed, and where, with the codes expected."""

from dataclasses import replace
from datetime import date, datetime

from mediadesk.attribution.case import Case
from mediadesk.attribution.profile import Profile
from mediadesk.model.credit import PrintedCredit, PrintSigns
from mediadesk.model.edit import Comparison, Edit, EditKind, Evidence, Verdict
from mediadesk.model.finding import DifferenceKind as Kind
from mediadesk.model.geometry import Box
from mediadesk.model.own_words import FileWords, OwnWords
from mediadesk.model.placement import CarriedRecord
from mediadesk.model.region import ShownPerson
from tests.fakes.cases import CREDITED, NO_CREDIT, case, dossier, known

SHOWN = PrintSigns(showcase="Instagram")
LIBRARY = PrintSigns(library="Unsplash")
MADE = OwnWords(FileWords(("Ann Lee",)))
SAME = Comparison(Verdict.IDENTICAL, 1.0)
LEFT = Comparison(Verdict.DERIVED, 0.9, crop=Box(0, 0, 0.5, 1))
MIRRORED = replace(LEFT, flipped=True)
PAIR = PrintedCredit(
    creators=("Ann Lee",), caption_part="Jo Doe and Bo Ek.", credit_part="Photo: Ann Lee"
)
REGIONS = OwnWords(
    persons=(ShownPerson("Jo Doe", 1.0), ShownPerson("Bo Ek", 0.2), ShownPerson("Cy Dee", 0.0))
)
BOTH_SHOWN = OwnWords(persons=(ShownPerson("Jo Doe", 1.0), ShownPerson("Bo Ek", 0.6)))
LONG_LINE = "Ann Lee, Northern Wires, Pool Photo via Southern Wires"
OLD = replace(dossier(), photo=replace(dossier().photo, taken_at=datetime(2019, 3, 1)))  # noqa: DTZ001
CAREFUL = Profile("careful", archive_after_days=365)

WORDS: dict[str, tuple[Case, list[str]]] = {
    "only a platform": (case(signs=SHOWN), ["C109"]),
    "only a platform, unknown": (case(unknown=True, signs=SHOWN), ["C109", "P101"]),
    "only a library, maker unknown": (case(unknown=True, signs=LIBRARY), ["P101"]),
    "only a library, its file names the maker": (
        case(unknown=True, signs=LIBRARY, own_words=MADE),
        ["C109", "P101"],
    ),
    "only a library, the layout knows the maker": (
        case(unknown=True, signs=LIBRARY, placed={"carried": CarriedRecord(creators=("Ann",))}),
        ["C109", "P101"],
    ),
    "only a platform, and the record's maker is told already": (
        case(CREDITED, (Kind.PARTY_MISSING, "Ann Lee", ""), signs=SHOWN),
        ["C102"],
    ),
    "a name twice": (case(signs=PrintSigns(repeated=("Ann Lee",))), ["C110"]),
    "a name twice, unknown": (
        case(unknown=True, signs=PrintSigns(repeated=("Ann Lee",))),
        ["C110", "P101"],
    ),
    "caption and credit glued": (case(signs=PrintSigns(glued="CupCredit")), ["C111"]),
    "credit in the byline, demanded beside": (
        case(known=known(("credit_line_required", "CR-CAI")), placed={"is_bylined": True}),
        ["C112"],
    ),
    "credit beside, demanded there": (case(known=known(("credit_line_required", "CR-CAI"))), []),
    "credit demanded on the picture, nothing on it": (
        case(known=known(("credit_line_required", "x/CR-COI")), comparison=SAME),
        ["C112"],
    ),
    "credit demanded on the picture, laid over it by the page": (
        case(
            known=known(("credit_line_required", "x/CR-COI")),
            comparison=SAME,
            placed={"is_overlaid": True},
        ),
        [],
    ),
    "credit demanded on the picture, text laid over it": (
        case(
            known=known(("credit_line_required", "x/CR-COI")),
            comparison=SAME,
            edits=(Edit("t", 7, EditKind.TEXT, Evidence.MADE_HERE),),
        ),
        [],
    ),
    "credit demanded on the picture, which nobody saw": (
        case(known=known(("credit_line_required", "x/CR-COI"))),
        [],
    ),
    "no credit, none demanded": (
        case(NO_CREDIT, known=known(("credit_line_required", "CR-NRQ"))),
        [],
    ),
    "no credit, demanded in the list": (
        case(NO_CREDIT, known=known(("credit_line_required", "CR-CCA"))),
        ["C113"],
    ),
    "a long line and IIM": (
        case(known=known(line=LONG_LINE), own_words=OwnWords(has_iim=True)),
        ["C114"],
    ),
    "a long line and no IIM": (case(known=known(line=LONG_LINE)), []),
    "a person cropped away": (case(PAIR, comparison=LEFT, own_words=REGIONS), ["C206"]),
    "a person cropped away of a mirrored picture": (
        case(PAIR, comparison=MIRRORED, own_words=REGIONS),
        ["C206"],
    ),
    "persons who are shown": (case(PAIR, comparison=SAME, own_words=BOTH_SHOWN), []),
    "a montage on record": (case(known=known(kind="composite")), ["C208"]),
    "a montage on record and in print": (
        case(known=known(kind="composite"), signs=PrintSigns(says_composed=True)),
        [],
    ),
    "a montage that is told as an edit": (
        case(CREDITED, (Kind.EDIT_UNDISCLOSED, "composited", ""), known=known(kind="composite")),
        ["C201"],
    ),
    "a file picture by its supplier": (case(known=known(status="File")), ["T102"]),
    "a file picture by its supplied line": (case(supplied_as="archive"), ["T102"]),
    "a file picture that is called so": (
        case(supplied_as="archive", signs=PrintSigns(says_file=True)),
        [],
    ),
    "seven years older than its story": (
        case(known=OLD, published_on=date(2026, 5, 1), profile=CAREFUL),
        ["T102"],
    ),
    "of the day of its story": (
        case(known=OLD, published_on=date(2019, 3, 2), profile=CAREFUL),
        [],
    ),
    "old, where age does not count": (case(known=OLD, published_on=date(2026, 5, 1)), []),
    "a stock picture": (case(known=known(status="stock")), ["T103"]),
    "a stock picture that is called so": (
        case(known=known(status="stock"), signs=PrintSigns(says_symbol=True)),
        [],
    ),
    "a handout": (case(known=known(status="handout", courtesy=("Zoo",))), ["T104"]),
    "a handout by its supplied line": (case(supplied_as="handout"), ["T104"]),
    "a handout that is called so": (
        case(supplied_as="handout", signs=PrintSigns(says_handout=True)),
        [],
    ),
    "alt repeats the caption": (case(alt="A dog"), ["P110"]),
    "alt repeats the credit": (case(alt="photo: Ann Lee"), ["P110"]),
    "alt repeats the credit where none is read": (case(alt="A dog", takes_alt=False), []),
}
