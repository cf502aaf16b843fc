"""Where a derived picture was made unrecognisable: blurred or coarsened in one part alone."""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

#: What is finer than this is detail; a blur that hides a face or a number plate leaves none of it.
_FINE_PX: Final = 2.0
_WINDOW_PX: Final = 15
#: Less detail of the original, in grey levels, is lost by compression too.
_LEAST_DETAIL: Final = 2.5
#: Of the detail that the picture keeps elsewhere, a part that is blurred keeps less than this. The
#: unaltered pictures of `make_derivatives.py`, coarse compression among them, keep more all over.
_MOST_KEPT: Final = 0.45
_LEAST_AGREEING_PX: Final = 200


def lost_detail(
    derived: NDArray[np.uint8],
    expected: NDArray[np.float32],
    agreeing: NDArray[np.bool_],
) -> NDArray[np.bool_]:
    """Return where detail that the original has is missing, though it is kept elsewhere.

    Softness all over (a small picture, a scan, noise reduction) is no loss in one part: what is
    usual in the picture is the measure.

    Args:
        derived: The derived picture in grey.
        expected: The original in its frame and tone.
        agreeing: Where both agree.
    """
    kept, there = _detail(derived.astype(np.float32)), _detail(expected)
    is_detailed = there > _LEAST_DETAIL
    telling = agreeing & is_detailed
    if int(telling.sum()) < _LEAST_AGREEING_PX:
        return np.zeros(derived.shape, bool)
    usual = min(1.0, float(np.median(kept[telling] / there[telling])))
    return np.asarray(is_detailed & (kept < _MOST_KEPT * usual * there))


def _detail(grey: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return how much fine detail there is around each pixel, in grey levels."""
    fine = grey - cv2.GaussianBlur(grey, (0, 0), _FINE_PX)
    squares = cv2.blur(fine * fine, (_WINDOW_PX, _WINDOW_PX))
    return np.asarray(np.sqrt(np.maximum(squares, 0)), dtype=np.float32)
