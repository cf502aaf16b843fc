"""Whether two pictures laid over each other are two moments, or two views, of one scene."""

from dataclasses import dataclass
from typing import Any, Final

import cv2
import numpy as np
from numpy.typing import NDArray

from mediadesk.media.comparison.registration import Grey, Matrix, Overlay

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
_STILL_THERE: Final = 0.6
_SAME_WAY_PX: Final = 8
_LEAST_DISPLACED: Final = 2
_LEAST_DRIFT_PX: Final = 0.3
#: Points moved together where they moved by so many times what they differ from each other.
_ABOVE_NOISE: Final = 2.0
_MOST_DRIFTED: Final = 0.03
#: Fewer than so many stand in one soft place, where all of them err alike.
_LEAST_DRIFTED: Final = 6
#: A place where a block is found by so little worse is as good.
_AS_WELL: Final = 0.02
#: Of the frame's longer edge.
_MOST_TILT: Final = 0.012


@dataclass(frozen=True, slots=True)
class Motion:
    """What moved between two pictures.

    Attributes:
        drifted: Share of the points followed that moved together with their neighbours.
        tilted_px: By how much the one plane is tilted towards the other, at the frame's edge:
            a print under a camera.
        displaced: How many blocks that disagree came from elsewhere nearby, the same way, and are
            gone from there.
        blocks: How many blocks disagree.
    """

    drifted: float
    tilted_px: float
    displaced: int
    blocks: int

    @property
    def is_other_moment(self) -> bool:
        """Whether no edit explains it: a derivative's content stays where it was, or is gone."""
        moved = self.displaced >= _LEAST_DISPLACED and self.displaced > 0.1 * self.blocks
        return moved or self.drifted > _MOST_DRIFTED


def motion_of(overlay: Overlay, likeness: NDArray[np.float32], at: Matrix, shift: Matrix) -> Motion:
    """Return what moved.

    Args:
        overlay: The pictures laid over each other.
        likeness: Their correlation around each pixel.
        at: Points of the frame that were followed from one to the other.
        shift: By how many pixels each lies elsewhere.
    """
    # A part of an original pixel is the least that can be told, however much it was enlarged.
    least_px = _LEAST_DRIFT_PX * max(1.0, 1 / overlay.laying.scale)
    blocks = _unlike_blocks(overlay, likeness)
    ways = [_way_from(overlay, likeness, left, top) for left, top in blocks]
    displaced = _going_together([way for way in ways if way is not None])
    drifted, tilted_px = _drifted(at, shift, least_px), 0.0
    if drifted > _MOST_DRIFTED:
        rest, tilt_px = _without_tilt(at, shift, overlay.derived.shape)
        if tilt_px < _MOST_TILT * max(overlay.derived.shape):
            drifted, tilted_px = _drifted(at, rest, least_px), tilt_px
    return Motion(drifted, tilted_px, displaced, len(blocks))


def _drifted(at: Matrix, shift: Matrix, least_px: float) -> float:
    """Return the share of points that moved together with their neighbours.

    Noise and coarse compression move single points, each its own way; another viewpoint or a
    moment later carries neighbours along, further than they differ from each other.
    """
    if len(at) < _NEIGHBOURS:
        return 0.0
    squares = sum(np.subtract.outer(way, way) ** 2 for way in at.T)
    nearest = np.argpartition(squares, _NEIGHBOURS - 1, axis=1)[:, :_NEIGHBOURS]
    together = np.median(shift[nearest], axis=1)
    each = np.linalg.norm(shift[nearest] - together[:, None], axis=2)
    limit_px = np.maximum(least_px, _ABOVE_NOISE * np.median(each, axis=1))
    has_drifted = np.linalg.norm(together, axis=1) > limit_px
    return float(has_drifted.mean()) if has_drifted.sum() >= _LEAST_DRIFTED else 0.0


def _without_tilt(at: Matrix, shift: Matrix, shape: tuple[int, ...]) -> tuple[Matrix, float]:
    """Return the shifts that a slight perspective leaves, and how far it reaches in pixels."""
    half = max(shape) / 2
    x, y = ((at - np.array([shape[1], shape[0]]) / 2) / half).T
    one, nil = np.ones(len(at)), np.zeros(len(at))
    # To first order, perspective adds x (g x + h y) and y (g x + h y) to an affine change.
    across = np.stack((one, x, y, nil, nil, nil, x * x, x * y), 1)
    down = np.stack((nil, nil, nil, one, x, y, x * y, y * y), 1)
    rows, weights = np.concatenate((across, down)), np.ones(len(at))
    fitted = np.zeros_like(shift)
    tilt_px = 0.0
    for _ in range(6):
        root = np.sqrt(np.tile(weights, 2))
        solution = np.linalg.lstsq(rows * root[:, None], shift.T.ravel() * root, rcond=None)[0]
        fitted, tilt_px = (rows @ solution).reshape(2, -1).T, float(np.hypot(*solution[6:]))
        weights = 1 / (1 + (np.linalg.norm(shift - fitted, axis=1) / 0.5) ** 2) ** 2
    return shift - fitted, tilt_px


