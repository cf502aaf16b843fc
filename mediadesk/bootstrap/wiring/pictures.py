"""Picture files and what is found out from them; their libraries load at first use."""

from mediadesk import paths
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.media.late import LateComparer, LatePictureFiles, LatePreviews, LateTraces


def picture_files(_bench: Workbench) -> LatePictureFiles:
    """Return what finds and reads picture files."""
    return LatePictureFiles()


def previews(_bench: Workbench) -> LatePreviews:
    """Return the cache of small pictures."""
    return LatePreviews(paths.preview_cache())


def comparer(_bench: Workbench) -> LateComparer:
    """Return what says what one picture has to do with another."""
    return LateComparer()


def traces(_bench: Workbench) -> LateTraces:
    """Return what reads what files tell of their editing."""
    return LateTraces()
