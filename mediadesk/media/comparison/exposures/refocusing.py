"""How much the sharpness of one picture against another varies from place to place.

What is made from a picture is softened or sharpened everywhere alike. A frame focused elsewhere
is softer here and sharper there.
"""

from itertools import pairwise
from typing import Final

import cv2
import numpy as np

from mediadesk.media.comparison.exposures.half_cells import Values, half_sums, root_of_shared
from mediadesk.media.comparison.exposures.tiles import Levels, Mask

#: Bands of detail, middle and coarse: the blurs in pixels between which each lies.
_BLURS: Final = (0.8, 1.6, 3.2)
_CELL_PX: Final = 64
_LEAST_CELLS: Final = 4
_LEAST_SEEN: Final = 0.35
#: Variances in grey levels squared: what is little, and what is too little to tell.
_LITTLE: Final = 0.15
_TOO_LITTLE: Final = 2.0
_MOST_CHANGE: Final = 2.0


def sharpness_varies(after: Levels, expected: Levels, seen: Mask) -> float:
    """Return by how much sharpness varies, as a natural logarithm; 0 where it cannot be told.

    Args:
        after: Tiles of the derived picture.
        expected: What it would look like, made from the original.
        seen: Where the two show the same.
    """
    counted = half_sums(seen.astype(np.float32), _CELL_PX)
    bands = [
        tuple(half_sums(values * seen, _CELL_PX) / np.maximum(counted, 1) for values in pair)
        for pair in (
            (a * a, b * b, a * b) for a, b in zip(_bands(after), _bands(expected), strict=True)
        )
    ]
    lively = [np.maximum(own, before) > _TOO_LITTLE for own, before, _ in bands]
    is_told = (counted > _LEAST_SEEN * _CELL_PX**2 / 2) & lively[0] & lively[1]
    cells = is_told.all(axis=1)
    if np.count_nonzero(cells) < _LEAST_CELLS:
        return 0.0
    middle, coarse = (tuple(part[cells] for part in band) for band in bands)
    least = np.log(np.minimum(middle[0], middle[1]) + _LITTLE)
    # Of the whole, and of what both have: noise that only one has must not count.
    changes = (_change(middle) - _change(coarse), _of_shared(middle) - _of_shared(coarse))
    return min(_varies(change, least) for change in changes)


def _bands(picture: Levels) -> tuple[Levels, ...]:
    blurred = [cv2.GaussianBlur(picture, (0, 0), blur) for blur in _BLURS]
    return tuple(np.asarray(one - more) for one, more in pairwise(blurred))


def _change(band: tuple[Values, ...]) -> Values:
    return np.asarray(0.5 * np.log((band[0] + _LITTLE) / (band[1] + _LITTLE)))


def _of_shared(band: tuple[Values, ...]) -> Values:
    return np.asarray(np.log((np.maximum(band[2], 0) + _LITTLE) / (band[1] + _LITTLE)))


def _varies(change: Values, contrast: Values) -> float:
    """Return what varies of a change that contrast does not explain.

    Sharpening spares faint detail, and compression takes it.
    """
    limited = np.clip(change, -_MOST_CHANGE, _MOST_CHANGE)
    x = contrast.ravel()
    terms = np.stack((np.ones(len(x)), x, x * x), axis=1)
    fitted = terms @ np.linalg.lstsq(terms, limited.ravel(), rcond=None)[0]
    rest = limited - fitted.reshape(limited.shape)
    return root_of_shared(rest[:, 0] * rest[:, 1])
