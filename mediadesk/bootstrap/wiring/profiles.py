"""The profiles that published pictures are judged by."""

from functools import partial

from mediadesk.bootstrap.workbench import Workbench
from mediadesk.bootstrap.yardsticks import profiles
from mediadesk.services.checks.checking import ProfileShelf
from mediadesk.storage.files.own_text import read_own_text


def profile_shelf(_bench: Workbench) -> ProfileShelf:
    """Return the profiles by name, or from a file."""
    return ProfileShelf(profiles(), partial(read_own_text, noun="profile"))
