"""Pictures as rows of cells, 8 or 16 bits a channel, so that one code develops both."""

from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from mediadesk.media.canvas import Canvas
from mediadesk.services.ports.darkroom import Cells

#: The Exif orientations as what they do to rows and columns: transposed, rows and columns reversed.
_TURNS: Final = {
    2: (False, False, True),
    3: (False, True, True),
    4: (False, True, False),
    5: (True, False, False),
    6: (True, False, True),
    7: (True, True, True),
    8: (True, True, False),
}


def cells_of(canvas: Canvas) -> Cells:
    """Return a picture's cells: height x width x channels."""
    pixels = canvas.pixels
    if not isinstance(pixels, Image.Image):
        return pixels
    cells = np.asarray(pixels)
    return cells if cells.ndim == 3 else cells[..., None]


def mode_of(canvas: Canvas) -> str:
    """Return the mode that Pillow calls a picture's channels by."""
    return canvas.pixels.mode if isinstance(canvas.pixels, Image.Image) else "RGB"


def canvas_of(cells: Cells, mode: str, profile: bytes) -> Canvas:
    """Return cells as a picture of a mode; 16 bits of colour stay cells.

    Args:
        cells: Height x width x channels.
        mode: "L", "LA", "RGB", "RGBA" or "CMYK"; grey of 16 bits is made what Pillow calls it.
        profile: The ICC profile they are in.
    """
    if cells.dtype == np.uint16 and cells.shape[2] == 3:
        return Canvas(np.ascontiguousarray(cells, dtype=np.uint16), profile)
    if cells.shape[2] == 1:
        return Canvas(Image.fromarray(np.ascontiguousarray(cells[..., 0])), profile)
    height, width = cells.shape[:2]
    data = np.ascontiguousarray(cells).tobytes()
    return Canvas(Image.frombytes(mode, (width, height), data), profile)


def eight_bit(cells: Cells) -> NDArray[np.uint8]:
    """Return cells rounded to 8 bits a channel: full light stays full light."""
    if cells.dtype == np.uint8:
        return np.asarray(cells, dtype=np.uint8)
    flat = cv2.convertScaleAbs(np.ascontiguousarray(cells), alpha=1 / 257)
    return np.asarray(flat, dtype=np.uint8).reshape(cells.shape)


def upright(cells: Cells, orientation: int) -> Cells:
    """Return cells as displayed, by their Exif orientation (Exif 2.32, 4.6.4)."""
    is_transposed, rows, columns = _TURNS.get(orientation, (False, False, False))
    turned = cells.swapaxes(0, 1) if is_transposed else cells
    turned = turned[::-1] if rows else turned
    return np.ascontiguousarray(turned[:, ::-1] if columns else turned)
