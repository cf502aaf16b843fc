"""Whether a picture that shows another's edges lies on them to hundredths of a pixel.

What is made of the whole of a picture, however it is made smaller, ends where that ends. Another
frame lies a little beside it: no hand and no stand holds a camera still to a tenth of a pixel. Then
it goes on beyond an edge, or a corner, by however little, which nothing cut from a picture can. Or
it lies within on all sides alike, as a lens does that is focused nearer: nobody cuts so little.
"""

from collections.abc import Sequence
from typing import Final

import numpy as np

from mediadesk.media.comparison.exposures.overhang import goes_on, sides_of
from mediadesk.media.comparison.registration import Grey, Matrix

#: Along each edge: its corners, and its middle.
_ALONG: Final = np.array((0.0, 0.5, 1.0))
#: An edge this near to the original's may be meant to be the same.
_NEAR_PX: Final = 2.0
#: By so much a laying errs in size, and in turn as seen at a corner; it errs less in place.
_SIZE_UNSURE_PX: Final = 0.1
_TURN_UNSURE_PX: Final = 0.05
_OF_TURN: Final = 0.7
#: So far a corner lies beyond in a picture that was turned out of itself.
_MOST_TURN_PX: Final = 1.5
#: Further beyond than this lies a canvas, or what is seen without such care.
_MOST_PX: Final = 6.0
#: From here on a line drawn around a picture may be what lies beyond.
_LINE_PX: Final = 0.3
#: Ways of making smaller that lie beside it by themselves: those that take the corner of every
#: pixel move by half of one; those that leave out what JPEG decodes by whole blocks keep the first
#: edges and squeeze in what fills the last block, less than a pixel.
_BY_CORNER_PX: Final = 0.5
_AS_FAR_PX: Final = 0.16
_KEPT_PX: Final = 0.04
_OF_BLOCK_PX: Final = 1.0
#: All edges within: by at least so many pixels and at most this share; how far it may be out of the
#: centre and of shape, as a share of what both sides lie within.
_LEAST_DRAWN_IN_PX: Final = 0.3
_MOST_DRAWN_IN: Final = 0.005
_OFF_CENTRE: Final = 0.2
_OFF_SHAPE: Final = 0.1
#: What is turned by more at its corners was set straight, and cut for that.
_NOT_TURNED_PX: Final = 0.2


def edges_beside_px(layings: Sequence[Matrix], frame: Grey, original: tuple[int, ...]) -> float:
    """Return by how many pixels edges surely lie beside the original's as another frame's do.

    Args:
        layings: By different parts of the pictures, each from the frame to the original, corners at
            whole numbers. What they do not all show is chance.
        frame: The picture.
        original: Height and width of the original as the layings lead to it.
    """
    depths = (_depths(laying, frame.shape, original) for laying in layings)
    return min(max(_beyond(of_one, frame), _drawn_in(of_one, frame)) for of_one in depths)


def _depths(laying: Matrix, frame: tuple[int, ...], original: tuple[int, ...]) -> Matrix:
    """Return how far corners and middle of each edge lie beyond: top, bottom, left, right by 3."""
    high, wide = frame[:2]
    nil, one = np.zeros(len(_ALONG)), np.ones(len(_ALONG))
    x = wide * np.stack((_ALONG, _ALONG, nil, one))
    y = high * np.stack((nil, one, _ALONG, _ALONG))
    across, down = (laying[row, 0] * x + laying[row, 1] * y + laying[row, 2] for row in range(2))
    outside = np.stack((-down[0], down[1] - original[0], -across[2], across[3] - original[1]))
    scale = float(np.sqrt(abs(np.linalg.det(laying[:, :2]))))
    return np.asarray(outside / max(scale, 1e-6), dtype=np.float64)


def _beyond(depths: Matrix, frame: Grey) -> float:
    """Return how far beyond one laying leads, as far as no way of making smaller explains it."""
    middles = depths[:, 1]
    first, last = middles[::2], middles[1::2]
    by_corner = _BY_CORNER_PX * np.array((1, -1, 1, -1))
    if np.all(np.abs(middles - by_corner) < _AS_FAR_PX):
        return 0.0
    of_pairs = [_of_pair(*pair) for pair in zip(first, last, strict=True)]
    most = 0.0
    for side, (corner, _, other), middle in zip(
        sides_of(frame), depths, np.ravel(of_pairs), strict=True
    ):
        turn = abs(float(other - corner)) / 2
        depth = middle + _OF_TURN * max(0.0, turn - _TURN_UNSURE_PX)
        if turn > _MOST_TURN_PX or depth > _MOST_PX:
            continue
        if depth <= _LINE_PX or goes_on(side, depth):
            most = max(most, depth)
    return most


def _of_pair(first: float, last: float) -> tuple[float, float]:
    """Return how far opposite edges surely lie beyond: the left and the right, top and bottom."""
    if max(abs(first), abs(last)) > _NEAR_PX:
        unsure = _SIZE_UNSURE_PX / 2
        return first - unsure, last - unsure
    if abs(first) < _KEPT_PX and 0 < last < _OF_BLOCK_PX:
        return min(first, 0.0), 0.0
    aside, wider = (first - last) / 2, (first + last) / 2
    surely_wider = wider - _SIZE_UNSURE_PX if wider > 0 else wider
    return max(min(first, aside), surely_wider), max(min(last, -aside), surely_wider)


def _drawn_in(depths: Matrix, frame: Grey) -> float:
    """Return how far all edges lie within the original's where they do so alike, and by a little.

    Told of a frame of the original's shape about its centre; a border that was cut off is as wide
    on all sides, and what was set straight is turned.
    """
    if np.abs(depths[:, 2] - depths[:, 0]).max() > 2 * _NOT_TURNED_PX:
        return 0.0
    high, wide = frame.shape
    first, last = -depths[::2, 1], -depths[1::2, 1]
    shares = (first + last) / 2 / (high, wide)
    is_little = min(*first, *last) > _LEAST_DRAWN_IN_PX and shares.max() < _MOST_DRAWN_IN
    is_central = bool((np.abs(first - last) < _OFF_CENTRE * (first + last)).all())
    is_alike = abs(shares[0] - shares[1]) < _OFF_SHAPE * shares.sum()
    return float(np.mean((first, last))) if is_little and is_central and is_alike else 0.0
