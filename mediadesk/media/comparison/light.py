"""What another exposure shows that no edit brings back, and how far tones were moved."""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from mediadesk.media.comparison.agreement import barred_rows
from mediadesk.media.comparison.registration import Overlay

#: Beyond these grey levels the original has lost what was there.
_WHITE: Final = 252.0
_BLACK: Final = 3.0
_WINDOW_PX: Final = 7
_FLAT: Final = 0.5
_BLOCK_PX: Final = 12
_LEAST_COVERED: Final = 0.95
_LEAST_BLOCKS: Final = 4


def brought_back(overlay: Overlay) -> tuple[float, float]:
    """Return the contrast of the derived picture where the original is white, and black.

    In grey levels, of most blocks; 0 where hardly any of the original is so. Letters and a pasted
    part cover some blocks only, and a vignette changes little within one.
    """
    soft = cv2.GaussianBlur(overlay.warped, (0, 0), 1.0).astype(np.float32)
    size = (_WINDOW_PX, _WINDOW_PX)
    mean = cv2.blur(soft, size)
    is_flat = (cv2.blur(soft * soft, size) - mean * mean < _FLAT) & overlay.inside
    shown = cv2.GaussianBlur(overlay.derived, (0, 0), 1.2).astype(np.float32)
    contrast = _blocks(shown).std(axis=1)
    white, black = (_in_most(contrast, is_flat & lost) for lost in (mean > _WHITE, mean < _BLACK))
    return white, black


def tone_moved(overlay: Overlay) -> float:
    """Return by how many grey levels the middle pixel is lighter or darker, bars left out."""
    seen = overlay.inside & ~barred_rows(overlay.derived)[:, None]
    if not seen.any():
        return 0.0
    before, after = (
        cv2.GaussianBlur(picture, (0, 0), 1.0)[seen]
        for picture in (overlay.warped, overlay.derived)
    )
    return float(np.median(cv2.absdiff(after, before)))


def _in_most(contrast: NDArray[np.float32], lost: NDArray[np.bool_]) -> float:
    covered = _blocks(lost).mean(axis=1) > _LEAST_COVERED
    if np.count_nonzero(covered) < _LEAST_BLOCKS:
        return 0.0
    return float(np.median(contrast[covered]))


def _blocks(values: NDArray[np.generic]) -> NDArray[np.generic]:
    high, wide = (edge // _BLOCK_PX for edge in values.shape)
    cut = values[: high * _BLOCK_PX, : wide * _BLOCK_PX]
    cut = cut.reshape(high, _BLOCK_PX, wide, _BLOCK_PX).swapaxes(1, 2)
    return cut.reshape(high * wide, -1)
