"""The full-text index in tsvector: a column for each of ours, and all of them in one index."""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    Select,
    and_,
    bindparam,
    cast,
    column,
    delete,
    false,
    func,
    insert,
    not_,
    or_,
    select,
    table,
    text,
    update,
)
from sqlalchemy.dialects.postgresql import TSQUERY, TSVECTOR
from sqlalchemy.sql.dml import UpdateBase

from mediadesk.search import tree
from mediadesk.storage.dialects.dialect import Texts
from mediadesk.storage.dialects.postgresql.words import phrase_of, vector_of
from mediadesk.storage.text_columns import COLUMNS

#: `words` is every column, one behind another.
_TEXTS: Final = table(
    "photo_texts", column("photo_id"), column("words"), *(column(name) for name in COLUMNS)
)

#: Stands between columns, so that no phrase begins in one and ends in the next.
_BETWEEN: Final = "'|':1"

#: The index is written at once: what waits to be written would be read by every search meanwhile.
_MAKE: Final = (
    "CREATE TABLE photo_texts (photo_id INTEGER PRIMARY KEY, "
    + ", ".join(f"{name} TSVECTOR NOT NULL" for name in COLUMNS)
    + ", words TSVECTOR NOT NULL GENERATED ALWAYS AS ("
    + f" || $${_BETWEEN}$$::tsvector || ".join(COLUMNS)
    + ") STORED)",
    "CREATE INDEX photo_texts_words ON photo_texts USING gin (words) WITH (fastupdate = off)",
)


class TsvectorIndex:
    """Words found by a GIN index over tsvectors."""

    def make(self, connection: Connection) -> None:
        """Make the table and its index."""
        for statement in _MAKE:
            connection.execute(text(statement.replace(":", r"\:")))

    def add(self, connection: Connection, texts: Texts) -> None:
        """Add photos that are not in the index, every column given, by rising number."""
        statement = insert(_TEXTS).values(photo_id=bindparam("of"), **_vectors(COLUMNS))
        self._write(connection, statement, COLUMNS, texts)

    def update(self, connection: Connection, columns: Sequence[str], texts: Texts) -> None:
        """Put new words into a few columns of photos that are in the index."""
        statement = update(_TEXTS).where(_TEXTS.c.photo_id == bindparam("of"))
        self._write(connection, statement.values(**_vectors(columns)), columns, texts)

    def remove(self, connection: Connection, photo_ids: Iterable[int]) -> None:
        """Take photos out, those that are not in it passed over."""
        gone = list(photo_ids)
        connection.execute(delete(_TEXTS).where(_TEXTS.c.photo_id == func.any(gone)))

    def matching(self, query: tree.Query) -> Select[Any] | None:
        """Return the photos that a query finds; None where the index cannot answer it alone."""
        condition = _condition(query)
        return None if condition is None else select(_TEXTS.c.photo_id).where(condition)

    def count(self, connection: Connection) -> int:
        """Return how many photos are in the index."""
        return int(connection.execute(select(func.count()).select_from(_TEXTS)).scalar_one())

    def _write(
        self, connection: Connection, statement: UpdateBase, columns: Sequence[str], texts: Texts
    ) -> None:
        rows = [
            {"of": number, **{f"new_{name}": vector_of(said[name]) for name in columns}}
            for number, said in texts.items()
        ]
        if rows:
            connection.execute(statement, rows)


def _vectors(columns: Sequence[str]) -> dict[str, ColumnElement[Any]]:
    return {name: cast(bindparam(f"new_{name}"), TSVECTOR) for name in columns}


def _condition(query: tree.Query) -> ColumnElement[bool] | None:
    """Return a query as a condition; None where the index cannot answer it alone."""
    match query:
        case tree.Words(field=field) if not field or field in COLUMNS:
            return _holds(query)
        case tree.Any(terms=terms) if terms:
            known = _all_of(terms)
            return None if known is None else or_(*known)
        case tree.All(terms=terms):
            wanted = _all_of(tuple(t for t in terms if not isinstance(t, tree.Not)))
            unwanted = _all_of(tuple(t.term for t in terms if isinstance(t, tree.Not)))
            if not wanted or unwanted is None:
                return None
            return and_(*wanted, *map(not_, unwanted))
    return None


def _all_of(terms: tuple[tree.Query, ...]) -> list[ColumnElement[bool]] | None:
    conditions = [_condition(term) for term in terms]
    known = [condition for condition in conditions if condition is not None]
    return known if len(known) == len(conditions) else None


def _holds(words: tree.Words) -> ColumnElement[bool]:
    phrase = phrase_of(words.text, is_prefix=words.is_prefix)
    if not phrase:
        return false()
    asked = cast(phrase, TSQUERY)
    anywhere: ColumnElement[bool] = _TEXTS.c.words.bool_op("@@")(asked)
    if not words.field:
        return anywhere
    # The index finds the words in any column; which one it was, the row itself says.
    return and_(anywhere, _TEXTS.c[words.field].bool_op("@@")(asked))
