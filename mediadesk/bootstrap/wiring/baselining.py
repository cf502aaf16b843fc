"""Wire baselines: their files, the desk's own, and how they are changed."""

from mediadesk.bootstrap.wiring.checking import checking
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.services.checks.adopting import Adopting
from mediadesk.services.checks.baselining import Baselining
from mediadesk.storage.files.baseline_files import DiskBaselines


def baseline_files(_bench: Workbench) -> DiskBaselines:
    """Return where baselines are kept."""
    return DiskBaselines()


def baselining(bench: Workbench) -> Baselining:
    """Return the use case of the desk's own baseline."""
    return Baselining(files=bench.get(baseline_files), settings=bench.settings)


def adopting(bench: Workbench) -> Adopting:
    """Return the use case of findings adopted into baselines."""
    return Adopting(checks=bench.get(checking), files=bench.get(baseline_files), clock=bench.clock)
