"""What files say, as rows: the readings of photos, and the ids among them to be looked up by."""

from collections.abc import Mapping

from sqlalchemy import Connection, delete, insert, select

from mediadesk.metadata.identity import embedded_ids
from mediadesk.model.photo import Reading
from mediadesk.storage import schema
from mediadesk.storage.codec import to_text
from mediadesk.storage.dialects.dialect import dialect_of
from mediadesk.storage.record_tables import in_parts
from mediadesk.storage.texts import kept, storable


def replace(connection: Connection, read: Mapping[int, tuple[Reading, ...]]) -> None:
    """Keep new readings of photos, by number, and their ids."""
    if not read:
        return
    statement = dialect_of(connection).upsert(schema.readings, ("photo_id",), taking=("body",))
    rows = [{"photo_id": number, "body": to_text(said)} for number, said in read.items()]
    connection.execute(statement, rows)
    ids = schema.document_ids
    for part in in_parts(read):
        connection.execute(delete(ids).where(ids.c.photo_id.in_(part)))
    found = [row for number, said in read.items() for row in id_rows(number, said)]
    if found:
        connection.execute(insert(ids), found)


def are(connection: Connection, number: int, said: tuple[Reading, ...]) -> bool:
    """Return whether these are the readings that are kept of a photo."""
    readings = schema.readings.c
    query = select(readings.body).where(readings.photo_id == number)
    return connection.execute(query).scalar_one_or_none() == to_text(said)


def id_rows(number: int, read: tuple[Reading, ...]) -> list[dict[str, int | str]]:
    """Return the ids that a photo's readings carry, as rows."""
    return [{"photo_id": number, "document_id": storable(kept(one))} for one in embedded_ids(read)]
