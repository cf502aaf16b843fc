"""Cover dust with what lies around it: a smooth fill, and the grain of a place nearby."""

import math
from collections.abc import Iterable
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray

from mediadesk.media.development.cells import Cells
from mediadesk.model.edit import Spot

#: The fill reaches a little beyond the spot, and its edge melts into the picture.
_MARGIN: Final = 1.15
_INPAINT_RADIUS_PX: Final = 3.0
_PADDING_PX: Final = 6
#: Where grain may come from: so many directions, so many radii away.
_DIRECTIONS: Final = 12
_DISTANCE: Final = 2.6


def dusted(cells: Cells, spots: Iterable[Spot]) -> Cells:
    """Return cells with each spot covered; the cells given stay as they are.

    Args:
        cells: Height x width x 1 or 3.
        spots: In fractions of these cells.
    """
    covered = cells.copy()
    for spot in spots:
        _cover(covered, spot)
    return covered


def _cover(cells: Cells, spot: Spot) -> None:
    height, width = cells.shape[:2]
    radius = max(1.0, spot.radius * max(width, height)) * _MARGIN
    across, down = spot.across * width, spot.down * height
    reach = math.ceil(radius * (_DISTANCE + 1.5)) + 2
    left, top = max(0, int(across) - reach), max(0, int(down) - reach)
    patch = cells[top : int(down) + reach + 1, left : int(across) + reach + 1]
    if patch.size == 0:
        return
    distance = _distances(patch, across - left, down - top)
    hole = np.asarray(distance <= radius)
    if not hole.any() or hole.all():
        return
    fill = _inpainted(patch, hole) + _grain(patch, distance, radius, (across - left, down - top))
    melted = np.clip((radius + 1 - distance) / max(1.0, radius * 0.25), 0, 1)[..., None]
    mixed = patch * (1 - melted) + fill * melted
    patch[...] = np.clip(np.round(mixed), 0, np.iinfo(cells.dtype).max).astype(cells.dtype)


def _distances(patch: Cells, across: float, down: float) -> NDArray[np.float64]:
    rows, columns = np.ogrid[: patch.shape[0], : patch.shape[1]]
    return np.hypot(columns + 0.5 - across, rows + 0.5 - down)


def _inpainted(patch: Cells, hole: NDArray[np.bool_]) -> NDArray[np.float64]:
    """Return the patch with its hole closed smoothly (Bertalmio and others, 2001)."""
    # At the edge of a picture the filling goes astray, so the picture is mirrored beyond it.
    pad = min(*patch.shape[:2], _PADDING_PX + int(np.sqrt(hole.sum())))
    mask = _mirrored(hole.astype(np.uint8) * 255, pad)
    wide = _mirrored(np.ascontiguousarray(patch), pad).reshape(*mask.shape, -1)
    # Channel by channel: all at once OpenCV closes 8 bits alone. Its other way, by Telea, leaves a
    # plain hole uneven in 5.0.
    closed = [
        cv2.inpaint(np.ascontiguousarray(plane), mask, _INPAINT_RADIUS_PX, cv2.INPAINT_NS)
        for plane in np.dsplit(wide, wide.shape[2])
    ]
    whole = np.dstack(closed).astype(np.float64)
    return whole[pad : pad + patch.shape[0], pad : pad + patch.shape[1]]


def _mirrored(cells: Cells, pad: int) -> Cells:
    return np.asarray(
        cv2.copyMakeBorder(cells, pad, pad, pad, pad, cv2.BORDER_REFLECT), dtype=cells.dtype
    )


def _grain(
    patch: Cells, distance: NDArray[np.float64], radius: float, centre: tuple[float, float]
) -> NDArray[np.float64]:
    """Return the fine structure of the calmest place around a spot, moved onto the spot."""
    plain = patch.astype(np.float64)
    fine = plain - cv2.GaussianBlur(plain, (0, 0), max(1.0, radius / 3)).reshape(plain.shape)
    height, width = patch.shape[:2]
    best, least = np.zeros_like(plain), math.inf
    for step in range(_DIRECTIONS):
        angle = 2 * math.pi * step / _DIRECTIONS
        right = round(_DISTANCE * radius * math.cos(angle))
        lower = round(_DISTANCE * radius * math.sin(angle))
        stays = radius <= centre[0] + right <= width - radius
        if not (stays and radius <= centre[1] + lower <= height - radius):
            continue
        moved = np.roll(fine, (-lower, -right), axis=(0, 1))
        unrest = float(np.square(moved[distance <= radius]).mean())
        if unrest < least:
            best, least = moved, unrest
    return best
