"""Open a catalogue: look at it first, upgrade it where it is old, refuse what is not ours."""

from pathlib import Path

from mediadesk.model.errors import UserError
from mediadesk.services.ports.catalogue import Clock
from mediadesk.storage.addresses import file_of
from mediadesk.storage.dialects.dialect import Place
from mediadesk.storage.dialects.sqlite.place import SqlitePlace
from mediadesk.storage.engine import Database
from mediadesk.storage.revisions import HEAD, REVISIONS


def open_database(address: str | Path, clock: Clock) -> Database:
    """Open the file of a catalogue by its path, made where it is missing.

    An older file is upgraded after a backup beside it.

    Raises:
        UserError: A server's address, a file of a newer version or of another program, or a
            place that cannot be written.
        OutsideError: The file is damaged or the disk failed.
    """
    place = SqlitePlace(file_of(address))
    place.make_ready()
    revision = place.revision()
    _refuse_newer(place, revision)
    database = Database(place)
    if revision != HEAD:
        _upgrade(database, revision, clock)
    return database


def _refuse_newer(place: Place, revision: str) -> None:
    if revision and revision not in REVISIONS:
        msg = (
            f"The catalogue {place.name} was made by a newer MediaDesk (revision {revision}, this "
            f"version knows {HEAD}); update MediaDesk, or open a backup from before."
        )
        raise UserError(msg)


def _upgrade(database: Database, revision: str, clock: Clock) -> None:
    # Alembic costs a tenth of a second; only a catalogue that needs it pays for it.
    from mediadesk.storage.migrating import upgrade  # noqa: PLC0415

    if revision:
        database.place.keep_before_upgrade(revision, clock.now())
    upgrade(database)
