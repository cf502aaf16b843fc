"""Count the tones of a picture, and mark where nothing is left to be seen."""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from mediadesk.media.development.curves import LUMA
from mediadesk.model.intake import Raster
from mediadesk.model.tones import LEVELS, Tones

_BLACK: Final = 0
_WHITE: Final = 255
#: What marks lost tones: colours that photos seldom have, and that people who see red and green
#: alike tell apart.
_BLACK_MARK: Final = (40, 90, 255)
_WHITE_MARK: Final = (255, 40, 40)


def tones_of(raster: Raster) -> Tones:
    """Count a picture's tones."""
    pixels = _pixels(raster)
    if not pixels.size:
        return Tones()
    count = raster.width_px * raster.height_px
    red, green, blue = (_counted(pixels, channel) for channel in range(3))
    return Tones(
        light=_counted(np.asarray(cv2.transform(pixels, LUMA[None]), np.uint8), 0),
        red=red,
        green=green,
        blue=blue,
        black_share=float(_all_are(pixels, _BLACK).sum()) / count,
        white_share=float(_all_are(pixels, _WHITE).sum()) / count,
    )


def with_lost_marked(raster: Raster) -> Raster:
    """Return a picture in which what is black or white in every colour stands out."""
    pixels = _pixels(raster).copy()
    black, white = _all_are(pixels, _BLACK), _all_are(pixels, _WHITE)
    pixels[black] = _BLACK_MARK
    pixels[white] = _WHITE_MARK
    return Raster(raster.width_px, raster.height_px, pixels.tobytes())


def _pixels(raster: Raster) -> NDArray[np.uint8]:
    flat = np.frombuffer(raster.rgb, dtype=np.uint8)
    return flat.reshape(raster.height_px, raster.width_px, 3)


def _counted(pixels: NDArray[np.uint8], channel: int) -> tuple[int, ...]:
    counts = cv2.calcHist([pixels], [channel], None, [LEVELS], [0, LEVELS])
    return tuple(int(count) for count in counts.ravel())


def _all_are(pixels: NDArray[np.uint8], value: int) -> NDArray[np.bool_]:
    """Return where every colour has a value."""
    mask = cv2.inRange(pixels, (value,) * 3, (value,) * 3)
    return np.asarray(mask, dtype=np.bool_)
