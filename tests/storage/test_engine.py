"""Transactions: all or nothing, writers one after another, readers undisturbed."""

import multiprocessing
import os
import re
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from sqlalchemy import Connection

from mediadesk.model.caption import Caption
from mediadesk.model.changes import Step
from mediadesk.model.errors import OutsideError
from mediadesk.model.intake import NewPhoto
from mediadesk.storage.catalogue import SqlCatalogue, open_catalogue
from mediadesk.storage.dialects.sqlite import place
from mediadesk.storage.dialects.sqlite.place import SqlitePlace
from mediadesk.storage.engine import Database
from tests.fakes.clock import FakeClock

NewPhotos = Callable[..., NewPhoto]


@pytest.fixture
def database(file: Path) -> Iterator[Database]:
    database = Database(SqlitePlace(file))
    yield database
    database.close()


def test_a_table_made_in_a_failing_transaction_is_gone(database: Database) -> None:
    with suppress(RuntimeError), database.writing() as connection:
        connection.exec_driver_sql("CREATE TABLE half (id INTEGER)")
        raise RuntimeError
    with database.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM sqlite_master").scalar_one() == 0


def test_a_reader_sees_one_moment_while_another_writes(database: Database) -> None:
    with database.writing() as connection:
        connection.exec_driver_sql("CREATE TABLE t (id INTEGER)")
    with database.reading() as reader:
        assert reader.exec_driver_sql("SELECT count(*) FROM t").scalar_one() == 0
        with database.writing() as writer:
            writer.exec_driver_sql("INSERT INTO t VALUES (1)")
        assert reader.exec_driver_sql("SELECT count(*) FROM t").scalar_one() == 0


def test_a_failing_statement_is_told_in_a_sentence(database: Database, file: Path) -> None:
    said = f"catalogue {re.escape(str(file))} could not be used"
    with pytest.raises(OutsideError, match=said), database.reading() as connection:
        connection.exec_driver_sql("SELECT * FROM nowhere")


def test_references_are_enforced(database: Database) -> None:
    with database.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA foreign_keys").scalar_one() == 1


def test_many_threads_write_and_read_without_a_locked_database(
    catalogue: SqlCatalogue, new_photo: NewPhotos
) -> None:
    numbers = catalogue.add_photos([new_photo(f"/p/{n}.jpg") for n in range(4)], "Rosa", "import")
    failures: list[Exception] = []

    def caption(number: int) -> None:
        try:
            for turn in range(10):
                text = f"{number} {turn}"
                catalogue.apply(Step(text, "Rosa", (Caption(number, headline=text),)))
                catalogue.dossier(number)
        except OutsideError as error:
            failures.append(error)

    threads = [threading.Thread(target=caption, args=(number,)) for number in numbers]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failures == []
    assert [card.headline for card in catalogue.cards(numbers)] == [f"{n} 9" for n in numbers]


def test_a_new_file_may_be_opened_many_times_at_once(file: Path) -> None:
    together = threading.Barrier(8)
    opened: list[int] = []

    def open_and_write() -> None:
        together.wait()
        database = Database(SqlitePlace(file))
        with database.writing() as connection:
            connection.exec_driver_sql("CREATE TABLE IF NOT EXISTS t (id INTEGER)")
        opened.append(1)
        database.close()

    threads = [threading.Thread(target=open_and_write) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(opened) == 8


def _caption_from_elsewhere(address: str, number: int) -> None:
    catalogue = open_catalogue(address, FakeClock())
    for turn in range(25):
        text = f"{number} {turn}"
        catalogue.apply(Step(text, "Rosa", (Caption(number, headline=text),)))
    catalogue.close()


def test_two_programs_write_at_once_without_a_locked_database(
    catalogue: SqlCatalogue, address: str, new_photo: NewPhotos
) -> None:
    catalogue.add_photos([new_photo("/p/1.jpg"), new_photo("/p/2.jpg")], "Rosa", "import")
    other = multiprocessing.get_context("spawn").Process(
        target=_caption_from_elsewhere, args=(address, 2)
    )
    other.start()
    _caption_from_elsewhere(address, 1)
    other.join(60)
    assert other.exitcode == 0
    assert [card.headline for card in catalogue.cards([1, 2])] == ["1 24", "2 24"]
    assert len(catalogue.journal(None, 100)) == 51


@pytest.mark.skipif(os.name == "nt", reason="a file in use cannot be deleted here")
@pytest.mark.parametrize("replaced", [False, True], ids=["deleted", "replaced"])
def test_nothing_is_written_into_a_file_that_is_no_longer_there(
    database: Database, file: Path, replaced: bool
) -> None:
    file.rename(file.with_name("moved"))
    if replaced:
        file.touch()
    with pytest.raises(OutsideError, match="deleted or replaced"), database.writing() as connection:
        connection.exec_driver_sql("CREATE TABLE t (id INTEGER)")


def test_a_full_disk_is_called_so(database: Database) -> None:
    with pytest.raises(OutsideError, match="disk is full"), database.writing() as connection:
        _fill(connection)


def test_another_program_that_does_not_let_go_is_called_so(
    database: Database, file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(place, "_PRAGMAS", ("busy_timeout=10",))
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(OutsideError, match="another program") as told, database.writing():
            pass
    assert "Check its disk" not in str(told.value)


def _fill(connection: Connection) -> None:
    connection.exec_driver_sql("CREATE TABLE t (x)")
    connection.exec_driver_sql("PRAGMA max_page_count = 1")
    connection.exec_driver_sql("INSERT INTO t VALUES (zeroblob(1000000))")
