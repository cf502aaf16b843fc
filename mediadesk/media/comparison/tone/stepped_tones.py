"""Whether the tones of a picture's channels go up in steps that its original's do not have.

A colourful picture that was posterised has many greys, and a busy one hardly a slope to go flat:
but where it is calm each of its channels holds a few levels, with little in between.
"""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

_Rgb = NDArray[np.uint8]
_Levels = NDArray[np.uint8]

#: A channel is calm where the pixels around differ by no more.
_CALM_LEVELS: Final = 4
_AROUND: Final = np.ones((3, 3), np.uint8)
#: In channels with fewer calm pixels that are neither black nor white nothing is seen.
_LEAST_CALM_PX: Final = 800
#: Compression spreads a step over a few levels; an even distribution has none so wide.
_STEP_SPREAD: Final = 1.5
_EVEN_SPREAD: Final = 10.0
#: Black and white, to which any edit may carry much, are left out.
_DARKEST: Final = 10
_LIGHTEST: Final = 245
#: How uneven it has to be, and how much more so than the original. Posterised pictures that were
#: hard to know began at 0.42 and 0.23; of three hundred edited pictures and frames of brackets
#: none came beyond 0.15 in the second: a dark frame, all of whose tones are a few, at 0.19.
_LEAST_UNEVEN: Final = 0.35
_LEAST_MORE: Final = 0.2


def has_stepped_tones(before: _Rgb, after: _Rgb, bare: NDArray[np.bool_]) -> bool:
    """Return whether a picture's tones go up in steps that are not its original's.

    Args:
        before: The original, laid over the derived picture; in its own tone, for one matched to
            the other's would have taken over its steps.
        after: The derived picture, mirrored back where it was flipped.
        bare: Where the original has pixels and no bar covers them.
    """
    found = []
    for channel in range(3):
        known, shown = (np.ascontiguousarray(x[..., channel]) for x in (before, after))
        places = bare & _is_calm(shown)
        levels = shown[places]
        if np.count_nonzero((levels >= _DARKEST) & (levels <= _LIGHTEST)) >= _LEAST_CALM_PX:
            found.append((_unevenness(levels), _unevenness(known[places])))
    if not found:
        return False
    uneven, usual = np.mean(found, axis=0)
    return bool(uneven >= _LEAST_UNEVEN and uneven - usual >= _LEAST_MORE)


def _is_calm(channel: _Levels) -> NDArray[np.bool_]:
    span = cv2.subtract(cv2.dilate(channel, _AROUND), cv2.erode(channel, _AROUND))
    return np.asarray(span <= _CALM_LEVELS)


def _unevenness(levels: _Levels) -> float:
    """Return by how much of the whole some levels are more used than those around, 0..1."""
    # By the square root, so that one large plain face is not all that counts.
    used = np.sqrt(np.bincount(levels, minlength=256).astype(np.float64))
    steps, even = (_spread(used, by) for by in (_STEP_SPREAD, _EVEN_SPREAD))
    lit = slice(_DARKEST, _LIGHTEST + 1)
    return float(np.abs(steps - even)[lit].sum() / (2 * max(1.0, even[lit].sum())))


def _spread(used: NDArray[np.float64], by: float) -> NDArray[np.float64]:
    blurred = cv2.GaussianBlur(used[None], (0, 0), by, borderType=cv2.BORDER_REFLECT)
    return np.asarray(blurred, np.float64).ravel()
