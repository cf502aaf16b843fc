"""How often what was seen of two pictures is right: the confidence of a comparison."""

import math
from collections.abc import Sequence
from typing import Final

import numpy as np
from numpy.typing import NDArray

from mediadesk.media.comparison.agreement import Agreement
from mediadesk.media.comparison.capture_facts import SameMoment
from mediadesk.media.comparison.exposures.exposures import ExposureSigns

#: Points followed beyond this many add nothing.
_ENOUGH_FOLLOWED: Final = 80
#: Of the evidence below, and of 1. Fitted by tests/benchmarks/calibrating.py on derived pictures
#: and twins made from photos (its docstring tells how), on pairs whose frames agree.
_WEIGHTS: Final = (4.25, 3.82, 2.16, -6.15, -4.31, -3.0, -4.9)
#: Of the signs of two exposures below, and of 1. Fitted by tests/benchmarks/exposing.py; signs
#: that came later, or are told otherwise by now, with the others held to what they had been.
DOUBTS: Final = (
    -0.59,  # share of texture that agrees
    -5.71,  # share of cells that agree
    12.26,  # drift
    2.61,  # sharpness that varies
    1.14,  # parts that lie apart
    7.12,  # other noise
    -1.23,  # the same faint detail
    0.40,  # contrast in white
    0.26,  # contrast in black
    1.38,  # moved tones
    0.0,  # what could not be compared
    4.79,  # other lively detail
    2.23,  # scattered tones
    0.42,  # other faint detail
    3.5,  # edges beside the original's
    1.94,  # turned by a hair
    0.72,  # light that wandered
    1.5,  # fitted as 0.15; raised by hand as far as 99 of 100 derived pairs stay
)
#: By how much fewer two exposures are among what a desk compares than in the fit, as the natural
#: logarithm of their odds. Set by hand: frames of brackets in web size are most of the fit.
_FEWER: Final = -0.75
#: By how much the odds of two exposures grow by what the files themselves say of it, as a natural
#: logarithm. Not fitted: an exposure time is hardly ever edited, a clock seldom set right.
_BY_FACTS: Final = {
    SameMoment.TOLD: -2.5,
    SameMoment.UNTOLD: 0.0,
    SameMoment.DOUBTED: 2.5,
    SameMoment.DENIED: 10.0,
}
#: By how much they grow where a picture goes on beyond its original by more than so many pixels.
#: Not fitted: nothing that is cut from a picture shows more of the scene. Of 651 derived pictures
#: none seemed to, by one pixel; of frames focused elsewhere every third does.
_BY_BEYOND: Final = 6.0
_LEAST_BEYOND_PX: Final = 1.5
#: Sharpness and place vary by this much in any derived picture.
_USUAL: Final = 0.02
#: So much noise may seem another where resampling and compression changed the original's.
_USUAL_OTHER: Final = 0.15
#: Sign beyond which more says no more.
_MOST_SIGN: Final = 3.0
#: So much of lively detail is another in any, by resampling and sharpening.
_USUAL_UNLIKE: Final = 0.16
#: So much of faint detail is another by rounding and resampling.
_USUAL_FAINT: Final = 0.02
#: So far tones are scattered in any, in what rounding and grain explain.
_USUAL_SCATTER: Final = 0.5
#: From here on more says no more: colours that an edit drove into their limits lie as far off.
_MOST_SCATTER: Final = 2.15
#: Grey levels by which editors often move tones, and more than which is hardly theirs.
_USUAL_TONE: Final = 30.0
_MOST_TONE: Final = 100.0
_TONE_UNIT: Final = 30.0
#: So far beside its original's an edge may seem, by rounding and compression.
_USUAL_EDGE_PX: Final = 0.05
#: By so much a picture may seem turned by chance.
_USUAL_TURN_PX: Final = 0.01
#: So many levels of light are left from place to place by compression and uneven curves.
_USUAL_WANDERED: Final = 0.2
#: More than this is not claimed: unseen kinds of pictures are not in the fit.
_MOST: Final = 0.995
#: From where on the part shown could stand elsewhere in its original, and where it surely could.
RIVAL_DOUBTED: Final = 0.95
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


