"""Read what Photo Mechanic appends to a JPEG: a crop and a turn that it keeps beside the pixels.

The trailer holds datasets in IIM's form, record 2, whose values are 32-bit numbers; its last
twelve bytes are its length and a mark (as ExifTool documents it).
"""

import struct
from collections.abc import Mapping
from typing import Final

from mediadesk.media.metadata.iim import raw_datasets
from mediadesk.model.edit_traces import SoftCrop
from mediadesk.model.geometry import Box

_MARK: Final = b"cbipcbbl"
_FOOTER_BYTES: Final = 12
_MOST_BYTES: Final = 1 << 20
_RECORD: Final = 2
_NUMBER: Final = struct.Struct(">i")

_TURN: Final = 216
#: Left, top, right, bottom: in 65,536ths of the picture, or in pixels.
_SHARES: Final = (209, 210, 211, 212)
_PIXELS: Final = (217, 218, 219, 220)
_WHOLE: Final = 65_536


def soft_crop(data: bytes, width_px: int, height_px: int) -> SoftCrop | None:
    """Return the crop and turn that are kept for a file; None where there is no trailer.

    Args:
        data: The file.
        width_px: Its width as stored, which the pixels count against.
        height_px: Its height as stored.
    """
    if not data.endswith(_MARK):
        return None
    size = int.from_bytes(data[-_FOOTER_BYTES : -len(_MARK)], "big")
    if not 0 < size <= min(_MOST_BYTES, len(data) - _FOOTER_BYTES):
        return None
    numbers = _numbers(data[-_FOOTER_BYTES - size : -_FOOTER_BYTES])
    box = _box(numbers, _SHARES, _WHOLE, _WHOLE) or _box(numbers, _PIXELS, width_px, height_px)
    return SoftCrop(box, numbers.get(_TURN, 0) % 4)


def _numbers(trailer: bytes) -> Mapping[int, int]:
    return {
        dataset: _NUMBER.unpack(value)[0]
        for (record, dataset), value in raw_datasets(trailer)
        if record == _RECORD and len(value) == _NUMBER.size
    }


def _box(numbers: Mapping[int, int], edges: tuple[int, ...], width: int, height: int) -> Box | None:
    if not width or not height or any(edge not in numbers for edge in edges):
        return None
    left, top, right, bottom = (numbers[edge] for edge in edges)
    try:
        return Box(left / width, top / height, right / width, bottom / height)
    except ValueError:  # all zero where nothing was cropped, or of another picture
        return None
