"""Looking after the catalogue: the port CatalogueCare on SQL."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, func, select, text
from sqlalchemy.exc import DatabaseError

from mediadesk.model.errors import UserError
from mediadesk.services.jobs import JobContext
from mediadesk.storage import schema
from mediadesk.storage.copying import copy_everything, require_unused
from mediadesk.storage.dialects.dialect import dialect_of
from mediadesk.storage.engine import CataloguePart
from mediadesk.storage.opening import open_database

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

    def copy_to(self, address: str, context: JobContext) -> str:
        """Copy the catalogue into a new one, a file or on a server, while it is in use.

        Returns:
            What the new one's place is called; no password is in it.

        Raises:
            UserError: The other one is in use, is this one, or cannot be made.
            OutsideError: A disk or a server failed; the other one is as it was.
            StoppedError: A stop was asked for; nothing was copied.
        """
        other = open_database(address, self._clock)
        try:
            if other.place.name == self._database.place.name:
                msg = f"{other.place.name} is this very catalogue; name another place."
                raise UserError(msg)
            with self._database.reading() as source, other.writing() as target:
                require_unused(target, other.place.name)
                copy_everything(source, target, context)
            return other.place.name
        finally:
            other.close()

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
