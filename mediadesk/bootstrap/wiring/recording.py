"""Wire the fields of photos: read, set."""

from mediadesk.bootstrap.wiring.catalogue import catalogue
from mediadesk.bootstrap.wiring.parsing import parser
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.services.records.recording import Recording


def recording(bench: Workbench) -> Recording:
    """Return the use case of reading and setting any field."""
    held = bench.get(catalogue)
    parse = bench.get(parser).parse
    return Recording(records=held, shelf=held, settings=bench.settings, parse=parse)
