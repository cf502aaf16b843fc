"""What a derived picture shows where a channel of its original was cut off at white or black.

Where a sensor or a file had no more to give, all that is made from it has one shade there, as far
as its other channels tell. Another exposure still has what was lost.
"""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from mediadesk.media.comparison.half_cells import Values
from mediadesk.media.comparison.registration import Laying, mirrored, shrunk_to_match, warp

_Rgb = NDArray[np.uint8]
_Mask = NDArray[np.bool_]

#: Edge of a cell, in pixels of the frame.
_CELL_PX: Final = 6
_LEAST_GRID: Final = 12
#: A cell is cut off from these means on; the derived picture's own tells nothing beyond these.
_WHITE: Final = 253
_BLACK: Final = 2
_LIGHTEST: Final = 250
_DARKEST: Final = 5
#: So many cells tell what became of whole tones, and so many what was brought back.
_LEAST_WHOLE: Final = 150
_LEAST_CUT: Final = 25
_OWN_POINTS: Final = 9
_LIGHT_POINTS: Final = 5
_ROUNDS: Final = 3
_HELD: Final = 1e-2
_LEAST_ERROR: Final = 0.3
_QUARTERS_TO_DEVIATION: Final = 0.7413


@dataclass(frozen=True, slots=True)
class BroughtBack:
    """By how much shades differ where the original has one, in levels; 0 where it is not cut off.

    Attributes:
        white: Where a channel is white.
        black: Where one is black.
    """

    white: float
    black: float


NOTHING_BACK: Final = BroughtBack(0.0, 0.0)


def shades_back(original: _Rgb, derived: _Rgb, laying: Laying, seen: _Mask) -> BroughtBack:
    """Return what a derived picture shows of what its original has lost.

    Args:
        original: In colour.
        derived: In colour.
        laying: From the derived picture (mirrored back where it is flipped) to the original.
        seen: Where the derived picture, mirrored back, has pixels that count.
    """
    high, wide = (edge // _CELL_PX for edge in seen.shape)
    if min(high, wide) < _LEAST_GRID:
        return NOTHING_BACK
    side = mirrored(derived) if laying.flipped else derived
    whole = (slice(high * _CELL_PX), slice(wide * _CELL_PX))
    after = cv2.resize(side[whole], (wide, high), interpolation=cv2.INTER_AREA)
    on_cells = Laying(laying.matrix * np.array([_CELL_PX, _CELL_PX, 1]), laying.flipped)
    before = warp(*shrunk_to_match(original, on_cells), (high, wide))
    inside = cv2.resize(seen[whole].astype(np.float32), (wide, high), interpolation=cv2.INTER_AREA)
    return _of_cells(before, np.asarray(after, dtype=np.uint8), inside > 0.999)


def _of_cells(before: _Rgb, after: _Rgb, inside: _Mask) -> BroughtBack:
    is_white, is_black = before >= _WHITE, before <= _BLACK
    is_whole = inside & ~(is_white | is_black).any(axis=2)
    told = (after > _DARKEST) & (after < _LIGHTEST)
    white, black = [0.0], [0.0]
    for channel in range(3):
        known = is_whole & told[..., channel]
        cuts = [inside & told[..., channel] & cut[..., channel] for cut in (is_white, is_black)]
        enough = [np.count_nonzero(cut) >= _LEAST_CUT for cut in cuts]
        if not any(enough) or np.count_nonzero(known) < _LEAST_WHOLE:
            continue
        for cut, is_enough, found in zip(cuts, enough, (white, black), strict=True):
            if is_enough:
                rest = _unexplained(before, after[..., channel], channel, known, cut)
                low, high = np.quantile(rest, (0.25, 0.75))
                found.append(float(high - low) * _QUARTERS_TO_DEVIATION)
    return BroughtBack(max(white), max(black))


def _unexplained(
    before: _Rgb, shown: NDArray[np.uint8], channel: int, known: _Mask, cut: _Mask
) -> Values:
    """Return what is left of a channel where it was cut off, by what became of whole tones."""
    terms, goal = _terms(before, channel, known), shown[known].astype(np.float64)
    weights = np.ones(len(goal))
    solution = np.zeros(terms.shape[1])
    for _ in range(_ROUNDS):
        weighed = terms.T * weights
        held = _HELD * np.eye(terms.shape[1])
        solution = np.linalg.solve(weighed @ terms + held, weighed @ goal)
        rest = goal - terms @ solution
        error = 1.5 * float(np.median(np.abs(rest))) + _LEAST_ERROR
        weights = 1 / (1 + (rest / (2.5 * error)) ** 2) ** 2
    return np.asarray(shown[cut] - _terms(before, channel, cut) @ solution)


def _terms(before: _Rgb, channel: int, where: _Mask) -> Values:
    """Return what a shade may depend on: its own, its light, its colour, and slowly its place."""
    y, x = np.mgrid[-1 : 1 : where.shape[0] * 1j, -1 : 1 : where.shape[1] * 1j]
    x, y, shades = x[where], y[where], before[where] / 255.0
    light = shades.mean(axis=1)
    place = np.stack((np.ones_like(x), x, y, x * x, x * y, y * y, x * light, y * light), axis=1)
    own = _hats(shades[:, channel], _OWN_POINTS)
    return np.concatenate((place, shades, own, _hats(light, _LIGHT_POINTS)), axis=1)


def _hats(values: Values, points: int) -> Values:
    """Return how near values, 0..1, lie to each of so many points, by straight lines between."""
    at = values[:, None] * (points - 1) - np.arange(points)
    return np.asarray(np.clip(1 - np.abs(at), 0, None))
