"""Published pictures that the catalogue does not know, and the files they lie in."""

from pathlib import Path

from mediadesk import paths
from mediadesk.model.finding import Judgement, Status


def stranger_file(judgement: Judgement | None) -> Path | None:
    """Return the file of an unknown picture that the catalogue can take in; None where none is.

    What was unpacked out of a document is none: the cache it lies in may be emptied at any time.
    """
    if judgement is None or judgement.status is not Status.UNKNOWN:
        return None
    file = judgement.placement.file
    if file is None or file.is_relative_to(paths.unpacked_pictures()):
        return None
    return file
