"""Guesses where a derived picture lies on its original: fast features, fine ones, template."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from mediadesk.media.comparison.registration import Grey, Laying, mirrored
from mediadesk.media.features import at_size

_FAST_RATIO: Final = 0.82
#: Of squared distances, as SIFT's author compared them.
_FINE_RATIO: Final = 0.72
#: Longest edges at which features are looked for, and how many.
_FAST_ORIGINAL: Final = ((800, 1300),)
_FAST_DERIVED: Final = ((512, 700), (230, 400))
_LEAST_PAIRS: Final = 5
_FINE_ORIGINAL_PX: Final = 340
_FINE_DERIVED_PX: Final = 240
_TEMPLATE_PX: Final = 192
_TEMPLATE_STEPS: Final = 24
_TEMPLATE_LEAST: Final = 0.16


@dataclass(frozen=True, slots=True)
class _Points:
    """Features found: places in unit pixels of the picture given, and descriptors."""

    at: NDArray[np.float32]
    told: NDArray[np.float32]


def by_fast_features(derived: Grey, original: Grey) -> Iterator[Laying]:
    """Yield layings by ORB: a twentieth of a second, right for nine pairs of ten."""
    known = _fast(original, _FAST_ORIGINAL)
    for flipped in (False, True):
        side = mirrored(derived) if flipped else derived
        laying = _laying(_fast(side, _FAST_DERIVED), known, _FAST_RATIO, flipped=flipped)
        if laying is not None:
            yield laying


def by_fine_features(derived: Grey, original: Grey) -> Iterator[Laying]:
    """Yield layings by SIFT: slower, and bears more."""
    known, found = _fine(original, _FINE_ORIGINAL_PX), _fine(derived, _FINE_DERIVED_PX)
    for flipped in (False, True):
        side = _mirrored_points(found, derived.shape[1]) if flipped else found
        laying = _laying(side, known, _FINE_RATIO, flipped=flipped)
        if laying is not None:
            yield laying


def by_template(derived: Grey, original: Grey) -> Iterator[Laying]:
    """Yield layings by sliding the derived picture over the original at many sizes.

    Finds flat and small crops without features, unless they are turned.
    """
    field = at_size(original, _TEMPLATE_PX)
    small = at_size(derived, _TEMPLATE_PX)
    unit = np.array([[original.shape[1] / field.shape[1]], [original.shape[0] / field.shape[0]]])
    shrink = np.array([small.shape[1] / derived.shape[1], small.shape[0] / derived.shape[0], 1])
    best: list[tuple[float, Laying]] = []
    for flipped in (False, True):
        side = mirrored(small) if flipped else small
        largest = min(field.shape[1] / side.shape[1], field.shape[0] / side.shape[0])
        for share in np.geomspace(_TEMPLATE_LEAST, 1, _TEMPLATE_STEPS):
            found = _slide(side, field, largest * float(share))
            if found is not None:
                likeness, (x, y), scale = found
                matrix = unit * np.array([[scale, 0, x], [0, scale, y]]) * shrink
                best.append((likeness, Laying(matrix, flipped)))
    best.sort(key=lambda pair: -pair[0])
    yield from (laying for likeness, laying in best[:3] if likeness > 0.6)


def _slide(side: Grey, field: Grey, scale: float) -> tuple[float, tuple[int, int], float] | None:
    size = (round(side.shape[1] * scale), round(side.shape[0] * scale))
    size = (min(size[0], field.shape[1]), min(size[1], field.shape[0]))
    if min(size) < 16:
        return None
    small = cv2.resize(side, size, interpolation=cv2.INTER_AREA)
    if cv2.meanStdDev(small)[1].item() < 3:
        return None
    likeness = cv2.matchTemplate(field, small, cv2.TM_CCOEFF_NORMED)
    _, highest, _, place = cv2.minMaxLoc(likeness)
    return float(highest), (int(place[0]), int(place[1])), size[0] / side.shape[1]


def _fast(grey: Grey, sizes: tuple[tuple[int, int], ...]) -> _Points:
    places, told = [np.zeros((0, 2), np.float32)], [np.zeros((0, 256), np.float32)]
    for edge_px, many in sizes:
        small = at_size(grey, edge_px)
        detector = cv2.ORB.create(nfeatures=many, edgeThreshold=19, fastThreshold=8)
        points, bits = detector.detectAndCompute(small, None)
        if points:
            places.append(_places(points, grey, small))
            signs = np.unpackbits(np.asarray(bits, dtype=np.uint8), axis=1)
            told.append((signs.astype(np.float32) - np.float32(0.5)) / np.float32(8))  # length 1
    return _Points(np.concatenate(places), np.concatenate(told))


def _fine(grey: Grey, edge_px: int) -> _Points:
    small = at_size(grey, edge_px)
    points, told = cv2.SIFT.create(nfeatures=600, contrastThreshold=0.02).detectAndCompute(
        small, None
    )
    if not points:
        return _Points(np.zeros((0, 2), np.float32), np.zeros((0, 128), np.float32))
    rooted = np.sqrt(told / np.maximum(told.sum(axis=1, keepdims=True), 1e-6))
    return _Points(_places(points, grey, small), rooted.astype(np.float32))


def _places(points: Sequence[cv2.KeyPoint], grey: Grey, small: Grey) -> NDArray[np.float32]:
    at = np.array([p.pt for p in points], dtype=np.float32) + 0.5
    factors = (grey.shape[1] / small.shape[1], grey.shape[0] / small.shape[0])
    return at * np.array(factors, dtype=np.float32)


def _mirrored_points(points: _Points, width: int) -> _Points:
    """Return the features that the mirrored picture has, without looking for them again.

    A SIFT descriptor is 4 x 4 cells of 8 directions: mirroring reverses one axis of the cells
    and the sense of the directions.
    """
    at = points.at.copy()
    at[:, 0] = width - at[:, 0]
    cells = points.told.reshape(-1, 4, 4, 8)[:, ::-1, :, :]
    told = cells[..., (-np.arange(8)) % 8].reshape(-1, 128)
    return _Points(at, np.ascontiguousarray(told))


def _laying(side: _Points, known: _Points, ratio: float, *, flipped: bool) -> Laying | None:
    """Return the laying that most pairs of like features agree on."""
    if len(side.at) < 4 or len(known.at) < 4:
        return None
    start, goal = _pairs(side, known, ratio)
    if len(start) < _LEAST_PAIRS:
        return None
    laid, kept = cv2.estimateAffinePartial2D(
        start,
        goal,
        method=cv2.RANSAC,
        ransacReprojThreshold=max(2.0, float(np.ptp(goal, axis=0).max()) / 250),
        maxIters=1000,
        confidence=0.99,
    )
    matrix: object = laid  # None where no four pairs agree, which the stubs do not say
    if not isinstance(matrix, np.ndarray) or np.count_nonzero(kept) < _LEAST_PAIRS:
        return None
    return Laying(np.asarray(matrix, dtype=np.float64), flipped)


def _pairs(
    side: _Points, known: _Points, ratio: float
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Return places of features whose best fellow is clearly better than the second best."""
    likeness = side.told @ known.told.T
    every = np.arange(len(likeness))
    nearest = likeness.argmax(axis=1)
    best = likeness[every, nearest]
    likeness[every, nearest] = -2
    good = (1 - best) < ratio * (1 - likeness.max(axis=1))
    return side.at[good], known.at[nearest[good]]
