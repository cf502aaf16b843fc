"""Wire the fields of photos: read, set."""

from mediadesk.bootstrap.wiring.catalogue import catalogue
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.services.records.recording import Recording


def recording(bench: Workbench) -> Recording:
    """Return the use case of reading and setting any field."""
    held = bench.get(catalogue)
    return Recording(records=held, shelf=held, settings=bench.settings)
