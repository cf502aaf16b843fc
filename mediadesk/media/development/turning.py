"""Turn and resize pictures of 8 or 16 bits a channel."""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from mediadesk.media.development.canvas import Canvas
from mediadesk.media.development.cells import Cells, Sheet, canvas_of, sheet_of

#: OpenCV warps no picture of 32,767 px or more; tiles keep below it.
_TILE_PX: Final = 2048
_KERNEL_PX: Final = 4


def turned_box(cells: Cells, edges: tuple[int, int, int, int], degrees: float) -> Cells:
    """Return a box of a picture that was turned about the box's centre.

    Args:
        cells: Height x width x channels.
        edges: Left, top, right, bottom of the box, in pixels.
        degrees: Counter-clockwise positive.
    """
    left, top, right, bottom = edges
    centre = ((left + right) / 2, (top + bottom) / 2)
    return _warped(cells, (right - left, bottom - top), centre, degrees)


def turned_whole(cells: Cells, size: tuple[int, int], degrees: float) -> Cells:
    """Return a whole picture turned about its centre on a frame of a size, empty around it."""
    height, width = cells.shape[:2]
    return _warped(cells, size, (width / 2, height / 2), degrees, empty=True)


def resized(canvas: Canvas, size: tuple[int, int]) -> Canvas:
    """Return a picture resampled to a size by Lanczos' kernel, at its own depth.

    Args:
        canvas: The picture; never of a palette.
        size: Width and height.
    """
    pixels = canvas.pixels
    if isinstance(pixels, Image.Image) and pixels.mode != "I;16":
        if pixels.mode in {"RGBA", "LA"}:  # else colours below transparent pixels bleed in
            layers = pixels.convert("RGBa" if pixels.mode == "RGBA" else "La")
            return Canvas(
                layers.resize(size, Image.Resampling.LANCZOS).convert(pixels.mode), canvas.profile
            )
        return Canvas(pixels.resize(size, Image.Resampling.LANCZOS), canvas.profile)
    cells = sheet_of(canvas).cells
    planes = [_resized_plane(cells[..., channel], size) for channel in range(cells.shape[2])]
    return canvas_of(Sheet(np.stack(planes, axis=-1), "RGB", canvas.profile))


def _resized_plane(plane: Cells, size: tuple[int, int]) -> NDArray[np.uint16]:
    """Return one channel of 16 bits resampled: Pillow has it only as floating point."""
    larger = Image.fromarray(plane.astype(np.float32)).resize(size, Image.Resampling.LANCZOS)
    return np.clip(np.round(np.asarray(larger)), 0, 65_535).astype(np.uint16)


def _warped(
    cells: Cells,
    size: tuple[int, int],
    centre: tuple[float, float],
    degrees: float,
    *,
    empty: bool = False,
) -> Cells:
    """Return a frame of a size whose middle shows a picture's centre, turned, tile by tile."""
    width, height = size
    angle = np.radians(degrees)
    back = np.array([[np.cos(angle), -np.sin(angle)], [np.sin(angle), np.cos(angle)]])
    shift = np.array(centre) - back @ np.array([width / 2, height / 2])
    result = np.empty((height, width, cells.shape[2]), dtype=cells.dtype)
    border = cv2.BORDER_CONSTANT if empty else cv2.BORDER_REPLICATE
    for top in range(0, height, _TILE_PX):
        for left in range(0, width, _TILE_PX):
            tile = result[top : top + _TILE_PX, left : left + _TILE_PX]
            start = back @ np.array([left, top]) + shift
            tile[...] = _tile(cells, (tile.shape[1], tile.shape[0]), back, start, border)
    return result


def _tile(
    cells: Cells,
    size: tuple[int, int],
    back: NDArray[np.float64],
    start: NDArray[np.float64],
    border: int,
) -> Cells:
    """Return one tile; `start` is where its upper left corner lies in the picture."""
    corners = [start + back @ np.array(c) for c in ((0, 0), (size[0], 0), (0, size[1]), size)]
    extent = np.array(cells.shape[1::-1])
    low = np.clip(np.floor(np.min(corners, axis=0)) - _KERNEL_PX, 0, extent - 1).astype(int)
    high = np.clip(np.ceil(np.max(corners, axis=0)) + _KERNEL_PX, low + 1, extent).astype(int)
    part = np.ascontiguousarray(cells[low[1] : high[1], low[0] : high[0]])
    # Pixels are measured from their corners here and from their centres by OpenCV.
    offset = start - low + back @ np.array([0.5, 0.5]) - 0.5
    matrix = np.column_stack([back, offset])
    flags = cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP
    tile = cv2.warpAffine(part, matrix, size, flags=flags, borderMode=border)
    return np.asarray(tile, dtype=cells.dtype).reshape(size[1], size[0], cells.shape[2])
