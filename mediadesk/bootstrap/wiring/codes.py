"""Wire code replacements."""

from mediadesk.bootstrap.wiring.catalogue import catalogue
from mediadesk.bootstrap.wiring.code_files import code_files
from mediadesk.bootstrap.wiring.facts import facts
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.services.captions.code_replacing import Codes


def codes(bench: Workbench) -> Codes:
    """Return the use case of code replacements."""
    return Codes(files=bench.get(code_files), shelf=bench.get(catalogue), facts=bench.get(facts))
