"""How often what was seen of two pictures is right: the confidence of a comparison."""

import math
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mediadesk.media.agreement import Agreement
from mediadesk.media.exposures import ExposureSigns

#: Points followed beyond this many add nothing.
_ENOUGH_FOLLOWED: Final = 80
#: Of the evidence below, and of 1. Fitted by tests/benchmarks/calibrating.py on derived pictures
#: and twins made from photos (its docstring tells how), on pairs whose frames agree.
_WEIGHTS: Final = (4.25, 3.82, 2.16, -6.15, -4.31, -3.0, -4.9)
#: Of the signs of two exposures, in their order, and of 1. Fitted by tests/benchmarks/exposing.py.
_FOCUS_WEIGHTS: Final = (19.3, -3.12, -0.19, 0.99, -3.9)
_NOISE_WEIGHTS: Final = (9.32, 4.3, -0.15, -5.71, -0.16, -3.06, 3.65, -14.9)
#: Where more than this of the original's noise is in the derived picture, it is the same noise,
#: whatever enlarging or sharpening has added: of the signs of noise, the share that is kept.
_SAME_NOISE: Final = 0.7
_KEPT: Final = 3
#: More than this is not claimed: unseen kinds of pictures are not in the fit.
_MOST: Final = 0.995
#: From where on the part shown could stand elsewhere in its original, and where it surely could.
_RIVAL_DOUBTED: Final = 0.95
_RIVAL_CERTAIN: Final = 0.98


def evidence(agreement: Agreement) -> NDArray[np.float64]:
    """Return what speaks for and against the one picture coming from the other.

    Shares of texture and of cells that agree, points followed, drift, displaced blocks, tilt; each
    about 0..1.
    """
    motion = agreement.motion
    followed = math.log1p(min(agreement.followed, _ENOUGH_FOLLOWED)) / math.log1p(_ENOUGH_FOLLOWED)
    return np.array(
        (
            agreement.share,
            agreement.spread,
            followed,
            min(1.0, motion.drifted * 10),
            min(1.0, motion.displaced / 4),
            float(motion.tilted_px > 0),
        )
    )


def confidence_of(agreement: Agreement) -> float:
    """Return how often the one picture comes from the other where this was seen, 0..1."""
    weighed = float(evidence(agreement) @ np.array(_WEIGHTS[:-1])) + _WEIGHTS[-1]
    return round(min(_MOST, 1 / (1 + math.exp(-weighed))), 3)


def doubt_of(signs: ExposureSigns) -> float:
    """Return how likely pictures that agree are two exposures where these signs are seen, 0..1."""
    own_noise = signs.noise if signs.noise is None or signs.noise[_KEPT] < _SAME_NOISE else None
    seen = ((signs.focus, _FOCUS_WEIGHTS), (own_noise, _NOISE_WEIGHTS))
    weighed = (
        float(one @ np.array(weights[:-1])) + weights[-1]
        for one, weights in seen
        if one is not None
    )
    return max((1 / (1 + math.exp(-max(-50.0, value))) for value in weighed), default=0.0)


def with_rival(confidence: float, likeness: float) -> float:
    """Return the confidence that also the place is right, by how alike another place is."""
    doubt = (likeness - _RIVAL_DOUBTED) / (_RIVAL_CERTAIN - _RIVAL_DOUBTED)
    return round(confidence * (1 - 0.5 * min(1.0, max(0.0, doubt))), 3)
