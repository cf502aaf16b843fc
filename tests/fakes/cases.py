"""Cases to judge, made from the few things a test cares about."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from mediadesk.attribution.case import Case
from mediadesk.attribution.profile import Profile
from mediadesk.model.caption import Caption
from mediadesk.model.credit import Credit, PrintedCredit
from mediadesk.model.dossier import Dossier
from mediadesk.model.edit import Comparison
from mediadesk.model.finding import Difference, DifferenceKind, Part
from mediadesk.model.photo import FieldValue, Photo
from mediadesk.model.placement import Placement

DEMANDING = Profile("demanding", names_editors=True)
LENIENT = Profile("lenient")
NO_CREDIT = PrintedCredit(caption_part="A dog.")
CREDITED = PrintedCredit(
    kind="photo", creators=("Ann Lee",), caption_part="A dog.", credit_part="Photo: Ann Lee"
)


def photo(number: int = 7) -> Photo:
    """Return a photo of the catalogue."""
    added = datetime(2026, 1, 2, tzinfo=UTC)
    path = Path(f"/photos/dog-{number}.jpg")
    return Photo(number, f"{number:064x}", path, "JPEG", 600, 400, None, added)


def dossier(credit: Credit | None = None, alt_text: str = "") -> Dossier:
    """Return what is known of a photo: by Ann Lee unless a credit is given."""
    captions = (Caption(7, text="A dog.", alt_text=alt_text),)
    return Dossier(photo(), captions, credit or Credit(7, creators=("Ann Lee",)))


def known(*fields: tuple[str, str | tuple[str, ...]], **of_credit: object) -> Dossier:
    """Return what is known of a photo by Ann Lee: fields by name, and more of its credit."""
    credit = Credit(7, **{"creators": ("Ann Lee",), **of_credit})
    values = tuple(FieldValue(7, name, content) for name, content in fields)
    return replace(dossier(credit), fields=values)


def case(
    parsed: PrintedCredit = CREDITED,
    *departures: tuple[DifferenceKind | str | Part, ...],
    known: Dossier | None = None,
    unknown: bool = False,
    missing: bool = False,
    profile: Profile = DEMANDING,
    comparison: Comparison | None = None,
    alt: str = "A brown dog on a lawn.",
    takes_alt: bool = True,
    placed: Mapping[str, object] | None = None,
    **more: object,
) -> Case:
    """Return a case; departures are (kind, expected, printed, part, printed part).

    What is in `placed` stands in the placement, all else that is given in the case.
    """
    file = None if missing else Path("dog.jpg")
    placement = Placement("dog.jpg", "figure 1", parsed.caption_part, parsed.credit_part, alt, file)
    return Case(
        placement=replace(placement, **(placed or {})),
        parsed=parsed,
        profile=profile,
        dossier=None if unknown else known or dossier(),
        differences=tuple(Difference(*departure) for departure in departures),
        comparison=comparison,
        expected_line="" if unknown else "Photo: Ann Lee",
        takes_alt=takes_alt,
        **more,
    )
