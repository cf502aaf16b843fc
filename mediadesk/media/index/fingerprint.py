"""The fingerprint of a picture's content: a hash of the whole frame and its features."""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from mediadesk.media.index.features import kept_features, pack
from mediadesk.model.edit import Fingerprint

_HASH_EDGE: Final = 32
_HASH_SIDE: Final = 8


def fingerprint_of(grey: NDArray[np.uint8]) -> Fingerprint:
    """Return the fingerprint that the catalogue keeps of a picture.

    Args:
        grey: The oriented picture in grey, best with a longest edge of about 512 px.
    """
    picture = np.ascontiguousarray(grey)
    features = kept_features(picture)
    return Fingerprint(perceptual_hash(picture), pack(features) if len(features.word) else b"")


def perceptual_hash(grey: NDArray[np.uint8]) -> int:
    """Return the 64-bit hash of the whole frame as a signed number, as databases keep it.

    It is the sign pattern of the 8 x 8 lowest frequencies around their median (pHash): equal
    pictures at other sizes, tones and qualities differ in a few bits.
    """
    small = cv2.resize(grey, (_HASH_EDGE, _HASH_EDGE), interpolation=cv2.INTER_AREA)
    waves = cv2.dct(small.astype(np.float32))[:_HASH_SIDE, :_HASH_SIDE].ravel()
    bits = waves > np.median(waves[1:])  # without the mean, which says only how bright it is
    return int(np.packbits(bits).view(">i8")[0])
