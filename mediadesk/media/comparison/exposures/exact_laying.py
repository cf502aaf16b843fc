"""The original laid over a derived picture as exactly as pixels tell: to thousandths of a pixel.

It is made as small as the derived picture shows it in one step, in its tone, and then the place,
the size, the turn and the tilt are told that would bring the one nearer to the other. What was cut
out and made smaller is not turned at all; a hand or a stand turns a camera by a hair between two
frames.
"""

import math
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from mediadesk.media.comparison.agreement import barred_rows
from mediadesk.media.comparison.exposures.colour_curves import curves_between
from mediadesk.media.comparison.exposures.tiles import MARGIN_PX, Levels, Mask, unenlarged
from mediadesk.media.comparison.registration import Grey, Laying, mirrored

_Rgb = NDArray[np.uint8]
_Values = NDArray[np.float64]
#: Left, top, right and bottom on the original, in its pixels.
_Part = tuple[float, float, float, float]

#: What is turned by more was turned by somebody, and is not made smaller in one step.
_MOST_TURNED_DEGREES: Final = 0.1
#: Nobody sets a picture straight by less.
_HAIR_DEGREES: Final = 0.045
#: How many pixels the tone is told by at first and at last.
_TONE_PIXELS: Final = (4000, 10_000)
_PLACE_PIXELS: Final = 20_000
_LEAST_PIXELS: Final = 3000
#: Neither black nor white.
_LIT: Final = (6, 249)
_SOFT_PX: Final = 1.0
#: What differs by more than this, or by so many times what is usual, is something else.
_OTHER: Final = 3.0
_TIMES_USUAL: Final = 4.5
_HELD: Final = 1e-3
_LITTLE: Final = 0.2
_ROUNDS: Final = 2
#: Which of the terms below it is.
_TURN: Final = 4


@dataclass(frozen=True, slots=True, eq=False)
class ExactLaying:
    """A derived picture and its original laid over it exactly.

    Attributes:
        after: The derived picture.
        before: The original, as large.
        toned: The original's brightness in the derived picture's tone.
        seen: Where no margin is and no bar covers it.
        turned_px: By how many pixels it is turned at the ends of its longer edge.
        is_enlarged: Whether the original was enlarged for it.
    """

    after: Levels
    before: _Rgb
    toned: Levels
    seen: Mask
    turned_px: float
    is_enlarged: bool


