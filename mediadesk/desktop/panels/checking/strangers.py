"""Published pictures that the catalogue does not know, and the files they lie in."""

from mediadesk.model.finding import Judgement, Status
from mediadesk.model.placement import Placement


def stranger(judgement: Judgement | None) -> Placement | None:
    """Return an unknown picture that the catalogue can take in; None where there is none."""
    if judgement is None or judgement.status is not Status.UNKNOWN:
        return None
    return judgement.placement if judgement.placement.file is not None else None
