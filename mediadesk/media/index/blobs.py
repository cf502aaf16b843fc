"""Blobs of a picture: places brighter or darker than around them, each with its own size.

They are found again in crops, enlargements, mirror images and other tones, whatever size the
picture is shown at: each is an extremum of a difference of Gaussians in place and in size (Lowe,
2004), here on a ladder of pictures that shrink by a third of an octave, in a few milliseconds.
"""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]
Floats = NDArray[np.float32]

#: Rungs an octave: sizes of blobs are told in rungs.
RUNGS_AN_OCTAVE: Final = 3
_RUNGS: Final = 11
_LEAST_EDGE_PX: Final = 16
#: Greys are multiplied by this, so that whole numbers are fine enough.
_GAIN: Final = 16
#: Least difference from the surroundings, in greys times the gain: half a grey, since of a crop of
#: sky or wall there is often nothing stronger, and such crops were most of those not found.
_LEAST_STRENGTH: Final = 0.5 * _GAIN + 1
_MOST_STRENGTH: Final = (1 << 15) - 1
#: Blurs, in pixels of a rung: of an octave's first picture, of a centre, of its surroundings.
_GROUND_BLUR: Final = 1.0
_CENTRE_BLUR: Final = 1.3
_AROUND_BLUR: Final = 2.1
_FIRST_BLUR: Final = 0.85
_NEXT_BLUR: Final = 0.8
#: A blob drawn out more than this is an edge, whose place along it says nothing.
_MOST_DRAWN_OUT: Final = 10.0
#: Blobs nearer to the border than this are not looked at.
_BORDER_PX: Final = 3
#: Of a candidate: rung, x, y, the most below and above, nine values around it.
_COLUMNS: Final = 14
_NEIGHBOURS: Final = np.ones((3, 3), np.uint8)


@dataclass(frozen=True, slots=True)
class Blobs:
    """The blobs of a picture, one an element of each array.

    Attributes:
        x: Across, in pixels of the picture they were found in.
        y: Down, in the same pixels.
        rung: Size: how many thirds of an octave larger than the smallest, with a fraction.
        strength: Difference from the surroundings.
        smooth: The smoothed picture of every rung, for descriptions.
        shape: Height and width of the picture.
    """

    x: Floats
    y: Floats
    rung: Floats
    strength: Floats
    smooth: tuple[NDArray[np.int16], ...]
    shape: tuple[int, int]

    def __len__(self) -> int:
        return len(self.x)


@dataclass(frozen=True, slots=True)
class _Rung:
    """One picture of the ladder: what stands out of it, and the most around every pixel."""

    stands_out: NDArray[np.int16]
    most: NDArray[np.int16]


def find_blobs(grey: Grey) -> Blobs:
    """Return the blobs of a picture; sizes hold for its longest edge, whatever that is."""
    smooth, rungs = _ladder(grey)
    parts = [_candidates(number, rungs) for number in range(1, len(rungs))]
    rows = np.concatenate([np.zeros((0, _COLUMNS), np.float32), *parts])
    near, strength, smaller, larger = rows[:, 5:], rows[:, 9], rows[:, 3], rows[:, 4]
    across, down, is_round = _peaks(near)
    kept = np.flatnonzero(is_round)
    number, width, height = rows[:, 0], *_sizes(rows[:, 0], rungs)
    x = (rows[:, 1] + across + np.float32(0.5)) * (grey.shape[1] / width)
    y = (rows[:, 2] + down + np.float32(0.5)) * (grey.shape[0] / height)
    rung = number + _peak_between(smaller, strength, larger)
    x, y, rung, told = (one[kept].astype(np.float32) for one in (x, y, rung, strength))
    return Blobs(x, y, rung, told, tuple(smooth), (grey.shape[0], grey.shape[1]))


