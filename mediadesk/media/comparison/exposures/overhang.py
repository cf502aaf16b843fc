"""Whether a picture shows a little more than another does: what was cut from one never can.

A lens that breathes as it is focused, a hand, a camera of another kind: another frame of the scene
goes on beyond an edge. What was added around a picture does not go on as the picture does, and a
canvas that was filled up grows by more than a little.
"""

from typing import Final

import numpy as np
from numpy.typing import NDArray

from mediadesk.media.comparison.registration import Grey, Overlay

#: Along each edge so many places are asked how far beyond they lie: corners, and between them.
_PLACES: Final = np.linspace(0, 1, 5)
#: Of the frame's longer edge.
_MOST: Final = 0.03
#: Grey levels by which an edge varies along itself, and how alike it is to what lies further in.
_LEAST_LIVELY: Final = 3.0
_GOES_ON: Final = 0.8
_LITTLE: Final = 1e-6


def beyond_px(overlay: Overlay, original: tuple[int, ...]) -> float:
    """Return by how many pixels of the frame a picture goes on beyond an edge of its original.

    Args:
        overlay: The pictures laid over each other.
        original: Height and width of the original that the laying leads to.
    """
    frame = overlay.derived
    far = [
        depth
        for side, depth in zip(sides_of(frame), _depths(overlay, original), strict=True)
        if depth > 0 and goes_on(side, depth)
    ]
    deepest = max(far, default=0.0)
    return deepest if deepest <= _MOST * max(frame.shape) else 0.0


def sides_of(frame: Grey) -> tuple[Grey, ...]:
    """Return the frame turned such that each edge is the first row: top, bottom, left, right."""
    return frame, frame[::-1], frame.T, frame.T[::-1]


def _depths(overlay: Overlay, original: tuple[int, ...]) -> list[float]:
    """Return how far the whole of each edge lies beyond the original; less than 0 where inside."""
    high, wide = overlay.derived.shape
    along, nil, one = _PLACES, np.zeros(len(_PLACES)), np.ones(len(_PLACES))
    edges = ((along, nil), (along, one), (nil, along), (one, along))
    return [
        float(_beyond(overlay, np.stack((x * wide, y * high), axis=1), original).min())
        for x, y in edges
    ]


def _beyond(
    overlay: Overlay, places: NDArray[np.float64], original: tuple[int, ...]
) -> NDArray[np.float64]:
    laying = overlay.laying
    x, y = laying.matrix[:, :2] @ places.T + laying.matrix[:, 2:]
    outside = np.max((-x, x - original[1], -y, y - original[0]), axis=0)
    return np.asarray(outside / max(_LITTLE, laying.scale), dtype=np.float64)


def goes_on(side: Grey, depth: float) -> bool:
    """Whether the first row looks like what lies under the original's edge: not laid around it."""
    within = min(len(side) - 1, int(np.ceil(depth)) + 1)
    first, inner = (side[row].astype(np.float64) for row in (0, within))
    if min(first.std(), inner.std()) < _LEAST_LIVELY:
        return False
    return float(np.corrcoef(first, inner)[0, 1]) > _GOES_ON
