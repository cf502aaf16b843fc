"""Migrations: each tested, the newest the same as the tables, none leaving half of itself."""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Column, select

from mediadesk.model.caption import Caption
from mediadesk.model.credit import Credit
from mediadesk.model.edit import Fingerprint, RenderPlan
from mediadesk.model.errors import UserError
from mediadesk.model.geometry import Box
from mediadesk.model.photo import Origin, Reading
from mediadesk.model.scope import Order, Scope
from mediadesk.model.version import Version
from mediadesk.search.parse import parse_query
from mediadesk.storage import migrating, schema
from mediadesk.storage.catalogue import open_catalogue
from mediadesk.storage.dialects.sqlite.header import APPLICATION_ID
from mediadesk.storage.dialects.sqlite.place import SqlitePlace
from mediadesk.storage.engine import Database
from mediadesk.storage.revisions import HEAD, REVISIONS
from mediadesk.storage.scope_sql import ORDERS
from mediadesk.storage.text_columns import COLUMNS
from tests.fakes.clock import FakeClock

AT = "2026-05-04T12:00:00+00:00"
CATALOGUES = Path(__file__).parents[1] / "data" / "catalogues"


@pytest.fixture
def database(file: Path) -> Iterator[Database]:
    database = Database(SqlitePlace(file))
    yield database
    database.close()


def tables_in(file: Path) -> list[str]:
    with closing(sqlite3.connect(file)) as connection:
        return [row[0] for row in connection.execute("SELECT name FROM sqlite_master")]


def restored(revision: str, file: Path) -> Path:
    """Make a catalogue as the version with this revision left it."""
    script = CATALOGUES.joinpath(f"{revision}.sql").read_text(encoding="utf-8")
    with closing(sqlite3.connect(file)) as connection:
        connection.executescript(script)
    return file


def test_the_known_revisions_are_the_migrations_in_their_order() -> None:
    scripts = ScriptDirectory.from_config(migrating.configuration())
    assert tuple(s.revision for s in reversed(list(scripts.walk_revisions()))) == REVISIONS
    assert scripts.get_current_head() == HEAD


def test_every_migration_has_a_test_and_a_catalogue_it_left() -> None:
    tests = Path(__file__).read_text(encoding="utf-8")
    for revision in REVISIONS:
        assert re.search(rf"def test_{revision}_", tests), revision
        assert CATALOGUES.joinpath(f"{revision}.sql").is_file(), revision


@pytest.mark.filterwarnings("ignore:.*expression-based")  # an index that 0010 is tested for
def test_the_migrations_come_to_the_tables_that_the_program_uses(database: Database) -> None:
    migrating.upgrade(database)
    with database.reading() as connection:
        options = {"include_name": lambda name, sort, _: not str(name).startswith("photo_texts")}
        context = MigrationContext.configure(connection, opts=options)
        differences = compare_metadata(context, schema.METADATA)
    assert differences == []


def test_the_index_has_the_columns_that_the_program_fills(database: Database) -> None:
    migrating.upgrade(database)
    with database.reading() as connection:
        rows = connection.exec_driver_sql("PRAGMA table_info(photo_texts)").all()
    assert tuple(row[1] for row in rows) == COLUMNS


def test_0001_makes_an_empty_catalogue_that_says_what_it_is(database: Database) -> None:
    migrating.upgrade(database, "0001")
    with database.reading() as connection:
        assert connection.exec_driver_sql("PRAGMA application_id").scalar_one() == APPLICATION_ID
        assert connection.exec_driver_sql("SELECT version FROM shelf_state").scalar_one() == 0
        revision = connection.exec_driver_sql("SELECT version_num FROM alembic_version")
        assert revision.scalar_one() == "0001"


def test_0002_gives_older_credits_no_kind_no_page_and_no_notices(file: Path) -> None:
    catalogue = open_catalogue(restored("0001", file), FakeClock())
    assert catalogue.undo("Rosa") is not None
    dossier = catalogue.dossier(1)
    catalogue.close()
    assert dossier is not None
    assert dossier.credit == Credit(1, sources=("Kremlin",))


def test_0002_keeps_what_a_picture_is_and_what_was_done_to_it_before(file: Path) -> None:
    catalogue = open_catalogue(restored("0002", file), FakeClock())
    dossier = catalogue.dossier(1)
    catalogue.close()
    assert dossier is not None
    credit = dossier.credit_or_empty
    assert credit.kind == "photo-illustration"
    assert credit.work_url == "https://pictures.example/kim"
    assert credit.changes == ("cropped by the agency",)


def test_0003_begins_to_keep_every_check_and_holds_older_waivers_for_any_picture(
    file: Path,
) -> None:
    restored("0002", file)
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("INSERT INTO waivers VALUES ('w','/p','i','t','C101','R','r',?)", (AT,))
    catalogue = open_catalogue(file, FakeClock())
    (waiver,) = catalogue.waivers(Path("/p"))
    past = catalogue.checks(Path("/p"), 10)
    catalogue.close()
    assert (waiver.picture, waiver.is_for("ab12"), past) == ("", True, ())


