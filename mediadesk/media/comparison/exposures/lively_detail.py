"""Whether lively detail is the original's: what of it is unlike grows with how lively it is.

Noise that was added and the rounding of compression are as strong in faint detail as in lively
detail. What another focus, another moment or another view changes is the more the livelier it is.
"""

from typing import Final

import numpy as np

from mediadesk.media.comparison.exposures.block_frequencies import ComparedBlocks, in_steps, zone

_LEAST_BLOCKS: Final = 150
#: Frequencies of fine detail, by the sum of their numbers.
_FINE: Final = (5, 8)
#: Finer than this, in grey levels, resampling changes more than rounding does.
_LEAST_STEP: Final = 1.0
#: Of so many parts of the blocks, from the faintest to the liveliest, those that are faint and
#: those that are lively; the liveliest are edges, which a sharpening changes in its own way.
_PARTS: Final = 10
_FAINT: Final = slice(0, 3)
_LIVELY: Final = slice(6, 9)
#: Of squared steps: so much more detail tells half.
_TELLING: Final = 0.3


def unlike_detail(blocks: ComparedBlocks) -> float:
    """Return how much of lively detail is another than the original's, about 0..1."""
    whole = blocks.whole()
    if np.count_nonzero(whole) < _LEAST_BLOCKS:
        return 0.0
    fine, divisors = zone(*_FINE), blocks.divisors(_LEAST_STEP)
    both = in_steps(blocks.after[whole], blocks.expected[whole], divisors)
    shown, told = (x[:, fine] for x in both)
    strength, other = (told**2).mean(axis=1), ((shown - told) ** 2).mean(axis=1)
    parts = np.array_split(np.argsort(strength), _PARTS)
    strengths = np.array([strength[part].mean() for part in parts])
    others = np.array([np.median(other[part]) for part in parts])
    more = strengths[_LIVELY].mean() - strengths[_FAINT].mean()
    return float((others[_LIVELY].mean() - others[_FAINT].mean()) / (more + _TELLING))
