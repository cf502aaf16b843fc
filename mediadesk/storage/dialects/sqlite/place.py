"""A catalogue in a file: opened with the pragmas and the transactions that SQLite needs."""

import os
import sqlite3
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Final

from sqlalchemy import URL, Connection, Engine, create_engine, event, text
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry

from mediadesk.model.errors import OutsideError, UserError
from mediadesk.storage.dialects.dialect import Engines
from mediadesk.storage.dialects.sqlite import backups, header
from mediadesk.storage.dialects.sqlite.speech import SqliteDialect

#: Execution option of connections that are going to write.
_WRITES: Final = "mediadesk_writes"

#: The command line and the desktop may write at the same time; each waits this long for the other.
_BUSY_TIMEOUT_MS: Final = 15_000

#: Said of every connection. SQLite's full synchronous mode stays: a caption once saved survives a
#: power cut, and one fsync a step is within the ten milliseconds a step may take.
_PRAGMAS: Final = (
    f"busy_timeout={_BUSY_TIMEOUT_MS}",
    "foreign_keys=ON",
    "cache_size=-32768",
    "temp_store=MEMORY",
)

#: What a person is told where the reason is known; anything else may be the disk.
_SENTENCES: Final[Mapping[int | None, str]] = {
    sqlite3.SQLITE_FULL: ("was not changed any more: its disk is full. Make room and try again."),
    sqlite3.SQLITE_BUSY: (
        "was not changed: another program has been writing to it for "
        f"{_BUSY_TIMEOUT_MS // 1000} seconds. Let it come to its end and try again."
    ),
}

#: SQLite's own words for "nothing found".
_SOUND: Final = "ok"


class SqlitePlace:
    """A file, by its path."""

    dialect = SqliteDialect()
    is_made_whole = False
    is_shared = False

    def __init__(self, path: Path) -> None:
        self._path = path
        self._engine = _engine_on(path)
        self._file: tuple[int, int] | None = None

    @property
    def name(self) -> str:
        """What the place is called in sentences."""
        return str(self._path)

    def revision(self) -> str:
        """Return the revision of the catalogue file, "" where there is none yet; never write."""
        return header.revision_of(self._path)

    def make_ready(self) -> None:
        """Make the folder where it is missing; raise UserError where nothing may be written."""
        _make_folder(self._path)
        if self._path.exists() and not os.access(self._path, os.W_OK):
            msg = (
                f"The catalogue {self._path} is write-protected; allow writing or open another one."
            )
            raise UserError(msg)

    def connect(self) -> Engines:
        """Return the engines on it, the file made where it is missing."""
        with self.told_in_words():
            _use_write_ahead_log(self._path)
        self._file = _identity(self._path)
        return Engines(self._engine, self._engine.execution_options(**{_WRITES: True}))

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    @contextmanager
    def told_in_words(self) -> Iterator[None]:
        """Turn what the driver raises into an OutsideError with a sentence."""
        try:
            yield
        except (DBAPIError, sqlite3.Error) as error:  # the latter while a connection is prepared
            reason = error.orig if isinstance(error, DBAPIError) else error
            known = _SENTENCES.get(getattr(reason, "sqlite_errorcode", None))
            said = known or (
                f"could not be used: {reason}. Check its disk, and run `mediadesk catalogue check`."
            )
            msg = f"The catalogue {self._path} {said}"
            raise OutsideError(msg) from error

    def require_in_place(self) -> None:
        """Refuse to write into a file that was deleted or replaced: it would go nowhere, unseen."""
        if _identity(self._path) != self._file:
            msg = (
                f"The catalogue {self._path} was deleted or replaced while it was open; nothing "
                "was written. Put it back, or start again with the file that is there."
            )
            raise OutsideError(msg)

    def make_index(self, connection: Connection) -> None:
        """Make nothing: the migrations have made the index, and marked the file."""

    def keep_before_upgrade(self, revision: str, now: datetime) -> None:
        """Copy the file beside itself."""
        backups.copy(self._path, backups.name_beside(self._path, revision, now))

    def back_up(self, target: Path) -> None:
        """Copy the catalogue into a file that is not there yet, while it is in use."""
        backups.copy(self._path, target)

    def size_bytes(self, _connection: Connection) -> int:
        """Return the size of the file, what waits in its write-ahead log included."""
        return backups.size_of(self._path)

    def faults(self, connection: Connection) -> tuple[str, ...]:
        """Return broken pages and references, a sentence each."""
        return (*_broken_pages(connection), *_broken_references(connection))

    def damage(self, error: DBAPIError) -> str:
        """Return the damage that a failed statement tells of."""
        return f"The file is damaged: {error.orig}."


def _broken_pages(connection: Connection) -> tuple[str, ...]:
    lines = connection.execute(text("PRAGMA integrity_check(20)")).scalars()
    return tuple(f"The file is damaged: {line}." for line in lines if line != _SOUND)


def _broken_references(connection: Connection) -> tuple[str, ...]:
    rows = connection.execute(text("PRAGMA foreign_key_check")).all()
    return tuple(
        f"A row of {table} refers to a row of {parent} that is not there."
        for table, _, parent, _ in rows[:20]
    )


def _engine_on(path: Path) -> Engine:
    """Return an engine on the file; DDL in a transaction rolls back with it."""
    engine = create_engine(URL.create("sqlite", database=str(path)))
    event.listen(engine, "connect", _prepare)
    event.listen(engine, "begin", _begin)
    return engine


def _use_write_ahead_log(path: Path) -> None:
    # The mode stays with the file. SQLite does not wait for others when it changes the mode, as
    # it does for anything else, so two programs that open a new file at once wait for it here.
    patience = time.monotonic() + _BUSY_TIMEOUT_MS / 1000
    with closing(sqlite3.connect(path)) as connection:
        while True:
            try:
                connection.execute("PRAGMA journal_mode=WAL")
            except sqlite3.OperationalError as error:
                if error.sqlite_errorcode != sqlite3.SQLITE_BUSY or time.monotonic() > patience:
                    raise
                time.sleep(0.01)
            else:
                return


def _prepare(connection: DBAPIConnection, _entry: ConnectionPoolEntry) -> None:
    # Left to itself, Python 3.11's sqlite3 begins late and does not roll DDL back.
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    # A transaction that reads first and writes later cannot wait for another writer: SQLite
    # fails it at once with "database is locked". Writers therefore take the lock as they begin.
    writes = connection.get_execution_options().get(_WRITES, False)
    connection.exec_driver_sql("BEGIN IMMEDIATE" if writes else "BEGIN")


def _identity(path: Path) -> tuple[int, int] | None:
    """Return what tells a file from another of the same name; None where it is gone."""
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


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
