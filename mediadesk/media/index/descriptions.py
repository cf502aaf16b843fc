"""What the surroundings of a blob look like: 128 numbers that bear other tones and qualities.

They are counted upright, for printed pictures stand upright: a turn of a few degrees is borne, and
the more is told about a picture.
"""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from mediadesk.media.index.blobs import Blobs, Floats

#: Samples of a patch each way, of which the outermost only serve their neighbours.
_SAMPLES: Final = 18
_INNER: Final = _SAMPLES - 2
#: Distance of the samples in pixels of the blob's rung.
_SPACING: Final = 1.0
_CELLS: Final = 4
_DIRECTIONS: Final = 8
LENGTH: Final = _CELLS * _CELLS * _DIRECTIONS
#: One strong edge may not say everything.
_MOST_OF_ONE: Final = 0.25
#: OpenCV warps at most 32,767 rows at once.
_AT_ONCE: Final = 1500
#: So many patches are told at once: what a processor keeps at hand. Of all at once the numbers are
#: written to fresh memory, which takes twice as long as the sums.
_TOLD_AT_ONCE: Final = 32
_LEAST: Final = 1e-6


def describe(blobs: Blobs, chosen: NDArray[np.intp]) -> Floats:
    """Return a row of LENGTH numbers for each of the blobs chosen."""
    rows = np.zeros((len(chosen), LENGTH), np.float32)
    for part in range(0, len(chosen), _AT_ONCE):
        some = slice(part, part + _AT_ONCE)
        rows[some] = _gradients_told(_patches(blobs, chosen[some]))
    return rows


def mirrored(rows: Floats) -> Floats:
    """Return the descriptions that the same blobs have in the mirrored picture.

    Mirroring reverses one axis of the cells and the sense of the directions across.
    """
    cells = rows.reshape(-1, _CELLS, _CELLS, _DIRECTIONS)[:, :, ::-1, :]
    turned = cells[..., (_DIRECTIONS // 2 - np.arange(_DIRECTIONS)) % _DIRECTIONS]
    return np.ascontiguousarray(turned.reshape(-1, LENGTH))


def turned(rows: Floats) -> Floats:
    """Return the descriptions that the same blobs have a quarter turn counter-clockwise.

    The cells turn with the picture, and every direction by a quarter of all directions.
    """
    cells = np.rot90(rows.reshape(-1, _CELLS, _CELLS, _DIRECTIONS), axes=(1, 2))
    return np.ascontiguousarray(np.roll(cells, -_DIRECTIONS // 4, axis=3).reshape(-1, LENGTH))


def _patches(blobs: Blobs, chosen: NDArray[np.intp]) -> Floats:
    patches = np.zeros((len(chosen), _SAMPLES, _SAMPLES), np.float32)
    size = blobs.rung[chosen]
    rung = np.rint(size).astype(np.intp).clip(0, len(blobs.smooth) - 1)
    offsets = (np.arange(_SAMPLES, dtype=np.float32) - (_SAMPLES - 1) / 2) * _SPACING
    for number in np.unique(rung):
        here = np.flatnonzero(rung == number)
        smooth = blobs.smooth[int(number)]
        scale = np.exp2((size[here] - number) / 3).astype(np.float32)[:, None, None]
        x = blobs.x[chosen[here]] * np.float32(smooth.shape[1] / blobs.shape[1]) - np.float32(0.5)
        y = blobs.y[chosen[here]] * np.float32(smooth.shape[0] / blobs.shape[0]) - np.float32(0.5)
        across = np.empty((len(here), _SAMPLES, _SAMPLES), np.float32)
        down = np.empty_like(across)
        across[:] = x[:, None, None] + offsets[None, None, :] * scale
        down[:] = y[:, None, None] + offsets[None, :, None] * scale
        taken = cv2.remap(
            smooth,
            across.reshape(-1, _SAMPLES),
            down.reshape(-1, _SAMPLES),
            cv2.INTER_LINEAR,
            borderMode=cv2.BORDER_REPLICATE,
        )
        patches[here] = taken.reshape(across.shape)
    return patches


def _gradients_told(patches: Floats) -> Floats:
    """Return histograms of directions in 4 x 4 cells, evened out (Arandjelovic, Zisserman 2012)."""
    rows = np.zeros((len(patches), LENGTH), np.float32)
    cells = rows.reshape(-1, _CELLS * _CELLS, _DIRECTIONS)
    pooling, room = _pooling(), np.zeros(_TOLD_AT_ONCE * _INNER * _INNER * _DIRECTIONS, np.float32)
    for part in range(0, len(patches), _TOLD_AT_ONCE):
        some = slice(part, part + _TOLD_AT_ONCE)
        cells[some] = np.matmul(pooling, _directions_told(patches[some], room))
    rows /= np.maximum(np.linalg.norm(rows, axis=1, keepdims=True), _LEAST)
    rows = np.minimum(rows, np.float32(_MOST_OF_ONE))
    rows /= np.maximum(rows.sum(axis=1, keepdims=True), _LEAST)
    return np.asarray(np.sqrt(rows), dtype=np.float32)


def _directions_told(patches: Floats, room: Floats) -> Floats:
    """Return of every sample of some patches how strong the gradient is in each direction.

    Args:
        patches: The patches.
        room: Where the numbers are written, of all zeros or those of patches before.
    """
    across = (patches[:, 1:-1, 2:] - patches[:, 1:-1, :-2]).reshape(-1)
    down = (patches[:, 2:, 1:-1] - patches[:, :-2, 1:-1]).reshape(-1)
    polar = cv2.cartToPolar(across, down)
    length, upper_share = (np.asarray(one, np.float32).reshape(-1) for one in polar)
    upper_share *= np.float32(_DIRECTIONS / (2 * np.pi))
    lower = upper_share.astype(np.int32)
    upper_share -= lower
    upper_share *= length
    told = room[: len(length) * _DIRECTIONS]
    told[:] = 0
    first = np.arange(0, len(told), _DIRECTIONS, dtype=np.int32)
    told[first + lower % _DIRECTIONS] = length - upper_share
    told[first + (lower + 1) % _DIRECTIONS] = upper_share
    return told.reshape(len(patches), _INNER * _INNER, _DIRECTIONS)


def _pooling() -> Floats:
    """Return how much each sample counts in each cell: less at the rim, shared between cells.

    A row a cell, a column a sample.
    """
    middle = np.arange(_INNER) - (_INNER - 1) / 2
    cell = middle / _CELLS + (_CELLS - 1) / 2
    share = np.maximum(0, 1 - np.abs(cell[:, None] - np.arange(_CELLS)[None]))
    share *= np.exp(-((middle / (_INNER / 2)) ** 2) / 2)[:, None]
    both = np.einsum("yc,xd->cdyx", share, share)
    told = both.reshape(_CELLS * _CELLS, _INNER * _INNER)
    return np.ascontiguousarray(told, dtype=np.float32)
