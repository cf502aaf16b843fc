"""The catalogue, opened when the first use case asks for a share of it."""

from mediadesk.bootstrap.workbench import Workbench
from mediadesk.storage.care import SqlCare
from mediadesk.storage.curated import SqlCurated
from mediadesk.storage.engine import Database
from mediadesk.storage.opening import open_database


def database(bench: Workbench) -> Database:
    """Return the catalogue's file in use.

    Raises:
        UserError: It cannot be used, with the reason.
        OutsideError: The disk failed.
    """
    opened = open_database(bench.address, bench.clock)
    bench.at_close(opened.close)
    return opened


def curated(bench: Workbench) -> SqlCurated:
    """Return the share of photos and their curated records."""
    return SqlCurated(bench.get(database), bench.clock)


def care(bench: Workbench) -> SqlCare:
    """Return the share that looks after the file itself."""
    return SqlCare(bench.get(database), bench.clock)
