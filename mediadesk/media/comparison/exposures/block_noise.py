"""Whether the noise of flat parts is the original's, as far as compression would have left it.

The frequencies of the derived picture's 8 x 8 blocks are compared with those that the original
would have there, each by the step to which compression rounds it. What is made from a picture
keeps its noise or loses it; a second frame has as much, and another.
"""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np

from mediadesk.media.comparison.exposures.block_frequencies import ComparedBlocks, zone
from mediadesk.media.comparison.exposures.tiles import BLOCK_PX, TILE_PX, Levels

#: Frequencies, by the sum of their numbers: for noise, of what is larger, and of both.
_NOISY: Final = (3, 9)
_LARGER: Final = (1, 2)
_TELLING: Final = (2, 8)
_LEAST_BLOCKS: Final = 100
#: Shares of the blocks, from the flattest to the liveliest: flat, less flat, lively.
_FLAT: Final = (0.0, 0.12)
_LESS_FLAT: Final = (0.3, 0.6)
_LIVELY: Final = (0.6, 0.97)
#: Finer than this, in grey levels, resampling changes more than rounding does.
_LEAST_STEP: Final = 2.0
_LITTLE: Final = 0.1
_GAINS: Final = (0.05, 6.0)
#: So many blocks that have noise count half.
_HALF_SURE: Final = 30.0


@dataclass(frozen=True, slots=True)
class NoiseKept:
    """What became of the original's noise.

    Attributes:
        other: How much of the flat parts' noise is another than the original's, 0..1, less where
            few blocks have noise that compression left.
        kept: How much of the less flat parts' faint detail is the original's, likewise.
    """

    other: float
    kept: float


NOTHING_TOLD: Final = NoiseKept(0.0, 0.0)


def noise_kept(blocks: ComparedBlocks) -> NoiseKept:
    """Return what became of the noise."""
    whole = blocks.whole()
    if np.count_nonzero(whole) < _LEAST_BLOCKS:
        return NOTHING_TOLD
    order = np.argsort(liveliness(blocks)[whole])
    divisors = blocks.divisors(_LEAST_STEP)
    a, b = blocks.after[whole] / divisors, blocks.expected[whole] / divisors
    lively = order[_part(_LIVELY, len(order))]
    shared = (a[lively] * b[lively]).sum(axis=0) + _LITTLE
    gain = np.clip(shared / ((b[lively] ** 2).sum(axis=0) + _LITTLE), *_GAINS)
    noisy = zone(*_NOISY)
    shown, told = a[:, noisy], (b * gain)[:, noisy]
    flat, less_flat = (order[_part(part, len(order))] for part in (_FLAT, _LESS_FLAT))
    share, surety = _share_kept(shown[flat], told[flat])
    kept, surety_kept = _share_kept(shown[less_flat], told[less_flat])
    return NoiseKept((1 - share) * surety, kept * surety_kept)


def _share_kept(shown: Levels, told: Levels) -> tuple[float, float]:
    """Return how much of the one is the other, 0..1, and how sure that is, 0..1.

    The larger of two shares: of what compression would have left of the original's, how much is
    there (the rest was smoothed away); of what is there, how much is the original's (the rest was
    added). Another exposure's noise has little of both.
    """
    left = (np.round(told) * told).sum(axis=1)
    own, both = (shown * shown).sum(axis=1), float((shown * told).sum())
    if left.sum() <= 0 or own.sum() <= 0:
        return 1.0, 0.0
    share = min(1.0, max(0.0, both / float(left.sum()), both / float(own.sum())))
    many = min(effective_count(x) for x in (left, own))
    return share, many / (many + _HALF_SURE)


def effective_count(amounts: Levels) -> float:
    """Return how many there are, were each as large as the others; 0 where all are nothing."""
    squares = float((amounts * amounts).sum())
    return float(amounts.sum()) ** 2 / squares if squares > 0 else 0.0


def liveliness(blocks: ComparedBlocks) -> Levels:
    """Return how lively each block is, by what is larger than noise and by the blocks around it.

    By its own noise, those would be the flattest in which the one's happens to cancel the other's.
    """
    larger, finer = (
        (blocks.after[:, zone] ** 2 + blocks.expected[:, zone] ** 2).mean(axis=1)
        for zone in (zone(*_LARGER), zone(*_TELLING))
    )
    rows = finer.reshape(-1, TILE_PX // BLOCK_PX)
    around = (cv2.blur(rows, (3, 3)) * 9 - rows) / 8
    return np.asarray(larger / 4 + around.ravel(), dtype=np.float32)


def _part(shares: tuple[float, float], many: int) -> slice:
    return slice(*(int(share * many) for share in shares))
