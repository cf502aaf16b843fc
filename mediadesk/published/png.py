"""Write decoded pixels as a PNG file (PNG 1.2), piece by piece."""

import struct
import zlib
from collections.abc import Iterator
from typing import Final

import numpy as np
import numpy.typing as npt

_SIGNATURE: Final = b"\x89PNG\r\n\x1a\n"
_GREY, _COLOUR, _GREY_ALPHA, _COLOUR_ALPHA = 0, 2, 4, 6
_KINDS: Final = {1: _GREY, 2: _GREY_ALPHA, 3: _COLOUR, 4: _COLOUR_ALPHA}
#: Fast; the files lie in a cache.
_LEVEL: Final = 3
_ROWS_AT_ONCE: Final = 64


def png_chunks(pixels: npt.NDArray[np.uint8]) -> Iterator[bytes]:
    """Yield the bytes of a PNG file.

    Args:
        pixels: Rows, columns, and 1 to 4 channels of 8 bits: grey or red, green, blue, then alpha.
    """
    height, width, channels = pixels.shape
    yield _SIGNATURE
    yield _chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, _KINDS[channels], 0, 0, 0))
    packer = zlib.compressobj(_LEVEL)
    for start in range(0, height, _ROWS_AT_ONCE):
        rows = pixels[start : start + _ROWS_AT_ONCE].reshape(-1, width * channels)
        unfiltered = np.zeros((rows.shape[0], 1), np.uint8)  # each row says how it is filtered
        packed = packer.compress(np.hstack([unfiltered, rows]).tobytes())
        if packed:
            yield _chunk(b"IDAT", packed)
    yield _chunk(b"IDAT", packer.flush())
    yield _chunk(b"IEND", b"")


def _chunk(name: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))
