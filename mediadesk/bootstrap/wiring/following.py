"""Wire the following of what others do in the catalogue."""

from mediadesk.bootstrap.wiring.catalogue import catalogue
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.services.following import Following


def following(bench: Workbench) -> Following:
    """Return the use case of following others."""
    return Following(bench.get(catalogue))
