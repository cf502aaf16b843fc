"""Curated records: applied, journaled, taken back, done again."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from mediadesk.model.caption import Caption
from mediadesk.model.changes import RecordChange, Step
from mediadesk.model.collection import Collection, CollectionMember
from mediadesk.model.credit import Contribution, Credit
from mediadesk.model.edit import Edit, EditKind, Evidence
from mediadesk.model.errors import OvertakenError, UserError
from mediadesk.model.intake import NewPhoto
from mediadesk.model.photo import FieldValue
from mediadesk.model.scope import Scope
from mediadesk.storage.catalogue import SqlCatalogue, open_catalogue
from tests.fakes.clock import FakeClock

NewPhotos = Callable[..., NewPhoto]


@pytest.fixture
def photo_id(catalogue: SqlCatalogue, new_photo: NewPhotos) -> int:
    (number,) = catalogue.add_photos([new_photo()], "Rosa", "import")
    return number


def headline(catalogue: SqlCatalogue, photo_id: int) -> str:
    dossier = catalogue.dossier(photo_id)
    assert dossier is not None
    return dossier.caption_in().headline


def test_a_step_made_from_records_that_were_changed_since_is_refused(
    catalogue: SqlCatalogue, photo_id: int
) -> None:
    as_of = catalogue.newest_entry()
    catalogue.apply(Step("caption", "Bo", (Caption(photo_id, headline="Kim"),)))
    late = Step("caption", "Rosa", (Caption(photo_id, text="Waves."),), as_of=as_of)
    with pytest.raises(OvertakenError, match="nothing was changed"):
        catalogue.apply(late)
    assert headline(catalogue, photo_id) == "Kim"
    catalogue.apply(replace(late, as_of=catalogue.newest_entry()))
    assert headline(catalogue, photo_id) == ""


def test_changes_of_other_photos_overtake_nothing(
    catalogue: SqlCatalogue, new_photo: NewPhotos, photo_id: int
) -> None:
    as_of = catalogue.newest_entry()
    (other,) = catalogue.add_photos([new_photo("/pictures/ann.jpg")], "Rosa", "import")
    catalogue.apply(Step("caption", "Bo", (Caption(other, headline="Ann"),)))
    catalogue.apply(Step("caption", "Rosa", (Caption(photo_id, headline="Kim"),), as_of=as_of))
    assert headline(catalogue, photo_id) == "Kim"


def test_a_step_writes_its_records_and_its_entry(catalogue: SqlCatalogue, photo_id: int) -> None:
    caption = Caption(photo_id, headline="Kim")
    entry = catalogue.apply(Step("caption", "Rosa", (caption,)))
    assert entry.changes == (RecordChange(None, caption),)
    assert entry.photo_ids == {photo_id}
    assert catalogue.journal(photo_id, 1) == (entry,)
    assert headline(catalogue, photo_id) == "Kim"


def test_a_step_that_changes_nothing_is_not_journaled(
    catalogue: SqlCatalogue, photo_id: int
) -> None:
    step = Step("caption", "Rosa", (Caption(photo_id, headline="Kim"),))
    catalogue.apply(step)
    before = catalogue.journal(None, 10)
    assert catalogue.apply(step).id == 0
    assert catalogue.journal(None, 10) == before


def test_what_a_step_leaves_as_it_is_is_not_in_its_entry(
    catalogue: SqlCatalogue, photo_id: int
) -> None:
    catalogue.apply(Step("caption", "Rosa", (Caption(photo_id, headline="Kim"),)))
    credit = Credit(photo_id, creators=("Jane",))
    entry = catalogue.apply(Step("both", "Rosa", (Caption(photo_id, headline="Kim"), credit)))
    assert entry.changes == (RecordChange(None, credit),)


def test_undo_restores_what_was_and_redo_what_became(
    catalogue: SqlCatalogue, photo_id: int
) -> None:
    catalogue.apply(Step("first", "Rosa", (Caption(photo_id, headline="one"),)))
    catalogue.apply(Step("second", "Rosa", (Caption(photo_id, headline="two"),)))
    undone = catalogue.undo("Rosa")
    assert undone is not None
    assert (undone.what, undone.who) == ("second", "Rosa")
    assert headline(catalogue, photo_id) == "one"
    catalogue.undo("Rosa")
    assert headline(catalogue, photo_id) == ""
    catalogue.redo("Rosa")
    catalogue.redo("Rosa")
    assert headline(catalogue, photo_id) == "two"


def test_of_a_catalogue_in_a_file_anybody_takes_back_the_last_step(
    own_catalogue: SqlCatalogue, new_photo: NewPhotos
) -> None:
    (number,) = own_catalogue.add_photos([new_photo()], "Rosa", "import")
    own_catalogue.apply(Step("first", "Rosa", (Caption(number, headline="one"),)))
    undone = own_catalogue.undo("Ada")
    assert undone is not None
    assert (undone.what, undone.who) == ("first", "Ada")
    assert own_catalogue.next_redo("Rosa") == "first"


def test_undo_and_redo_say_what_comes_next(catalogue: SqlCatalogue, photo_id: int) -> None:
    assert (catalogue.next_undo("Rosa"), catalogue.next_redo("Rosa")) == ("", "")
    catalogue.apply(Step("first", "Rosa", (Caption(photo_id, headline="one"),)))
    catalogue.apply(Step("second", "Rosa", (Caption(photo_id, headline="two"),)))
    catalogue.undo("Rosa")
    assert (catalogue.next_undo("Rosa"), catalogue.next_redo("Rosa")) == ("first", "second")


def test_with_nothing_to_take_back_or_do_again_nothing_happens(catalogue: SqlCatalogue) -> None:
    assert catalogue.undo("Rosa") is None
    assert catalogue.redo("Rosa") is None


def test_a_new_step_clears_redo(catalogue: SqlCatalogue, photo_id: int) -> None:
    catalogue.apply(Step("first", "Rosa", (Caption(photo_id, headline="one"),)))
    catalogue.undo("Rosa")
    catalogue.apply(Step("other", "Rosa", (Caption(photo_id, headline="other"),)))
    assert catalogue.next_redo("Rosa") == ""
    assert catalogue.redo("Rosa") is None


def test_the_journal_keeps_steps_undos_and_redos(catalogue: SqlCatalogue, photo_id: int) -> None:
    step = catalogue.apply(Step("first", "Rosa", (Caption(photo_id, headline="one"),)))
    undone = catalogue.undo("Rosa")
    redone = catalogue.redo("Rosa")
    assert undone is not None
    assert redone is not None
    assert (undone.reverses, redone.reverses) == (step.id, undone.id)
    assert catalogue.journal(None, 3) == (redone, undone, step)


def test_undo_survives_a_restart(address: str, new_photo: NewPhotos) -> None:
    catalogue = open_catalogue(address, FakeClock())
    (photo_id,) = catalogue.add_photos([new_photo()], "Rosa", "import")
    catalogue.apply(Step("first", "Rosa", (Caption(photo_id, headline="one"),)))
    catalogue.close()
    again = open_catalogue(address, FakeClock())
    again.undo("Rosa")
    assert headline(again, photo_id) == ""
    again.redo("Rosa")
    assert headline(again, photo_id) == "one"
    again.close()


def test_undo_is_refused_where_the_record_was_changed_past_the_journal(
    catalogue: SqlCatalogue, photo_id: int
) -> None:
    catalogue.apply(Step("first", "Rosa", (Caption(photo_id, headline="one"),)))
    with catalogue._database.writing() as connection:
        connection.exec_driver_sql("UPDATE captions SET headline = 'from elsewhere'")
    with pytest.raises(UserError, match="changed in another way"):
        catalogue.undo("Rosa")
    assert headline(catalogue, photo_id) == "from elsewhere"
    assert catalogue.next_undo("Rosa") == "first"


def test_a_step_about_an_unknown_photo_is_refused_whole(
    catalogue: SqlCatalogue, photo_id: int
) -> None:
    step = Step("two", "Rosa", (Caption(photo_id, headline="one"), Caption(99, headline="two")))
    with pytest.raises(UserError, match="not in the catalogue"):
        catalogue.apply(step)
    assert headline(catalogue, photo_id) == ""
    assert catalogue.next_undo("Rosa") == ""


def test_removing_what_is_not_there_changes_nothing(catalogue: SqlCatalogue, photo_id: int) -> None:
    assert catalogue.apply(Step("gone", "Rosa", (), (Credit(photo_id),))).id == 0


@pytest.mark.parametrize(
    "made",
    [
        lambda key, photo_id: Contribution(key, photo_id, ("art",), f"person {key}"),
        lambda key, photo_id: Edit(key, photo_id, EditKind.CROP, Evidence.DECLARED),
    ],
    ids=["contributions", "edits"],
)
def test_what_comes_back_comes_back_to_its_place(
    catalogue: SqlCatalogue, photo_id: int, made: Callable[[str, int], Contribution | Edit]
) -> None:
    records = tuple(made(key, photo_id) for key in ("c", "a", "b"))
    catalogue.apply(Step("three", "Rosa", records))
    catalogue.apply(Step("one goes", "Rosa", (), records[:1]))
    catalogue.undo("Rosa")
    dossier = catalogue.dossier(photo_id)
    assert dossier is not None
    assert (dossier.contributions or dossier.edits) == records


def test_a_collection_and_its_members_come_and_go_together(
    catalogue: SqlCatalogue, photo_id: int
) -> None:
    collection, member = Collection("c1", "Front page"), CollectionMember("c1", photo_id)
    catalogue.apply(Step("new", "Rosa", (member, collection)))
    assert catalogue.collections() == ((collection, 1),)
    catalogue.apply(Step("gone", "Rosa", (), (collection, member)))
    assert catalogue.collections() == ()
    catalogue.undo("Rosa")
    assert list(catalogue.photo_ids(Scope(collection_id="c1"), None)) == [photo_id]


def test_collections_stand_by_name_whatever_the_case(catalogue: SqlCatalogue) -> None:
    names = ("beta", "Alpha", "Gamma")
    catalogue.apply(Step("new", "Rosa", tuple(Collection(name, name) for name in names)))
    assert [c.name for c, _ in catalogue.collections()] == ["Alpha", "beta", "Gamma"]


def test_thousands_of_records_are_one_step(catalogue: SqlCatalogue, new_photo: NewPhotos) -> None:
    numbers = catalogue.add_photos([new_photo(f"/p/{n}.jpg") for n in range(1200)], "Rosa", "in")
    values = tuple(FieldValue(number, "city", "Reykjavík") for number in numbers)
    assert len(catalogue.apply(Step("city", "Rosa", values)).changes) == 1200
    catalogue.undo("Rosa")
    dossier = catalogue.dossier(numbers[700])
    assert dossier is not None
    assert dossier.fields == ()


def test_the_journal_of_one_photo_leaves_out_the_changes_of_others(
    catalogue: SqlCatalogue, new_photo: NewPhotos
) -> None:
    one, other = catalogue.add_photos([new_photo("/p/1.jpg"), new_photo("/p/2.jpg")], "R", "in")
    captions = Caption(one, headline="one"), Caption(other, headline="other")
    catalogue.apply(Step("both", "Rosa", captions))
    entry, imported = catalogue.journal(one, 10)
    assert entry.changes == (RecordChange(None, captions[0]),)
    assert imported.what == "in"


@pytest.mark.parametrize("no_character", ["\0", "\ud800"], ids=["NUL", "half a surrogate"])
def test_what_is_no_character_is_left_out_and_the_step_can_be_undone(
    catalogue: SqlCatalogue, photo_id: int, no_character: str
) -> None:
    catalogue.apply(Step("first", "Rosa", (Caption(photo_id, headline=f"a{no_character}b"),)))
    assert headline(catalogue, photo_id) == "a\ufffdb"
    assert catalogue.undo("Rosa") is not None
    assert headline(catalogue, photo_id) == ""
