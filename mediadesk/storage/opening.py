"""Open a catalogue: look at it first, upgrade it where it is old, refuse what is not ours."""

from contextlib import ExitStack
from pathlib import Path

from mediadesk.model.errors import UserError
from mediadesk.services.ports.catalogue import Clock
from mediadesk.storage.addresses import file_of, is_server
from mediadesk.storage.dialects.dialect import Place
from mediadesk.storage.dialects.sqlite.place import SqlitePlace
from mediadesk.storage.engine import Database
from mediadesk.storage.revisions import HEAD, REVISIONS


def open_database(address: str | Path, clock: Clock) -> Database:
    """Open a catalogue by the path of its file or the URL of its server, made where it is missing.

    An older one is upgraded, a file after a backup beside it.

    Raises:
        UserError: A catalogue of a newer version, something of another program, a place that
            cannot be written, or a driver that is not installed.
        OutsideError: The catalogue is damaged or cannot be reached, or the disk failed.
    """
    place = _place_of(address)
    with ExitStack() as where_it_fails:
        where_it_fails.callback(place.close)
        place.make_ready()
        revision = place.revision()
        _refuse_newer(place, revision)
        database = Database(place)
        if revision != HEAD:
            _upgrade(database, revision, clock)
        where_it_fails.pop_all()
    return database


def _place_of(address: str | Path) -> Place:
    if not is_server(address):
        return SqlitePlace(file_of(address))
    # Nobody whose catalogue is a file waits for it.
    from mediadesk.storage.dialects.postgresql.place import ServerPlace  # noqa: PLC0415

    return ServerPlace(str(address))


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
