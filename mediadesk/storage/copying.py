"""Copy a whole catalogue into another place, whatever database is there: row by row, as it is."""

from collections.abc import Iterator
from typing import Any, Final

from sqlalchemy import Connection, Select, bindparam, delete, func, insert, select, update

from mediadesk.model.errors import UserError
from mediadesk.services.jobs import JobContext
from mediadesk.storage import fulltext, schema
from mediadesk.storage.dialects.dialect import dialect_of

_BATCH_ROWS: Final = 1000

#: A catalogue in which none of these has a row was never used.
_FIRST_USED: Final = (schema.folders, schema.journal_entries, schema.publications)


def require_unused(connection: Connection, name: str) -> None:
    """Refuse a catalogue that holds anything already.

    Raises:
        UserError: It does.
    """
    for table in _FIRST_USED:
        if connection.execute(select(func.count()).select_from(table)).scalar_one():
            msg = f"{name} is a catalogue in use; name a new file, or a database that is empty."
            raise UserError(msg)


def copy_everything(source: Connection, target: Connection, context: JobContext) -> None:
    """Copy every row with its numbers, and make the full-text index of the copy.

    Args:
        source: A reader, which sees one moment of the catalogue.
        target: A writer, on an unused catalogue.
        context: Told of each batch.

    Raises:
        StoppedError: A stop was asked for.
    """
    tables = schema.METADATA.sorted_tables
    counts = (source.execute(select(func.count()).select_from(table)) for table in tables)
    total, done = sum(int(count.scalar_one()) for count in counts), 0
    target.execute(delete(schema.shelf_state))
    for table in tables:
        # An original may have come in after its derivative: they are linked once all are there.
        later = {"original_id": None} if table is schema.photos else {}
        for rows in _batches(source, select(table).order_by(*table.primary_key)):
            told = [{**row, **later} for row in rows]
            dialect_of(target).execute_many(target, insert(table), told)
            done += len(rows)
            context.step(done, total, table.name)
        if table.autoincrement_column is not None:
            number = dialect_of(source).last_number(source, table)
            dialect_of(target).go_on_from(target, table, number)
    _link_originals(source, target)
    _make_index(target, context)


def _batches(connection: Connection, query: Select[Any]) -> Iterator[list[dict[str, Any]]]:
    """Yield the rows of a query, few of them held at a time."""
    with connection.execute(query.execution_options(yield_per=_BATCH_ROWS)) as result:
        for part in result.mappings().partitions():
            yield [dict(row) for row in part]


def _link_originals(source: Connection, target: Connection) -> None:
    photos = schema.photos
    linked = select(photos.c.id.label("of"), photos.c.original_id.label("original"))
    linking = (
        update(photos)
        .where(photos.c.id == bindparam("of"))
        .values(original_id=bindparam("original"))
    )
    for rows in _batches(source, linked.where(photos.c.original_id.is_not(None))):
        dialect_of(target).execute_many(target, linking, rows)


def _make_index(target: Connection, context: JobContext) -> None:
    ids = [int(number) for number in target.execute(select(schema.photos.c.id)).scalars()]
    for begin in range(0, len(ids), _BATCH_ROWS):
        context.step(begin, len(ids), "words")
        fulltext.refresh(target, ids[begin : begin + _BATCH_ROWS])
