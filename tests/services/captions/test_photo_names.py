"""Names on a photo's record are known to whoever checks the spelling of its caption."""

from datetime import UTC, datetime
from pathlib import Path

from mediadesk.model.credit import Contribution, Credit
from mediadesk.model.dossier import Dossier
from mediadesk.model.photo import FieldValue, Photo
from mediadesk.services.captions.photo_names import names_on_record

PHOTO = Photo(7, "", Path("hall.jpg"), "JPEG", 300, 200, None, datetime(2026, 5, 1, tzinfo=UTC))


def test_who_is_shown_who_made_it_and_who_worked_on_it_are_named() -> None:
    dossier = Dossier(
        PHOTO,
        credit=Credit(7, creators=("Ann Lee",), sources=("Kremlin",)),
        contributions=(
            Contribution("c", 7, person="Rosa Yamamoto", organisation="Feminine", roles=("art",)),
        ),
        fields=(
            FieldValue(7, "persons_shown", ("Vladimir Putin", "Kim Yo-Jong")),
            FieldValue(7, "city", "Norhaven"),
        ),
    )
    assert names_on_record(dossier) == (
        "Vladimir Putin",
        "Kim Yo-Jong",
        "Norhaven",
        "Ann Lee",
        "Kremlin",
        "Rosa Yamamoto",
        "Feminine",
    )


def test_an_empty_record_names_nobody() -> None:
    assert names_on_record(Dossier(PHOTO)) == ()
