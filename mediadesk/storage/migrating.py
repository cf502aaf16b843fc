"""Bring a catalogue's tables to a revision, in one transaction."""

from importlib import resources

from alembic import command
from alembic.config import Config

from mediadesk.storage.engine import Database
from mediadesk.storage.revisions import HEAD


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
        command.upgrade(config, revision)
