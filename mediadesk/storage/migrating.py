"""Bring a catalogue's tables to a revision, in one transaction."""

from importlib import resources
from typing import Final

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection, insert, inspect

from mediadesk.storage import schema
from mediadesk.storage.dialects.dialect import Place
from mediadesk.storage.engine import Database
from mediadesk.storage.revisions import HEAD

#: Alembic's table of the revision.
_VERSIONS: Final = "alembic_version"


def configuration() -> Config:
    """Return Alembic's configuration; it needs no file of its own."""
    config = Config()
    scripts = resources.files("mediadesk.storage").joinpath("migrations")
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def upgrade(database: Database, revision: str = HEAD) -> None:
    """Run the migrations up to a revision; one that fails leaves nothing behind.

    Two programs may open the same old file at once: the second waits and finds it done.

    Raises:
        OutsideError: The disk failed.
    """
    config = configuration()
    with database.writing() as connection:
        config.attributes["connection"] = connection
        if database.place.is_made_whole and not inspect(connection).has_table(_VERSIONS):
            _make_whole(connection, config, database.place)
        else:
            command.upgrade(config, revision)


def _make_whole(connection: Connection, config: Config, place: Place) -> None:
    """Make every table as it is now."""
    schema.METADATA.create_all(connection)
    connection.execute(insert(schema.shelf_state), {"id": 1, "version": 0})
    command.stamp(config, HEAD)
    place.make_index(connection)
