"""The profiles that published pictures are judged by."""

from mediadesk.bootstrap.knowledge import read_text
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.bootstrap.yardsticks import profiles
from mediadesk.services.checks.checking import ProfileShelf


def profile_shelf(_bench: Workbench) -> ProfileShelf:
    """Return the profiles by name, or from a file."""
    return ProfileShelf(profiles(), read_text)
