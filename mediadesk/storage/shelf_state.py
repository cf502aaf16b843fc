"""The number that tells whether photos came, went or sort differently since it was last read."""

from collections.abc import Sequence
from typing import Final

from sqlalchemy import Connection, select, update

from mediadesk.storage import schema

_STATE: Final = schema.shelf_state


#: Where a connection notes which numbers it gave, until its transaction has ended.
_GIVEN: Final = "numbers of the shelf"


def changed(connection: Connection) -> None:
    """Say that photos came, went, sort differently, or were seen elsewhere."""
    raised = update(_STATE).values(version=_STATE.c.version + 1).returning(_STATE.c.version)
    number = int(connection.execute(raised).scalar_one())
    connection.info.setdefault(_GIVEN, []).append(number)


def given(connection: Connection) -> Sequence[int]:
    """Return the numbers that were given on this connection since this was last asked."""
    numbers: Sequence[int] = connection.info.pop(_GIVEN, ())
    return numbers


def version(connection: Connection) -> int:
    """Return the number; it is another one after every such change, by whatever process."""
    return int(connection.execute(select(_STATE.c.version)).scalar_one())
