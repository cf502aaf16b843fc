"""A catalogue on a PostgreSQL server: its connections, its one writer at a time, its mark."""

import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any, Final

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url, text
from sqlalchemy.exc import ArgumentError, DBAPIError

from mediadesk.model.errors import UserError
from mediadesk.storage.dialects.dialect import Engines
from mediadesk.storage.dialects.postgresql import sentences
from mediadesk.storage.dialects.postgresql.speech import PostgresqlDialect

_WRITES: Final = "mediadesk_writes"

_OLDEST: Final = 13

#: Said of the table that keeps the revision: by it a catalogue is told from other databases.
_MARK: Final = "MediaDesk catalogue"

#: A server that is gone is noticed within a minute; what the address itself says goes before.
_CONNECTION: Final[Mapping[str, Any]] = {
    "application_name": "MediaDesk",
    "connect_timeout": 10,
    "keepalives_idle": 30,
    "keepalives_interval": 10,
    "keepalives_count": 3,
}

#: Writers come one after another, as on a file: the journal is one line of steps. Whoever fell
#: silent in the middle, because the lid was closed, loses the turn and what was not yet kept.
_TAKE_TURN: Final = (
    f"SET LOCAL lock_timeout = '{sentences.PATIENCE_S}s';"
    "SET LOCAL idle_in_transaction_session_timeout = '120s';"
    "SELECT pg_advisory_xact_lock(1296323435, hashtext(current_schema()))"
)

#: SQLSTATE of data and of indexes that are corrupted.
_DAMAGED: Final = ("XX001", "XX002")

_VERSION: Final = text("SHOW server_version_num")
_TABLES: Final = text(
    "SELECT count(*) FROM pg_class WHERE relnamespace = to_regnamespace(quote_ident("
    "current_schema())) AND relkind IN ('r', 'p', 'v', 'm', 'f')"
)
_MARKED: Final = text("SELECT obj_description(to_regclass('alembic_version'), 'pg_class')")
_SIZE: Final = text(
    "SELECT sum(pg_total_relation_size(oid)) FROM pg_class WHERE relkind = 'r' "
    "AND relnamespace = to_regnamespace(quote_ident(current_schema()))"
)
_UNPROVED: Final = text(
    "SELECT conrelid\\:\\:regclass\\:\\:text, conname FROM pg_constraint WHERE NOT convalidated "
    "AND connamespace = to_regnamespace(quote_ident(current_schema())) LIMIT 20"
)
_INVALID: Final = text(
    "SELECT indexrelid\\:\\:regclass\\:\\:text FROM pg_index JOIN pg_class ON oid = indexrelid "
    "WHERE NOT indisvalid AND relnamespace = to_regnamespace(quote_ident(current_schema())) "
    "LIMIT 20"
)


