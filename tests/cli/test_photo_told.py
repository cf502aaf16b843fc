"""A photo is told to people by the headings they know, and in sentences."""

from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest

from mediadesk.cli.photo_told import told
from mediadesk.model.dossier import Dossier
from mediadesk.model.edit_traces import ContentCredentials, CredentialState, Ingredient
from mediadesk.model.photo import FieldValue, Origin, Photo, Reading

NOON = datetime(2026, 5, 1, 12, 0, tzinfo=UTC)
PHOTO = Photo(7, "", Path("pier.jpg"), "JPEG", 300, 200, None, NOON)
_HUMAN = "http://cv.iptc.org/newscodes/digitalsourcetype/humanEdits"


def lines(dossier: Dossier, credentials: ContentCredentials | None = None) -> list[str]:
    return list(told(dossier, credentials))


def test_fields_stand_under_the_heading_of_their_group() -> None:
    dossier = Dossier(PHOTO, fields=(FieldValue(7, "city", "Norhaven"),))
    assert lines(dossier)[:5] == [
        "pier.jpg",
        "photo 7, JPEG, 300 x 200 pixels",
        "",
        "Place",
        "  city: Norhaven",
    ]


def test_a_value_of_a_vocabulary_is_told_by_its_label() -> None:
    dossier = Dossier(PHOTO, fields=(FieldValue(7, "digital_source_type", _HUMAN),))
    assert f"  digital_source_type: Edited by people ({_HUMAN})" in lines(dossier)


def test_several_values_with_parts_have_a_line_each() -> None:
    places = ("Pier | city: Norhaven", "Harbour | city: Norhaven")
    dossier = Dossier(PHOTO, fields=(FieldValue(7, "locations_shown", places),))
    assert lines(dossier)[-3:] == [
        "  locations_shown:",
        "    Pier | city: Norhaven",
        "    Harbour | city: Norhaven",
    ]


def test_a_disagreement_says_which_family_says_what() -> None:
    readings = (Reading(Origin.XMP, "city", "Norhaven"), Reading(Origin.IIM, "city", "Port"))
    said = "  city: XMP says 'Norhaven'; IIM says 'Port'"
    assert lines(Dossier(PHOTO, readings=readings))[-1].startswith(said)


def test_content_credentials_say_who_signed_and_what_it_was_made_from() -> None:
    signed = ContentCredentials(
        CredentialState.TRUSTED,
        signer="Harbour Post",
        signed_at=NOON,
        ingredients=(Ingredient("pier.jpg", "parentOf"),),
    )
    assert lines(Dossier(PHOTO), signed)[-4:] == [
        f"  {CredentialState.TRUSTED.value}",
        "  signer: Harbour Post",
        "  signed: 2026-05-01 12:00",
        "  made from: pier.jpg, parentOf",
    ]


@pytest.mark.parametrize("number", [0, 7])
def test_a_file_outside_the_catalogue_is_told_as_such(number: int) -> None:
    dossier = Dossier(replace(PHOTO, id=number))
    assert ("not in the catalogue" in lines(dossier)[1]) == (number == 0)
