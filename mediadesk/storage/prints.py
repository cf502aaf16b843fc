"""Fingerprints kept in their order, and made anew where they are of an earlier kind: PrintShelf."""

from collections.abc import Iterable, Mapping, Sequence

from sqlalchemy import Connection, delete, func, insert, select

from mediadesk.model.edit import Fingerprint, KeptPrint
from mediadesk.model.photo import Photo
from mediadesk.storage import photo_rows, schema
from mediadesk.storage.dialects.dialect import dialect_of
from mediadesk.storage.engine import CataloguePart
from mediadesk.storage.record_tables import in_parts


class SqlPrints(CataloguePart):
    """The fingerprints that an index is made of."""

    def newest_fingerprint(self) -> int:
        """Return the number of the fingerprint kept last; 0 where there is none."""
        query = select(func.coalesce(func.max(schema.fingerprint_order.c.sequence), 0))
        with self._database.reading() as connection:
            return int(connection.execute(query).scalar_one())

    def fingerprints_after(self, sequence: int, at_most: int) -> tuple[KeptPrint, ...]:
        """Return fingerprints kept after a number, the oldest first."""
        order, columns = schema.fingerprint_order.c, schema.fingerprints.c
        query = (
            select(order.sequence, order.photo_id, columns.whole, columns.local)
            .join(schema.fingerprints, columns.photo_id == order.photo_id)
            .where(order.sequence > sequence)
            .order_by(order.sequence)
            .limit(at_most)
        )
        with self._database.reading() as connection:
            return tuple(
                KeptPrint(number, photo_id, Fingerprint(photo_rows.unsigned(whole), local))
                for number, photo_id, whole, local in connection.execute(query)
            )

    def fingerprints(self, photo_ids: Sequence[int]) -> Mapping[int, Fingerprint]:
        """Return the fingerprints of photos, by number; none of photos that are not there."""
        columns = schema.fingerprints.c
        query = select(columns.photo_id, columns.whole, columns.local)
        with self._database.reading() as connection:
            return {
                number: Fingerprint(photo_rows.unsigned(whole), local)
                for part in in_parts(photo_ids)
                for number, whole, local in connection.execute(
                    query.where(columns.photo_id.in_(part))
                )
            }

    def count_stale_fingerprints(self) -> int:
        """Return how many fingerprints are of an earlier kind."""
        query = select(func.count()).select_from(schema.stale_fingerprints)
        with self._database.reading() as connection:
            return int(connection.execute(query).scalar_one())

    def photos_with_stale_fingerprints(self, after: int, at_most: int) -> tuple[Photo, ...]:
        """Return photos above a number whose fingerprints are of an earlier kind, by number."""
        stale = schema.stale_fingerprints.c.photo_id
        query = (
            photo_rows.select_photos()
            .join(schema.stale_fingerprints, stale == schema.photos.c.id)
            .where(stale > after)
            .order_by(stale)
            .limit(at_most)
        )
        with self._database.reading() as connection:
            return tuple(photo_rows.photo_of(row) for row in connection.execute(query))

    def renew_fingerprints(self, renewed: Mapping[int, Fingerprint]) -> None:
        """Keep new fingerprints of photos, without those that are gone meanwhile."""
        with self._database.writing() as connection:
            photos = schema.photos.c.id
            there: set[int] = set()
            for part in in_parts(set(renewed)):
                there.update(connection.execute(select(photos).where(photos.in_(part))).scalars())
            keep(connection, {number: renewed[number] for number in sorted(there)})


def keep(connection: Connection, fingerprints: Mapping[int, Fingerprint]) -> None:
    """Write photos' fingerprints in place of those they had."""
    if not fingerprints:
        return
    rows = [row_of(number, one) for number, one in fingerprints.items()]
    statement = dialect_of(connection).upsert(
        schema.fingerprints, ("photo_id",), taking=("whole", "local")
    )
    connection.execute(statement, rows)
    number(connection, fingerprints)


def number(connection: Connection, photo_ids: Iterable[int]) -> None:
    """Number the fingerprints of photos, which are of the present kind, as the newest."""
    numbers = list(photo_ids)
    for part in in_parts(set(numbers)):
        for table in (schema.fingerprint_order, schema.stale_fingerprints):
            connection.execute(delete(table).where(table.c.photo_id.in_(part)))
    rows = [{"photo_id": photo_id} for photo_id in numbers]
    connection.execute(insert(schema.fingerprint_order), rows)


def row_of(photo_id: int, fingerprint: Fingerprint) -> dict[str, int | bytes]:
    """Return the row of a photo's fingerprint."""
    whole = photo_rows.signed(fingerprint.whole)
    return {"photo_id": photo_id, "whole": whole, "local": fingerprint.local}
