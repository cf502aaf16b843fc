"""Whether two pictures laid over each other are two moments, or two views, of one scene."""

from dataclasses import dataclass
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from mediadesk.media.registration import Matrix, Overlay

_NEIGHBOURS: Final = 7
_BLOCK_PX: Final = 28
_REACH_PX: Final = 64
_MOST_BLOCKS: Final = 24
_UNLIKE: Final = 0.45
_FOUND: Final = 0.88
_LEAST_CONTRAST: Final = 3.5
_SMOOTH_PX: Final = 5.0
_SLACK_PX: Final = 2
_NOT_HERE: Final = 0.6


@dataclass(frozen=True, slots=True)
class Motion:
    """What moved between two pictures.

    Attributes:
        drifted: Share of the points followed that moved together with their neighbours.
        displaced: Share of the blocks that disagree whose content stands elsewhere nearby.
        blocks: How many blocks disagree.
    """

    drifted: float
    displaced: float
    blocks: int

    @property
    def is_other_moment(self) -> bool:
        """Whether no edit explains it: a derivative's content stays where it was, or is gone."""
        return self.drifted > 0.12 or (self.blocks >= 4 and self.displaced > 0.3)


def motion_of(overlay: Overlay, likeness: NDArray[np.float32], at: Matrix, shift: Matrix) -> Motion:
    """Return what moved.

    Args:
        overlay: The pictures laid over each other.
        likeness: Their correlation around each pixel.
        at: Points of the frame that were followed from one to the other.
        shift: By how many pixels each lies elsewhere.
    """
    # One pixel of the original is the least that can be told, however much it was enlarged.
    least_px = max(0.5, 0.5 / overlay.laying.scale)
    blocks = _unlike_blocks(overlay, likeness)
    found = sum(_stands_elsewhere(overlay, left, top) for left, top in blocks)
    return Motion(_drifted(at, shift, least_px), found / max(1, len(blocks)), len(blocks))


def _drifted(at: Matrix, shift: Matrix, least_px: float) -> float:
    """Return the share of points that moved together with their neighbours.

    Noise moves single points; another viewpoint carries many along.
    """
    if len(at) < _NEIGHBOURS:
        return 0.0
    apart = np.linalg.norm(at[:, None] - at[None], axis=2)
    nearest = np.argpartition(apart, _NEIGHBOURS - 1, axis=1)[:, :_NEIGHBOURS]
    together = np.linalg.norm(np.median(shift[nearest], axis=1), axis=1)
    return float((together > least_px).mean())


def _unlike_blocks(overlay: Overlay, likeness: NDArray[np.float32]) -> list[tuple[int, int]]:
    """Return corners of blocks with structure of their own that the original has not there."""
    height, width = overlay.derived.shape
    smooth = cv2.GaussianBlur(overlay.derived, (0, 0), _SMOOTH_PX)
    detail = overlay.derived.astype(np.float32) - smooth  # a gradient stands everywhere
    found: list[tuple[float, int, int]] = []
    for top in range(0, height - _BLOCK_PX + 1, _BLOCK_PX):
        for left in range(0, width - _BLOCK_PX + 1, _BLOCK_PX):
            here = (slice(top, top + _BLOCK_PX), slice(left, left + _BLOCK_PX))
            contrast = _least_contrast(detail[here])
            is_unlike = float(likeness[here].mean()) < _UNLIKE
            if is_unlike and contrast > _LEAST_CONTRAST and overlay.inside[here].all():
                found.append((-contrast, left, top))
    return [(left, top) for _, left, top in sorted(found)[:_MOST_BLOCKS]]


def _least_contrast(block: NDArray[np.float32]) -> float:
    """Return the contrast of the flattest quarter: the edge of a bar alone stands anywhere."""
    half = _BLOCK_PX // 2
    quarters = block.reshape(2, half, 2, half).std(axis=(1, 3))
    return float(quarters.min())


def _stands_elsewhere(overlay: Overlay, left: int, top: int) -> bool:
    """Return whether a block is found in the original a little away, and not where it is."""
    block = overlay.derived[top : top + _BLOCK_PX, left : left + _BLOCK_PX]
    x, y = max(0, left - _REACH_PX), max(0, top - _REACH_PX)
    field = overlay.warped[y : top + _BLOCK_PX + _REACH_PX, x : left + _BLOCK_PX + _REACH_PX]
    found = cv2.matchTemplate(field, block, cv2.TM_CCOEFF_NORMED)
    across, down = left - x, top - y
    rows = slice(max(0, down - _SLACK_PX), down + _SLACK_PX + 1)
    columns = slice(max(0, across - _SLACK_PX), across + _SLACK_PX + 1)
    return float(found.max()) > _FOUND and float(found[rows, columns].max()) < _NOT_HERE
