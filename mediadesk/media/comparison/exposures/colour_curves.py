"""Tone as a sum of curves: how light a derived picture is wherever its original has a colour.

A curve for each channel, for brightness and for two differences of channels follow whatever was
done to a whole picture: exposure, contrast, levels, a cast, saturation, greyscale.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from mediadesk.media.comparison.exposures.tiles import Levels

_Rgb = NDArray[np.uint8]

#: From, to, and how many knots: three channels, brightness, red and blue less green.
_SCALES: Final = ((0, 255, 24),) * 4 + ((-255, 255, 11),) * 2
#: How strongly knots are held near nothing that hardly a pixel tells of.
_HELD: Final = 0.3
_ROUNDS: Final = 2
#: So many levels off is usual at least.
_USUAL: Final = 0.5


@dataclass(frozen=True, slots=True, eq=False)
class ColourCurves:
    """Curves whose sum is how light a colour became.

    Attributes:
        tables: For each scale, what its every whole number adds.
    """

    tables: tuple[Levels, ...]

    def light(self, rgb: _Rgb) -> Levels:
        """Return how light each pixel of an original became."""
        by_scale = (
            table[numbers - low]
            for table, numbers, (low, _, _) in zip(self.tables, _numbers(rgb), _SCALES, strict=True)
        )
        return np.asarray(sum(by_scale), dtype=np.float32)


def curves_between(before: _Rgb, after: Levels) -> ColourCurves:
    """Return the curves that best lead from colours to how light they became, outliers apart.

    Args:
        before: Pixels of the original, row by row: one row.
        after: How light each of them is in the derived picture.
    """
    scales = zip(_numbers(before), _SCALES, strict=True)
    terms = np.concatenate([_shares(numbers.ravel(), scale) for numbers, scale in scales], axis=1)
    goal = after.ravel().astype(np.float32)
    held = np.float32(_HELD) * np.eye(terms.shape[1], dtype=np.float32)
    weights: Levels = np.ones(len(goal), np.float32)
    heights: Levels = np.zeros(terms.shape[1], np.float32)
    for _ in range(_ROUNDS):
        weighted = terms * np.sqrt(weights)[:, None]
        pull = terms.T @ (weights * goal)
        heights = np.asarray(np.linalg.solve(weighted.T @ weighted + held, pull), np.float32)
        apart = np.abs(goal - terms @ heights)
        spread = np.float32(2 * max(_USUAL, float(np.median(apart))))
        weights = np.asarray(1 / (1 + (apart / spread) ** 2), np.float32)
    return ColourCurves(tuple(_tables(heights)))


def _numbers(rgb: _Rgb) -> Sequence[NDArray[np.int16]]:
    """Return what stands on each scale, for each pixel."""
    red, green, blue = (rgb[..., n].astype(np.int16) for n in range(3))
    grey = np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), dtype=np.int16)
    return red, green, blue, grey, red - green, blue - green


def _shares(numbers: NDArray[np.int16], scale: tuple[int, int, int]) -> Levels:
    """Return how much each knot of a scale counts for each number."""
    low, high, knots = scale
    at = (numbers - low).astype(np.float32) * ((knots - 1) / (high - low))
    first = np.minimum(at.astype(np.intp), knots - 2)
    shares = np.zeros((len(numbers), knots), np.float32)
    rows = np.arange(len(numbers))
    shares[rows, first] = 1 - (at - first)
    shares[rows, first + 1] = at - first
    return shares


def _tables(heights: Levels) -> Sequence[Levels]:
    tables, start = [], 0
    for low, high, knots in _SCALES:
        part = heights[start : start + knots]
        table = np.interp(np.arange(low, high + 1), np.linspace(low, high, knots), part)
        tables.append(np.asarray(table, dtype=np.float32))
        start += knots
    return tables
