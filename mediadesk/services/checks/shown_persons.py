"""How much is still shown, where a picture is published, of the persons its original locates."""

from collections.abc import Iterable
from typing import Final

from mediadesk.edits.frame_map import ITSELF, FrameMap, Framing, Size, frame_map
from mediadesk.model.edit import Comparison
from mediadesk.model.geometry import Box
from mediadesk.model.region import PersonRegion, ShownPerson

#: A face is looked at in so many points across and as many down.
_SAMPLES: Final = 16


def published_frame(comparison: Comparison | None, original: Size, published: Size) -> FrameMap:
    """Return how the published file lies on the original; on all of it where no pixels were seen.

    Args:
        comparison: What the pixels say.
        original: The original's size as displayed.
        published: The published file's.
    """
    if comparison is None or not comparison.is_proof:
        return ITSELF
    framing = Framing(
        comparison.crop, comparison.scale, comparison.rotation_degrees, comparison.flipped
    )
    return frame_map(framing, original, published)


def shown_persons(
    persons: Iterable[PersonRegion], lies: FrameMap, layout_crop: Box | None
) -> tuple[ShownPerson, ...]:
    """Return what share of each person is shown.

    Args:
        persons: Where they are on the original.
        lies: How the published file lies on the original.
        layout_crop: The part of the published file that the layout shows; None for all of it.
    """
    part = layout_crop or Box.whole()
    return tuple(ShownPerson(one.name, _share(one.box, lies, part)) for one in persons)


def _share(face: Box, lies: FrameMap, part: Box) -> float:
    steps = [(step + 0.5) / _SAMPLES for step in range(_SAMPLES)]
    points = (
        lies.to_derived((face.left + across * face.width, face.top + down * face.height))
        for across in steps
        for down in steps
    )
    shown = sum(part.left <= x <= part.right and part.top <= y <= part.bottom for x, y in points)
    return shown / _SAMPLES**2
