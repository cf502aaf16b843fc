"""Wire the looking up of photos."""

from mediadesk.bootstrap.wiring.catalogue import catalogue
from mediadesk.bootstrap.wiring.pictures import picture_files, previews
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.services.browsing import Browsing


def browsing(bench: Workbench) -> Browsing:
    """Return the use case of looking photos up, listing and searching them."""
    return Browsing(
        shelf=bench.get(catalogue), files=bench.get(picture_files), previews=bench.get(previews)
    )
