"""Whether parts that disagree moved on from where they were: people and beasts a moment later.

An edit covers a part, fills it up or puts something strange into it. What moves through a scene is
found again beside where it was, bent and turned by a little, and it is gone from there.
"""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from mediadesk.media.comparison.agreement import (
    LIKE,
    ROUGHLY_LIKE,
    barred_rows,
    likeness_and_contrast,
)
from mediadesk.media.comparison.registration import Overlay

_WINDOW_PX: Final = 17
#: Pixels that disagree, fewer than which tell nothing.
_LEAST_UNLIKE_PX: Final = 300
#: By less nothing moved: compression and enlarging carry edges about by so much.
_LEAST_WAY_PX: Final = 1.0
#: What a copied part was copied from still agrees where it is.
_STILL_THERE: Final = 0.6
#: Of the parts that disagree, and of the frame. Parts pasted in, filled up and covered came to .06
#: and .005, copied ones to .16 and .007; people and beasts a few frames later to .05 and .009 or
#: more, as far as they were seen to move.
_LEAST_OF_UNLIKE: Final = 0.04
_LEAST_OF_FRAME: Final = 0.008


def has_carried_parts(
    overlay: Overlay, likeness: NDArray[np.float32], textured: NDArray[np.bool_]
) -> bool:
    """Return whether much of what disagrees is the original's from nearby, and gone from there.

    Args:
        overlay: The pictures laid over each other.
        likeness: Their correlation around each pixel.
        textured: Where there is enough contrast to say.
    """
    unlike = textured & (likeness < ROUGHLY_LIKE) & overlay.inside & ~_beside_bars(overlay)
    many = int(np.count_nonzero(unlike))
    if many < max(_LEAST_UNLIKE_PX, _LEAST_OF_FRAME * unlike.size):
        return False
    way = _ways(overlay)
    rows, columns = np.indices(unlike.shape, dtype=np.float32)
    to = (columns + way[..., 0], rows + way[..., 1])
    brought = cv2.remap(overlay.warped, *to, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    found, _ = likeness_and_contrast(overlay.derived, np.asarray(brought, np.uint8), _WINDOW_PX)
    there = cv2.remap(likeness, *to, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE)
    is_far = np.hypot(way[..., 0], way[..., 1]) > _LEAST_WAY_PX
    carried = unlike & is_far & (found > LIKE) & (there < _STILL_THERE)
    part = int(np.count_nonzero(carried))
    return part > _LEAST_OF_UNLIKE * many and part > _LEAST_OF_FRAME * unlike.size


def _beside_bars(overlay: Overlay) -> NDArray[np.bool_]:
    """Return the rows that a bar covers or is seen from: its edge is like many that it covers."""
    barred = barred_rows(overlay.derived)[:, None].astype(np.uint8)
    return cv2.dilate(barred, np.ones((2 * _WINDOW_PX + 1, 1), np.uint8)) > 0


def _ways(overlay: Overlay) -> NDArray[np.float32]:
    """Return from where in the original each pixel may have come: to the right, and below."""
    flow = cv2.DISOpticalFlow.create(cv2.DISOPTICAL_FLOW_PRESET_FAST)
    start = np.zeros((*overlay.derived.shape, 2), np.float32)
    return np.asarray(flow.calc(overlay.derived, overlay.warped, start), np.float32)
