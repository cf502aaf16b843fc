"""Ids are compared as numbers, whatever program wrote them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.metadata.identity import (
    IDS_FIELD,
    MOST_IDS,
    SOURCE_IDS_FIELD,
    comparable_ids,
    credential_ids,
    embedded_ids,
    names_as_its_source,
)
from mediadesk.model.edit_traces import ContentCredentials, CredentialState, Ingredient
from mediadesk.model.photo import Origin, Reading

NUMBER = "8f2c41d09a7be34c9d1a77e6f0b3c512"


@pytest.mark.parametrize(
    "said",
    [
        f"xmp.did:{NUMBER}",
        f"xmp.iid:{NUMBER.upper()}",
        "uuid:8F2C41D0-9A7B-E34C-9D1A-77E6F0B3C512",
        "adobe:docid:photoshop:8f2c41d0-9a7b-e34c-9d1a-77e6f0b3c512",
        "urn:uuid:{8f2c41d0-9a7b-e34c-9d1a-77e6f0b3c512}",
        f"xmp:iid:{NUMBER}",
        f" {NUMBER} ",
    ],
)
def test_an_id_is_its_number_whatever_stands_before_it(said: str) -> None:
    assert comparable_ids([said]) == (NUMBER,)


@pytest.mark.parametrize("said", ["", "xmp.did:", "uuid:00000000-0000-0000-0000-000000000000"])
def test_what_names_nothing_is_no_id(said: str) -> None:
    assert comparable_ids([said]) == ()


@pytest.mark.parametrize("said", ["12", "none", "unknown", "", "   "])
def test_a_supplier_who_counts_or_says_nothing_gives_no_number(said: str) -> None:
    assert comparable_ids((), [said]) == ()


def test_a_suppliers_number_is_never_taken_for_a_documents() -> None:
    assert comparable_ids(["20260504"]) != comparable_ids((), ["20260504"])


def test_a_supplier_who_gives_a_documents_id_is_understood() -> None:
    assert comparable_ids((), [f"uuid:{NUMBER}"]) == (NUMBER,)


def test_the_ids_of_readings_are_those_of_the_one_field() -> None:
    readings = (
        Reading(Origin.XMP, "city", "Oslo"),
        Reading(Origin.XMP, IDS_FIELD, (NUMBER, "number ab-123")),
    )
    assert embedded_ids(readings) == (NUMBER, "number ab-123")


DASHED = "8f2c41d0-9a7b-e34c-9d1a-77e6f0b3c512"


def signed(**said: object) -> ContentCredentials:
    return ContentCredentials(CredentialState.TRUSTED, **said)


@pytest.mark.parametrize(
    "label",
    [f"agency:urn:uuid:{DASHED}", f"urn:c2pa:{DASHED}", f"urn:c2pa:{DASHED}:agency:2_1"],
)
def test_a_manifest_is_known_by_the_number_in_its_label(label: str) -> None:
    assert credential_ids(signed(manifest=label)) == (NUMBER,)


@pytest.mark.parametrize("label", ["", "a", "urn:c2pa:", "urn:uuid:12", f"urn:other:{DASHED}"])
def test_a_label_without_such_a_number_names_nothing(label: str) -> None:
    assert credential_ids(signed(manifest=label)) == ()


@pytest.mark.parametrize(("relationship", "ids"), [("parentOf", (NUMBER,)), ("componentOf", ())])
def test_a_file_is_kin_to_what_it_was_made_from_and_not_to_what_was_put_in(
    relationship: str, ids: tuple[str, ...]
) -> None:
    said = Ingredient("a.jpg", relationship, document_id=f"xmp.did:{NUMBER}")
    assert credential_ids(signed(ingredients=(said,))) == ids


@given(st.lists(st.text(max_size=40), max_size=60), st.lists(st.text(max_size=40), max_size=60))
def test_any_texts_come_to_few_ids_each_once(said: list[str], numbers: list[str]) -> None:
    found = comparable_ids(said, numbers)
    assert len(found) == len(set(found)) <= MOST_IDS


@given(st.uuids())
def test_an_id_that_is_comparable_already_stays(one: object) -> None:
    (found, *_) = comparable_ids([f"uuid:{one}"]) or ("",)
    assert comparable_ids([found]) == ((found,) if found else ())


def carrying(own: str, source: str = "") -> tuple[Reading, ...]:
    """Return the readings of a file with an id, made from another."""
    ids = Reading(Origin.XMP, IDS_FIELD, tuple(filter(None, (own, source))))
    return (ids, Reading(Origin.XMP, SOURCE_IDS_FIELD, (source,))) if source else (ids,)


def test_a_file_names_its_source_and_is_not_named_by_it() -> None:
    assert names_as_its_source(carrying("b2", "a1"), carrying("a1"))
    assert not names_as_its_source(carrying("a1"), carrying("b2", "a1"))


def test_two_made_from_one_name_each_other_not() -> None:
    assert not names_as_its_source(carrying("b2", "a1"), carrying("c3", "a1"))
