"""Vocabularies: read and written as other programs do, found as people type."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mediadesk.captions.term_file import (
    DEEPEST_TERM,
    Term,
    can_be_kept,
    flat,
    merged,
    read_terms,
    term_text,
)
from mediadesk.captions.vocabularies import Vocabulary, folded, in_use

ANIMALS = """Animals
\tDog
\t\t{hound}
\t\t{puppy}
\t[Felines]
\t\tCat
\t\t\t{kitty}
People
\tErdoğan, Recep Tayyip
\t\t{Erdogan}
\tØrsted Lars
"""


def vocabulary(text: str = ANIMALS) -> Vocabulary:
    return Vocabulary(read_terms(text).terms)


def offered(prefix: str, text: str = ANIMALS) -> list[str]:
    return [one.text for one in vocabulary(text).complete(prefix)]


def test_a_file_is_read_with_its_levels() -> None:
    animals, people = read_terms(ANIMALS).terms
    dog, felines = animals.children
    assert (dog.name, dog.synonyms) == ("Dog", ("hound", "puppy"))
    assert (felines.name, felines.is_exported) == ("Felines", False)
    assert felines.children == (Term("Cat", ("kitty",)),)
    assert [child.name for child in people.children] == ["Erdoğan, Recep Tayyip", "Ørsted Lars"]


def test_what_was_read_is_written_as_it_was() -> None:
    assert term_text(read_terms(ANIMALS).terms) == ANIMALS


_names = st.text(st.characters(exclude_categories=("Cs",)), min_size=1, max_size=12).filter(
    can_be_kept
)
_terms = st.recursive(
    st.builds(Term, _names, st.lists(_names, max_size=2).map(tuple), st.just(()), st.booleans()),
    lambda below: st.builds(
        Term,
        _names,
        st.lists(_names, max_size=2).map(tuple),
        st.lists(below, max_size=3).map(tuple),
        st.booleans(),
    ),
    max_leaves=12,
)


@given(st.lists(_terms, max_size=4).map(tuple))
def test_a_vocabulary_reads_as_it_was_written(terms: tuple[Term, ...]) -> None:
    read = read_terms(term_text(terms))
    assert read.terms == terms
    assert read.warnings == ()


@given(st.lists(_terms, max_size=3).map(tuple))
def test_a_vocabulary_merged_with_itself_loses_nothing(terms: tuple[Term, ...]) -> None:
    names = {tuple(term.name for term in path) for path in flat(terms)}
    assert {tuple(term.name for term in path) for path in flat(merged(terms, terms))} == names


@pytest.mark.parametrize(
    ("text", "line"),
    [("\t\tDog", 1), ("{hound}", 1), ("Dog\n" + "x" * 1_001, 2), ("Dog\n\t\t\tPug", 2)],
)
def test_what_is_odd_is_told(text: str, line: int) -> None:
    assert [at for at, _ in read_terms(text).warnings] == [line]


def test_terms_without_end_below_each_other_are_taken_up() -> None:
    text = "".join("\t" * depth + f"t{depth}\n" for depth in range(100))
    assert max(len(path) for path in flat(read_terms(text).terms)) == DEEPEST_TERM
    read_terms("\t" * 100_000 + "x\n" + "{" * 100_000)


@given(st.text(alphabet="\t\n{}[]ab ", max_size=80))
def test_no_text_makes_reading_fail(text: str) -> None:
    read_terms(text)


@pytest.mark.parametrize(
    ("prefix", "found"),
    [
        ("do", ["Dog"]),
        ("DO", ["Dog"]),
        ("hou", ["Dog"]),
        ("cat", ["Cat"]),
        ("fel", []),
        ("erdogan", ["Erdoğan, Recep Tayyip"]),
        ("recep", ["Erdoğan, Recep Tayyip"]),
        ("orsted", ["Ørsted Lars"]),
        ("lars", ["Ørsted Lars"]),
        ("", []),
        ("zzz", []),
    ],
)
def test_terms_are_found_by_their_beginning_whatever_the_accents(prefix, found) -> None:
    assert offered(prefix) == found


def test_the_terms_own_beginning_goes_before_synonyms_and_later_words() -> None:
    text = "New Oslo\nBergen\n\t{Oslo of the west}\nOslo\nOslofjord\n"
    assert offered("oslo", text) == ["Oslo", "Oslofjord", "Bergen", "New Oslo"]


def test_a_completion_tells_its_place_and_the_synonym_that_was_typed() -> None:
    [one] = vocabulary().complete("kit")
    assert (one.text, one.path, one.matched) == ("Cat", ("Animals", "Felines"), "kitty")


def test_no_more_is_offered_than_asked_for() -> None:
    text = "".join(f"Term {number}\n" for number in range(50))
    assert len(vocabulary(text).complete("term", 7)) == 7
    assert vocabulary(text).complete("term", 0) == ()


@pytest.mark.parametrize(
    ("said", "preferred"),
    [("hound", "Dog"), ("ERDOGAN", "Erdoğan, Recep Tayyip"), ("dog", "Dog"), ("wolf", "")],
)
def test_a_variant_leads_to_the_preferred_spelling(said: str, preferred: str) -> None:
    assert vocabulary().preferred(said) == preferred


def test_a_term_comes_alone_or_in_company() -> None:
    words = vocabulary()
    assert words.company("cat", synonyms=False, parents=False) == ("Cat",)
    assert words.company("cat", synonyms=True, parents=True) == ("Cat", "Animals", "kitty")
    assert words.company("wolf", synonyms=True, parents=True) == ("wolf",)


def test_values_in_use_are_offered_behind_the_vocabulary() -> None:
    used = (("Doha", 3), ("Dog", 9), ("Dover", 5))
    assert [one.text for one in in_use(used, "do", ["dog"], 5)] == ["Dover", "Doha"]


@given(st.text(max_size=20))
def test_folding_twice_is_folding_once(text: str) -> None:
    assert folded(folded(text)) == folded(text)
