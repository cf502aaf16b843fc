"""How far parts of two pictures lie apart once the one lies on the other as a whole.

What is made from a picture stays where it was. Another viewpoint, a breathing lens, a hand that
shook, leaves and people carry parts along by fractions of a pixel, each its own way.
"""

from typing import Final

import cv2
import numpy as np

from mediadesk.media.comparison.exposures.half_cells import (
    Values,
    half_centres,
    half_sums,
    root_of_shared,
)
from mediadesk.media.comparison.exposures.tiles import OTHER, Levels, Mask

_CELL_PX: Final = 32
_LEAST_CELLS: Final = 10
_LEAST_SEEN_PX: Final = 300
#: Of the slopes in a half: what makes their direction certain, and what steadies the shift.
_LEAST_SLOPE: Final = 2.0
_STEADY: Final = 0.5
_MOST_SHIFT_PX: Final = 2.0
_UNIT_PX: Final = 500.0
_ROUNDS: Final = 5
_USUAL_PX: Final = 0.1
_HELD: Final = 1e-3
#: Share of the cells at either end that is left out: letters, and what was altered.
_TRIMMED: Final = 0.1


def parts_apart(after: Levels, expected: Levels, seen: Mask, corners: Values) -> float:
    """Return how far parts lie apart, in pixels of the tiles; 0 where it cannot be told.

    Args:
        after: Tiles of the derived picture, evened.
        expected: What it would look like, made from the original and laid over it, evened.
        seen: Where the two show the same.
        corners: Where each tile begins, left and top.
    """
    shifts, is_sure = _shifts(after, expected, seen)
    cells = is_sure.all(axis=1)
    if np.count_nonzero(cells) < _LEAST_CELLS:
        return 0.0
    places = half_centres(corners, _CELL_PX)[cells].reshape(-1, 2)
    rest = _without_tilt(places, shifts[cells].reshape(-1, 2)).reshape(-1, 2, 2)
    products = np.sort((rest[:, 0] * rest[:, 1]).sum(axis=1))
    out = int(_TRIMMED * len(products))
    return root_of_shared(products[out : len(products) - out])


def _shifts(after: Levels, expected: Levels, seen: Mask) -> tuple[Values, Mask]:
    """Return the shift of each half of each cell, and where it is sure (Lucas-Kanade, a step)."""
    both, rest = after + expected, after - expected
    x, y = (cv2.Sobel(both, cv2.CV_32F, *way, scale=1 / 16) for way in ((1, 0), (0, 1)))
    use = (seen & (np.abs(rest) < OTHER)).astype(np.float32)
    xx, xy, yy, xr, yr, many = (
        half_sums(values, _CELL_PX)
        for values in (x * x * use, x * y * use, y * y * use, x * rest * use, y * rest * use, use)
    )
    steep, across = (xx + yy) / 2, np.sqrt((xx - yy) ** 2 / 4 + xy * xy)
    is_sure = (steep - across > _LEAST_SLOPE) & (many > _LEAST_SEEN_PX)
    xx, yy = xx + _STEADY, yy + _STEADY
    shift = np.stack((yy * xr - xy * yr, xx * yr - xy * xr), axis=-1)
    shift /= (xx * yy - xy * xy)[..., None]
    return np.clip(shift, -_MOST_SHIFT_PX, _MOST_SHIFT_PX), np.asarray(is_sure, dtype=np.bool_)


def _without_tilt(places: Values, shifts: Values) -> Values:
    """Return what an affine change and a slight perspective leave of shifts."""
    x, y = ((places - places.mean(axis=0)) / _UNIT_PX).T
    one, nil = np.ones(len(x)), np.zeros(len(x))
    across = np.stack((one, x, y, nil, nil, nil, x * x, x * y), 1)
    down = np.stack((nil, nil, nil, one, x, y, x * y, y * y), 1)
    terms, goal = np.concatenate((across, down)), shifts.T.ravel()
    weights = np.ones(len(x))
    rest = shifts
    for _ in range(_ROUNDS):
        weighed = terms.T * np.tile(weights, 2)
        solution = np.linalg.solve(weighed @ terms + _HELD * np.eye(8), weighed @ goal)
        rest = (goal - terms @ solution).reshape(2, -1).T
        weights = 1 / (1 + (rest * rest).sum(axis=1) / _USUAL_PX**2)
    return rest
