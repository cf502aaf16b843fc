"""Ids are compared as numbers, whatever program wrote them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.metadata.identity import IDS_FIELD, MOST_IDS, comparable_ids, embedded_ids
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


@given(st.lists(st.text(max_size=40), max_size=60), st.lists(st.text(max_size=40), max_size=60))
def test_any_texts_come_to_few_ids_each_once(said: list[str], numbers: list[str]) -> None:
    found = comparable_ids(said, numbers)
    assert len(found) == len(set(found)) <= MOST_IDS


@given(st.uuids())
def test_an_id_that_is_comparable_already_stays(one: object) -> None:
    (found, *_) = comparable_ids([f"uuid:{one}"]) or ("",)
    assert comparable_ids([found]) == ((found,) if found else ())
