"""How the original would look in a derivative's tone: one curve, and what differs by place."""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from mediadesk.media.comparison.tone.tone_parts import medians_by_part

Grey = NDArray[np.uint8]
Levels = NDArray[np.float32]
Mask = NDArray[np.bool_]

_LEAST_PIXELS: Final = 500
_CURVE_PARTS: Final = 24
_SLOPE_PARTS: Final = 4
_STEEPEST: Final = 2.5
_SMALL_PX: Final = 96
#: Grey levels from which on a pixel counts less.
_USUAL: Final = 6.0
#: How strongly the field is held to changing nothing.
_HELD: Final = 2.0
_ROUNDS: Final = 5


def expected_of(before: Grey, after: Grey, agreeing: Mask, inside: Mask) -> Levels:
    """Return the original as the derived picture's tone would show it.

    Args:
        before: The original laid over the derived picture.
        after: The derived picture.
        agreeing: Where the one surely comes from the other.
        inside: Where the original has pixels.
    """
    level = _by_curve(before, after, agreeing)
    if np.count_nonzero(agreeing) < _LEAST_PIXELS:
        return level
    return _by_place(level, after, agreeing, inside)


def _by_curve(before: Grey, after: Grey, agreeing: Mask) -> Levels:
    """Return the original through one curve of tone for the whole frame, whatever its shape."""
    known, shown = before[agreeing], after[agreeing]
    if len(known) < _LEAST_PIXELS:
        return before.astype(np.float32)
    levels, middles = medians_by_part(known, shown, _CURVE_PARTS)
    levels, kept = np.unique(levels, return_index=True)
    ends = _ends(levels, middles[kept])
    levels, middles = np.r_[-1, levels, 256], np.r_[ends[0], middles[kept], ends[1]]
    curve = np.interp(np.arange(256), levels, middles).astype(np.float32)
    return np.asarray(curve[before], dtype=np.float32)


def _ends(levels: NDArray[np.float64], middles: NDArray[np.float64]) -> tuple[float, float]:
    """Return where the curve would end at black and at white, going on as it does near there.

    Black holes and white skies are seldom among what agrees: they have no detail to agree in.
    """
    if len(levels) <= _SLOPE_PARTS:
        return float(middles[0]), float(middles[-1])
    first, last = (
        float(np.clip(rise / run, 0, _STEEPEST))
        for rise, run in (
            (middles[_SLOPE_PARTS] - middles[0], levels[_SLOPE_PARTS] - levels[0]),
            (middles[-1] - middles[-1 - _SLOPE_PARTS], levels[-1] - levels[-1 - _SLOPE_PARTS]),
        )
    )
    black = max(0.0, float(middles[0] - first * (levels[0] + 1)))
    return black, min(255.0, float(middles[-1] + last * (256 - levels[-1])))


def _by_place(level: Levels, after: Grey, agreeing: Mask, inside: Mask) -> Levels:
    """Return levels with a gain and an offset that change smoothly over the frame.

    Dark corners and graduated skies are tone; what a patch differs by does not fit a smooth
    field, and counts ever less in its making.
    """
    size = (_SMALL_PX, max(8, round(_SMALL_PX * after.shape[0] / after.shape[1])))
    seen = _shrunk(inside, size).ravel() > 0.9
    known, goal, trust = (_shrunk(x, size).ravel()[seen] for x in (level, after, agreeing))
    terms = _terms(size[1], size[0])
    field = _fitted(terms.reshape(-1, 6)[seen], known, goal - known, trust)
    gain, offset = (
        np.asarray(cv2.resize(part, after.shape[::-1]), dtype=np.float32)
        for part in (terms @ field[:6] / np.float32(128), terms @ field[6:])
    )
    return level + level * gain + offset


def _fitted(terms: Levels, known: Levels, rest: Levels, trust: Levels) -> Levels:
    """Return the terms of the gain and of the offset that explain the rest, outliers apart."""
    by_gain = terms * (known / np.float32(128))[:, None]
    rows = np.asarray(np.concatenate((by_gain, terms), axis=1), dtype=np.float32)
    held = np.float32(_HELD) * np.eye(rows.shape[1], dtype=np.float32)
    weights = trust + np.float32(0.02)
    field = np.zeros(rows.shape[1], np.float32)
    for _ in range(_ROUNDS):
        weighted = rows * weights[:, None]
        solved = np.linalg.solve(weighted.T @ rows + held, weighted.T @ rest)
        field = np.asarray(solved, dtype=np.float32)
        explained = np.asarray(rows @ field, dtype=np.float32)
        apart = (rest - explained) / np.float32(_USUAL)
        weights = (trust + np.float32(0.1)) / (1 + apart * apart) ** 2
    return field


def _shrunk(picture: Grey | Levels | Mask, size: tuple[int, int]) -> Levels:
    small = cv2.resize(picture.astype(np.float32), size, interpolation=cv2.INTER_AREA)
    return np.asarray(small, dtype=np.float32)


def _terms(height: int, width: int) -> Levels:
    """Return 1, x, y, xx, xy, yy of every pixel, height x width x 6, edges at -1 and 1."""
    y, x = np.mgrid[-1 : 1 : height * 1j, -1 : 1 : width * 1j].astype(np.float32)
    return np.stack((np.ones_like(x), x, y, x * x, x * y, y * y), axis=2)
