"""Wire the holding of a derivative against its original."""

from mediadesk.bootstrap.wiring.browsing import browsing
from mediadesk.bootstrap.wiring.catalogue import catalogue
from mediadesk.bootstrap.wiring.developing import developing
from mediadesk.bootstrap.wiring.pictures import comparer, picture_files
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.media.late_making import LateSuperposing
from mediadesk.services.edits.comparing import Comparing
from mediadesk.services.edits.side_by_side import SideBySide


def comparing(bench: Workbench) -> Comparing:
    """Return the use case of pixels and log held against each other."""
    return Comparing(
        shelf=bench.get(catalogue),
        files=bench.get(picture_files),
        comparer=bench.get(comparer),
        superposing=LateSuperposing(),
    )


def side_by_side(bench: Workbench) -> SideBySide:
    """Return the use case of one photo in all its forms."""
    return SideBySide(
        shelf=bench.get(catalogue),
        comparing=bench.get(comparing),
        browsing=bench.get(browsing),
        developing=bench.get(developing),
    )
