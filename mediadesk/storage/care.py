"""Looking after the catalogue file: the port CatalogueCare on SQL."""

from collections.abc import Mapping
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, func, select, text
from sqlalchemy.exc import DatabaseError

from mediadesk.model.errors import UserError
from mediadesk.storage import backups, schema
from mediadesk.storage.engine import CataloguePart

_COUNTED: Final = {
    "photos": schema.photos,
    "captions": schema.captions,
    "credits": schema.credit_records,
    "edits": schema.edits,
    "publications": schema.publications,
}

#: SQLite's own words for "nothing found".
_SOUND: Final = "ok"


class SqlCare(CataloguePart):
    """Looking after the catalogue file itself."""

    def information(self) -> Mapping[str, str | int]:
        """Return path, revision, size_bytes, photos, captions, credits, edits, publications."""
        with self._database.reading() as connection:
            revision = connection.execute(text("SELECT version_num FROM alembic_version"))
            told: dict[str, str | int] = {
                "path": str(self._database.path),
                "revision": str(revision.scalar_one()),
                "size_bytes": backups.size_of(self._database.path),
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
        backups.copy(self._database.path, target)

    def faults(self) -> tuple[str, ...]:
        """Return what is damaged, a sentence each; empty where all is well."""
        with self._database.reading() as connection:
            try:
                return (
                    *_broken_pages(connection),
                    *_broken_references(connection),
                    *_missing_texts(connection),
                )
            except DatabaseError as error:
                return (f"The file is damaged: {error.orig}.",)

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()


def _broken_pages(connection: Connection) -> tuple[str, ...]:
    lines = connection.execute(text("PRAGMA integrity_check(20)")).scalars()
    return tuple(f"The file is damaged: {line}." for line in lines if line != _SOUND)


def _broken_references(connection: Connection) -> tuple[str, ...]:
    rows = connection.execute(text("PRAGMA foreign_key_check")).all()
    return tuple(
        f"A row of {table} refers to a row of {parent} that is not there."
        for table, _, parent, _ in rows[:20]
    )


def _missing_texts(connection: Connection) -> tuple[str, ...]:
    photos = connection.execute(select(func.count()).select_from(schema.photos)).scalar_one()
    texts = connection.execute(text("SELECT count(*) FROM photo_texts_docsize")).scalar_one()
    if photos == texts:
        return ()
    return (f"The search index holds {texts:,} photos, the catalogue {photos:,}.",)
