"""The fingerprint of a picture's content: a hash of the whole frame and its local features."""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from mediadesk.media.features import LocalFeatures, at_size, find_features, pack
from mediadesk.model.edit import Fingerprint

#: 94 features of 20 bytes and the header stay below 1,900 bytes a photo.
_KEPT: Final = 94
_LEVELS: Final = 8
#: Of the picture looked for many more are taken, and as many again of a small copy: a crop shows
#: enlarged what the catalogue saw small.
_WANTED: Final = ((512, 700), (230, 600))

_HASH_EDGE: Final = 32
_HASH_SIDE: Final = 8


def fingerprint_of(grey: NDArray[np.uint8]) -> Fingerprint:
    """Return the fingerprint that the catalogue keeps of a picture.

    Args:
        grey: The oriented picture in grey, best with a longest edge of about 512 px.
    """
    picture = at_size(np.ascontiguousarray(grey))
    kept = find_features(picture, detected=600, kept=_KEPT, levels=_LEVELS)
    local = pack(LocalFeatures(kept, kept[:0], _aspect(grey))) if len(kept) else b""
    return Fingerprint(perceptual_hash(picture), local)


def wanted_fingerprint_of(grey: NDArray[np.uint8]) -> Fingerprint:
    """Return the fuller fingerprint, mirror image included, by which a picture is looked for."""
    picture = at_size(np.ascontiguousarray(grey))
    mirror = np.ascontiguousarray(picture[:, ::-1])
    plain, mirrored = (_many_features(side) for side in (picture, mirror))
    features = LocalFeatures(plain, mirrored, _aspect(grey), perceptual_hash(mirror))
    return Fingerprint(perceptual_hash(picture), pack(features))


def perceptual_hash(grey: NDArray[np.uint8]) -> int:
    """Return the 64-bit hash of the whole frame as a signed number, as databases keep it.

    It is the sign pattern of the 8 x 8 lowest frequencies around their median (pHash): equal
    pictures at other sizes, tones and qualities differ in a few bits.
    """
    small = cv2.resize(grey, (_HASH_EDGE, _HASH_EDGE), interpolation=cv2.INTER_AREA)
    waves = cv2.dct(small.astype(np.float32))[:_HASH_SIDE, :_HASH_SIDE].ravel()
    bits = waves > np.median(waves[1:])  # without the mean, which says only how bright it is
    return int(np.packbits(bits).view(">i8")[0])


def _many_features(grey: NDArray[np.uint8]) -> NDArray[np.void]:
    parts = (
        find_features(at_size(grey, edge_px), detected=many, kept=many, levels=_LEVELS)
        for edge_px, many in _WANTED
    )
    return np.concatenate(tuple(parts))


def _aspect(grey: NDArray[np.uint8]) -> float:
    return float(grey.shape[1] / grey.shape[0])
