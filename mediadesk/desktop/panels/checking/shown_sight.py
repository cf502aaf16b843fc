"""A published picture where it stands, and its photo, ready to be painted."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtGui import QImage

from mediadesk.desktop.panels.checking.plan_painter import painted_plan
from mediadesk.desktop.widgets.picture.pyramid import Pyramid, as_image
from mediadesk.model.geometry import Box
from mediadesk.model.page_region import PageFlow, PageImage, PagePlan
from mediadesk.services.checks.page_viewing import PageSight
from mediadesk.services.jobs import Job, JobContext


@dataclass(frozen=True, slots=True)
class ShownSight:
    """What is seen of a published picture.

    Attributes:
        flow: What stands around it, where the document has no fixed pages.
        pictures: The pictures of that, by their files.
        page: The page it stands on, drawn; None for a flow, or where nothing can be drawn.
        box: Where it lies on that page.
        is_plan: Whether the page is a plan of its frames and no true picture of it.
        alone: The published picture by itself, where nothing around it can be shown.
        reason: Why nothing around it can be shown; "" where it can.
        photo: The photo; None where it is not known or not at hand.
        photo_note: What is to be said of the photo; "" for nothing.
        corners: Where the published picture lies on the photo; empty where that is not known.
    """

    flow: PageFlow | None = None
    pictures: Mapping[Path, QImage] = field(default_factory=dict)
    page: Pyramid | None = None
    box: Box | None = None
    is_plan: bool = False
    alone: Pyramid | None = None
    reason: str = ""
    photo: Pyramid | None = None
    photo_note: str = ""
    corners: tuple[tuple[float, float], ...] = ()


def shown(job: Job[PageSight], published: Path | None) -> Job[ShownSight]:
    """Return a job's sight made ready for the screen; `published` is the picture's own file."""

    def look(context: JobContext) -> ShownSight:
        sight = job(context)
        images = {path: as_image(raster) for path, raster in sight.pictures.items()}
        photo = Pyramid.of_raster(sight.photo) if sight.photo is not None else None
        page, box = _page(sight, images)
        own = images.get(published) if published is not None else None
        return ShownSight(
            flow=sight.region if isinstance(sight.region, PageFlow) else None,
            pictures=images,
            page=page,
            box=box,
            is_plan=isinstance(sight.region, PagePlan),
            alone=Pyramid.of(own) if own is not None and sight.region is None else None,
            reason=sight.reason,
            photo=photo,
            photo_note=sight.photo_note,
            corners=sight.lies.corners if sight.lies is not None else (),
        )

    return look


def _page(sight: PageSight, images: Mapping[Path, QImage]) -> tuple[Pyramid | None, Box | None]:
    region = sight.region
    if isinstance(region, PageImage):
        return Pyramid.of_raster(region.raster), region.box
    if isinstance(region, PagePlan):
        box = next((one.box for one in region.pictures if one.picture.is_this), None)
        return Pyramid.of(painted_plan(region, images)), box
    return None, None
