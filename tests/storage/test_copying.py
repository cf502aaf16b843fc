"""A catalogue is copied whole into another place: a file, or a server, from either."""

from collections.abc import Callable
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from sqlalchemy import insert, select

from mediadesk.model.caption import Caption
from mediadesk.model.changes import Step
from mediadesk.model.collection import Collection, CollectionMember
from mediadesk.model.edit import Edit, EditKind, Evidence
from mediadesk.model.errors import StoppedError, UserError
from mediadesk.model.intake import NewPhoto
from mediadesk.model.photo import Descent, FieldValue
from mediadesk.services.jobs import JobContext
from mediadesk.storage import schema
from mediadesk.storage.catalogue import SqlCatalogue, open_catalogue
from mediadesk.storage.dialects.dialect import dialect_of
from tests.fakes.clock import FakeClock
from tests.fakes.postgresql import Server

NewPhotos = Callable[..., NewPhoto]


@pytest.fixture(params=["sqlite", "postgresql"])
def target(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Return the address of a catalogue that is not there yet."""
    if request.param == "sqlite":
        return str(tmp_path / "copy.mediadesk")
    server: Server = request.getfixturevalue("server")
    return server.new_database()


@pytest.fixture
def desk(catalogue: SqlCatalogue, new_photo: NewPhotos) -> SqlCatalogue:
    """Return a catalogue with a derivative that came in before its original, and a history."""
    photos = [
        new_photo("/pictures/kim-web.jpg"),
        new_photo("/pictures/kim.jpg", caption=Caption(0, text="Kim waves ünter trees")),
    ]
    derived, original = catalogue.add_photos(photos, "Rosa", "import")
    edit = Edit("1", derived, EditKind.CROP, Evidence.RECOVERED)
    catalogue.apply(Step("link", "Rosa", (Descent(derived, original), edit)))
    catalogue.apply(Step("city", "Rosa", (FieldValue(original, "city", "Busan"),)))
    catalogue.apply(Step("city", "Rosa", (FieldValue(original, "city", "Seoul"),)))
    members = (CollectionMember("c", original), CollectionMember("c", derived))
    catalogue.apply(Step("shelf", "Rosa", (Collection("c", "Best"), *members)))
    catalogue.undo("Rosa")
    return catalogue


def rows(catalogue: SqlCatalogue) -> dict[str, list[Any]]:
    """Return every row of every table."""
    with catalogue._database.reading() as connection:
        return {
            table.name: [tuple(row) for row in connection.execute(_in_order(table))]
            for table in schema.METADATA.sorted_tables
        }


def _in_order(table: Any) -> Any:
    return select(table).order_by(*table.primary_key)


def test_every_row_is_copied_as_it_is(desk: SqlCatalogue, target: str) -> None:
    desk.copy_to(target, JobContext())
    copy = open_catalogue(target, FakeClock())
    assert rows(copy) == rows(desk)
    assert copy.faults() == ()
    copy.close()


def test_the_copy_is_worked_on_where_the_other_was_left(desk: SqlCatalogue, target: str) -> None:
    desk.copy_to(target, JobContext())
    copy = open_catalogue(target, FakeClock())
    assert copy.next_undo("Rosa") == "city"
    assert copy.next_redo("Rosa") == "shelf"
    entry, entry_there = (
        one.apply(Step("city", "Rosa", (FieldValue(1, "city", "Bonn"),))) for one in (desk, copy)
    )
    assert entry_there.id == entry.id
    copy.undo("Rosa")
    copy.undo("Rosa")
    dossier = copy.dossier(2)
    assert dossier is not None
    assert [one.content for one in dossier.fields if one.field == "city"] == ["Busan"]
    copy.close()


def test_a_number_that_was_given_before_the_copy_is_not_given_again(
    desk: SqlCatalogue, target: str
) -> None:
    with desk._database.writing() as connection:
        dialect_of(connection).go_on_from(connection, schema.journal_entries, 40)
    desk.copy_to(target, JobContext())
    copy = open_catalogue(target, FakeClock())
    entry = copy.apply(Step("city", "Rosa", (FieldValue(1, "city", "Bonn"),)))
    copy.close()
    assert entry.id == 41


def test_more_rows_than_one_batch_are_copied(
    catalogue: SqlCatalogue, target: str, new_photo: NewPhotos
) -> None:
    folder = new_photo("/pictures/one.jpg")
    catalogue.add_photos([folder], "Rosa", "import")
    many = [{"photo_id": 1, "field": f"f{n}", "content": '"x"', "folded": "x"} for n in range(2500)]
    with catalogue._database.writing() as connection:
        connection.execute(insert(schema.field_values), many)
    told: list[tuple[int, int]] = []
    catalogue.copy_to(target, JobContext(lambda done, total, _note: told.append((done, total))))
    copy = open_catalogue(target, FakeClock())
    assert rows(copy)["field_values"] == rows(catalogue)["field_values"]
    copy.close()
    assert any(1000 <= done < total for done, total in told)


def test_a_catalogue_in_use_is_never_copied_over(
    desk: SqlCatalogue, target: str, new_photo: NewPhotos
) -> None:
    other = open_catalogue(target, FakeClock())
    other.add_photos([new_photo("/theirs/own.jpg")], "Ann", "import")
    before = rows(other)
    with pytest.raises(UserError, match="is a catalogue in use"):
        desk.copy_to(target, JobContext())
    assert rows(other) == before
    other.close()


def test_a_catalogue_is_not_copied_onto_itself(catalogue: SqlCatalogue, address: str) -> None:
    with pytest.raises(UserError, match="this very catalogue"):
        catalogue.copy_to(address, JobContext())


def test_a_copy_that_is_stopped_leaves_nothing(desk: SqlCatalogue, target: str) -> None:
    stop = Event()
    stop.set()
    with pytest.raises(StoppedError):
        desk.copy_to(target, JobContext(stop=stop))
    copy = open_catalogue(target, FakeClock())
    assert copy.information()["photos"] == 0
    desk.copy_to(target, JobContext())
    assert copy.information()["photos"] == 2
    copy.close()
