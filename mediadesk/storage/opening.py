"""Open a catalogue: look at the file first, upgrade it where it is old, refuse what is not ours."""

import os
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

from mediadesk.model.errors import OutsideError, UserError
from mediadesk.services.ports.catalogue import Clock
from mediadesk.storage import backups
from mediadesk.storage.engine import Database
from mediadesk.storage.revisions import HEAD, REVISIONS

_SQLITE_HEADER: Final = b"SQLite format 3\0"
_SERVER_SCHEMES: Final = ("postgresql:", "postgresql+", "postgres:")
_FILE_SCHEME: Final = "sqlite:///"

#: Written into the file's header by the first migration ("MDsk"): this file is a catalogue.
APPLICATION_ID: Final = 0x4D44736B


def open_database(address: str | Path, clock: Clock) -> Database:
    """Open the file of a catalogue by its path, made where it is missing.

    An older file is upgraded after a backup beside it.

    Raises:
        UserError: A server's address, a file of a newer version or of another program, or a
            place that cannot be written.
        OutsideError: The file is damaged or the disk failed.
    """
    path = file_of(address)
    _make_folder(path)
    revision = revision_of(path)
    _refuse_newer(path, revision)
    if path.exists() and not os.access(path, os.W_OK):
        msg = f"The catalogue {path} is write-protected; allow writing or open another one."
        raise UserError(msg)
    database = Database(path)
    if revision != HEAD:
        _upgrade(database, revision, clock)
    return database


def file_of(address: str | Path) -> Path:
    """Return the path of the file that an address names.

    Raises:
        UserError: It names a server.
    """
    text = str(address)
    if text.startswith(_SERVER_SCHEMES):
        msg = "Shared desks on a PostgreSQL server are not there yet; name a catalogue file."
        raise UserError(msg)
    if "://" in text and not text.startswith(_FILE_SCHEME):
        scheme = text.partition("://")[0]  # not the rest, which may hold a password
        msg = f"A catalogue is not kept on a {scheme} server; name the path of a file."
        raise UserError(msg)
    return Path(text.removeprefix(_FILE_SCHEME)).expanduser().absolute()


def index_folder(path: Path) -> Path:
    """Return the folder beside a catalogue for what can be made anew from it to find photos by."""
    return path.with_name(f"{path.name}-index")


def revision_of(path: Path) -> str:
    """Return the revision of a catalogue file, "" where there is none yet; never writes.

    Raises:
        UserError: The file is not a catalogue.
        OutsideError: The file is damaged or cannot be read.
    """
    try:
        if not path.exists() or path.stat().st_size == 0:
            return ""
        with path.open("rb") as file:
            header = file.read(len(_SQLITE_HEADER))
    except OSError as error:
        msg = f"The catalogue {path} cannot be read: {error.strerror}."
        raise OutsideError(msg) from error
    if header != _SQLITE_HEADER:
        msg = f"{path} is not a catalogue; name another file. It was left as it is."
        raise UserError(msg)
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True)) as connection:
            return _revision(connection, path)
    except sqlite3.Error as error:
        msg = f"The catalogue {path} cannot be read: {error}. Go back to a backup of it."
        raise OutsideError(msg) from error


def _revision(connection: sqlite3.Connection, path: Path) -> str:
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
    if not tables:
        return ""
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    if application != APPLICATION_ID:
        msg = f"{path} is a database of another program; name another file. It was left as it is."
        raise UserError(msg)
    (revision,) = connection.execute("SELECT version_num FROM alembic_version").fetchone()
    return str(revision)


def _refuse_newer(path: Path, revision: str) -> None:
    if revision and revision not in REVISIONS:
        msg = (
            f"The catalogue {path} was made by a newer MediaDesk (revision {revision}, this "
            f"version knows {HEAD}); update MediaDesk, or open a backup from before."
        )
        raise UserError(msg)


def _make_folder(path: Path) -> None:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        is_folder = path.is_dir()
    except OSError as error:
        msg = (
            f"The folder {path.parent} cannot hold the catalogue: {error.strerror}; "
            "name another place."
        )
        raise UserError(msg) from error
    if is_folder:
        msg = f"{path} is a folder; name the catalogue file in it."
        raise UserError(msg)
    if not os.access(path.parent, os.W_OK):
        msg = f"The folder {path.parent} is write-protected; the catalogue has to lie elsewhere."
        raise UserError(msg)


def _upgrade(database: Database, revision: str, clock: Clock) -> None:
    # Alembic costs a tenth of a second; only a file that needs it pays for it.
    from mediadesk.storage.migrating import upgrade  # noqa: PLC0415

    if revision:
        target = backups.name_beside(database.path, revision, clock.now())
        backups.copy(database.path, target)
    upgrade(database)
