"""Whether anything but tone changed how light places are: light that wanders, leaves that stir.

A block's mean is the surest that a small, compressed picture tells. Rounding moves each block by
itself; another light, another moment and another view move neighbours together, however little.
"""

from typing import Final

import cv2
import numpy as np

from mediadesk.media.comparison.exposures.exact_laying import ExactLaying
from mediadesk.media.comparison.exposures.tiles import BLOCK_PX, Levels, Mask

_LEAST_BLOCKS: Final = 40
#: Beyond these a channel may have been cut off; so much of a block has to lie within.
_DARKEST: Final = 3
_LIGHTEST: Final = 252
_WITHIN: Final = 0.9
#: A block that differs by more levels was altered, and those beside it may have been.
_ALTERED: Final = 10.0
#: So many blocks wide are the places looked at; this share of them has to be comparable.
_PLACE_BLOCKS: Final = 5
_LEAST_SHARE: Final = 0.3
#: Told is what this share of the places does not exceed.
_PART: Final = 0.8
#: Smooth changes that deviate by more levels were laid over it.
_LAID_OVER: Final = 1.75
_HELD: Final = 0.5
_ROUNDS: Final = 3
_USUAL: Final = 0.2


def wandered_light(laid: ExactLaying) -> float:
    """Return by how many levels places are lighter or darker than tone explains; 0 if unknown.

    A gain and an offset that change smoothly over the frame are explained. Where they change by
    much, as under a vignette or a gradient, the tone itself is not known well enough to tell.
    """
    usable = laid.seen & (laid.before.min(axis=2) >= _DARKEST)
    usable &= laid.before.max(axis=2) <= _LIGHTEST
    usable &= (laid.after >= _DARKEST) & (laid.after <= _LIGHTEST)
    light, whole = _means(laid.toned), _means(usable.astype(np.float32)) > _WITHIN
    rest = _means(laid.after) - light
    if np.count_nonzero(whole) < _LEAST_BLOCKS:
        return 0.0
    altered = (np.abs(rest - np.median(rest[whole])) > _ALTERED) & whole
    clean = whole & ~(cv2.dilate(altered.astype(np.uint8), np.ones((3, 3), np.uint8)) > 0)
    if np.count_nonzero(clean) < _LEAST_BLOCKS:
        return 0.0
    smooth = _smooth(rest, light, clean)
    if float(smooth[clean].std()) > _LAID_OVER:
        return 0.0
    rest = rest - smooth
    size = (_PLACE_BLOCKS, _PLACE_BLOCKS)
    share = cv2.blur(clean.astype(np.float32), size)
    around = cv2.blur(np.where(clean, rest, 0), size) / np.maximum(share, _LEAST_SHARE)
    return float(np.quantile(np.abs(around[clean]), _PART))


def _means(picture: Levels) -> Levels:
    high, wide = (edge // BLOCK_PX for edge in picture.shape)
    cut = np.ascontiguousarray(picture[: high * BLOCK_PX, : wide * BLOCK_PX])
    return np.asarray(cv2.resize(cut, (wide, high), interpolation=cv2.INTER_AREA), np.float32)


def _smooth(rest: Levels, light: Levels, clean: Mask) -> Levels:
    """Return what a gain and an offset explain that change smoothly over the frame."""
    high, wide = rest.shape
    y, x = np.mgrid[-1 : 1 : high * 1j, -1 : 1 : wide * 1j].astype(np.float32)
    smooth = np.stack((np.ones_like(x), x, y, x * x, x * y, y * y), axis=-1)
    terms = np.concatenate((smooth, smooth[..., 1:] * (light / 128)[..., None]), axis=-1)
    known, goal = terms[clean], rest[clean]
    held = np.float32(_HELD) * np.eye(known.shape[1], dtype=np.float32)
    weights: Levels = np.ones(len(goal), np.float32)
    change: Levels = np.zeros(known.shape[1], np.float32)
    for _ in range(_ROUNDS):
        weighted = known * weights[:, None]
        solved = np.linalg.solve(weighted.T @ known + held, weighted.T @ goal)
        change = np.asarray(solved, np.float32)
        apart = np.abs(goal - known @ change)
        spread = np.float32(2 * max(_USUAL, float(np.median(apart))))
        weights = np.asarray(1 / (1 + (apart / spread) ** 2), np.float32)
    return np.asarray(terms @ change, dtype=np.float32)
