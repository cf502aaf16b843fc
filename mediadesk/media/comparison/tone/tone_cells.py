"""Two pictures laid over each other as small cells of mean colour, from which tone can be told.

Whoever shrinks, sharpens or compresses a picture changes single pixels and keeps means, so tone is
compared between means. Averages in light and averages of coded values differ where dark and bright
lie close together; there a cell counts less, and so does one where the two do not show the same.
"""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from mediadesk.media.comparison.registration import Laying, size_to_match
from mediadesk.media.development.curves import Colours, coded, linear

#: Cells along the longer edge, and how wide they are at least and at most.
_CELLS: Final = 64
_LEAST_PX: Final = 3
_MOST_PX: Final = 8
#: Values this near to black or white were perhaps cut off, and say nothing.
_CUT_OFF: Final = 4
_DARKEST: Final = (_CUT_OFF,) * 3
_LIGHTEST: Final = (255 - _CUT_OFF,) * 3
_MOST_CUT_OFF: Final = 0.05
_MOST_UNLIKE: Final = 0.4
#: The contrast within a cell from which on it counts half.
_ROUGH: Final = 0.06
#: Regions along each edge: cells of one region go wrong together.
_REGIONS: Final = 5
_MEAN: Final = np.full((1, 3), 1 / 3, np.float32)
#: Light of every shade, in 65,535ths, and the shade of every such light.
_MOST_LIGHT: Final = 65_535
_LIGHT: Final = np.round(linear(np.linspace(0, 1, 256, dtype=np.float32)) * _MOST_LIGHT).astype(
    np.uint16
)
_SHADES: Final = np.round(
    coded(np.linspace(0, 1, _MOST_LIGHT + 1, dtype=np.float32)).clip(0, 1) * 255
).astype(np.uint8)


@dataclass(frozen=True, slots=True)
class ToneCells:
    """Cells, one an element of each array.

    Attributes:
        before: Mean colours of the original, N x 3, sRGB-coded, 0..1.
        after: Those of the derived picture.
        weight: How much each counts, 0..1.
        region: The number of the part of the frame it lies in.
    """

    before: Colours
    after: Colours
    weight: NDArray[np.float64]
    region: NDArray[np.intp]

    def __len__(self) -> int:
        return len(self.weight)

    def some(self, which: NDArray[np.bool_] | NDArray[np.intp]) -> "ToneCells":
        """Return some of the cells."""
        return ToneCells(
            self.before[which], self.after[which], self.weight[which], self.region[which]
        )

    def repeated(self, times: int) -> "ToneCells":
        """Return all cells so many times over."""
        before, after = (np.tile(colours, (times, 1)) for colours in (self.before, self.after))
        return ToneCells(before, after, np.tile(self.weight, times), np.tile(self.region, times))


def shrunk_in_light(rgb: NDArray[np.uint8], laying: Laying) -> tuple[NDArray[np.uint8], Laying]:
    """Return a picture no larger than the derived picture shows it, averaged in linear light."""
    size = size_to_match(rgb, laying)
    if size is None:
        return rgb, laying
    averaged = cv2.resize(cv2.LUT(rgb, _LIGHT), size, interpolation=cv2.INTER_AREA)
    small = _SHADES[averaged]
    return small, laying.on_resized(rgb, small)


def tone_cells(
    before: NDArray[np.uint8],
    after: NDArray[np.uint8],
    inside: NDArray[np.bool_],
    unlike: NDArray[np.bool_],
) -> ToneCells:
    """Return the cells of two pictures that tell of tone.

    Args:
        before: The original, laid over the derived picture; height x width x 3, sRGB.
        after: The derived picture.
        inside: Where both have pixels that count.
        unlike: Where they do not show the same.
    """
    edge_px = int(np.clip(max(after.shape) // _CELLS, _LEAST_PX, _MOST_PX))
    down, across = (edge // edge_px for edge in after.shape[:2])
    size = (across, down)

    def means(values: NDArray[np.floating] | NDArray[np.uint8] | NDArray[np.bool_]) -> Colours:
        whole = values[: down * edge_px, : across * edge_px].astype(np.float32)
        return np.asarray(cv2.resize(whole, size, interpolation=cv2.INTER_AREA), np.float32)

    whole = cv2.bitwise_and(*(cv2.inRange(p, _DARKEST, _LIGHTEST) for p in (before, after)))
    seen = (means(inside) > 0.999) & (means(whole == 0) < _MOST_CUT_OFF)
    seen &= means(unlike) < _MOST_UNLIKE
    seen[[0, -1]] = seen[:, [0, -1]] = False  # compression smears what lies beyond the frame in
    shade = np.float32(255)
    mean_before, mean_after = (np.asarray(means(p) / shade, np.float32) for p in (before, after))
    grey = cv2.transform(before.astype(np.float32), _MEAN) / shade
    spread = np.sqrt(np.maximum(means(grey * grey) - means(grey) ** 2, 0))
    rows, columns = np.nonzero(seen)
    region = rows * _REGIONS // down * _REGIONS + columns * _REGIONS // across
    weight = 1 / (1 + (spread[seen] / _ROUGH) ** 2)
    return ToneCells(mean_before[seen], mean_after[seen], weight.astype(np.float64), region)