def _unlike_blocks(overlay: Overlay, likeness: NDArray[np.float32]) -> list[tuple[int, int]]:
    """Return corners of blocks with structure of their own that the original has not there."""
    smooth = cv2.GaussianBlur(overlay.derived, (0, 0), _SMOOTH_PX)
    detail = overlay.derived.astype(np.float32) - smooth  # a gradient stands everywhere
    contrast = _least_contrasts(detail)
    is_unlike = _blocks_of(likeness).mean(axis=(1, 3)) < _UNLIKE
    is_inside = _blocks_of(overlay.inside).all(axis=(1, 3))
    rows, columns = np.nonzero(is_unlike & is_inside & (contrast > _LEAST_CONTRAST))
    liveliest = np.argsort(-contrast[rows, columns], kind="stable")[:_MOST_BLOCKS]
    return [(int(columns[n]) * _BLOCK_PX, int(rows[n]) * _BLOCK_PX) for n in liveliest]


def _blocks_of(values: NDArray[Any], edge_px: int = _BLOCK_PX) -> NDArray[Any]:
    """Return a picture as blocks: rows of blocks, rows in each, columns of blocks, columns."""
    down, across = (edge // _BLOCK_PX * _BLOCK_PX // edge_px for edge in values.shape)
    whole = values[: down * edge_px, : across * edge_px]
    return whole.reshape(down, edge_px, across, edge_px)


def _least_contrasts(detail: NDArray[np.float32]) -> NDArray[np.float32]:
    """Return the contrast of each block's flattest quarter: the edge of a bar stands anywhere."""
    quarters = _blocks_of(detail, _BLOCK_PX // 2).std(axis=(1, 3))
    halves = np.minimum(quarters[::2], quarters[1::2])
    return np.asarray(np.minimum(halves[:, ::2], halves[:, 1::2]), dtype=np.float32)


def _going_together(ways: list[tuple[int, int]]) -> int:
    """Return how many go the same way: what moves is larger than a block."""
    if not ways:
        return 0
    apart = np.abs(np.array(ways)[:, None] - np.array(ways)[None]).max(axis=2)
    return int((apart <= _SAME_WAY_PX).sum(axis=1).max())


def _way_from(
    overlay: Overlay, likeness: NDArray[np.float32], left: int, top: int
) -> tuple[int, int] | None:
    """Return from how far to the right and below a block came, where it is no longer there.

    What is still there was copied, as a clone stamp does, or repeats itself; so was what is still
    to be seen anywhere in the picture, when what was copied lies over what looks like it nearby.
    """
    block = overlay.derived[top : top + _BLOCK_PX, left : left + _BLOCK_PX]
    x, y = max(0, left - _REACH_PX), max(0, top - _REACH_PX)
    field = overlay.warped[y : top + _BLOCK_PX + _REACH_PX, x : left + _BLOCK_PX + _REACH_PX]
    found = cv2.matchTemplate(field, block, cv2.TM_CCOEFF_NORMED)
    across, down = left - x, top - y
    rows = slice(max(0, down - _SLACK_PX), down + _SLACK_PX + 1)
    columns = slice(max(0, across - _SLACK_PX), across + _SLACK_PX + 1)
    if float(found.max()) <= _FOUND or float(found[rows, columns].max()) >= _NOT_HERE:
        return None
    row, column = divmod(int(found.argmax()), found.shape[1])
    there = (slice(y + row, y + row + _BLOCK_PX), slice(x + column, x + column + _BLOCK_PX))
    if float(likeness[there].mean()) >= _STILL_THERE:
        return None
    if _still_stands_elsewhere(overlay, likeness, block, float(found.max())):
        return None
    return x + column - left, y + row - top


def _still_stands_elsewhere(
    overlay: Overlay, likeness: NDArray[np.float32], block: Grey, found: float
) -> bool:
    """Whether a block is found as well anywhere in the original, and is still there."""
    everywhere = cv2.matchTemplate(overlay.warped, block, cv2.TM_CCOEFF_NORMED)
    size = (_BLOCK_PX, _BLOCK_PX)
    means = cv2.boxFilter(likeness, -1, size, anchor=(0, 0))[
        : everywhere.shape[0], : everywhere.shape[1]
    ]
    return bool((means[everywhere >= found - _AS_WELL] >= _STILL_THERE).any())
