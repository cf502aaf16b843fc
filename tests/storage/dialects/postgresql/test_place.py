"""A shared desk opened: what is refused, what is told, and that no password is ever told."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from mediadesk.model.errors import OutsideError, UserError
from mediadesk.storage import migrating, schema
from mediadesk.storage.catalogue import SqlCatalogue, open_catalogue
from mediadesk.storage.dialects.postgresql import place
from mediadesk.storage.dialects.postgresql.place import ServerPlace
from mediadesk.storage.engine import Database
from mediadesk.storage.revisions import HEAD
from tests.fakes.clock import FakeClock
from tests.fakes.postgresql import PASSWORD, Server


@pytest.fixture
def desk(server: Server) -> Iterator[SqlCatalogue]:
    catalogue = open_catalogue(server.empty_catalogue(), FakeClock())
    yield catalogue
    catalogue.close()


@pytest.fixture
def database(server: Server) -> Iterator[Database]:
    database = Database(ServerPlace(server.new_database()))
    yield database
    database.close()


def told(address: str) -> str:
    with pytest.raises((UserError, OutsideError)) as raised:
        open_catalogue(address, FakeClock())
    return str(raised.value)


@pytest.mark.filterwarnings("ignore:.*expression-based")  # an index that sorts
def test_an_empty_database_gets_the_tables_that_the_program_uses(desk: SqlCatalogue) -> None:
    with desk._database.reading() as connection:
        options = {
            "include_name": lambda name, sort, _: not str(name).startswith("photo_texts"),
            "compare_type": True,
        }
        context = MigrationContext.configure(connection, opts=options)
        differences = compare_metadata(context, schema.METADATA)
    assert differences == []
    assert desk.information()["revision"] == HEAD
    assert desk.faults() == ()


def test_a_new_database_opened_by_several_at_once_is_made_once(server: Server) -> None:
    address = server.new_database()
    together = threading.Barrier(4)
    opened: list[int] = []

    def open_it() -> None:
        together.wait()
        open_catalogue(address, FakeClock()).close()
        opened.append(1)

    threads = [threading.Thread(target=open_it) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(opened) == 4


def test_a_database_of_another_program_is_refused_and_left_alone(
    server: Server, database: Database
) -> None:
    with database.writing() as connection:
        connection.exec_driver_sql("CREATE TABLE theirs (id INTEGER)")
    address = server.url(str(database.place.name).rpartition("/")[2])
    assert "another program" in told(address)
    with database.reading() as connection:
        assert (
            connection.exec_driver_sql(
                "SELECT count(*) FROM pg_tables WHERE schemaname = 'public'"
            ).scalar_one()
            == 1
        )


def test_a_newer_shared_desk_is_refused(server: Server) -> None:
    address = server.new_database()
    open_catalogue(address, FakeClock()).close()
    server.ask("UPDATE alembic_version SET version_num = '9999'", address)
    assert "newer MediaDesk" in told(address)


LATER = '''
"""Add a table and a column."""
import sqlalchemy as sa
from alembic import op
revision = "later"
down_revision = "{head}"
def upgrade():
    op.create_table("later", sa.Column("id", sa.Integer, primary_key=True))
    op.add_column("photos", sa.Column("later", sa.Text(), nullable=False, server_default=""))
    {then}
'''


def migrated(monkeypatch: pytest.MonkeyPatch, folder: Path, then: str) -> None:
    """Let there be a migration more than there is."""
    here = Path(str(migrating.configuration().get_main_option("script_location")))
    (folder / "versions").mkdir(parents=True)
    for source in (*here.glob("*.py"), *here.glob("versions/0*.py")):
        target = folder / source.relative_to(here)
        target.write_text(source.read_text(encoding="utf-8"), encoding="utf-8")
    module = LATER.format(head=HEAD, then=then)
    (folder / "versions" / "later.py").write_text(module, encoding="utf-8")
    config = migrating.configuration()
    config.set_main_option("script_location", str(folder))
    monkeypatch.setattr(migrating, "configuration", lambda: config)


def test_an_older_shared_desk_is_upgraded_by_the_migrations_that_files_are(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = server.new_database()
    open_catalogue(address, FakeClock()).close()
    migrated(monkeypatch, tmp_path / "migrations", then="pass")
    database = Database(ServerPlace(address))
    migrating.upgrade(database, "later")
    with database.reading() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM later").scalar_one() == 0
    assert database.place.revision() == "later"
    database.close()


def test_a_migration_that_fails_leaves_a_shared_desk_as_it_was(
    server: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = server.new_database()
    open_catalogue(address, FakeClock()).close()
    migrated(monkeypatch, tmp_path / "migrations", then="1 / 0")
    database = Database(ServerPlace(address))
    with pytest.raises(ZeroDivisionError):
        migrating.upgrade(database, "later")
    database.close()
    again = open_catalogue(address, FakeClock())
    assert again.information()["revision"] == HEAD
    again.close()


def test_a_wrong_password_is_told_without_it(server: Server) -> None:
    said = told(server.url("postgres", password="wrong-but-secret"))  # noqa: S106
    assert "password" in said
    assert "secret" not in said


def test_a_server_that_does_not_answer_is_told(server: Server) -> None:
    nobody = server.url("desk").replace(f":{server.port}/", ":1/")
    said = told(nobody)
    assert "could not be reached" in said
    assert PASSWORD not in said


def test_a_database_that_is_not_there_is_told(server: Server) -> None:
    assert 'database "nowhere" does not exist' in told(server.url("nowhere"))


@pytest.mark.parametrize(
    "address", ["postgresql://me:secret@host:port/desk", "postgresql://me:secret@[::1/desk"]
)
def test_an_address_that_cannot_be_read_is_told_without_its_password(
    server: Server, address: str
) -> None:
    said = told(address)
    assert "has the form postgresql://NAME@HOST:PORT/DATABASE" in said
    assert "secret" not in said


def test_an_address_without_a_database_is_told(server: Server) -> None:
    assert "names no database" in told("postgresql://me@host")


def test_a_person_without_rights_is_told_whom_to_ask(server: Server) -> None:
    address = server.new_database()
    server.ask("REVOKE CREATE ON SCHEMA public FROM PUBLIC", address)
    server.ask("CREATE ROLE guest LOGIN PASSWORD 'guest'")
    guest = f"postgresql://guest:guest@{address.rpartition('@')[2]}"
    said = told(guest)
    assert "permission denied" in said
    assert "Ask whoever looks after the server" in said


def test_another_writer_that_does_not_come_to_an_end_is_called_so(
    server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    address = server.new_database()
    monkeypatch.setattr(place, "_TAKE_TURN", place._TAKE_TURN.replace("'15s'", "'10ms'"))
    one, other = Database(ServerPlace(address)), Database(ServerPlace(address))
    with (
        one.writing(),
        pytest.raises(OutsideError, match="others have been writing"),
        other.writing(),
    ):
        pass
    one.close()
    other.close()


def test_a_backup_is_the_servers_and_the_sentence_says_how(
    desk: SqlCatalogue, tmp_path: Path
) -> None:
    with pytest.raises(UserError, match="pg_dump") as raised:
        desk.back_up(tmp_path / "copy")
    assert PASSWORD not in str(raised.value)


def test_what_a_desk_tells_of_itself_names_no_password(desk: SqlCatalogue) -> None:
    assert PASSWORD not in str(desk.information())
    assert "not%20for" not in str(desk.information())
    assert PASSWORD not in repr(desk._database.place)
