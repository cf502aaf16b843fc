"""Pictures brought to the size at which their features are compared."""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

Grey = NDArray[np.uint8]

#: Longest edge at which features are found; one size, so that their sizes can be compared.
WORKING_EDGE_PX: Final = 512


def at_size(grey: Grey, edge_px: int = WORKING_EDGE_PX) -> Grey:
    """Return the picture with the longest edge given, enlarged where it is smaller."""
    scale = edge_px / max(grey.shape)
    size = (max(8, round(grey.shape[1] * scale)), max(8, round(grey.shape[0] * scale)))
    if size == (grey.shape[1], grey.shape[0]):
        return grey
    how = cv2.INTER_AREA if scale < 1 else cv2.INTER_LINEAR
    return np.asarray(cv2.resize(grey, size, interpolation=how), dtype=np.uint8)
