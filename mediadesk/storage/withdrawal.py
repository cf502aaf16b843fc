"""Take a photo off the shelf when the step that brought it is undone, and put it back for redo.

All that was read from its file goes into one row, so that no query has to know of photos that
are not there.
"""

import base64
import json
from typing import Any, Final

from sqlalchemy import Connection, Table, delete, insert, select
from sqlalchemy.exc import IntegrityError

from mediadesk.model.errors import UserError
from mediadesk.storage import fulltext, prints, schema, shelf_state

#: The photo and what goes with it, in the order in which they can be written.
_TABLES: Final[tuple[tuple[Table, str], ...]] = (
    (schema.photos, "id"),
    (schema.sightings, "photo_id"),
    (schema.readings, "photo_id"),
    (schema.document_ids, "photo_id"),
    (schema.fingerprints, "photo_id"),
    (schema.former_hashes, "photo_id"),
    (schema.reading_bases, "photo_id"),
    (schema.unwritten_photos, "photo_id"),
)


def take_off(connection: Connection, photo_id: int) -> None:
    """Take a photo off the shelf.

    Raises:
        IntegrityError: Curated records still belong to it.
    """
    body = {}
    for table, column in _TABLES:
        held = select(table).where(table.c[column] == photo_id).order_by(*table.primary_key)
        rows = connection.execute(held).mappings()
        body[table.name] = [{name: _plain(cell) for name, cell in row.items()} for row in rows]
    photos, withdrawn = schema.photos, schema.withdrawn_photos
    connection.execute(delete(photos).where(photos.c.id == photo_id))
    connection.execute(insert(withdrawn), {"photo_id": photo_id, "body": json.dumps(body)})
    fulltext.refresh(connection, (photo_id,))
    shelf_state.changed(connection)


def put_back(connection: Connection, photo_id: int) -> None:
    """Put a photo back as it was.

    Raises:
        UserError: Its file was imported as a photo of its own meanwhile.
    """
    withdrawn = schema.withdrawn_photos
    there = withdrawn.c.photo_id == photo_id
    body = json.loads(connection.execute(select(withdrawn.c.body).where(there)).scalar_one())
    connection.execute(delete(withdrawn).where(there))
    try:
        for table, _ in _TABLES:
            held = body.get(table.name, ())  # a table may be newer than the withdrawal
            rows = [{name: _cell(v) for name, v in row.items()} for row in held]
            if rows:
                connection.execute(insert(table), rows)
        prints.number(connection, (photo_id,))
    except IntegrityError as error:
        msg = "The picture's file was imported meanwhile; taking it in cannot be done again."
        raise UserError(msg) from error
    fulltext.refresh(connection, (photo_id,))
    shelf_state.changed(connection)


def _plain(cell: Any) -> Any:  # noqa: ANN401  (a cell of any table)
    return {"base64": base64.b64encode(cell).decode("ascii")} if isinstance(cell, bytes) else cell


def _cell(value: Any) -> Any:  # noqa: ANN401  (a cell of any table)
    return base64.b64decode(value["base64"]) if isinstance(value, dict) else value
