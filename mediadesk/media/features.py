"""Local features of a picture: found, thinned out over the frame, and packed into bytes."""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]

#: Longest edge at which features are found; one size, so that their sizes can be compared.
WORKING_EDGE_PX: Final = 512

#: A feature as packed: place in fractions of the frame, direction of the whole circle, size in
#: eighths of an octave, and the first half of ORB's 256 tests (they are sorted by how much they
#: tell, so the first half tells most).
FEATURE: Final = np.dtype(
    [("x", "u1"), ("y", "u1"), ("angle", "u1"), ("size", "u1"), ("bits", "u1", (16,))]
)

_HEADER: Final = np.dtype(
    [("kind", "<u2"), ("plain", "<u2"), ("mirrored", "<u2"), ("aspect", "<f4"), ("whole", "<i8")]
)
_KIND: Final = 0x4C31
_CELLS: Final = 8
_LEVEL_STEP: Final = 1.2
#: Pyramid levels 0-1, 2-4 and above are thinned out apart: a crop shares the fine ones, a small
#: copy of the whole frame the coarse ones.
_BAND_STARTS: Final = np.array([2, 5])


@dataclass(frozen=True, slots=True)
class LocalFeatures:
    """The local features of a picture and, where it is the one looked for, of its mirror image.

    Attributes:
        plain: Records of FEATURE.
        mirrored: The same of the picture mirrored left to right; empty in the catalogue.
        aspect: Width by height.
        mirrored_whole: Hash of the whole mirrored frame; 0 where `mirrored` is empty.
    """

    plain: NDArray[np.void]
    mirrored: NDArray[np.void]
    aspect: float
    mirrored_whole: int = 0


def at_size(grey: Grey, edge_px: int = WORKING_EDGE_PX) -> Grey:
    """Return the picture with the longest edge given, enlarged where it is smaller."""
    scale = edge_px / max(grey.shape)
    size = (max(8, round(grey.shape[1] * scale)), max(8, round(grey.shape[0] * scale)))
    if size == (grey.shape[1], grey.shape[0]):
        return grey
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(grey, size, interpolation=how), dtype=np.uint8)


def find_features(grey: Grey, *, detected: int, kept: int, levels: int) -> NDArray[np.void]:
    """Return the strongest features of a picture, spread over its frame and over sizes.

    Args:
        grey: The picture; sizes are told as they would be at the working size.
        detected: How many to look for.
        kept: How many to keep.
        levels: How many times the picture is made smaller by a fifth.
    """
    detector = cv2.ORB.create(
        nfeatures=detected,
        scaleFactor=_LEVEL_STEP,
        nlevels=levels,
        edgeThreshold=19,
        fastThreshold=8,
    )
    points, bits = detector.detectAndCompute(grey, None)
    if not points:
        return np.zeros(0, FEATURE)
    height, width = grey.shape
    unit_px = 31 * max(grey.shape) / WORKING_EDGE_PX
    rows = np.array([(p.pt[0], p.pt[1], p.angle, p.size, p.response, p.octave) for p in points])
    found = np.zeros(len(points), FEATURE)
    found["x"] = np.clip(rows[:, 0] / width * 256, 0, 255)
    found["y"] = np.clip(rows[:, 1] / height * 256, 0, 255)
    found["angle"] = np.round(rows[:, 2] / 360 * 256) % 256
    found["size"] = np.clip(np.round(np.log2(rows[:, 3] / unit_px) * 8), 0, 255)
    found["bits"] = bits[:, :16]
    return found[_spread(found, rows[:, 4], rows[:, 5], kept)]


def pack(features: LocalFeatures) -> bytes:
    """Return features as bytes, 20 each."""
    header = np.zeros(1, _HEADER)
    header["kind"] = _KIND
    header["plain"], header["mirrored"] = len(features.plain), len(features.mirrored)
    header["aspect"], header["whole"] = features.aspect, features.mirrored_whole
    return header.tobytes() + features.plain.tobytes() + features.mirrored.tobytes()


def unpack(packed: bytes) -> LocalFeatures:
    """Return packed features; none where the bytes are empty or of an unknown kind."""
    empty = np.zeros(0, FEATURE)
    if len(packed) < _HEADER.itemsize:
        return LocalFeatures(empty, empty, 1.0)
    header = np.frombuffer(packed, _HEADER, 1)[0]
    plain, mirrored = int(header["plain"]), int(header["mirrored"])
    whole_size = _HEADER.itemsize + (plain + mirrored) * FEATURE.itemsize
    if header["kind"] != _KIND or len(packed) != whole_size:
        return LocalFeatures(empty, empty, 1.0)
    both = np.frombuffer(packed, FEATURE, plain + mirrored, _HEADER.itemsize)
    return LocalFeatures(both[:plain], both[plain:], float(header["aspect"]), int(header["whole"]))


def _spread(
    found: NDArray[np.void],
    strength: NDArray[np.float64],
    levels: NDArray[np.float64],
    kept: int,
) -> NDArray[np.intp]:
    """Return positions to keep: the best of every cell and band first, then the second best."""
    if len(found) <= kept:
        return np.arange(len(found))
    across = found["x"].astype(np.intp) * _CELLS // 256
    down = found["y"].astype(np.intp) * _CELLS // 256
    band = np.searchsorted(_BAND_STARTS, levels, side="right")
    group = (band * _CELLS + down) * _CELLS + across
    order = np.lexsort((-strength, group))
    starts = np.r_[True, group[order][1:] != group[order][:-1]]
    first = np.maximum.accumulate(np.where(starts, np.arange(len(order)), 0))
    rank = np.arange(len(order)) - first
    return order[np.lexsort((-strength[order], rank))][:kept]
