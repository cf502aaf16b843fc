"""Whether the part of an original that is shown stands in it more than once."""

from typing import Final

import cv2
import numpy as np

from mediadesk.media.features import Grey
from mediadesk.model.geometry import Box

#: Longest edge of the part, and of the whole, while they are compared.
_PART_PX: Final = 48
_WHOLE_PX: Final = 320
_LEAST_CONTRAST: Final = 2.0
#: So near to itself, in its own sizes, is the part no rival of itself.
_ITSELF: Final = 0.3


def rival_likeness(original: Grey, crop: Box) -> float:
    """Return how much like the part the rest of the picture gets, -1..1.

    A pattern, a facade, a symmetric picture: 1 where the part is repeated without a change, turned
    upside down or mirrored included, and also where there is nothing in it to tell it by.
    """
    part_px = max(crop.width * original.shape[1], crop.height * original.shape[0])
    factor = min(1.0, _PART_PX / part_px, _WHOLE_PX / max(original.shape))
    size = (max(8, round(original.shape[1] * factor)), max(8, round(original.shape[0] * factor)))
    small = np.asarray(cv2.resize(original, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)
    left, top = int(crop.left * size[0]), int(crop.top * size[1])
    right, bottom = round(crop.right * size[0]), round(crop.bottom * size[1])
    part = small[top : max(top + 4, bottom), left : max(left + 4, right)]
    if part.std() < _LEAST_CONTRAST:
        return 1.0
    rivals = [_highest(small, np.ascontiguousarray(x)) for x in _turned_and_mirrored(part)]
    return max(*rivals, _highest(small, part, (left, top)))


def _turned_and_mirrored(part: Grey) -> tuple[Grey, ...]:
    return part[::-1, ::-1], part[:, ::-1], part[::-1]


def _highest(whole: Grey, part: Grey, itself: tuple[int, int] | None = None) -> float:
    """Return the best likeness of a part anywhere, except where it comes from."""
    likeness = cv2.matchTemplate(whole, part, cv2.TM_CCOEFF_NORMED)
    if itself is not None:
        across, down = (max(2, round(_ITSELF * edge)) for edge in (part.shape[1], part.shape[0]))
        rows = slice(max(0, itself[1] - down), itself[1] + down + 1)
        likeness[rows, max(0, itself[0] - across) : itself[0] + across + 1] = -1
    return float(likeness.max())
