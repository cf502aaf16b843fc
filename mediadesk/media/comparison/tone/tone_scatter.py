"""How far the tones of one picture are a function of another's, as they are after any edit of tone.

Curves, levels, mixtures of channels, saturation and what is cut off at white carry every colour of
an original to one colour of its own, and a vignette or a graduated filter does so place by place.
Another exposure, another light and whatever passed through the scene in between do not: places that
were of one colour are of several.
"""

import math
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from mediadesk.media.comparison.agreement import barred_rows
from mediadesk.media.comparison.tone.tone_matching import in_tone_of

_Rgb = NDArray[np.uint8]
_Levels = NDArray[np.float32]

#: One place in so many pixels each way is looked at, softened by so many.
_EVERY_PX: Final = 4
_SOFT_PX: Final = 2.5
_REACH_PX: Final = 9
#: Where a picture changes by more grey levels a pixel, what lies a little beside tells nothing.
_CALM: Final = 1.5
_LESS_CALM: Final = 4.0
#: What is finer than that softness deviates by no more grey levels around: a curve carries the mean
#: of what is light and dark elsewhere than to the mean of what it carries both to.
_MOST_BUSY: Final = 12.0
_LEAST_PLACES: Final = 250
_FITTED_PLACES: Final = 2000
#: Corners of the lattice along each of the three channels.
_CORNERS: Final = 5
#: How strongly changes are held to nothing: more would keep a strong vignette from being explained.
_HELD: Final = 0.5
_ROUNDS: Final = 3
_USUAL: Final = 0.5
#: Of places, from those whose tone is told best; the last part may be altered.
_PART: Final = 0.85
#: Light that deviates by more levels from place to place was laid over a picture: of other
#: exposures 4 is the rule at most, of vignettes, light leaks and what darkens a picture behind
#: words it is 15 to 60, and no smooth change explains the whole of it.
_LAID_OVER: Final = 6.0
#: Standard deviation of what is spread as chance is, by its median.
_DEVIATION: Final = 1.4826
#: Of grain, as a deviation: what softening leaves.
_LEFT_OF_GRAIN: Final = 0.115
#: What resampling and whole numbers do, in grey levels.
_LEAST_USUAL: Final = 0.3
#: Compression that is not known of; edge of a block (ITU-T T.81, A.1.3).
_USUAL_STEP: Final = 8.0
_BLOCK_PX: Final = 8
_TO_GREY: Final = np.array((0.299, 0.587, 0.114), np.float32)


def tone_scatter(before: _Rgb, after: _Rgb, inside: NDArray[np.bool_], rounding: float) -> float:
    """Return how far the brightness of most places is scattered; 0 where nothing is told.

    It is told in what is usual by rounding and by grain, which an edit may have added. Nothing is
    told where few places are calm, or where a strong change of light was laid over the picture.

    Args:
        before: The original, laid over the derived picture.
        after: The derived picture, mirrored back where it was flipped.
        inside: Where the original has pixels.
        rounding: By how many levels compression moves the brightness of a place.
    """
    grey_before, grey_after = (
        np.asarray(cv2.cvtColor(x, cv2.COLOR_RGB2GRAY), np.uint8) for x in (before, after)
    )
    bare = inside & ~barred_rows(grey_after)[:, None]
    free = _thinned(cv2.erode(bare.astype(np.uint8), np.ones((_REACH_PX, _REACH_PX)))) > 0
    slopes, busy = (np.maximum(f(grey_before), f(grey_after)) for f in (_slopes, _busy))
    free &= busy < _MOST_BUSY
    calm = free & (slopes < _CALM)
    if np.count_nonzero(calm) < _LEAST_PLACES:
        calm = free & (slopes < _LESS_CALM)
    if np.count_nonzero(calm) < _LEAST_PLACES:
        return 0.0
    toned = in_tone_of(before, after, bare)
    rest = after.astype(np.float32) - toned
    soft = cv2.GaussianBlur(rest, (0, 0), _SOFT_PX)
    grain = np.median(np.abs((_thinned(rest) - _thinned(soft))[calm] @ _TO_GREY)) * _DEVIATION
    colours, light = (
        _thinned(cv2.GaussianBlur(x, (0, 0), _SOFT_PX))[calm] for x in (before, toned)
    )
    by_colour, by_place = _shares(colours), _by_place(calm, light @ _TO_GREY)
    terms, goal = np.concatenate((by_colour, by_place), axis=1), _thinned(soft)[calm]
    change = _change(terms, goal)
    laid_over = by_place @ change[by_colour.shape[1] :] @ _TO_GREY
    if float(laid_over.std()) > _LAID_OVER:
        return 0.0
    scattered = np.abs((goal - terms @ change) @ _TO_GREY)
    usual = math.hypot(_LEAST_USUAL, rounding, _LEFT_OF_GRAIN * float(grain))
    return float(np.quantile(scattered, _PART)) / usual


