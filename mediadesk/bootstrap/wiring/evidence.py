"""Wire what was done to photos, by all that is known."""

from mediadesk.bootstrap.wiring.catalogue import catalogue
from mediadesk.bootstrap.wiring.pictures import comparer, previews, traces
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.services.edits.evidence_log import EvidenceLog
from mediadesk.services.identity.pixel_evidence import PixelEvidence


def pixels(bench: Workbench) -> PixelEvidence:
    """Return what the pixels say of two photos."""
    return PixelEvidence(bench.get(comparer), bench.get(previews))


def evidence(bench: Workbench) -> EvidenceLog:
    """Return the use case of the log of edits with its evidence."""
    return EvidenceLog(
        catalogue=bench.get(catalogue),
        traces=bench.get(traces),
        pixels=bench.get(pixels),
        settings=bench.settings,
    )
