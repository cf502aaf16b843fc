"""How tones of one picture became those of another, told in parts from dark to bright."""

from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

Values: TypeAlias = NDArray[np.float64]


def medians_by_part(before: NDArray[Any], after: NDArray[Any], parts: int) -> tuple[Values, Values]:
    """Return the median of each of so many parts, as large as each other, and what became of it.

    Args:
        before: Tones of pixels, no fewer than parts.
        after: Tones of the same pixels in the other picture.
        parts: How many parts there are, from the darkest before to the lightest.
    """
    order = np.argsort(before, kind="stable")
    rising, shown = before[order], after[order]
    ends = np.cumsum([len(part) for part in np.array_split(order, parts)])
    starts = np.concatenate(([0], ends[:-1]))
    lower, upper = starts + (ends - starts - 1) // 2, starts + (ends - starts) // 2
    known = (rising[lower].astype(np.float64) + rising[upper]) / 2
    # Twice as fast as np.median, which looks for numbers that are none.
    for start, end, low, high in zip(starts, ends, lower, upper, strict=True):
        shown[start:end].partition((low - start, high - start))
    return known, (shown[lower].astype(np.float64) + shown[upper]) / 2
