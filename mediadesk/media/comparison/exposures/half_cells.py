"""Cells of tiles in halves: what differs in both halves of a cell is no chance of one of them."""

import math
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray

from mediadesk.media.comparison.exposures.tiles import MARGIN_PX, TILE_PX, Levels

Values: TypeAlias = NDArray[np.float64]
#: Of tiles without their margins.
INNER_PX: Final = TILE_PX - 2 * MARGIN_PX
#: So many standard errors are taken off: what may be chance says nothing.
_ERRORS_OFF: Final = 1.0


def half_sums(values: Levels, cell_px: int) -> Values:
    """Return sums over the left and the right half of every cell: cells by two.

    Args:
        values: Of tiles one below the other.
        cell_px: Edge of a cell; it divides the inner part of a tile.
    """
    inner = slice(MARGIN_PX, -MARGIN_PX)
    tiles = values.reshape(-1, TILE_PX, TILE_PX)[:, inner, inner]
    many = INNER_PX // cell_px
    halves = tiles.reshape(-1, many, cell_px, many, 2, cell_px // 2).sum(axis=(2, 5))
    return np.asarray(halves.reshape(-1, 2), dtype=np.float64)


def half_centres(corners: Values, cell_px: int) -> Values:
    """Return where the halves of every cell lie: cells by two by across and down, in pixels."""
    many = INNER_PX // cell_px
    down = np.arange(many) * cell_px + cell_px / 2 + MARGIN_PX
    across = np.arange(2 * many) * cell_px / 2 + cell_px / 4 + MARGIN_PX
    x = corners[:, 0, None, None] + across + np.zeros((many, 1))
    y = corners[:, 1, None, None] + down[:, None] + np.zeros(2 * many)
    return np.stack((x, y), axis=-1).reshape(-1, 2, 2)


def root_of_shared(products: Values) -> float:
    """Return the deviation that both halves of the cells surely have, by the products of theirs.

    Chance goes one way in the one half and another way in the other: it sums to nothing, but for
    what is left over of few cells or strong noise.
    """
    error = float(products.std()) / math.sqrt(max(1, len(products)))
    return math.sqrt(max(0.0, float(products.mean()) - _ERRORS_OFF * error))
