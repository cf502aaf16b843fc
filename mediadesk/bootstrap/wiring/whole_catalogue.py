"""The whole catalogue, for use cases that need several shares of it."""

from mediadesk.bootstrap.wiring.catalogue import database
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.storage.catalogue import SqlCatalogue


def catalogue(bench: Workbench) -> SqlCatalogue:
    """Return every share of the catalogue in one."""
    return SqlCatalogue(bench.get(database), bench.clock)
