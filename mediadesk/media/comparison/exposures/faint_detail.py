"""Whether faint detail is the original's, as far as compression would have left it.

What is made from a picture keeps its faint detail where compression did not round it away. Another
exposure has its own noise in it, its own light and its own moment, which are too little for any
single place to show. Grain that was added hides it: then nothing is told.
"""

import math
from typing import Final

import numpy as np

from mediadesk.media.comparison.exposures.block_frequencies import ComparedBlocks, in_steps, zone
from mediadesk.media.comparison.exposures.block_noise import effective_count, liveliness
from mediadesk.media.comparison.exposures.tiles import Levels

_LEAST_BLOCKS: Final = 100
#: Frequencies, by the sum of their numbers: of faint detail, and of grain.
_FAINT: Final = (2, 4)
_GRAIN: Final = (5, 9)
#: Shares of the blocks, from the flattest to the liveliest: those with faint detail, and the flat.
_LESS_FLAT: Final = (0.06, 0.6)
_FLAT: Final = 0.3
#: Finer than this, in grey levels, resampling changes more than rounding does.
_LEAST_STEP: Final = 2.0
_LITTLE: Final = 1e-3
#: Grain was added where flat blocks have so many times what compression would have left.
_GRAINED: Final = 3.5
_LITTLE_GRAIN: Final = 0.05
#: So many blocks that have detail count half.
_HALF_SURE: Final = 30.0


def other_faint_detail(blocks: ComparedBlocks) -> float:
    """Return how much of faint detail is another than the original's, 0..1; 0 where it is grained.

    It is how far the two are from going together, against how far compression alone would bring
    the original from itself; less where few blocks have detail that compression left.
    """
    whole = blocks.whole()
    if np.count_nonzero(whole) < _LEAST_BLOCKS:
        return 0.0
    divisors = blocks.divisors(_LEAST_STEP)
    shown, told = in_steps(blocks.after[whole], blocks.expected[whole], divisors)
    coarse = (blocks.steps / divisors).astype(np.float32)
    left = np.round(told / coarse) * coarse
    order = np.argsort(liveliness(blocks)[whole])
    flat, grain = order[: int(_FLAT * len(order))], zone(*_GRAIN)
    added, usual = (float((x[flat][:, grain] ** 2).sum()) / len(flat) for x in (shown, left))
    if added + _LITTLE_GRAIN > _GRAINED * (usual + _LITTLE_GRAIN):
        return 0.0
    low, high = (int(share * len(order)) for share in _LESS_FLAT)
    faint, at = zone(*_FAINT), order[low:high]
    shown, told, left = (x[at][:, faint] for x in (shown, told, left))
    many = min(effective_count((x * x).sum(axis=1)) for x in (shown, left))
    share = _together(shown, told) / max(_LITTLE, _together(left, told))
    return min(1.0, max(0.0, 1 - share)) * many / (many + _HALF_SURE)


def _together(one: Levels, other: Levels) -> float:
    """Return how far two go together, -1..1."""
    both = float((one * one).sum()) * float((other * other).sum())
    return float((one * other).sum()) / math.sqrt(max(_LITTLE, both))
