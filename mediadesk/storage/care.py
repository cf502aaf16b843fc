"""Looking after the catalogue: the port CatalogueCare on SQL."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, func, select, text
from sqlalchemy.exc import DatabaseError

from mediadesk.model.errors import UserError
from mediadesk.storage import schema
from mediadesk.storage.dialects.dialect import dialect_of
from mediadesk.storage.engine import CataloguePart

_COUNTED: Final = {
    "photos": schema.photos,
    "captions": schema.captions,
    "credits": schema.credit_records,
    "edits": schema.edits,
    "publications": schema.publications,
}


class SqlCare(CataloguePart):
    """Looking after the catalogue itself."""

    def information(self) -> Mapping[str, str | int]:
        """Return path, revision, size_bytes, photos, captions, credits, edits, publications."""
        with self._database.reading() as connection:
            revision = connection.execute(text("SELECT version_num FROM alembic_version"))
            told: dict[str, str | int] = {
                "path": self._database.place.name,
                "revision": str(revision.scalar_one()),
                "size_bytes": self._database.place.size_bytes(connection),
            }
            for name, table in _COUNTED.items():
                count = connection.execute(select(func.count()).select_from(table))
                told[name] = int(count.scalar_one())
        return told

    def back_up(self, target: Path) -> None:
        """Copy the catalogue while it is in use.

        Raises:
            UserError: The target exists, or its folder cannot be written.
        """
        if target.exists():
            msg = f"{target} is there already; name a file that does not exist."
            raise UserError(msg)
        self._database.place.back_up(target)

    def faults(self) -> tuple[str, ...]:
        """Return what is damaged, a sentence each; empty where all is well."""
        with self._database.reading() as connection:
            try:
                return (
                    *self._database.place.faults(connection),
                    *_missing_texts(connection),
                )
            except DatabaseError as error:
                damage = self._database.place.damage(error)
                if not damage:
                    raise
                return (damage,)

    def close(self) -> None:
        """Let go of it."""
        self._database.close()


def _missing_texts(connection: Connection) -> tuple[str, ...]:
    photos = connection.execute(select(func.count()).select_from(schema.photos)).scalar_one()
    texts = dialect_of(connection).texts.count(connection)
    if photos == texts:
        return ()
    return (f"The search index holds {texts:,} photos, the catalogue {photos:,}.",)
