"""Vocabularies changed a term at a time: what is around a term stays as it is."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.captions.term_editing import (
    Place,
    Terms,
    how_many,
    term_at,
    with_added,
    with_changed,
    without,
)
from mediadesk.captions.term_file import DEEPEST_TERM, Term, flat, read_terms, term_text
from mediadesk.model.errors import UserError

ANIMALS = read_terms("Animals\n\tDog\n\t\t{hound}\n\tCat\nPlants\n").terms


def places(terms: Terms, above: Place = ()) -> list[Place]:
    found = []
    for row, term in enumerate(terms):
        found += [(*above, row), *places(term.children, (*above, row))]
    return found


_names = st.integers(0, 99).map(str)
_trees = st.recursive(
    st.lists(_names, unique=True, max_size=3).map(lambda names: tuple(map(Term, names))),
    lambda under: st.lists(st.tuples(_names, under), unique_by=lambda one: one[0], max_size=3).map(
        lambda made: tuple(Term(name, children=children) for name, children in made)
    ),
    max_leaves=6,
)


@given(_trees, st.data())
def test_what_is_added_and_taken_out_again_leaves_the_terms_as_they_were(
    terms: Terms, data: st.DataObject
) -> None:
    above = data.draw(st.sampled_from([(), *places(terms)]))
    added, place = with_added(terms, above, Term("new"))
    assert term_at(added, place) == Term("new")
    assert how_many(added) == how_many(terms) + 1
    assert without(added, place) == terms


@given(_trees.filter(bool), st.data())
def test_a_change_touches_one_term_and_goes_back(terms: Terms, data: st.DataObject) -> None:
    place = data.draw(st.sampled_from(places(terms)))
    before = term_at(terms, place)
    changed = with_changed(terms, place, Term("new", ("word",), before.children))
    assert how_many(changed) == how_many(terms)
    assert with_changed(changed, place, before) == terms


def test_a_term_goes_with_those_below_it() -> None:
    assert term_text(without(ANIMALS, (0,))) == "Plants\n"


def test_a_name_that_stands_there_is_refused_whatever_its_case() -> None:
    with pytest.raises(UserError, match="DOG stands there already"):
        with_added(ANIMALS, (0,), Term("DOG"))
    with pytest.raises(UserError, match="cat"):
        with_changed(ANIMALS, (0, 0), Term("cat"))


def test_a_term_may_change_the_case_of_its_own_name() -> None:
    assert term_at(with_changed(ANIMALS, (0, 0), Term("dog")), (0, 0)).name == "dog"


@pytest.mark.parametrize("name", ["", "a\tb", "[heading]", "{word}", " space"])
def test_a_name_that_no_file_can_hold_is_refused(name: str) -> None:
    with pytest.raises(UserError, match="kept"):
        with_added(ANIMALS, (), Term(name))
    with pytest.raises(UserError, match="kept"):
        with_added(ANIMALS, (), Term("Fine", (name,)))


def test_terms_lie_no_deeper_than_a_file_may_say() -> None:
    terms, place = with_added((), (), Term("0"))
    for depth in range(1, DEEPEST_TERM):
        terms, place = with_added(terms, place, Term(str(depth)))
    assert len(next(path for path in flat(terms) if len(path) == DEEPEST_TERM)) == DEEPEST_TERM
    with pytest.raises(UserError, match="deep"):
        with_added(terms, place, Term("deeper"))
