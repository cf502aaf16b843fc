"""The smallest camera RAW that LibRaw develops: a DNG of one uncompressed mosaic."""

import struct

import numpy as np

_SHORT, _LONG, _BYTE, _ASCII, _SRATIONAL, _UNDEFINED = 3, 4, 1, 2, 10, 7
_SIZES = {_SHORT: 2, _LONG: 4, _BYTE: 1, _ASCII: 1, _SRATIONAL: 8, _UNDEFINED: 1}


def dng(width: int = 96, height: int = 64, orientation: int = 1, preview: bytes = b"") -> bytes:
    """Return a DNG whose upper left quarter is red; its preview, if any, is a JPEG in IFD0."""
    mosaic = np.full((height, width), 9_000, np.uint16)
    mosaic[: height // 2, : width // 2] = 1_500
    mosaic[: height // 2 : 2, : width // 2 : 2] = 40_000  # the red cells of that quarter
    pixels = mosaic.astype("<u2").tobytes()
    matrix = b"".join(struct.pack("<ii", int(i % 4 == 0), 1) for i in range(9))
    raw_tags = {
        254: (_LONG, struct.pack("<I", 0)),
        256: (_LONG, struct.pack("<I", width)),
        257: (_LONG, struct.pack("<I", height)),
        258: (_SHORT, struct.pack("<H", 16)),
        259: (_SHORT, struct.pack("<H", 1)),
        262: (_SHORT, struct.pack("<H", 32803)),
        277: (_SHORT, struct.pack("<H", 1)),
        278: (_LONG, struct.pack("<I", height)),
        279: (_LONG, struct.pack("<I", len(pixels))),
        33421: (_SHORT, struct.pack("<HH", 2, 2)),
        33422: (_BYTE, bytes((0, 1, 1, 2))),
    }
    camera = {
        271: (_ASCII, b"Maker\0"),
        272: (_ASCII, b"Model\0"),
        274: (_SHORT, struct.pack("<H", orientation)),
        306: (_ASCII, b"2019:05:17 10:11:12\0"),
        50706: (_BYTE, bytes((1, 4, 0, 0))),
        50708: (_ASCII, b"Maker Model\0"),
        50721: (_SRATIONAL, matrix),
    }
    if not preview:
        return _file([(raw_tags | camera, pixels)])
    small = {
        254: (_LONG, struct.pack("<I", 1)),
        256: (_LONG, struct.pack("<I", 48)),
        257: (_LONG, struct.pack("<I", 32)),
        258: (_SHORT, struct.pack("<HHH", 8, 8, 8)),
        259: (_SHORT, struct.pack("<H", 7)),
        262: (_SHORT, struct.pack("<H", 6)),
        277: (_SHORT, struct.pack("<H", 3)),
        278: (_LONG, struct.pack("<I", 32)),
        279: (_LONG, struct.pack("<I", len(preview))),
    }
    return _file([(small | camera, preview), (raw_tags, pixels)])


def _file(parts: list[tuple[dict[int, tuple[int, bytes]], bytes]]) -> bytes:
    """Return a TIFF of one directory, with a second one as its SubIFD."""
    data = bytearray(b"II*\0\0\0\0\0")
    offset = 0
    for tags, pixels in reversed(parts):
        strip = len(data)
        data += pixels
        own = {**tags, 273: (_LONG, struct.pack("<I", strip))}
        if offset:
            own[330] = (_LONG, struct.pack("<I", offset))
        offset = _directory(data, own)
    data[4:8] = struct.pack("<I", offset)
    return bytes(data)


def _directory(data: bytearray, tags: dict[int, tuple[int, bytes]]) -> int:
    entries = b""
    for tag, (kind, value) in sorted(tags.items()):
        if len(value) > 4:
            place = struct.pack("<I", len(data))
            data += value + b"\0" * (len(value) % 2)
        else:
            place = value.ljust(4, b"\0")
        entries += struct.pack("<HHI", tag, kind, len(value) // _SIZES[kind]) + place
    offset = len(data)
    data += struct.pack("<H", len(tags)) + entries + bytes(4)
    return offset
