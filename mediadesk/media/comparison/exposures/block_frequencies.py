"""A picture as JPEG sees it: blocks of 8 x 8, their frequencies, and what compression leaves."""

from dataclasses import dataclass
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mediadesk.media.comparison.exposures.half_cells import Values
from mediadesk.media.comparison.exposures.tiles import BLOCK_PX, Levels, Mask

#: Blocks are taken for differences from this (ITU-T T.81, A.3.1).
_MIDDLE: Final = np.float32(128)
#: A step is no smaller than this, in grey levels.
_LEAST_STEP: Final = 0.1
#: By how much an edit may have weakened or strengthened a frequency everywhere.
_GAINS: Final = (0.05, 4.0)
_LITTLE: Final = 1e-3


@dataclass(frozen=True, slots=True, eq=False)
class ComparedBlocks:
    """A derived picture and its original laid over it, as frequencies of blocks.

    Attributes:
        after: Of the derived picture: blocks by 8 by 8, row by row.
        expected: What they would be before compression, by the original.
        seen: Where the two show the same, as large as the picture.
        steps: By what the frequencies were divided, 8 x 8.
    """

    after: Levels
    expected: Levels
    seen: Mask
    steps: Values

    def whole(self) -> Mask:
        """Return which blocks lie wholly where the two show the same."""
        return np.asarray(blocks_of(self.seen.astype(np.float32)).all(axis=(1, 2)))

    def divisors(self, least_step: float) -> Levels:
        """Return the steps, none of them finer than one, in grey levels."""
        return np.maximum(self.steps, least_step).astype(np.float32)


def blocks_of(picture: Levels) -> Levels:
    """Return the blocks of a picture row by row: blocks by 8 by 8."""
    high, wide = (edge // BLOCK_PX for edge in picture.shape)
    cut = picture.reshape(high, BLOCK_PX, wide, BLOCK_PX).swapaxes(1, 2)
    return cut.reshape(-1, BLOCK_PX, BLOCK_PX)


def zone(low: int, high: int) -> NDArray[np.bool_]:
    """Return which frequencies of a block have numbers whose sum lies between two, 8 x 8."""
    numbers = np.add.outer(np.arange(BLOCK_PX), np.arange(BLOCK_PX))
    return np.asarray((numbers >= low) & (numbers <= high))


def frequencies_of(picture: Levels) -> Levels:
    """Return the frequencies of a picture's blocks, row by row: blocks by 8 by 8."""
    return np.asarray(_WAVES @ (blocks_of(picture) - _MIDDLE) @ _WAVES.T, dtype=np.float32)


def in_steps(after: Levels, expected: Levels, divisors: Levels) -> tuple[Levels, Levels]:
    """Return two pictures' frequencies in steps, the second as strong as the first in each.

    Sharpening and softening change a frequency everywhere alike; that is no other detail.
    """
    shown, told = after / divisors, expected / divisors
    gain = np.clip((shown * told).sum(axis=0) / ((told**2).sum(axis=0) + _LITTLE), *_GAINS)
    return shown, told * gain


def compressed(frequencies: Levels, steps: Values, shape: tuple[int, ...]) -> Levels:
    """Return a picture of that shape as compression by these steps would leave it."""
    divisors = steps.astype(np.float32)
    rounded = np.round(frequencies / divisors) * divisors
    blocks = _WAVES.T @ rounded @ _WAVES
    laid = blocks.reshape(shape[0] // BLOCK_PX, shape[1] // BLOCK_PX, BLOCK_PX, BLOCK_PX)
    return np.asarray(laid.swapaxes(1, 2).reshape(shape) + _MIDDLE, dtype=np.float32)


def steps_seen(steps: Values, reduced_by: float) -> Values:
    """Return the steps for a picture that was reduced after compression."""
    at = np.minimum(BLOCK_PX - 1, np.round(np.arange(BLOCK_PX) / reduced_by)).astype(int)
    return np.asarray(np.maximum(steps[np.ix_(at, at)] / reduced_by, _LEAST_STEP), np.float64)


def _waves() -> NDArray[np.float32]:
    """Return the cosines of JPEG (ITU-T T.81, A.3.3), a row for each frequency."""
    numbers, at = np.arange(BLOCK_PX)[:, None], 2 * np.arange(BLOCK_PX) + 1
    waves = np.cos(at * numbers * np.pi / (2 * BLOCK_PX)) / 2
    waves[0] /= np.sqrt(2)
    return np.asarray(waves, dtype=np.float32)


_WAVES: Final = _waves()
