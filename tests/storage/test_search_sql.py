"""Queries answered: each found in the right photos, and words kept up to date."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mediadesk.metadata.fields import FIELDS
from mediadesk.model.caption import Caption
from mediadesk.model.changes import Step
from mediadesk.model.credit import Contribution, Credit
from mediadesk.model.edit import Edit, EditKind, Evidence
from mediadesk.model.intake import NewPhoto
from mediadesk.model.photo import FieldValue
from mediadesk.model.scope import FirstPhotos, Scope
from mediadesk.search.parse import parse_query
from mediadesk.search.tree import All, Any, Has, Not, Query, Words
from mediadesk.storage.catalogue import SqlCatalogue

NewPhotos = Callable[..., NewPhoto]


FIELD_NAMES = {spec.name for spec in FIELDS}


def found(catalogue: SqlCatalogue, text: str) -> list[int]:
    return sorted(
        int(number) for number in catalogue.photo_ids(Scope(), parse_query(text, FIELD_NAMES))
    )


@pytest.fixture
def desk(catalogue: SqlCatalogue, new_photo: NewPhotos) -> SqlCatalogue:
    kim = new_photo(
        "/p/kremlin_07.jpg",
        caption=Caption(0, headline="Visit", text="Putin greeted by Kim Yo-Jong", alt_text="hands"),
        credit=Credit(
            0,
            creators=("Jane Freed",),
            sources=("Kremlin",),
            copyright="© Acme",
            licence_url="https://example.org/Terms",
        ),
        fields=(
            FieldValue(0, "city", "São Paulo"),
            FieldValue(0, "keywords", ("summit", "snow storm")),
            FieldValue(0, "event", "Winter Games"),
        ),
        contributions=(Contribution("c", 0, ("art",), "Rosa Yamamoto"),),
    )
    plain = new_photo("/p/plain.jpg", caption=Caption(0, headline="Kimberley mine"))
    edited = new_photo(
        "/p/edited.jpg",
        original_id=1,
        edits=(Edit("e", 0, EditKind.CROP, Evidence.DECLARED),),
        fields=(FieldValue(0, "event", "Summer Games"),),
    )
    for new in (kim, plain, edited):
        catalogue.add_photos([new], "Rosa", "import")
    return catalogue


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("kim", [1, 2]),
        ("KIM yo", [1]),
        ('"kim"', [1]),
        ('"yo jong"', [1]),
        ("yo-jong", [1]),
        ("sao", [1]),
        ("são", [1]),
        ("-kim", [3]),
        ("kim -yo", [2]),
        ("-kim -edited", []),
        ("mine OR putin", [1, 2]),
        ("(mine OR putin) NOT kremlin", [2]),
        ("headline:visit", [1]),
        ("web_statement:example.org/terms", [1]),
        ("work_url:example.org", []),
        ("caption:visit", []),
        ("creator:freed", [1]),
        ("creator:(jane freed)", [1]),
        ("source:krem", [1]),
        ("copyright:acme", [1]),
        ("contributor:yamamoto", [1]),
        ("alt:hands", [1]),
        ("keyword:storm", [1]),
        ("city:paulo", [1]),
        ("name:edited", [3]),
        ("event:gam", [1, 3]),
        ('event:"winter games"', [1]),
        ('event:"gam"', []),
        ("event:winter kim", [1]),
        ("-event:winter", [2, 3]),
        ("has:caption", [1]),
        ("has:credit", [1]),
        ("no:credit", [2, 3]),
        ("has:edits", [3]),
        ("has:original", [3]),
        ("has:edits OR mine", [2, 3]),
        ("winter", [1]),
        ('"', [1, 2, 3]),
        ("***", [1, 2, 3]),
        ("nothing-of-the-kind", []),
    ],
)
def test_a_query_finds(desk: SqlCatalogue, text: str, numbers: list[int]) -> None:
    assert found(desk, text) == numbers


def test_the_index_follows_every_change_and_its_undo(desk: SqlCatalogue) -> None:
    desk.apply(Step("caption", "Rosa", (Caption(2, headline="Diamonds"),)))
    assert (found(desk, "diamonds"), found(desk, "kimberley")) == ([2], [])
    desk.undo("Rosa")
    assert (found(desk, "diamonds"), found(desk, "kimberley")) == ([], [2])


def test_captions_of_all_languages_are_found(desk: SqlCatalogue) -> None:
    desk.apply(Step("caption", "Rosa", (Caption(2, language="de", text="Diamantmine"),)))
    assert found(desk, "diamant") == [2]
    assert found(desk, "kimberley") == [2]


words = st.builds(
    Words,
    st.text(min_size=1).filter(lambda text: any(sign.isalnum() for sign in text)),
    st.sampled_from(("", "caption", "city", "event")),
    is_prefix=st.booleans(),
)
leaves = words | st.builds(Has, st.sampled_from(("caption", "credit", "edits", "original")))
queries = st.recursive(
    leaves,
    lambda inner: st.one_of(
        st.builds(Not, inner),
        st.builds(All, st.lists(inner, max_size=3).map(tuple)),
        st.builds(Any, st.lists(inner, max_size=3).map(tuple)),
    ),
    max_leaves=6,
)


@given(query=queries)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_whatever_is_asked_a_query_and_its_contrary_make_up_the_whole(
    desk: SqlCatalogue, query: Query
) -> None:
    holds = set(desk.photo_ids(Scope(), query).tolist())
    fails = set(desk.photo_ids(Scope(), Not(query)).tolist())
    assert holds | fails == {1, 2, 3}
    assert not holds & fails


@given(query=queries)
@settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_the_beginning_of_what_is_found_is_that_of_the_whole(
    desk: SqlCatalogue, query: Query
) -> None:
    whole = desk.photo_ids(Scope(), query).tolist()
    assert desk.first_photos(Scope(), query, 2) == FirstPhotos(len(whole), tuple(whole[:2]))
