"""Wire undo, redo and the journal."""

from mediadesk.bootstrap.wiring.catalogue import catalogue
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.services.history import History


def history(bench: Workbench) -> History:
    """Return the use case of taking steps back and doing them again."""
    return History(catalogue=bench.get(catalogue), settings=bench.settings)
