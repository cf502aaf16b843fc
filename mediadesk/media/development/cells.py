"""Pictures as rows of cells, 8 or 16 bits a channel, so that one code develops both."""

from dataclasses import dataclass
from typing import Any, Final, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image

from mediadesk.media.development.canvas import Canvas

#: Rows of cells, unsigned, 8 or 16 bits a channel.
Cells: TypeAlias = NDArray[np.integer[Any]]

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


@dataclass(frozen=True, slots=True, eq=False)
class Sheet:
    """A picture as it is worked on.

    Attributes:
        cells: Height x width x channels.
        mode: What Pillow calls the channels: "L", "LA", "RGB", "RGBA", "CMYK", "I;16".
        profile: The ICC profile they are in; b"" for sRGB.
    """

    cells: Cells
    mode: str
    profile: bytes = b""

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        return int(self.cells.shape[1]), int(self.cells.shape[0])


def sheet_of(canvas: Canvas) -> Sheet:
    """Return a picture as cells."""
    pixels = canvas.pixels
    if not isinstance(pixels, Image.Image):
        return Sheet(pixels, "RGB", canvas.profile)
    cells = np.asarray(pixels)
    return Sheet(cells if cells.ndim == 3 else cells[..., None], pixels.mode, canvas.profile)


def canvas_of(sheet: Sheet) -> Canvas:
    """Return cells as a picture; colours of 16 bits stay cells."""
    cells = np.ascontiguousarray(sheet.cells)
    if cells.dtype == np.uint16 and cells.shape[2] == 3:
        return Canvas(np.asarray(cells, dtype=np.uint16), sheet.profile)
    if cells.shape[2] == 1:
        return Canvas(Image.fromarray(cells[..., 0]), sheet.profile)
    return Canvas(Image.frombytes(sheet.mode, sheet.size, cells.tobytes()), sheet.profile)


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
