"""The forms of a photo with their pictures ready to be painted; made off the main thread."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from mediadesk.desktop.widgets.picture.pyramid import Pyramid
from mediadesk.services.edits.side_by_side import PhotoForms
from mediadesk.services.jobs import Job, JobContext


@dataclass(frozen=True, slots=True)
class ShownForms:
    """The forms of a photo and their pictures, in parallel; None where there is none to show."""

    forms: PhotoForms
    pictures: tuple[Pyramid | None, ...]


def shown_forms(job: Job[PhotoForms]) -> Job[ShownForms]:
    """Return a job that makes the pictures of the forms ready, too."""
    return partial(_shown, job)


def _shown(job: Callable[[JobContext], PhotoForms], context: JobContext) -> ShownForms:
    forms = job(context)
    rasters = (form.raster for form in forms.forms)
    return ShownForms(forms, tuple(Pyramid.of_raster(r) if r else None for r in rasters))