class ServerPlace:
    """A database on a server, by its URL."""

    dialect = PostgresqlDialect()
    is_made_whole = True
    is_shared = True

    def __init__(self, address: str) -> None:
        """Remember where it is; nothing is connected yet.

        Raises:
            UserError: The address cannot be understood, or the driver is missing.
        """
        self._url = _url_of(address)
        self._engine = _engine_on(self._url)

    @property
    def name(self) -> str:
        """What the place is called in sentences; neither password nor options are in it."""
        shown = URL.create(
            "postgresql",
            username=self._url.username,
            host=self._url.host,
            port=self._url.port,
            database=self._url.database,
        )
        return shown.render_as_string()

    def revision(self) -> str:
        """Return the revision of the catalogue there, "" where there is none yet; never write."""
        with self.told_in_words(), self._engine.connect() as connection:
            self._require_fitness(connection)
            if not connection.execute(_TABLES).scalar_one():
                return ""
            if connection.execute(_MARKED).scalar_one() != _MARK:
                msg = (
                    f"{self.name} is a database of another program; name one that is empty. "
                    "It was left as it is."
                )
                raise UserError(msg)
            return str(
                connection.execute(text("SELECT version_num FROM alembic_version")).scalar_one()
            )

    def make_ready(self) -> None:
        """Nothing has to be made: the server was asked for the database by whoever keeps it."""

    def connect(self) -> Engines:
        """Return the engines on it."""
        readers = self._engine.execution_options(
            isolation_level="REPEATABLE READ", postgresql_readonly=True
        )
        writers = self._engine.execution_options(**{_WRITES: True})
        return Engines(readers, writers)

    def close(self) -> None:
        """Let go of every connection."""
        self._engine.dispose()

    @contextmanager
    def told_in_words(self) -> Iterator[None]:
        """Turn what the driver raises into an error with a sentence."""
        try:
            yield
        except DBAPIError as error:
            raise sentences.told(self.name, str(self._url.password or ""), error) from error

    def require_in_place(self) -> None:
        """Nothing can be written past a server."""

    def make_index(self, connection: Connection) -> None:
        """Make the full-text index, and mark the database as a catalogue."""
        self.dialect.texts.make(connection)
        connection.execute(text(f"COMMENT ON TABLE alembic_version IS '{_MARK}'"))

    def keep_before_upgrade(self, revision: str, now: datetime) -> None:
        """Keep nothing: an upgrade is one transaction, and backups are the server's."""

    def back_up(self, target: Path) -> None:
        """Say how a shared desk is backed up.

        Raises:
            UserError: Always.
        """
        msg = (
            "A shared desk is backed up by PostgreSQL's own program, which whoever looks after "
            f'the server may run every night: pg_dump --format=custom --file="{target}" '
            f'"{self.name}"'
        )
        raise UserError(msg)

    def size_bytes(self, connection: Connection) -> int:
        """Return how much room the tables and their indexes take."""
        return int(connection.execute(_SIZE).scalar_one())

    def faults(self, connection: Connection) -> tuple[str, ...]:
        """Return references that nobody proved and indexes that are not whole, a sentence each."""
        unproved = connection.execute(_UNPROVED).all()
        invalid = connection.execute(_INVALID).scalars()
        return (
            *(f"The rule {rule} of {table} was never proved." for table, rule in unproved),
            *(f"The index {index} is not whole." for index in invalid),
        )

    def damage(self, error: DBAPIError) -> str:
        """Return the damage that a failed statement tells of, "" where it failed otherwise."""
        state = str(getattr(error.orig, "sqlstate", None) or "")
        return f"The server finds its data damaged: {error.orig}." if state in _DAMAGED else ""

    def _require_fitness(self, connection: Connection) -> None:
        version = int(connection.execute(_VERSION).scalar_one()) // 10_000
        if version < _OLDEST:
            msg = (
                f"The server of {self.name} is PostgreSQL {version}; a shared desk needs "
                f"{_OLDEST} or later."
            )
            raise UserError(msg)
        encoding = connection.execute(text("SHOW server_encoding")).scalar_one()
        if encoding != "UTF8":
            msg = (
                f"{self.name} keeps texts as {encoding}; name a database made with "
                "`createdb --encoding=UTF8 --template=template0`."
            )
            raise UserError(msg)


def _url_of(address: str) -> URL:
    scheme, _, rest = address.partition("://")
    try:
        url = make_url(f"postgresql+psycopg://{rest}")
    except (ArgumentError, ValueError):
        # Without the reason, in which the password may stand.
        msg = (
            f"The address of the shared desk cannot be read; it has the form "
            f"{scheme}://NAME@HOST:PORT/DATABASE."
        )
        raise UserError(msg) from None
    if not url.database:
        msg = "The address of the shared desk names no database; add /DATABASE at its end."
        raise UserError(msg)
    return url


def _engine_on(url: URL) -> Engine:
    asked = {name: value for name, value in _CONNECTION.items() if name not in url.query}
    try:
        engine = create_engine(url, pool_pre_ping=True, connect_args=asked)
    except ImportError as error:
        msg = (
            "A shared desk needs the driver psycopg, which is not installed here; install it with "
            f'`"{sys.executable}" -m pip install "psycopg[binary]"`.'
        )
        raise UserError(msg) from error
    event.listen(engine, "begin", _take_turn)
    return engine


def _take_turn(connection: Connection) -> None:
    if connection.get_execution_options().get(_WRITES, False):
        connection.exec_driver_sql(_TAKE_TURN)
