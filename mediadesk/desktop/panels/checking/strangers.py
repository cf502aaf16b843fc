"""Published pictures that the catalogue does not know, and the files they lie in."""

from mediadesk.model.finding import Judgement, Status
from mediadesk.model.placement import Placement


def possible_photo(judgement: Judgement | None) -> int | None:
    """Return the photo that a picture may be, where a person can link it to that; else None."""
    if judgement is None or stranger(judgement) is None:
        return None
    return judgement.possible_photo_id


def stranger(judgement: Judgement | None) -> Placement | None:
    """Return an unknown picture that the catalogue can take in; None where there is none."""
    if judgement is None or judgement.status is not Status.UNKNOWN:
        return None
    return judgement.placement if judgement.placement.file is not None else None