def laid_exactly(original: _Rgb, derived: Grey, laying: Laying) -> ExactLaying | None:
    """Lay an original over a derived picture; None where that is turned, or too little is seen.

    Args:
        original: In colour.
        derived: As large as its file has it.
        laying: From the one to the other, exact to a pixel or so.
    """
    if abs(laying.turned_degrees) > _MOST_TURNED_DEGREES:
        return None
    side, laying, reduced_by = unenlarged(mirrored(derived) if laying.flipped else derived, laying)
    if side.size == 0:
        return None
    seen = np.zeros(side.shape, bool)
    seen[MARGIN_PX:-MARGIN_PX, MARGIN_PX:-MARGIN_PX] = True
    seen[barred_rows(side)] = False
    places = np.flatnonzero(seen)
    if len(places) < _LEAST_PIXELS:
        return None
    whole, after, part = Image.fromarray(original), side.astype(np.float32), _part(laying, side)
    found: ExactLaying | None = None
    for many in _TONE_PIXELS:
        before = _reduced(whole, part, side)
        few = places[:: max(1, len(places) // many)]
        curves = curves_between(before.reshape(1, -1, 3)[:, few], after.ravel()[few])
        toned = curves.light(before)
        step = _step(after, toned, seen)
        if step is None:
            return None
        found = ExactLaying(after, before, toned, seen, float(step[_TURN]), reduced_by > 1)
        part = _moved(part, step, side)
    return found


def turned_by_a_hair_px(laid: ExactLaying) -> float:
    """Return by how many pixels it is turned at its ends; 0 where somebody set it straight.

    Nothing is told of an enlarged picture: how it was made larger moves it by as much.
    """
    if laid.is_enlarged:
        return 0.0
    unit = max(laid.after.shape) / 2
    was_set = abs(math.degrees(laid.turned_px / unit)) > _HAIR_DEGREES
    return 0.0 if was_set else abs(laid.turned_px)


def _part(laying: Laying, side: Grey) -> _Part:
    high, wide = side.shape
    middle = laying.matrix @ np.array([wide / 2, high / 2, 1])
    half = np.array([laying.matrix[0, 0] * wide, laying.matrix[1, 1] * high]) / 2
    (left, top), (right, bottom) = middle - half, middle + half
    return left, top, right, bottom


def _reduced(whole: Image.Image, part: _Part, side: Grey) -> _Rgb:
    left, right = (min(max(0.0, x), float(whole.width)) for x in part[::2])
    top, bottom = (min(max(0.0, y), float(whole.height)) for y in part[1::2])
    box = (min(left, right - 1), min(top, bottom - 1), right, bottom)
    small = whole.resize(side.shape[::-1], Image.Resampling.BICUBIC, box=box)
    return np.asarray(small)


def _moved(part: _Part, step: _Values, side: Grey) -> _Part:
    """Return the part moved and resized by a step in pixels of the derived picture."""
    high, wide = side.shape
    unit = max(side.shape) / 2
    found = []
    for first, last, edge, by, wider in zip(
        part[:2], part[2:], (wide, high), step[:2], step[2:4], strict=True
    ):
        middle = (first + last) / 2 + by * (last - first) / edge
        half = (last - first) / 2 * (1 + wider / unit)
        found.append((middle - half, middle + half))
    (left, right), (top, bottom) = found
    return left, top, right, bottom


def _step(after: Levels, toned: Levels, seen: Mask) -> _Values | None:
    """Return by what the original would lie closer, in the derived picture's pixels.

    Shift across and down; and, at the ends of the longer edge: wider, higher, turned, sheared, and
    two tilts.
    """
    one, other = (cv2.GaussianBlur(x, (0, 0), _SOFT_PX) for x in (after, toned))
    rest = one - other
    usual = float(np.median(np.abs(rest[seen])))
    lit = (after > _LIT[0]) & (after < _LIT[1])
    places = np.flatnonzero(seen & lit & (np.abs(rest) < max(_OTHER, _TIMES_USUAL * usual)))
    if len(places) < _LEAST_PIXELS:
        return None
    places = places[:: max(1, len(places) // _PLACE_PIXELS)]
    terms = _terms(np.asarray((one + other) / 2, np.float32), places)
    goal = rest.ravel()[places].astype(np.float64)
    held = _HELD * len(goal) * np.eye(terms.shape[1])
    weights: _Values = np.ones(len(goal))
    solution = np.zeros(terms.shape[1])
    for _ in range(_ROUNDS):
        weighted = terms * weights[:, None]
        solution = np.asarray(np.linalg.solve(weighted.T @ terms + held, weighted.T @ goal))
        left = np.abs(goal - terms @ solution)
        spread = 3 * float(np.median(left)) + _LITTLE
        weights = np.asarray(1 / (1 + (left / spread) ** 2), np.float64)
    return solution


def _terms(picture: Levels, places: NDArray[np.intp]) -> _Values:
    rows, columns = np.divmod(places, picture.shape[1])
    unit = max(picture.shape) / 2
    x = (columns + 0.5 - picture.shape[1] / 2) / unit
    y = (rows + 0.5 - picture.shape[0] / 2) / unit
    across, down = (
        cv2.Sobel(picture, cv2.CV_32F, *way, scale=1 / 8).ravel()[places]
        for way in ((1, 0), (0, 1))
    )
    outward = across * x + down * y
    turned, sheared = down * x - across * y, down * x + across * y
    terms = (across, down, across * x, down * y, turned, sheared, outward * x, outward * y)
    return np.stack(terms, axis=1).astype(np.float64)
