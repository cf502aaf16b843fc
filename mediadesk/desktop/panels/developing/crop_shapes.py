"""A crop given other shapes: as it was drawn before a ratio shaped it, and put on its side."""

import math
from dataclasses import dataclass
from typing import Final

from mediadesk.model.geometry import Box

#: Whole pixels are this near to any ratio; a box further from it is held to it no longer.
_SLACK_PX: Final = 1.5


@dataclass(frozen=True, slots=True)
class ShapedCrop:
    """A crop that was fitted to a ratio.

    Attributes:
        drawn: The box as a person drew it.
        fitted: What the ratio made of it.
    """

    drawn: Box
    fitted: Box

    def drawn_before(self, box: Box) -> Box:
        """Return what a box was drawn as; itself where it is not what the ratio made."""
        pairs = zip(box.as_tuple(), self.fitted.as_tuple(), strict=True)
        is_this = all(math.isclose(one, other, abs_tol=1e-6) for one, other in pairs)
        return self.drawn if is_this else box


UNSHAPED: Final = ShapedCrop(Box.whole(), Box.whole())


def is_in_ratio(box: Box, ratio: float, size_px: tuple[float, float]) -> bool:
    """Whether a box has a ratio of width to height, as near as whole pixels come to it.

    Args:
        box: A box, in fractions of the picture.
        ratio: Width by height.
        size_px: Width and height of the picture.
    """
    width, height = size_px
    wanted = box.height * height * ratio
    return abs(box.width * width - wanted) <= _SLACK_PX * max(1.0, ratio)


def on_its_side(box: Box, aspect: float) -> Box:
    """Return a box turned by a quarter about its centre, shrunk and moved until it has room.

    Args:
        box: A box, in fractions of the picture.
        aspect: Width by height of the picture.
    """
    width, height = box.height / aspect, box.width * aspect
    shrunk = min(1.0, 1 / width, 1 / height)
    half_width, half_height = width * shrunk / 2, height * shrunk / 2
    across = min(max((box.left + box.right) / 2, half_width), 1 - half_width)
    down = min(max((box.top + box.bottom) / 2, half_height), 1 - half_height)
    return Box(
        max(0.0, across - half_width),
        max(0.0, down - half_height),
        min(1.0, across + half_width),
        min(1.0, down + half_height),
    )
