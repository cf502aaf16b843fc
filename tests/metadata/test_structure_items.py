"""Several structures in one text, taken apart as they were typed."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.metadata.fields import field
from mediadesk.metadata.structure_items import item_at, item_texts
from mediadesk.metadata.structures import Structure, text_of
from tests.metadata.structure_making import STRUCTURED, structures_of_field

SEVERAL = st.sampled_from(STRUCTURED).flatmap(
    lambda name: st.tuples(
        st.just(name),
        st.lists(structures_of_field(name).filter(lambda s: s.members), max_size=3),
    )
)


@pytest.mark.parametrize("joint", ["\n", "; "], ids=["lines", "semicolons"])
@given(case=SEVERAL)
def test_the_texts_of_structures_come_apart_as_they_were(
    joint: str, case: tuple[str, list[Structure]]
) -> None:
    name, many = case
    texts = tuple(text_of(field(name), said) for said in many)
    assert item_texts(joint.join(texts)) == texts


@pytest.mark.parametrize(
    ("text", "items"),
    [
        ("", ()),
        (" ; \n;", ()),
        ("A; B\nC;", ("A", "B", "C")),
        ('A | city: "x; y"\nB', ('A | city: "x; y"', "B")),
        ("A | role: [a; b]; B", ("A | role: [a; b]", "B")),
        ("A | region: { | city: B; {u:;}c: D", ("A | region: { | city: B", "{u:;}c: D")),
        ('15" wide; B', ('15" wide', "B")),
        ('A | city: "not closed; B', ('A | city: "not closed; B',)),
    ],
)
def test_what_is_half_typed_is_an_item_as_well(text: str, items: tuple[str, ...]) -> None:
    assert item_texts(text) == items


@pytest.mark.parametrize(("position", "number"), [(0, 0), (1, 0), (2, 1), (3, 1), (5, 2), (99, 2)])
def test_a_position_tells_the_item_it_is_in(position: int, number: int) -> None:
    assert item_at("A\n\nB\nC", position) == number
