"""How PostgreSQL is told what is said differently everywhere."""

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sqlalchemy import (
    ARRAY,
    BigInteger,
    ColumnElement,
    Connection,
    FromClause,
    Insert,
    Select,
    Table,
    any_,
    bindparam,
    case,
    cast,
    func,
    select,
)
from sqlalchemy.dialects.postgresql import JSONB, REGCLASS, insert
from sqlalchemy.sql.dml import UpdateBase

from mediadesk.storage.dialects.postgresql.text_index import TsvectorIndex


class PostgresqlDialect:
    """PostgreSQL 13 and later."""

    texts = TsvectorIndex()

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
        if rows:
            connection.execute(statement, list(rows))

    def joined(self, numbers: Select[Any]) -> Select[Any]:
        """Return the one column of a query as one text, in the query's order, commas between."""
        return select(func.array_to_string(func.array(numbers.scalar_subquery()), ","))

    def among(self, column: ColumnElement[int], numbers: Sequence[int]) -> ColumnElement[bool]:
        """Return the condition of being one of any many numbers, which are one parameter."""
        return column == any_(bindparam(None, list(numbers), ARRAY(BigInteger)))

    def holds(self, column: ColumnElement[str], text: str) -> ColumnElement[bool]:
        """Return the condition of having a text somewhere, case and all."""
        return func.strpos(column, text) > 0

    def items(self, content: ColumnElement[str]) -> FromClause:
        """Return the texts in a column of JSON as rows of `value`."""
        said = cast(content, JSONB)
        one = func.jsonb_build_array(said)
        texts = case((func.jsonb_typeof(said) == "array", said), else_=one)
        return func.jsonb_array_elements_text(texts).table_valued("value").render_derived()

    def last_number(self, connection: Connection, table: Table) -> int:
        """Return the last number that a table gave to a row, 0 before the first."""
        return int(connection.execute(select(_last_of(table))).scalar() or 0)

    def go_on_from(self, connection: Connection, table: Table, number: int) -> None:
        """Have a table give numbers above one."""
        if number:
            connection.execute(select(func.setval(_sequence_of(table), number)))


def _sequence_of(table: Table) -> ColumnElement[Any]:
    (key,) = table.primary_key
    return func.pg_get_serial_sequence(table.name, key.name)


def _last_of(table: Table) -> ColumnElement[Any]:
    return func.pg_sequence_last_value(cast(_sequence_of(table), REGCLASS))
