"""The catalogue, opened when the first use case asks for a share of it."""

from mediadesk.bootstrap.workbench import Workbench
from mediadesk.storage.care import SqlCare
from mediadesk.storage.curation import SqlCuration
from mediadesk.storage.engine import Database
from mediadesk.storage.journal import SqlRecords
from mediadesk.storage.opening import open_database
from mediadesk.storage.photos import SqlPhotos


def database(bench: Workbench) -> Database:
    """Return the catalogue's file in use.

    Raises:
        UserError: It cannot be used, with the reason.
        OutsideError: The disk failed.
    """
    opened = open_database(bench.address, bench.clock)
    bench.at_close(opened.close)
    return opened


def photos(bench: Workbench) -> SqlPhotos:
    """Return the share that looks photos up."""
    return SqlPhotos(bench.get(database), bench.clock)


def curation(bench: Workbench) -> SqlCuration:
    """Return the share that reads records of many photos at once."""
    return SqlCuration(bench.get(database), bench.clock)


def records(bench: Workbench) -> SqlRecords:
    """Return the share that keeps curated records and their journal."""
    return SqlRecords(bench.get(database), bench.clock)


def care(bench: Workbench) -> SqlCare:
    """Return the share that looks after the file itself."""
    return SqlCare(bench.get(database), bench.clock)
