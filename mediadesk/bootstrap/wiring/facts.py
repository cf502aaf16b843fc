"""What variables of captions stand for, and the dates in words among it."""

from mediadesk import paths
from mediadesk.bootstrap.knowledge import read_text
from mediadesk.bootstrap.workbench import Workbench
from mediadesk.captions.dates import DateLanguages
from mediadesk.services.captions.photo_facts import PhotoFacts


def dates(_bench: Workbench) -> DateLanguages:
    """Return the languages in which dates are worded."""
    return DateLanguages.from_text(read_text(paths.resources() / "dates.toml"))


def facts(bench: Workbench) -> PhotoFacts:
    """Return what says what variables stand for."""
    return PhotoFacts(dates=bench.get(dates), clock=bench.clock, settings=bench.settings)
