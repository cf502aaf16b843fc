"""Write many rows with one statement: compiled once, the rows handed to SQLite as they are."""

from collections.abc import Mapping, Sequence

from sqlalchemy import Connection
from sqlalchemy.sql.dml import UpdateBase


def execute_many(
    connection: Connection, statement: UpdateBase, rows: Sequence[Mapping[str, object]]
) -> None:
    """Execute a statement for each row; rows all have the same names, and plain values.

    SQLAlchemy looks at every value of every row on its way; of some thousand rows that takes
    longer than SQLite takes to write them.
    """
    if not rows:
        return
    compiled = statement.compile(dialect=connection.dialect, column_keys=list(rows[0]))
    order = compiled.positiontup or []
    fixed = {n: value for n, value in compiled.params.items() if n not in rows[0]}
    if fixed:
        rows = [{**fixed, **row} for row in rows]
    held = [tuple(row[name] for name in order) for row in rows]
    connection.exec_driver_sql(str(compiled), held)
