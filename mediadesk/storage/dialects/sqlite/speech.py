"""How SQLite is told what is said differently everywhere."""

import json
from collections.abc import Collection, Mapping, Sequence
from typing import Any, Final

from sqlalchemy import (
    ColumnElement,
    Connection,
    FromClause,
    Insert,
    Select,
    Table,
    func,
    select,
    text,
)
from sqlalchemy.dialects.sqlite import insert
from sqlalchemy.sql.dml import UpdateBase

from mediadesk.storage.dialects.dialect import TextIndex
from mediadesk.storage.dialects.sqlite import many_rows
from mediadesk.storage.dialects.sqlite.text_index import Fts5Index

#: The numbers asked for, as one parameter: a list in the statement would be limited in length.
_ASKED: Final = "SELECT value FROM json_each(:numbers)"

#: Where SQLite keeps the numbers that are never given again (AUTOINCREMENT); it has no unique key.
_GIVEN: Final = text("SELECT max(seq) FROM sqlite_sequence WHERE name = :name")
_FORGET: Final = text("DELETE FROM sqlite_sequence WHERE name = :name")
_REMEMBER: Final = text("INSERT INTO sqlite_sequence (name, seq) VALUES (:name, :number)")


class SqliteDialect:
    """SQLite as it is built into Python 3.11 and later."""

    texts: TextIndex = Fts5Index()

    def upsert(
        self,
        table: Table,
        key: Sequence[str],
        *,
        taking: Collection[str] = (),
        changing: Mapping[str, ColumnElement[Any]] | None = None,
    ) -> Insert:
        """Return an insert that goes on where a row with the same key is there already."""
        statement = insert(table)
        changes = {name: statement.excluded[name] for name in taking} | dict(changing or {})
        if changes:
            return statement.on_conflict_do_update(index_elements=list(key), set_=changes)
        return statement.on_conflict_do_nothing(index_elements=list(key))

    def execute_many(
        self,
        connection: Connection,
        statement: UpdateBase,
        rows: Sequence[Mapping[str, object]],
    ) -> None:
        """Execute a statement for each row; rows all have the same names, and plain values."""
        many_rows.execute_many(connection, statement, rows)

    def joined(self, numbers: Select[Any]) -> Select[Any]:
        """Return the one column of a query as one text, in the query's order, commas between.

        SQLite keeps the order of a subquery under group_concat.
        """
        return select(func.group_concat(numbers.subquery().c[0]))

    def among(self, column: ColumnElement[int], numbers: Sequence[int]) -> ColumnElement[bool]:
        """Return the condition of being one of any many numbers, which are one parameter."""
        return column.in_(text(_ASKED).bindparams(numbers=json.dumps(list(numbers))))

    def holds(self, column: ColumnElement[str], text: str) -> ColumnElement[bool]:
        """Return the condition of having a text somewhere, case and all."""
        return func.instr(column, text) > 0

    def items(self, content: ColumnElement[str]) -> FromClause:
        """Return the texts in a column of JSON as rows of `value`."""
        return func.json_each(content).table_valued("value")

    def last_number(self, connection: Connection, table: Table) -> int:
        """Return the last number that a table gave to a row, 0 before the first."""
        (key,) = table.primary_key
        largest = int(connection.execute(select(func.max(key))).scalar() or 0)
        if not table.dialect_options["sqlite"]["autoincrement"]:
            return largest
        given = connection.execute(_GIVEN, {"name": table.name}).scalar()
        return max(largest, int(given or 0))

    def go_on_from(self, connection: Connection, table: Table, number: int) -> None:
        """Have a table give numbers above one; tables that give one again go by their rows."""
        if number and table.dialect_options["sqlite"]["autoincrement"]:
            values = {"name": table.name, "number": number}
            connection.execute(_FORGET, {"name": table.name})
            connection.execute(_REMEMBER, values)