def rounding_of(jpeg_steps: NDArray[np.float64] | None, reduced_by: float) -> float:
    """Return by how many levels compression moves the brightness of a place.

    Args:
        jpeg_steps: By what the file's coefficients were divided, the mean of a block first; None
            where it is not known.
        reduced_by: How many pixels of the file a pixel of the frame is wide.
    """
    step = _USUAL_STEP if jpeg_steps is None else float(jpeg_steps[0, 0])
    blocks = max(1.0, 4 * math.pi * (_SOFT_PX * reduced_by) ** 2 / _BLOCK_PX**2)
    return step / (_BLOCK_PX * math.sqrt(12 * blocks))  # a rounding errs evenly up to half a step


def _slopes(grey: NDArray[np.uint8]) -> _Levels:
    """Return by how many levels a pixel a picture changes at each place."""
    soft = cv2.GaussianBlur(grey, (0, 0), _SOFT_PX)[_EVERY_PX // 2 :: _EVERY_PX]
    soft = np.ascontiguousarray(soft[:, _EVERY_PX // 2 :: _EVERY_PX])
    across, down = (
        cv2.Sobel(soft, cv2.CV_32F, *way, scale=1 / (8 * _EVERY_PX)) for way in ((1, 0), (0, 1))
    )
    return np.asarray(np.hypot(across, down), np.float32)


def _busy(grey: NDArray[np.uint8]) -> _Levels:
    """Return by how many levels what is finer than the softness deviates around each place."""
    levels = grey.astype(np.float32)
    mean, square = (cv2.GaussianBlur(x, (0, 0), _SOFT_PX) for x in (levels, levels * levels))
    return np.asarray(np.sqrt(np.maximum(_thinned(square - mean * mean), 0)), np.float32)


def _thinned(picture: NDArray[Any]) -> NDArray[Any]:
    return picture[_EVERY_PX // 2 :: _EVERY_PX, _EVERY_PX // 2 :: _EVERY_PX]


def _shares(colours: _Rgb) -> _Levels:
    """Return how much each corner of a lattice in the cube of colours counts for each colour."""
    at = colours.astype(np.float32) * ((_CORNERS - 1) / 255)
    low = np.minimum(at.astype(np.intp), _CORNERS - 2)
    beyond = at - low
    shares = np.zeros((len(colours), _CORNERS**3), np.float32)
    rows = np.arange(len(colours))
    for step in np.ndindex(2, 2, 2):
        first, second, third = (
            np.where(far, x, 1 - x) for far, x in zip(step, beyond.T, strict=True)
        )
        weight = first * second * third
        red, green, blue = (low + step).T
        shares[rows, (red * _CORNERS + green) * _CORNERS + blue] = weight
    return shares


def _by_place(calm: NDArray[np.bool_], light: _Levels) -> _Levels:
    """Return the terms of a gain and of an offset that change smoothly over the frame.

    Args:
        calm: Which places are looked at, down and across.
        light: How light each of them would be.
    """
    down, across = (np.linspace(-1, 1, edge, dtype=np.float32) for edge in calm.shape)
    rows, columns = np.nonzero(calm)
    x, y = across[columns], down[rows]
    offsets = np.stack((x, y, x * x, x * y, y * y), axis=1)
    return np.concatenate((offsets * (light / 128)[:, None], offsets), axis=1, dtype=np.float32)


def _change(terms: _Levels, rest: _Levels) -> _Levels:
    """Return the smooth change of colour and by place that best explains it, outliers apart."""
    few = slice(None, None, max(1, len(rest) // _FITTED_PLACES))
    known, goal = terms[few], rest[few]
    held = np.float32(_HELD) * np.eye(known.shape[1], dtype=np.float32)
    weights = np.ones(len(known), np.float32)
    change = np.zeros((known.shape[1], 3), np.float32)
    for _ in range(_ROUNDS):
        # A product of a matrix with itself is half the work of one with another.
        root = np.sqrt(weights)[:, None]
        weighted = known * root
        change = np.linalg.solve(weighted.T @ weighted + held, weighted.T @ (goal * root))
        apart = np.maximum.reduce(np.abs(goal - known @ change).T)
        weights = 1 / (1 + (apart / (2 * max(_USUAL, float(np.median(apart))))) ** 2)
    return np.asarray(change, np.float32)
