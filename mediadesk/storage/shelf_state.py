"""The number that tells whether photos came, went or sort differently since it was last read."""

from sqlalchemy import Connection, select, update

from mediadesk.storage import schema

_STATE = schema.shelf_state


def changed(connection: Connection) -> None:
    """Say that photos came, went, or sort differently."""
    connection.execute(update(_STATE).values(version=_STATE.c.version + 1))


def version(connection: Connection) -> int:
    """Return the number; it is another one after every such change, by whatever process."""
    return int(connection.execute(select(_STATE.c.version)).scalar_one())