def test_0003_keeps_checks_and_the_picture_of_a_waiver(file: Path) -> None:
    page = Path("/site/page.html")
    catalogue = open_catalogue(restored("0003", file), FakeClock())
    newer, older = catalogue.checks(page, 10)
    (waiver,) = catalogue.waivers(page)
    catalogue.close()
    assert newer.pictures == older.pictures
    assert (older.pictures[0].credit, older.pictures[0].photo_id) == ("Kremlin", 1)
    assert not waiver.is_for("cd34")


def test_0004_knows_no_ids_of_photos_taken_in_before(file: Path) -> None:
    catalogue = open_catalogue(restored("0003", file), FakeClock())
    found = catalogue.photos_with_id("0a1b2c3d", 5)
    catalogue.close()
    assert found == ()


def test_0004_finds_photos_by_the_ids_that_were_read(file: Path) -> None:
    catalogue = open_catalogue(restored("0004", file), FakeClock())
    found = catalogue.photos_with_id("0a1b2c3d", 5)
    catalogue.close()
    assert [photo.id for photo in found] == [1]


def test_0005_knows_no_source_and_no_parts_of_older_edits(file: Path) -> None:
    catalogue = open_catalogue(restored("0004", file), FakeClock())
    dossier = catalogue.dossier(1)
    catalogue.close()
    assert dossier is not None
    assert [(edit.source, edit.regions) for edit in dossier.edits] == [("", ())]


def test_0005_keeps_where_evidence_stands_and_what_parts_were_changed(file: Path) -> None:
    catalogue = open_catalogue(restored("0005", file), FakeClock())
    dossier = catalogue.dossier(1)
    catalogue.close()
    assert dossier is not None
    (edit,) = dossier.edits
    assert (edit.source, edit.regions) == ("crs:HasCrop", (Box(0.5, 0.5, 1, 1),))


def test_0006_knows_no_versions_of_older_photos(file: Path) -> None:
    catalogue = open_catalogue(restored("0005", file), FakeClock())
    dossier = catalogue.dossier(1)
    catalogue.close()
    assert dossier is not None
    assert dossier.versions == ()


def test_0006_keeps_versions_with_their_plans(file: Path) -> None:
    catalogue = open_catalogue(restored("0006", file), FakeClock())
    dossier = catalogue.dossier(1)
    catalogue.close()
    plan = RenderPlan(crop=Box(0, 0, 0.5, 1), amounts=(("exposure", 0.5),))
    assert dossier is not None
    assert dossier.versions == (Version("v1", 1, "Front page", plan),)


def test_0007_numbers_older_fingerprints_and_marks_them_to_be_made_anew(file: Path) -> None:
    catalogue = open_catalogue(restored("0006", file), FakeClock())
    (kept,) = catalogue.fingerprints_after(0, 5)
    stale = catalogue.photos_with_stale_fingerprints(0, 5)
    catalogue.close()
    assert (kept.photo_id, kept.fingerprint) == (1, Fingerprint(2**64 - 7, b"local"))
    assert [photo.id for photo in stale] == [1]


def test_0007_keeps_numbers(file: Path) -> None:
    catalogue = open_catalogue(restored("0007", file), FakeClock())
    newest = catalogue.newest_fingerprint()
    catalogue.close()
    assert newest == 2


def test_0008_holds_photos_whose_records_were_changed_before_for_unwritten(file: Path) -> None:
    catalogue = open_catalogue(restored("0007", file), FakeClock())
    before = catalogue.unwritten()
    catalogue.undo("Rosa")
    after = catalogue.unwritten()
    catalogue.close()
    assert (before, after) == ((1,), ())


def test_0008_keeps_former_hashes_and_what_file_and_record_agreed_on(file: Path) -> None:
    catalogue = open_catalogue(restored("0008", file), FakeClock())
    photo = catalogue.photo_with_hash("CD34")
    (held,) = catalogue.held_files([1])
    catalogue.close()
    assert photo is not None
    assert photo.id == 1
    assert held.base == (Reading(Origin.XMP, "headline", "Before"),)
    assert held.is_unwritten


def test_0009_knows_of_no_sidecar_that_was_read_before(file: Path) -> None:
    catalogue = open_catalogue(restored("0008", file), FakeClock())
    (before,) = catalogue.sightings(Path("/")).values()
    catalogue.close()
    assert before.sidecar_ns == 0


def test_0009_keeps_when_a_sidecar_was_changed(file: Path) -> None:
    catalogue = open_catalogue(restored("0009", file), FakeClock())
    (seen,) = catalogue.sightings(Path("/")).values()
    catalogue.close()
    assert seen.sidecar_ns == 7