def doubts(agreement: Agreement, signs: ExposureSigns) -> NDArray[np.float64]:
    """Return what speaks for two exposures and against, each from 0 to about 3.

    Shares of texture and of cells that agree (all where there are few tones), drift, sharpness
    that varies, parts that lie apart, other noise, the same faint detail, contrast in white and in
    black, moved tones, what could not be compared, other lively detail (not of a tilted print,
    which lies a little beside itself everywhere), tones that no edit of tone explains, other
    faint detail; and, not of a tilted print either: edges a little beside the original's, a turn by
    a hair, light that wandered from place to place.
    """
    sharpness, apart = (_beyond(x, _USUAL) for x in (signs.sharpness, signs.apart_px))
    white, black = (min(_MOST_SIGN, math.log1p(x)) for x in (signs.white, signs.black))
    agreeing = (1.0, 1.0) if signs.has_few_tones else (agreement.share, agreement.spread)
    moved = min(_MOST_TONE, max(_USUAL_TONE, signs.tone)) - _USUAL_TONE
    is_flat_on = agreement.motion.tilted_px == 0
    return np.array(
        (
            *agreeing,
            min(1.0, agreement.motion.drifted * 10),
            sharpness,
            apart,
            max(0.0, signs.noise.other - _USUAL_OTHER),
            signs.noise.kept,
            white,
            black,
            moved / _TONE_UNIT,
            signs.unseen,
            _beyond(signs.unlike, _USUAL_UNLIKE) if is_flat_on else 0.0,
            min(_MOST_SCATTER, _beyond(signs.scatter, _USUAL_SCATTER)),
            math.log1p(signs.faint / _USUAL_FAINT),
            _beyond(signs.beside_px, _USUAL_EDGE_PX) if is_flat_on else 0.0,
            _beyond(signs.turned_px, _USUAL_TURN_PX) if is_flat_on else 0.0,
            _beyond(signs.wandered, _USUAL_WANDERED) if is_flat_on else 0.0,
        )
    )


def _beyond(sign: float, usual: float) -> float:
    """Return how far a sign lies beyond what any derived picture shows, as a natural logarithm."""
    return min(_MOST_SIGN, math.log1p(max(0.0, sign / usual - 1)))


def doubt_of(agreement: Agreement, signs: ExposureSigns, moment: SameMoment) -> float:
    """Return how likely pictures that agree are two exposures, 0..1.

    Args:
        agreement: How far they agree.
        signs: What is seen in them.
        moment: What their files say.
    """
    return doubt_by(doubts(agreement, signs), moment, shows_more=shows_more(agreement, signs))


def shows_more(agreement: Agreement, signs: ExposureSigns) -> bool:
    """Return whether the one picture shows more of the scene than the other at an edge."""
    is_flat_on = agreement.motion.tilted_px == 0  # a tilted print lies a little beside its corners
    return is_flat_on and signs.beyond_px > _LEAST_BEYOND_PX


def doubt_by(
    seen: NDArray[np.float64],
    moment: SameMoment,
    weights: Sequence[float] = DOUBTS,
    *,
    shows_more: bool,
) -> float:
    """Return how likely two exposures are by what `doubts` returned, 0..1.

    Args:
        seen: What speaks for it and against.
        moment: What the files say.
        weights: Of what is seen, and of 1.
        shows_more: Whether the one shows more than the other at an edge.
    """
    weighed = float(seen @ np.array(weights[:-1])) + weights[-1] + _FEWER + _BY_FACTS[moment]
    weighed += _BY_BEYOND * shows_more
    return 1 / (1 + math.exp(-weighed))


def with_rival(confidence: float, likeness: float) -> float:
    """Return the confidence that also the place is right, by how alike another place is."""
    doubt = (likeness - RIVAL_DOUBTED) / (_RIVAL_CERTAIN - RIVAL_DOUBTED)
    return round(confidence * (1 - 0.5 * min(1.0, max(0.0, doubt))), 3)
