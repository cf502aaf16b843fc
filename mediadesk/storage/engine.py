"""Open the catalogue file, with the pragmas and the transactions SQLite needs."""

import sqlite3
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Final

from sqlalchemy import URL, Connection, Engine, create_engine, event
from sqlalchemy.engine.interfaces import DBAPIConnection
from sqlalchemy.exc import DBAPIError
from sqlalchemy.pool import ConnectionPoolEntry

from mediadesk.model.errors import OutsideError
from mediadesk.services.ports.catalogue import Clock

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


class Database:
    """A catalogue file in use: readers side by side, writers one after another.

    Attributes:
        path: The file.
    """

    def __init__(self, path: Path) -> None:
        self.path = path
        with _told_in_words(path):
            _use_write_ahead_log(path)
        self._engine = open_engine(path)
        self._writers = self._engine.execution_options(**{_WRITES: True})
        self._turn = threading.Lock()
        self._file = _identity(path)

    @contextmanager
    def reading(self) -> Iterator[Connection]:
        """Lend a connection that sees one moment of the catalogue, whatever others write.

        Raises:
            OutsideError: The disk failed or the file is damaged.
        """
        with _told_in_words(self.path), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def writing(self) -> Iterator[Connection]:
        """Lend a connection in a transaction: all of it is kept, or nothing where it raises.

        Raises:
            OutsideError: The disk failed, the file is damaged or gone, or another program holds it.
        """
        with self._turn, _told_in_words(self.path), self._writers.begin() as connection:
            yield connection
            self._require_in_place()

    def close(self) -> None:
        """Let go of the file."""
        self._engine.dispose()

    def _require_in_place(self) -> None:
        """Refuse to write into a file that was deleted or replaced: it would go nowhere, unseen."""
        if _identity(self.path) != self._file:
            msg = (
                f"The catalogue {self.path} was deleted or replaced while it was open; nothing was "
                "written. Put it back, or start again with the file that is there."
            )
            raise OutsideError(msg)


class CataloguePart:
    """One port's share of the catalogue: what every share needs."""

    def __init__(self, database: Database, clock: Clock) -> None:
        self._database = database
        self._clock = clock


def open_engine(path: Path) -> Engine:
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


@contextmanager
def _told_in_words(path: Path) -> Iterator[None]:
    try:
        yield
    except (DBAPIError, sqlite3.Error) as error:  # the latter while a connection is prepared
        reason = error.orig if isinstance(error, DBAPIError) else error
        known = _SENTENCES.get(getattr(reason, "sqlite_errorcode", None))
        said = known or (
            f"could not be used: {reason}. Check its disk, and run `mediadesk catalogue check`."
        )
        msg = f"The catalogue {path} {said}"
        raise OutsideError(msg) from error
