"""Open the desk for one command and let go of it afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager

from mediadesk.bootstrap.desk import open_desk
from mediadesk.cli.command import Session
from mediadesk.services.desk import Desk


@contextmanager
def opened_desk(session: Session) -> Iterator[Desk]:
    """Yield the desk of the session's catalogue and profile; close it whatever happens."""
    desk = open_desk(session.catalogue, session.profile)
    try:
        yield desk
    finally:
        desk.close()
