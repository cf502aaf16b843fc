"""Which photos wait until their originals are looked for: RelationShelf on SQL."""

from collections.abc import Sequence

from sqlalchemy import delete, select

from mediadesk.storage import schema
from mediadesk.storage.engine import CataloguePart
from mediadesk.storage.record_tables import in_parts


class SqlRelating(CataloguePart):
    """The photos taken in whose originals and derivatives nobody has looked for yet."""

    def photos_to_relate(self) -> tuple[int, ...]:
        """Return the numbers of the photos that wait, the oldest first."""
        number = schema.photos_to_relate.c.photo_id
        with self._database.reading() as connection:
            return tuple(connection.execute(select(number).order_by(number)).scalars())

    def note_related(self, photo_ids: Sequence[int]) -> None:
        """Note that photos wait no more."""
        if not photo_ids:
            return
        number = schema.photos_to_relate.c.photo_id
        with self._database.writing() as connection:
            for part in in_parts(set(photo_ids)):
                connection.execute(delete(schema.photos_to_relate).where(number.in_(part)))
