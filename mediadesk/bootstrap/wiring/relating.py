"""Wire the finding of originals of what comes in."""

from mediadesk.bootstrap.wiring.catalogue import catalogue
from mediadesk.bootstrap.wiring.evidence import pixels
from mediadesk.bootstrap.wiring.identifying import identifying
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.services.edits.relating import Relating


def relating(bench: Workbench) -> Relating:
    """Return the use case of derivatives finding their originals."""
    return Relating(
        catalogue=bench.get(catalogue),
        likely=bench.get(identifying).likely,
        pixels=bench.get(pixels),
        settings=bench.settings,
    )