def test_0010_sorts_photos_by_their_import_without_sorting_them(file: Path) -> None:
    open_catalogue(restored("0009", file), FakeClock()).close()
    listed = select(schema.photos.c.id).order_by(*ORDERS[Order.ADDED])
    with closing(sqlite3.connect(file)) as connection:
        plan = connection.execute(f"EXPLAIN QUERY PLAN {listed}").fetchall()
    assert [row[-1] for row in plan] == ["SCAN photos USING INDEX photos_by_added"]


def test_0011_marks_older_fingerprints_to_be_made_anew(file: Path) -> None:
    catalogue = open_catalogue(restored("0010", file), FakeClock())
    stale = catalogue.photos_with_stale_fingerprints(0, 5)
    catalogue.close()
    assert [photo.id for photo in stale] == [1]


def test_0011_keeps_what_was_made_anew(file: Path) -> None:
    catalogue = open_catalogue(restored("0011", file), FakeClock())
    newest, stale = catalogue.newest_fingerprint(), catalogue.count_stale_fingerprints()
    catalogue.close()
    assert (newest, stale) == (2, 0)


def test_0012_has_nobody_wait_of_those_that_were_there_before(file: Path) -> None:
    catalogue = open_catalogue(restored("0011", file), FakeClock())
    waiting = catalogue.photos_to_relate()
    catalogue.close()
    assert waiting == ()


def test_0012_keeps_who_waits(file: Path) -> None:
    catalogue = open_catalogue(restored("0012", file), FakeClock())
    waiting = catalogue.photos_to_relate()
    catalogue.close()
    assert waiting == (1,)


@pytest.mark.parametrize("revision", REVISIONS)
def test_a_catalogue_of_each_version_opens_with_its_records(revision: str, file: Path) -> None:
    catalogue = open_catalogue(restored(revision, file), FakeClock())
    dossier = catalogue.dossier(1)
    assert dossier is not None
    assert dossier.caption_in() == Caption(1, headline="Visit", text="Kim Yo-Jong in Moscow")
    assert dossier.credit_or_empty.sources == ("Kremlin",)
    assert catalogue.photo_ids(Scope(), parse_query("moscow")).tolist() == [1]
    assert catalogue.next_undo("Rosa") == "caption of kim.jpg"
    assert catalogue.undo("Rosa") is not None
    assert catalogue.faults() == ()
    catalogue.close()


def test_a_migration_that_fails_leaves_nothing_behind(
    file: Path, database: Database, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = Path(str(migrating.configuration().get_main_option("script_location")))
    broken = tmp_path / "migrations"
    (broken / "versions").mkdir(parents=True)
    for source in (*folder.glob("*.py"), *folder.glob("versions/0001*.py")):
        target = broken / source.relative_to(folder)
        target.write_text(source.read_text(encoding="utf-8"), encoding="utf-8")
    with (broken / "versions" / "0002_fails.py").open("w", encoding="utf-8") as module:
        module.write(FAILING)
    config = migrating.configuration()
    config.set_main_option("script_location", str(broken))
    monkeypatch.setattr(migrating, "configuration", lambda: config)
    with pytest.raises(ZeroDivisionError):
        migrating.upgrade(database, "0002")
    assert tables_in(file) == []


FAILING = '''
"""Fail after making a table."""
import sqlalchemy as sa
from alembic import op
revision = "0002"
down_revision = "0001"
def upgrade():
    op.create_table("half", sa.Column("id", sa.Integer))
    1 / 0
'''


def test_an_older_file_is_backed_up_before_it_is_upgraded(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    restored("0001", file)
    monkeypatch.setattr("mediadesk.storage.opening.HEAD", "0002")
    monkeypatch.setattr("mediadesk.storage.migrating.upgrade", lambda _: None)
    open_catalogue(file, FakeClock()).close()
    backup = file.with_name("desk-before-upgrade-0001-20260504-120000.mediadesk")
    assert sorted(tables_in(backup)) == sorted(tables_in(file))


def test_a_new_file_is_not_backed_up(file: Path) -> None:
    open_catalogue(file, FakeClock()).close()
    assert [path.name for path in file.parent.iterdir() if "upgrade" in path.name] == []


def test_a_newer_file_is_refused_and_left_alone(file: Path) -> None:
    restored(HEAD, file)
    with closing(sqlite3.connect(file)) as connection, connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    before = file.read_bytes()
    with pytest.raises(UserError, match="newer MediaDesk"):
        open_catalogue(file, FakeClock())
    assert file.read_bytes() == before


def test_every_column_of_the_program_has_a_type() -> None:
    columns: list[Column[object]] = [c for t in schema.METADATA.tables.values() for c in t.c]
    assert all(str(column.type) != "NULL" for column in columns)
