"""The plan of a laid-out page: its frames as they lie, for showing where a picture stands."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from mediadesk.model.geometry import Box
from mediadesk.model.page_region import PagePlan, PlannedPicture, PlannedText, RegionPicture
from mediadesk.model.placement import Placement
from mediadesk.published.layout.affine import Rect
from mediadesk.published.layout.crops import fractions
from mediadesk.published.layout.page import LayoutText


@dataclass(frozen=True, slots=True)
class PlacedPicture:
    """A picture and the box of its frame.

    Attributes:
        box: Its frame's box; None where it cannot be told.
        placement: The picture.
        is_this: Whether it is the one that the plan is made for.
    """

    box: Rect | None
    placement: Placement
    is_this: bool


def plan_of(
    page: Rect | None, pictures: Sequence[PlacedPicture], texts: Sequence[LayoutText]
) -> PagePlan | None:
    """Return the plan of a page; None where the picture's frame is not known.

    Args:
        page: The page's box; None where there is no page: then whatever is there is shown.
        pictures: The pictures, from the lowest to the uppermost.
        texts: The texts.
    """
    boxes = [one.box for one in pictures] + [box for text in texts for box in text.boxes]
    known = [box for box in boxes if box is not None]
    ground = page or Rect.around(corner for box in known for corner in box.corners)
    if ground is None or not any(one.is_this and one.box is not None for one in pictures):
        return None
    return PagePlan(
        ground.width,
        ground.height,
        tuple(_planned(pictures, ground)),
        tuple(_printed(texts, ground)),
    )


def _planned(pictures: Sequence[PlacedPicture], ground: Rect) -> Iterator[PlannedPicture]:
    for one in pictures:
        box = _on(ground, one.box)
        if box is not None:
            placed = one.placement
            picture = RegionPicture(placed.image, placed.file, one.is_this)
            yield PlannedPicture(box, picture, placed.crop, placed.turned_degrees, placed.mirrored)


def _printed(texts: Sequence[LayoutText], ground: Rect) -> Iterator[PlannedText]:
    for text in texts:
        found = (_on(ground, box) for box in text.boxes)
        boxes = tuple(box for box in found if box is not None)
        lines = "\n".join(line.text for line in text.lines)
        if boxes and lines.strip():
            sizes = sorted(line.size_pt for line in text.lines)
            size_pt = sizes[len(sizes) // 2]
            yield PlannedText(boxes, lines, size_pt / ground.height, text.turn_degrees)


def _on(ground: Rect, box: Rect | None) -> Box | None:
    return fractions(box, ground) if box is not None else None