def _ladder(grey: Grey) -> tuple[list[NDArray[np.int16]], list[_Rung]]:
    """Return the rungs; the first only says that a blob of the second is not a smaller one's.

    Pictures are written over where they have served: fresh memory costs more than the sums.
    """
    height, width = grey.shape
    ground = np.multiply(grey, _GAIN, dtype=np.int16)
    cv2.GaussianBlur(ground, (5, 5), _FIRST_BLUR, ground)
    smooth: list[NDArray[np.int16]] = []
    rungs: list[_Rung] = []
    for number in range(_RUNGS):
        step = number % RUNGS_AN_OCTAVE
        if number and step == 0:
            half = (max(1, ground.shape[1] // 2), max(1, ground.shape[0] // 2))
            ground = np.asarray(cv2.resize(ground, half, interpolation=cv2.INTER_AREA), np.int16)
            cv2.GaussianBlur(ground, (5, 5), _NEXT_BLUR, ground)
        factor = 2 ** (-number / RUNGS_AN_OCTAVE)
        size = (round(width * factor), round(height * factor))
        if min(size) < _LEAST_EDGE_PX:
            break
        centre = _centre(ground, size, step)
        around = cv2.GaussianBlur(centre, (9, 9), (_AROUND_BLUR**2 - _CENTRE_BLUR**2) ** 0.5)
        stands_out = np.asarray(cv2.absdiff(centre, around, around), dtype=np.int16)
        most = np.asarray(cv2.dilate(stands_out, _NEIGHBOURS), dtype=np.int16)
        smooth.append(centre)
        rungs.append(_Rung(stands_out, most))
    return smooth, rungs


def _centre(ground: NDArray[np.int16], size: tuple[int, int], step: int) -> NDArray[np.int16]:
    before = _GROUND_BLUR * 2 ** (-step / RUNGS_AN_OCTAVE)
    blur = (_CENTRE_BLUR**2 - before**2) ** 0.5
    if step == 0 and size == (ground.shape[1], ground.shape[0]):
        return np.asarray(cv2.GaussianBlur(ground, (7, 7), blur), dtype=np.int16)
    here = cv2.resize(ground, size, interpolation=cv2.INTER_LINEAR)
    return np.asarray(cv2.GaussianBlur(here, (7, 7), blur, here), dtype=np.int16)


def _candidates(number: int, rungs: list[_Rung]) -> Floats:
    """Return rows: rung, x, y, the most a rung below and above, and the 3 x 3 values around."""
    rung = rungs[number]
    width = rung.most.shape[1]
    highest = cv2.compare(rung.stands_out, rung.most, cv2.CMP_GE)
    strong = cv2.inRange(rung.stands_out, _LEAST_STRENGTH, _MOST_STRENGTH)
    peaks = np.asarray(cv2.bitwise_and(highest, strong, highest), dtype=np.uint8)
    peaks[:_BORDER_PX], peaks[-_BORDER_PX:] = 0, 0
    peaks[:, :_BORDER_PX], peaks[:, -_BORDER_PX:] = 0, 0
    places: object = cv2.findNonZero(peaks)  # None where there is none, which the stubs do not say
    if not isinstance(places, np.ndarray):
        return np.zeros((0, _COLUMNS), np.float32)
    x, y = places.reshape(-1, 2).T
    strength = rung.stands_out[y, x]
    smaller = _most_there(rungs[number - 1], rung, x, y)
    kept = strength >= smaller
    larger = smaller
    if number + 1 < len(rungs):
        larger = _most_there(rungs[number + 1], rung, x, y)
        kept &= strength >= larger
    x, y = x[kept], y[kept]
    rows = np.empty((len(x), _COLUMNS), np.float32)
    rows[:, 0], rows[:, 1], rows[:, 2] = number, x, y
    rows[:, 3], rows[:, 4] = smaller[kept], larger[kept]
    steps = (np.arange(-1, 2)[:, None] * width + np.arange(-1, 2)).ravel()
    middle = y.astype(np.intp) * width + x
    rows[:, 5:] = rung.stands_out.ravel()[middle[:, None] + steps]
    return rows


def _most_there(
    other: _Rung, rung: _Rung, x: NDArray[np.int32], y: NDArray[np.int32]
) -> NDArray[np.int16]:
    """Return the most around the same places of another rung."""
    (height, width), (other_height, other_width) = rung.most.shape, other.most.shape
    column = ((np.arange(width) + 0.5) * (other_width / width)).astype(np.intp)
    row = ((np.arange(height) + 0.5) * (other_height / height)).astype(np.intp)
    return np.asarray(other.most[row[y], column[x]])


def _sizes(number: Floats, rungs: list[_Rung]) -> tuple[Floats, Floats]:
    shapes = np.array([rung.most.shape for rung in rungs] or [(1, 1)], dtype=np.float32)
    at = number.astype(np.intp)
    return shapes[at, 1], shapes[at, 0]


def _peaks(near: Floats) -> tuple[Floats, Floats, NDArray[np.bool_]]:
    """Return how far from its pixel each peak lies, and whether it is no edge."""
    middle, left, right, above, below = (near[:, at] for at in (4, 3, 5, 1, 7))
    bend_across = left + right - 2 * middle
    bend_down = above + below - 2 * middle
    twist = (near[:, 8] + near[:, 0] - near[:, 2] - near[:, 6]) / 4
    both = bend_across + bend_down
    volume = bend_across * bend_down - twist * twist
    limit = (_MOST_DRAWN_OUT + 1) ** 2 / _MOST_DRAWN_OUT
    across = _peak_between(left, middle, right)
    down = _peak_between(above, middle, below)
    return across, down, (volume > 0) & (both * both < limit * volume)


def _peak_between(before: Floats, middle: Floats, after: Floats) -> Floats:
    """Return where a parabola through three values one step apart peaks, within half a step."""
    bend = np.minimum(before + after - 2 * middle, -1)
    return np.asarray(np.clip((before - after) / (2 * bend), -0.5, 0.5), dtype=np.float32)
