"""Whether a picture was posterised: its tones and its detail are not those of its original."""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from mediadesk.media.comparison.agreement import barred_rows
from mediadesk.media.comparison.registration import Grey, Overlay

#: A distribution of tones so spiky and so much that has gone flat tell it: one alone, or both.
#: Coarse compression of a plain picture makes tones spiky, and leaves its slopes. Frames of another
#: exposure lose up to a fifth of theirs, but their tones are less spiky than this; posterised
#: pictures that are no spikier are known by the steps of their channels (stepped_tones).
_TELLING: Final = ((1.2, 0.0), (0.7, 0.035))
_SMOOTHED_OVER: Final = 9
_DARKEST: Final = 12
_LIGHTEST: Final = 244
_AROUND: Final = np.ones((3, 3), np.uint8)
#: Slopes that should be soft, in grey levels a pixel, and how little is left of one.
_SOFT: Final = (1.0, 5.0)
_GONE: Final = 0.15
_LEAST_PIXELS: Final = 500
_LITTLE: Final = 1e-3


def has_few_tones(shown: Grey, overlay: Overlay) -> bool:
    """Return whether a picture was posterised.

    Args:
        shown: The picture as large as its file has it.
        overlay: The same with its original laid over it.
    """
    return is_posterised(_spikiness(shown), _flattened(overlay))


def is_posterised(spiky: float, flat: float) -> bool:
    """Return whether tones so spiky and slopes so flat tell of posterising.

    Args:
        spiky: How much more frequent some tones are than their neighbours, 0 and more.
        flat: How many of the soft slopes are gone, 0..1.
    """
    return any(spiky >= so_spiky and flat >= so_flat for so_spiky, so_flat in _TELLING)


def _spikiness(grey: Grey) -> float:
    """Return by how much of the picture some tones are more frequent than those beside them."""
    tones = np.bincount(grey[::2, ::2].ravel(), minlength=256) / max(1, grey[::2, ::2].size)
    beside = np.convolve(tones, np.ones(_SMOOTHED_OVER) / _SMOOTHED_OVER, mode="same")
    lit = slice(_DARKEST, _LIGHTEST)
    return float(np.abs(tones - beside)[lit].sum() / max(0.05, tones[lit].sum()))


def _flattened(overlay: Overlay) -> float:
    """Return how many of the original's soft slopes are flat, 0..1; no curve flattens all tones.

    Black and white are left out: a darker exposure, and a steeper curve, flatten those.
    """
    lit = cv2.inRange(overlay.derived, _DARKEST, _LIGHTEST - 1)
    free = (cv2.erode(lit, _AROUND) > 0) & overlay.inside
    free &= ~barred_rows(overlay.derived)[:, None]
    before, after = (_slopes(x)[free] for x in (overlay.warped, overlay.derived))
    gain = float((after * before).sum()) / (float((before * before).sum()) + _LITTLE)
    expected = before * np.float32(gain)
    is_soft = (expected > _SOFT[0]) & (expected < _SOFT[1])
    if np.count_nonzero(is_soft) < _LEAST_PIXELS:
        return 0.0
    return float((after[is_soft] < _GONE * expected[is_soft]).mean())


def _slopes(grey: Grey) -> NDArray[np.float32]:
    soft = cv2.GaussianBlur(grey, (0, 0), 1.0)
    across, down = (cv2.Sobel(soft, cv2.CV_32F, *way, scale=1 / 8) for way in ((1, 0), (0, 1)))
    return np.asarray(np.hypot(across, down), np.float32)
