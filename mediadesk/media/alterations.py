"""Which parts of a derived picture do not come from its original."""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from mediadesk.media.agreement import LIKE, Agreement
from mediadesk.media.registration import Overlay
from mediadesk.model.geometry import Box

_LEAST_AREA: Final = 0.006
_LEAST_FILLED: Final = 0.35
_LEAST_DIFFERENCE: Final = 22.0
_MOST_BOXES: Final = 8


def altered_boxes(overlay: Overlay, agreement: Agreement) -> tuple[Box, ...]:
    """Return boxes of the derived picture, largest first, whose content is not the original's."""
    strange = _strange(overlay, agreement)
    opened = cv2.morphologyEx(strange.astype(np.uint8), cv2.MORPH_OPEN, np.ones((5, 5), np.uint8))
    closed = cv2.morphologyEx(opened, cv2.MORPH_CLOSE, np.ones((15, 15), np.uint8))
    _, _, stats, _ = cv2.connectedComponentsWithStats(closed)
    height, width = strange.shape
    found = []
    for left, top, wide, high, area in stats[1:]:
        is_large = area > _LEAST_AREA * width * height and min(wide, high) > 0.03 * min(
            width, height
        )
        if is_large and area > _LEAST_FILLED * wide * high:
            sides = (left / width, top / height, (left + wide) / width, (top + high) / height)
            found.append((int(area), Box(*(float(side) for side in sides))))
    found.sort(key=lambda pair: -pair[0])
    boxes = (box for _, box in found[:_MOST_BOXES])
    return tuple(_mirrored(box) if overlay.laying.flipped else box for box in boxes)


def _strange(overlay: Overlay, agreement: Agreement) -> NDArray[np.bool_]:
    """Return where the derived picture is not what its tone makes of the original.

    What the original cannot tell (its texture is gone, its brightness another) counts too: a
    black bar over the picture has no texture of its own.
    """
    agreeing = agreement.textured & (agreement.likeness > LIKE)
    expected = _expected(overlay, agreeing)
    difference = cv2.GaussianBlur(np.abs(overlay.derived.astype(np.float32) - expected), (0, 0), 2)
    usual = float(np.quantile(difference[agreeing], 0.9)) if agreeing.any() else 0.0
    other_tone = difference > max(_LEAST_DIFFERENCE, 2.5 * usual)
    other_texture = (
        agreement.textured & (agreement.likeness < 0.25) & (difference > 0.8 * usual + 3)
    )
    strange: NDArray[np.bool_] = (other_tone | other_texture) & overlay.inside
    return strange


def _expected(overlay: Overlay, agreeing: NDArray[np.bool_]) -> NDArray[np.float32]:
    """Return the original as the derived picture's tone would show it, whatever the curve."""
    before, after = overlay.warped[agreeing], overlay.derived[agreeing]
    if len(before) < 500:
        return overlay.warped.astype(np.float32)
    order = np.argsort(before, kind="stable")
    parts = np.array_split(order, 24)
    levels = np.array([np.median(before[part]) for part in parts])
    means = np.array([np.median(after[part]) for part in parts])
    levels, kept = np.unique(levels, return_index=True)
    curve = np.interp(np.arange(256), levels, means[kept]).astype(np.float32)
    return np.asarray(curve[overlay.warped], dtype=np.float32)


def _mirrored(box: Box) -> Box:
    return Box(1 - box.right, box.top, 1 - box.left, box.bottom)
