"""Which photo a photo was made from: a record that is a cell of the photo's own row."""

from collections.abc import Iterable, Mapping

from sqlalchemy import Connection, bindparam, select, update

from mediadesk.model.errors import UserError
from mediadesk.model.photo import Descent
from mediadesk.storage import schema, shelf_state


def held(connection: Connection, photo_ids: Iterable[int]) -> Mapping[int, Descent]:
    """Return the descents of those photos that have one; few enough for one statement."""
    photos = schema.photos.c
    query = select(photos.id, photos.original_id).where(
        photos.id.in_(tuple(photo_ids)), photos.original_id.is_not(None)
    )
    return {row.id: Descent(row.id, row.original_id) for row in connection.execute(query)}


def put(connection: Connection, descents: Iterable[Descent]) -> None:
    """Write descents over those that are there.

    Raises:
        IntegrityError: An original is not in the catalogue.
        UserError: A derivative is not in the catalogue.
    """
    _write(connection, {d.photo_id: d.original_id for d in descents})


def remove(connection: Connection, photo_ids: Iterable[int]) -> None:
    """Make photos originals again."""
    _write(connection, dict.fromkeys(photo_ids))


def _write(connection: Connection, originals: Mapping[int, int | None]) -> None:
    if not originals:
        return
    photos = schema.photos
    statement = update(photos).where(photos.c.id == bindparam("photo"))
    rows = [{"photo": photo, "original": original} for photo, original in originals.items()]
    statement = statement.values(original_id=bindparam("original"))
    if connection.execute(statement, rows).rowcount < len(rows):
        msg = "A photo that this is about is not in the catalogue; nothing was changed."
        raise UserError(msg)
    shelf_state.changed(connection)
