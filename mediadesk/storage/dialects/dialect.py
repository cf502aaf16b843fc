"""What the catalogue asks of a database beyond the SQL that all of them understand."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any, Final, Protocol, TypeAlias, cast

from sqlalchemy import ColumnElement, Connection, Engine, FromClause, Insert, Select, Table
from sqlalchemy.exc import DBAPIError
from sqlalchemy.sql.dml import UpdateBase

from mediadesk.search import tree

#: Rows of the full-text index: what each column says, by photo.
Texts: TypeAlias = Mapping[int, Mapping[str, str]]

#: The execution option by which a connection knows its dialect.
_OPTION: Final = "mediadesk_dialect"


class TextIndex(Protocol):
    """The full-text index: a row a photo, its columns those of `text_columns`."""

    def add(self, connection: Connection, texts: Texts) -> None:
        """Add photos that are not in the index, every column given, by rising number."""
        ...

    def update(self, connection: Connection, columns: Sequence[str], texts: Texts) -> None:
        """Put new words into a few columns of photos that are in the index."""
        ...

    def remove(self, connection: Connection, photo_ids: Iterable[int]) -> None:
        """Take photos out, those that are not in it passed over."""
        ...

    def matching(self, query: tree.Query) -> Select[Any] | None:
        """Return the photos that a query finds; None where the index cannot answer it alone."""
        ...

    def count(self, connection: Connection) -> int:
        """Return how many photos are in the index."""
        ...


class Dialect(Protocol):
    """How a database is told what is said differently everywhere."""

    @property
    def texts(self) -> TextIndex:
        """The full-text index."""
        ...

    def upsert(
        self,
        table: Table,
        key: Sequence[str],
        *,
        taking: Collection[str] = (),
        changing: Mapping[str, ColumnElement[Any]] | None = None,
    ) -> Insert:
        """Return an insert that goes on where a row with the same key is there already.

        Args:
            table: Where rows go; no two of one statement have the same key.
            key: The columns of a unique key.
            taking: Columns of the row that is there which take the new row's values.
            changing: Columns of it which take other values.

        With neither, the row that is there stays as it is.
        """
        ...

    def execute_many(
        self,
        connection: Connection,
        statement: UpdateBase,
        rows: Sequence[Mapping[str, object]],
    ) -> None:
        """Execute a statement for each row; rows all have the same names, and plain values."""
        ...

    def joined(self, numbers: Select[Any]) -> Select[Any]:
        """Return the one column of a query as one text, in the query's order, commas between.

        At a million rows that is three times as fast as fetching them. Of no row it is no text.
        """
        ...

    def among(self, column: ColumnElement[int], numbers: Sequence[int]) -> ColumnElement[bool]:
        """Return the condition of being one of any many numbers, which are one parameter."""
        ...

    def last_number(self, connection: Connection, table: Table) -> int:
        """Return the last number that a table gave to a row, 0 before the first."""
        ...

    def go_on_from(self, connection: Connection, table: Table, number: int) -> None:
        """Have a table give numbers above one, as another did whose rows it took over."""
        ...

    def holds(self, column: ColumnElement[str], text: str) -> ColumnElement[bool]:
        """Return the condition of having a text somewhere, case and all."""
        ...

    def items(self, content: ColumnElement[str]) -> FromClause:
        """Return the texts in a column of JSON, each a text or a list of texts, as rows of `value`.

        It is joined to the column's table, row by row.
        """
        ...


@dataclass(frozen=True, slots=True)
class Engines:
    """One pool of connections, lent out in two ways.

    Attributes:
        readers: Their transactions see one moment of the catalogue.
        writers: Their transactions come one after another, of whatever process.
    """

    readers: Engine
    writers: Engine

    def knowing(self, dialect: Dialect) -> "Engines":
        """Return them with connections that know their dialect."""
        options: dict[str, Any] = {_OPTION: dialect}
        return Engines(
            self.readers.execution_options(**options), self.writers.execution_options(**options)
        )


class Place(Protocol):
    """Where a catalogue is kept.

    Attributes:
        is_made_whole: Whether a new catalogue is made of the tables as they are now, and not by
            one migration after another.
        is_shared: Whether several persons use it side by side.
    """

    is_made_whole: bool
    is_shared: bool

    @property
    def dialect(self) -> Dialect:
        """What is spoken there."""
        ...

    @property
    def name(self) -> str:
        """What the place is called in sentences; no password is in it."""
        ...

    def revision(self) -> str:
        """Return the revision of the catalogue there, "" where there is none yet; never write.

        Raises:
            UserError: There is something else, or the person may not look.
            OutsideError: It is damaged or cannot be reached.
        """
        ...

    def make_ready(self) -> None:
        """See to it that a catalogue can be made or changed here.

        Raises:
            UserError: Nothing may be written here.
        """
        ...

    def connect(self) -> Engines:
        """Return the engines on it."""
        ...

    def close(self) -> None:
        """Let go of every connection."""
        ...

    def told_in_words(self) -> AbstractContextManager[None]:
        """Turn what the driver raises into an OutsideError with a sentence."""
        ...

    def require_in_place(self) -> None:
        """Raise OutsideError where what is written now would be lost."""
        ...

    def make_index(self, connection: Connection) -> None:
        """Make the full-text index of a catalogue that is made whole, and say what it is."""
        ...

    def keep_before_upgrade(self, revision: str, now: datetime) -> None:
        """Keep what can be kept of a catalogue before it is upgraded from a revision."""
        ...

    def back_up(self, target: Path) -> None:
        """Copy the catalogue into a file that is not there yet, while it is in use.

        Raises:
            UserError: The folder cannot be written, or that is done by another program.
            OutsideError: The disk failed.
        """
        ...

    def size_bytes(self, connection: Connection) -> int:
        """Return how much room the catalogue takes."""
        ...

    def faults(self, connection: Connection) -> tuple[str, ...]:
        """Return what the database finds damaged, a sentence each."""
        ...

    def damage(self, error: DBAPIError) -> str:
        """Return the damage that a failed statement tells of, "" where it failed otherwise."""
        ...


def dialect_of(connection: Connection) -> Dialect:
    """Return the dialect of a connection that came from `Engines.knowing`."""
    return cast("Dialect", connection.get_execution_options()[_OPTION])
