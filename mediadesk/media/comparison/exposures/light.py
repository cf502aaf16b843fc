"""What another exposure shows that no edit brings back, and how far tones were moved."""

from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from mediadesk.media.comparison.agreement import barred_rows
from mediadesk.media.comparison.registration import Grey, Overlay

#: Beyond these grey levels the original has lost what was there.
_WHITE: Final = 252.0
_BLACK: Final = 3.0
_WINDOW_PX: Final = 7
_FLAT: Final = 0.5
_BLOCK_PX: Final = 12
_LEAST_COVERED: Final = 0.95
_LEAST_BLOCKS: Final = 4
_SOFT_PX: Final = 1.2
#: Of grain, as a variance: what softening leaves beside what it takes away (both of white noise).
_LEFT_OF_GRAIN: Final = 0.066


def brought_back(overlay: Overlay) -> tuple[float, float]:
    """Return the contrast of the derived picture where the original is white, and black.

    In grey levels, of most blocks, without what grain that was added leaves; 0 where hardly any of
    the original is so. Letters and a pasted part cover some blocks only, and a vignette changes
    little within one.
    """
    soft = cv2.GaussianBlur(overlay.warped, (0, 0), 1.0).astype(np.float32)
    size = (_WINDOW_PX, _WINDOW_PX)
    mean = cv2.blur(soft, size)
    is_flat = (cv2.blur(soft * soft, size) - mean * mean < _FLAT) & overlay.inside
    shown, fine = _parted(overlay.derived)
    grain = np.minimum(fine, _grain_added(fine, _parted(overlay.warped)[1], overlay, mean))
    contrast = np.sqrt(np.maximum(0, shown - _LEFT_OF_GRAIN * grain))
    white, black = (_in_most(contrast, is_flat & lost) for lost in (mean > _WHITE, mean < _BLACK))
    return white, black


def _parted(grey: Grey) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return the variance of every block: of what is soft, and of what is finer."""
    levels = grey.astype(np.float32)
    soft = cv2.GaussianBlur(levels, (0, 0), _SOFT_PX)
    return _blocks(soft).var(axis=1), _blocks(levels - soft).var(axis=1)


def _grain_added(
    after: NDArray[np.float32],
    before: NDArray[np.float32],
    overlay: Overlay,
    mean: NDArray[Any],
) -> float:
    """Return how much more fine variance most blocks have in which nothing was lost."""
    whole = overlay.inside & (mean <= _WHITE) & (mean >= _BLACK)
    told = _blocks(whole).mean(axis=1) > _LEAST_COVERED
    if np.count_nonzero(told) < _LEAST_BLOCKS:
        return 0.0
    return max(0.0, float(np.median(after[told] - before[told])))


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


def _blocks(values: NDArray[Any]) -> NDArray[Any]:
    high, wide = (edge // _BLOCK_PX for edge in values.shape)
    cut = values[: high * _BLOCK_PX, : wide * _BLOCK_PX]
    cut = cut.reshape(high, _BLOCK_PX, wide, _BLOCK_PX).swapaxes(1, 2)
    return cut.reshape(high * wide, -1)
