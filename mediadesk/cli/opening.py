"""Open a workbench for one command and let go of it afterwards."""

from collections.abc import Iterator
from contextlib import contextmanager

from mediadesk.bootstrap.workbench import Opening, Workbench
from mediadesk.cli.command import Session


@contextmanager
def opened_bench(session: Session) -> Iterator[Workbench]:
    """Yield the bench of the session's catalogue and profile; close it whatever happens."""
    bench = Workbench(Opening(session.catalogue, session.profile))
    try:
        yield bench
    finally:
        bench.close()
