"""Records of many photos at once: as they are, and as what photos share."""

from collections.abc import Callable

import pytest

from mediadesk.model.caption import DEFAULT_LANGUAGE, Caption
from mediadesk.model.changes import Step
from mediadesk.model.credit import Contribution, Credit
from mediadesk.model.curated import Extract, Spread
from mediadesk.model.errors import StoppedError
from mediadesk.model.intake import NewPhoto
from mediadesk.model.photo import FieldValue
from mediadesk.model.scope import Scope
from mediadesk.search.parse import parse_query
from mediadesk.storage.catalogue import SqlCatalogue


@pytest.fixture
def desk(catalogue: SqlCatalogue, new_photo: Callable[..., NewPhoto]) -> SqlCatalogue:
    first = new_photo(
        "/p/1.jpg",
        caption=Caption(0, headline="Visit", text="Kim arrives."),
        credit=Credit(0, creators=("Ann Lee",), copyright="© Acme"),
        fields=(FieldValue(0, "city", "Seoul"), FieldValue(0, "keywords", ("summit", "snow"))),
        contributions=(Contribution("c", 0, ("art",), "Rosa Yamamoto"),),
    )
    second = new_photo(
        "/p/2.jpg",
        caption=Caption(0, headline="Visit", text="Kim leaves."),
        credit=Credit(0, creators=("Ann Lee",)),
        fields=(FieldValue(0, "city", "Seoul"),),
    )
    for new in (first, second, new_photo("/p/3.jpg")):
        catalogue.add_photos([new], "Rosa", "import")
    return catalogue


def test_the_records_of_many_photos_are_those_of_each(desk: SqlCatalogue) -> None:
    held = desk.curated((1, 2, 3, 99))
    assert list(held) == [1, 2, 3]
    for number, curated in held.items():
        dossier = desk.dossier(number)
        assert dossier is not None
        assert curated.captions == dossier.captions
        assert curated.credit == dossier.credit
        assert curated.contributions == dossier.contributions
        assert curated.fields == dossier.fields


def test_no_more_is_read_than_is_asked_for(desk: SqlCatalogue) -> None:
    only = Extract(
        captions=False, credit=False, contributions=False, fields=frozenset({"keywords"})
    )
    (held,) = desk.curated((1,), only).values()
    assert held.fields == (FieldValue(1, "keywords", ("summit", "snow")),)
    assert (held.captions, held.credit, held.contributions) == ((), None, ())


def test_what_photos_share_is_told_from_what_differs(desk: SqlCatalogue) -> None:
    spreads = desk.spreads((1, 2, 3), DEFAULT_LANGUAGE)
    assert spreads.caption["headline"] == Spread("Visit", 2, is_same=True)
    assert spreads.caption["text"].is_same is False
    assert spreads.credit["creators"] == Spread(("Ann Lee",), 2, is_same=True)
    assert spreads.credit["copyright"] == Spread("© Acme", 1, is_same=True)
    assert spreads.fields == {
        "city": Spread("Seoul", 2, is_same=True),
        "keywords": Spread(("summit", "snow"), 1, is_same=True),
    }


def test_what_nobody_said_is_not_shared(desk: SqlCatalogue) -> None:
    spreads = desk.spreads((1, 2, 3), DEFAULT_LANGUAGE)
    assert not {"writer", "alt_text"} & spreads.caption.keys()
    assert not {"sources", "line"} & spreads.credit.keys()


def test_captions_of_another_language_are_spread_by_themselves(desk: SqlCatalogue) -> None:
    desk.apply(Step("a caption", "Rosa", (Caption(2, "de", text="Kim geht."),)))
    spreads = desk.spreads((1, 2, 3), "de")
    assert spreads.caption["text"] == Spread("Kim geht.", 1, is_same=True)


def test_a_change_of_one_field_is_found_by_its_words_and_the_others_still_are(
    desk: SqlCatalogue,
) -> None:
    desk.apply(Step("city", "Rosa", (FieldValue(1, "city", "Busan"),)))

    def found(text: str) -> list[int]:
        return [int(i) for i in desk.photo_ids(Scope(), parse_query(text))]

    assert found("busan") == [1]
    assert found("seoul") == [2]
    assert found("summit") == [1]
    assert found("leaves") == [2]


def test_a_step_that_is_stopped_changes_nothing(desk: SqlCatalogue) -> None:
    asked: list[int] = []

    def check() -> None:
        asked.append(1)
        if len(asked) > 2:
            raise StoppedError

    step = Step("city", "Rosa", (FieldValue(1, "city", "Busan"), FieldValue(2, "city", "Busan")))
    with pytest.raises(StoppedError):
        desk.apply(step, check)
    assert desk.spreads((1, 2), DEFAULT_LANGUAGE).fields["city"].content == "Seoul"
    assert desk.next_undo("Rosa") == ""


def test_the_size_of_a_step_back_is_known_before(desk: SqlCatalogue) -> None:
    assert (desk.undo_size("Rosa"), desk.redo_size("Rosa")) == (0, 0)
    desk.apply(Step("cities", "Rosa", (FieldValue(1, "city", "a"), FieldValue(2, "city", "b"))))
    assert (desk.undo_size("Rosa"), desk.redo_size("Rosa")) == (2, 0)
    desk.undo("Rosa")
    assert (desk.undo_size("Rosa"), desk.redo_size("Rosa")) == (0, 2)
