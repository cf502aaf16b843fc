"""Give a picture the tone of another one that shows the same, whatever was done to its tone."""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from mediadesk.media.comparison.tone.tone_parts import medians_by_part

_Rgb = NDArray[np.uint8]
_Colours = NDArray[np.float64]

#: So many pixels tell the tone; fewer than the least tell none.
_SAMPLE: Final = 20_000
_LEAST_SAMPLE: Final = 200
_ROUNDS: Final = 4
_LEVELS_OFF: Final = 24.0
#: Colours are taken softened by this share of the longer edge.
_SOFT: Final = 0.0025
_CURVE_POINTS: Final = 24
#: A channel this near to black or white was cut off there, and says nothing of the mixture.
_CUT_OFF_LEVELS: Final = 3
#: A little pull towards changing nothing: a picture of one colour tells no mixture.
_PULL: Final = 255 * 0.003


def in_tone_of(picture: _Rgb, other: _Rgb, sound: NDArray[np.bool_]) -> _Rgb:
    """Return a picture with the colours that make it most like another of the same size.

    A mixture of the channels (saturation, grey, white balance), then a curve for each (contrast,
    levels), both taken from where most of the two agree, so that retouched parts count little.

    Args:
        picture: Height x width x 3.
        other: The same, laid over it.
        sound: Where both show the same, by and large.
    """
    places = np.flatnonzero(sound)
    if len(places) < _LEAST_SAMPLE:
        return picture.copy()
    places = places[:: max(1, len(places) // _SAMPLE)]
    before, after = (_sampled(p, places) for p in (picture, other))
    mixture, weights = _mixture(before, after, _whole(before, after))
    curves = _curves(_mixed(before, mixture), after, weights > 0.25)
    by_row = np.column_stack((mixture[:3].T, 255 * mixture[3])).astype(np.float32)
    mixed = cv2.transform(picture.astype(np.float32), by_row)
    levels = np.clip(np.rint(mixed, out=mixed), 0, 255, out=mixed).astype(np.uint8)
    return np.asarray(cv2.LUT(levels, np.stack(curves, axis=1)[None]), np.uint8)


def _sampled(picture: _Rgb, places: NDArray[np.intp]) -> _Colours:
    """Return the colours about some places: single pixels may lie a little beside each other."""
    soft = cv2.GaussianBlur(picture, (0, 0), max(1.0, max(picture.shape) * _SOFT))
    return soft.reshape(-1, 3)[places].astype(np.float64)


def _whole(before: _Colours, after: _Colours) -> NDArray[np.float64]:
    """Return 1 for colours that are not cut off at black or white; for all where few are not."""
    both = np.hstack((before, after))
    inner = (both.min(axis=1) >= _CUT_OFF_LEVELS) & (both.max(axis=1) <= 255 - _CUT_OFF_LEVELS)
    return inner.astype(np.float64) if inner.sum() >= _LEAST_SAMPLE else np.ones(len(both))


def _mixture(
    before: _Colours, after: _Colours, whole: NDArray[np.float64]
) -> tuple[_Colours, NDArray[np.float64]]:
    """Return the 4 x 3 mixture that best carries colours over, and how well each obeys, 0..1."""
    rows = np.column_stack((before, np.full(len(before), 255.0)))
    weights = np.ones(len(rows))
    mixture = np.eye(4, 3)
    pull = np.eye(4) * _PULL**2 * len(rows)
    for _ in range(_ROUNDS):
        weighted = (rows * (weights * whole)[:, None]).T
        mixture = np.linalg.solve(weighted @ rows + pull, weighted @ after + pull @ np.eye(4, 3))
        # Channel by channel: the most of three numbers in a row is slow to find.
        off = np.maximum.reduce(
            [np.abs(np.clip(rows @ mixture[:, c], 0, 255) - after[:, c]) for c in range(3)]
        )
        weights = 1 / (1 + (off / max(_LEVELS_OFF, 3 * float(np.median(off)))) ** 2) ** 2
    return mixture, weights


def _mixed(colours: NDArray[np.floating], mixture: NDArray[np.floating]) -> NDArray[np.floating]:
    return np.asarray(colours @ mixture[:3] + 255 * mixture[3])


def _curves(
    before: NDArray[np.floating], after: _Colours, sound: NDArray[np.bool_]
) -> tuple[NDArray[np.uint8], ...]:
    """Return a table of 256 levels for each channel, rising."""
    return tuple(_curve(before[sound, c], after[sound, c]) for c in range(3))


def _curve(before: NDArray[np.floating], after: NDArray[np.floating]) -> NDArray[np.uint8]:
    levels = np.arange(256)
    if len(before) < _LEAST_SAMPLE:
        return levels.astype(np.uint8)
    at, shown = medians_by_part(before, after, _CURVE_POINTS)
    goal = np.maximum.accumulate(shown)
    at, kept = np.unique(at, return_index=True)
    moved = np.interp(levels, at, goal[kept] - at)  # beyond the last point, shifted as it is
    return np.asarray(np.clip(np.round(levels + moved), 0, 255), dtype=np.uint8)
