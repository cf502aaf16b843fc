"""The pixels of a derivative on their way from its original to its file."""

from dataclasses import dataclass
from typing import Final, TypeAlias

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from mediadesk.media.colour import is_srgb, to_srgb

#: Rows x columns x 3, 16 bits a channel: Pillow has no mode for it.
Deep: TypeAlias = NDArray[np.uint16]

_PLAIN_MODES: Final = frozenset({"RGB", "RGBA", "L", "LA", "I;16"})
_EIGHT_BITS: Final = 257  # 65,535 / 255: full light stays full light


@dataclass(frozen=True, slots=True)
class Canvas:
    """A picture, in memory.

    Attributes:
        pixels: Pillow's picture, of a mode the renderer keeps; or colours of 16 bits a channel.
        profile: The ICC profile the pixels are in; b"" for sRGB.
    """

    pixels: Image.Image | Deep
    profile: bytes = b""

    @property
    def size(self) -> tuple[int, int]:
        """Width and height in pixels."""
        if isinstance(self.pixels, Image.Image):
            return self.pixels.size
        return int(self.pixels.shape[1]), int(self.pixels.shape[0])

    @property
    def is_deep(self) -> bool:
        """Whether a channel has more than 8 bits."""
        return not isinstance(self.pixels, Image.Image) or self.pixels.mode == "I;16"

    def shallow(self) -> Image.Image:
        """Return the picture as Pillow has it: colours of 16 bits rounded to 8."""
        if isinstance(self.pixels, Image.Image):
            return self.pixels
        return Image.fromarray(np.round(self.pixels / _EIGHT_BITS).astype(np.uint8), "RGB")


def in_srgb(canvas: Canvas) -> Canvas:
    """Return a picture in sRGB; one that already is keeps its mode and its depth."""
    pixels = canvas.pixels
    is_plain = not isinstance(pixels, Image.Image) or pixels.mode in _PLAIN_MODES
    if is_plain and (not canvas.profile or is_srgb(canvas.profile)):
        return Canvas(pixels)
    return Canvas(to_srgb(canvas.shallow(), canvas.profile)[0])
