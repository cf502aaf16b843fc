"""A compared pair with its pictures ready to be painted; made off the main thread."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from mediadesk.desktop.widgets.picture.pyramid import Pyramid
from mediadesk.model.intake import Raster
from mediadesk.services.edits.comparing import ComparedPair
from mediadesk.services.jobs import Job, JobContext


@dataclass(frozen=True, slots=True)
class ShownPair:
    """A compared pair and its pictures.

    Attributes:
        pair: What was compared.
        original: The original.
        derived: The derivative.
        laid: The original as it lies where the derivative is; None for strangers.
        difference: Where they differ; None for strangers.
    """

    pair: ComparedPair
    original: Pyramid
    derived: Pyramid
    laid: Pyramid | None
    difference: Pyramid | None


def shown(job: Job[ComparedPair]) -> Job[ShownPair]:
    """Return a job that makes the pictures of a comparison ready, too."""
    return partial(_shown, job)


def _shown(job: Callable[[JobContext], ComparedPair], context: JobContext) -> ShownPair:
    pair = job(context)
    return ShownPair(
        pair,
        Pyramid.of_raster(pair.original.raster),
        Pyramid.of_raster(pair.derived.raster),
        _pyramid(pair.laid),
        _pyramid(pair.difference),
    )


def _pyramid(raster: Raster | None) -> Pyramid | None:
    return Pyramid.of_raster(raster) if raster is not None else None
