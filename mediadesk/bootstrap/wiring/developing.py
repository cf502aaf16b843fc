"""Wire the developing of photos on the screen."""

from functools import partial

from mediadesk import paths
from mediadesk.attribution.profile import Profile
from mediadesk.bootstrap.knowledge import read_text
from mediadesk.bootstrap.wiring.catalogue import catalogue
from mediadesk.bootstrap.wiring.profiles import profile_shelf
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.media.late_making import LateDarkroom
from mediadesk.services.edits.developing import Developing
from mediadesk.services.edits.toning import Toning
from mediadesk.services.edits.versioning import Versioning


def darkroom(_bench: Workbench) -> LateDarkroom:
    """Return what develops photos."""
    return LateDarkroom()


def developing(bench: Workbench) -> Developing:
    """Return the use case of what a plan makes of a photo."""
    return Developing(
        shelf=bench.get(catalogue),
        darkroom=bench.get(darkroom),
        profile=partial(_profile, bench),
        slots_text=partial(read_text, paths.resources() / "slots.toml"),
    )


def toning(bench: Workbench) -> Toning:
    """Return the use case of what helps to set a photo's tone."""
    return Toning(bench.get(darkroom))


def versioning(bench: Workbench) -> Versioning:
    """Return the use case of ways to develop a photo that are kept."""
    held = bench.get(catalogue)
    return Versioning(records=held, shelf=held, settings=bench.settings)


def _profile(bench: Workbench) -> Profile:
    """Return the profile that says what must be disclosed."""
    return bench.get(profile_shelf).profile(bench.settings.get("check.profile"))
