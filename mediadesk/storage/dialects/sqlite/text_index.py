"""The full-text index in FTS5.

Rows are written by rising number: FTS5 puts what it holds in memory to disk whenever a number
follows that is no higher than the one before, and of 5,000 rows that takes three times as long.
"""

from collections.abc import Iterable, Sequence
from typing import Any, Final

from sqlalchemy import (
    Connection,
    Select,
    bindparam,
    column,
    func,
    literal_column,
    select,
    table,
    text,
)

from mediadesk.search import tree
from mediadesk.storage.dialects.dialect import Texts
from mediadesk.storage.dialects.sqlite.many_rows import execute_many
from mediadesk.storage.text_columns import COLUMNS
from mediadesk.storage.texts import storable

#: Migrations make it.
_TEXTS: Final = table("photo_texts", column("rowid"), *(column(name) for name in COLUMNS))

_INSERT: Final = text(
    f"INSERT INTO photo_texts (rowid, {', '.join(COLUMNS)})"  # noqa: S608  (names from above)
    f" VALUES (:rowid, {', '.join(f':{name}' for name in COLUMNS)})"
)
_DELETE: Final = _TEXTS.delete().where(_TEXTS.c.rowid == bindparam("gone"))

#: FTS5's own table of a row a photo: to count the index itself would read all of it.
_SIZES: Final = table("photo_texts_docsize")


class Fts5Index:
    """Words found by FTS5."""

    def add(self, connection: Connection, texts: Texts) -> None:
        """Add photos that are not in the index, every column given, by rising number."""
        rows = [{"rowid": number, **said} for number, said in texts.items()]
        if rows:
            connection.execute(_INSERT, rows)

    def update(self, connection: Connection, columns: Sequence[str], texts: Texts) -> None:
        """Put new words into a few columns of photos that are in the index."""
        statement = _TEXTS.update().where(_TEXTS.c.rowid == bindparam("of"))
        statement = statement.values({name: bindparam(f"new_{name}") for name in columns})
        rows = [
            {"of": number, **{f"new_{name}": texts[number][name] for name in columns}}
            for number in sorted(texts)
        ]
        execute_many(connection, statement, rows)

    def remove(self, connection: Connection, photo_ids: Iterable[int]) -> None:
        """Take photos out, those that are not in it passed over."""
        gone = [{"gone": photo_id} for photo_id in photo_ids]
        if gone:
            connection.execute(_DELETE, gone)

    def matching(self, query: tree.Query) -> Select[Any] | None:
        """Return the photos that a query finds; None where the index cannot answer it alone."""
        expression = _expression(query)
        if expression is None:
            return None
        return select(_TEXTS.c.rowid).where(literal_column("photo_texts").match(expression))

    def count(self, connection: Connection) -> int:
        """Return how many photos are in the index."""
        return int(connection.execute(select(func.count()).select_from(_SIZES)).scalar_one())


def _expression(query: tree.Query) -> str | None:
    """Return a query in FTS5's language; None where the index cannot answer it alone."""
    match query:
        case tree.Words(field=field) if not field or field in COLUMNS:
            return _phrase(query)
        case tree.Any(terms=terms) if terms:
            return _all_of(terms, " OR ")
        case tree.All(terms=terms):
            unwanted = tuple(term.term for term in terms if isinstance(term, tree.Not))
            wanted = tuple(term for term in terms if not isinstance(term, tree.Not))
            positive = _all_of(wanted, " AND ") if wanted else None
            negative = _all_of(unwanted, " OR ") if unwanted else ""
            if positive is None or negative is None:
                return None
            return f"({positive} NOT {negative})" if negative else positive
    return None


def _all_of(terms: tuple[tree.Query, ...], operator: str) -> str | None:
    expressions = [_expression(term) for term in terms]
    known = [expression for expression in expressions if expression is not None]
    return f"({operator.join(known)})" if len(known) == len(expressions) else None


def _phrase(words: tree.Words) -> str:
    text = storable(words.text).replace('"', " ")
    phrase = f'"{text}"' + ("*" if words.is_prefix else "")
    return f"({{{words.field}}} : {phrase})" if words.field else phrase
