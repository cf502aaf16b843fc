"""Wire the looking at files that the catalogue need not know."""

from mediadesk.bootstrap.wiring.parsing import parser
from mediadesk.bootstrap.wiring.pictures import comparer, picture_files, traces
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.services.records.inspecting import Inspecting


def inspecting(bench: Workbench) -> Inspecting:
    """Return the use case of looking at files and comparing two."""
    return Inspecting(
        files=bench.get(picture_files),
        comparer=bench.get(comparer),
        traces=bench.get(traces),
        parse=bench.get(parser).parse,
        clock=bench.clock,
    )
