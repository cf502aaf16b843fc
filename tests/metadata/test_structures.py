"""Structures as texts: what they look like, and that nothing is lost on the way."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.metadata.fields import field
from mediadesk.metadata.structures import (
    Said,
    Structure,
    items_typed,
    party,
    party_text,
    structure,
    structure_in,
    structure_kept,
    structures_in,
    text_of,
)
from mediadesk.metadata.values import Entity
from mediadesk.model.errors import UserError
from tests.metadata.structure_making import STRUCTURED, structures_of_field

CASES = st.sampled_from(STRUCTURED).flatmap(
    lambda name: st.tuples(st.just(name), structures_of_field(name))
)
SEVERAL = st.sampled_from(STRUCTURED).flatmap(
    lambda name: st.tuples(
        st.just(name),
        st.lists(structures_of_field(name).filter(lambda s: s.members), max_size=3),
    )
)


@given(CASES)
def test_a_structure_reads_back_as_it_was(case: tuple[str, Structure]) -> None:
    name, said = case
    spec = field(name)
    assert structure_in(spec, text_of(spec, said)) == said


@given(SEVERAL)
def test_several_structures_in_one_text_read_back_as_they_were(
    case: tuple[str, list[Structure]],
) -> None:
    name, many = case
    spec = field(name)
    typed = "; ".join(text_of(spec, said) for said in many)
    assert list(structures_in(spec, typed)) == many


@given(st.sampled_from(STRUCTURED), st.text(max_size=30))
def test_any_text_is_read_or_refused_in_a_sentence(name: str, text: str) -> None:
    spec = field(name)
    try:
        found = structure_in(spec, text)
    except UserError:
        return
    assert structure_in(spec, text_of(spec, found)) == found


@pytest.mark.parametrize(
    ("name", "text"),
    [
        (
            "locations_shown",
            "Red Square | name (fr): Place Rouge | city: Moscow | country code: RU",
        ),
        ("locations_shown", "city: Moscow"),
        ("licensors", "Agency <http://example.org/> | email: desk@example.org"),
        ("contributors", "Rosa Yamamoto (contentEditor, cropping) <http://example.org/rosa>"),
        ("creator_contact", '"1 Main Street; rear" | city: Berlin | email: a@example.org'),
        ("persons_details", "Kim | characteristic: [athlete | id: http://example.org/1]"),
        ("image_regions", "role: [id: http://example.org/r] | boundary: [rectangle | x: 0.1]"),
    ],
)
def test_a_text_in_its_usual_form_stays_as_it_is(name: str, text: str) -> None:
    spec = field(name)
    assert text_of(spec, structure_in(spec, text)) == text


def test_labels_and_capitals_may_be_typed_as_people_say_them() -> None:
    spec = field("licensors")
    said = structure_in(spec, "Agency|E-mail:desk@example.org| Postal Code : 10117")
    assert (said.text("email"), said.text("postal_code")) == ("desk@example.org", "10117")


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Red Square | Moscow", "'Moscow' does not begin with a member's name"),
        ('Red Square | city: "Moscow', "a quote is not closed"),
        ('Red Square | city: "Moscow" x', "something stands behind a closing quote"),
        ("city: Moscow | city: Paris", "it says city twice"),
    ],
)
def test_what_cannot_be_read_is_told_with_the_reason(text: str, why: str) -> None:
    with pytest.raises(UserError, match=why):
        structure_in(field("locations_shown"), text)


def test_a_bracket_that_is_not_closed_is_told() -> None:
    with pytest.raises(UserError, match="a bracket is not closed"):
        structure_in(field("persons_details"), "Kim | characteristic: [athlete")


def test_a_kept_text_that_cannot_be_read_is_a_name() -> None:
    spec = field("locations_shown")
    assert structure_kept(spec, "Red Square | Moscow") == structure(
        spec.structure, {"name": (Said("Red Square | Moscow"),)}
    )


def test_empty_items_and_repetitions_are_left_out_of_what_was_typed() -> None:
    assert items_typed(field("licensors"), "A; ; B;A ;") == ("A", "B")


@pytest.mark.parametrize(
    "one",
    [
        Entity("Rosa (née Smith)", ("cropping",), "http://example.org/"),
        Entity("A; B | C", ("x (y)", "z, w"), "a>b"),
        Entity("email: not a member", (), ""),
        Entity("", ("cropping",), ""),
    ],
    ids=lambda one: one.name or "no name",
)
def test_a_party_reads_back_as_it_was(one: Entity) -> None:
    spec = field("contributors")
    assert party(spec, party_text(spec, one)) == one


def test_a_language_that_is_not_there_falls_back_to_one_that_is() -> None:
    said = structure_in(field("locations_shown"), "name (fr): Place Rouge")
    assert said.text("name") == "Place Rouge"
    assert said.text("city") == ""
