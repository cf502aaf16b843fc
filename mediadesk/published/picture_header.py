"""Read a picture's pixel size, resolution and orientation from its own header, decoding nothing.

PNG 1.2 (IHDR, pHYs), JPEG (T.81 SOFn, JFIF, Exif), GIF89a, BMP, TIFF 6.0, WebP (RFC 9649).
"""

import struct
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, Final

_INCH_MM: Final = 25.4
#: A JPEG has some dozens of segments before its frame; a PNG has its size in the first chunk.
_MOST_PARTS: Final = 400
_MOST_TAGS: Final = 512
#: Between two segments none are needed; some programs leave a few.
_MOST_FILL_BYTES: Final = 4096
#: No camera and no stitching program makes a longer edge.
_LONGEST_EDGE_PX: Final = 1_000_000
_TURNED: Final = range(5, 9)
#: How far pixels are turned, clockwise, to stand upright (Exif 2.32, 4.6.4, Orientation).
_UPRIGHT_DEGREES: Final = {3: 180.0, 6: 90.0, 8: 270.0}
_SLIGHT_DEGREES: Final = 0.5
_BROKEN: Final = (struct.error, OSError, ValueError, IndexError, OverflowError, ZeroDivisionError)


@dataclass(frozen=True, slots=True)
class PictureHeader:
    """What a picture's header says.

    Attributes:
        width_px: Width as stored, before its orientation is applied.
        height_px: Height as stored.
        ppi: Pixels per inch it asks for, across and down; None where it is silent.
        orientation: The Exif orientation, 1 to 8.
    """

    width_px: int
    height_px: int
    ppi: tuple[float, float] | None = None
    orientation: int = 1

    @property
    def is_turned(self) -> bool:
        """Whether width and height change places when it is shown as it should be."""
        return self.orientation in _TURNED


def read_header(file: Path) -> PictureHeader | None:
    """Return what a picture's header says; None where it is of no known kind or damaged."""
    try:
        with file.open("rb") as stream:
            start = stream.read(32)
            for sign, at, read in _KINDS:
                if start[at : at + len(sign)] == sign:
                    return _plausible(read(stream))
    except _BROKEN:
        return None
    return None


def turn_as_displayed(turned_degrees: float, file: Path | None) -> float:
    """Return how far a layout turns a picture as programs that heed its orientation display it.

    Word and LibreOffice place the pixels as they are stored, and turn what a camera held sideways
    stored on its side: a turn that only sets a picture upright turns nothing that readers see.

    Args:
        turned_degrees: How far the layout turns what it places, clockwise.
        file: The picture's file; None where it is not at hand.
    """
    if not turned_degrees or file is None:
        return turned_degrees
    header = read_header(file)
    upright = _UPRIGHT_DEGREES.get(header.orientation, 0.0) if header is not None else 0.0
    return 0.0 if abs(turned_degrees - upright) < _SLIGHT_DEGREES else turned_degrees


def _plausible(header: PictureHeader | None) -> PictureHeader | None:
    if header is None:
        return None
    edges = (header.width_px, header.height_px)
    if not all(0 < edge <= _LONGEST_EDGE_PX for edge in edges):
        return None
    ppi = header.ppi
    if ppi is not None and not all(1 <= value <= 100_000 for value in ppi):
        ppi = None
    orientation = header.orientation if header.orientation in range(1, 9) else 1
    return replace(header, ppi=ppi, orientation=orientation)


def _unpacked(stream: BinaryIO, shape: str) -> tuple[int, ...]:
    return struct.unpack(shape, stream.read(struct.calcsize(shape)))


def _png(stream: BinaryIO) -> PictureHeader:
    stream.seek(16)
    width, height = _unpacked(stream, ">II")
    header = PictureHeader(width, height)
    stream.seek(33)
    for _ in range(_MOST_PARTS):
        size, kind = struct.unpack(">I4s", stream.read(8))
        if kind == b"pHYs":
            across, down, unit = _unpacked(stream, ">IIB")
            per_metre = _INCH_MM / 1000
            return replace(header, ppi=(across * per_metre, down * per_metre)) if unit else header
        if kind in (b"IDAT", b"IEND"):
            break
        stream.seek(size + 4, 1)
    return header


def _gif(stream: BinaryIO) -> PictureHeader:
    stream.seek(6)
    width, height = _unpacked(stream, "<HH")
    return PictureHeader(width, height)


def _bmp(stream: BinaryIO) -> PictureHeader:
    stream.seek(14)
    (size,) = _unpacked(stream, "<I")
    if size == 12:
        width, height = _unpacked(stream, "<HH")
        return PictureHeader(width, height)
    # A negative height says that the rows run from the top.
    width, height, _, _, _, _, across, down = _unpacked(stream, "<iiHHIIii")
    per_metre = _INCH_MM / 1000
    ppi = (across * per_metre, down * per_metre) if across > 0 and down > 0 else None
    return PictureHeader(width, abs(height), ppi)


def _webp(stream: BinaryIO) -> PictureHeader | None:
    stream.seek(12)
    kind = stream.read(4)
    stream.seek(20)
    if kind == b"VP8X":
        stream.seek(24)
        packed = stream.read(6)
        width, height = (int.from_bytes(packed[at : at + 3], "little") + 1 for at in (0, 3))
        return PictureHeader(width, height)
    if kind == b"VP8L":
        _, bits = _unpacked(stream, "<BI")
        return PictureHeader((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1)
    if kind == b"VP8 ":
        stream.seek(26)
        width, height = _unpacked(stream, "<HH")
        return PictureHeader(width & 0x3FFF, height & 0x3FFF)
    return None


def _jpeg(stream: BinaryIO) -> PictureHeader | None:
    """Go from segment to segment until the frame header, which has the size."""
    stream.seek(2)
    ppi: tuple[float, float] | None = None
    exif = PictureHeader(0, 0)
    for _ in range(_MOST_PARTS):
        mark = _next_mark(stream)
        if mark in (0xD9, 0xDA):
            return None
        (size,) = _unpacked(stream, ">H")
        after = stream.tell() + size - 2
        if 0xC0 <= mark <= 0xCF and mark not in (0xC4, 0xC8, 0xCC):
            _, height, width = _unpacked(stream, ">BHH")
            # Cameras put 72 into Exif without meaning it: layout programs go by JFIF alone.
            return PictureHeader(width, height, ppi, exif.orientation)
        if mark == 0xE0:
            ppi = _jfif_ppi(stream.read(min(14, size - 2)))
        elif mark == 0xE1 and stream.read(6) == b"Exif\0\0":
            exif = _exif(stream)
        stream.seek(after)
    return None


def _next_mark(stream: BinaryIO) -> int:
    """Return the next marker that has a segment; fill bytes are passed over."""
    for _ in range(_MOST_FILL_BYTES):
        byte = stream.read(1)
        if not byte:
            raise ValueError("the file ends before its frame")
        if byte != b"\xff":
            continue
        mark = stream.read(1)
        while mark == b"\xff":
            mark = stream.read(1)
        if mark and mark[0] not in (0x00, 0x01) and not 0xD0 <= mark[0] <= 0xD8:
            return mark[0]
    raise ValueError("no frame")


def _jfif_ppi(segment: bytes) -> tuple[float, float] | None:
    if segment[:5] != b"JFIF\0":
        return None
    unit, across, down = struct.unpack(">BHH", segment[7:12])
    factor = {1: 1.0, 2: _INCH_MM / 10}.get(unit)
    return (across * factor, down * factor) if factor else None


def _exif(stream: BinaryIO) -> PictureHeader:
    try:
        return _tiff_at(stream, stream.tell())
    except _BROKEN:
        return PictureHeader(0, 0)


def _tiff(stream: BinaryIO) -> PictureHeader:
    return _tiff_at(stream, 0)


_WIDTH, _HEIGHT, _ORIENTATION = 0x100, 0x101, 0x112
_ACROSS, _DOWN, _UNIT = 0x11A, 0x11B, 0x128
_SHAPES: Final = {1: "B", 3: "H", 4: "I"}
_RATIONAL: Final = 5


def _tiff_at(stream: BinaryIO, base: int) -> PictureHeader:
    """Read the first directory of a TIFF file, or of the Exif block that has its form."""
    stream.seek(base)
    order = "<" if stream.read(2) == b"II" else ">"
    _, offset = _unpacked(stream, f"{order}HI")
    stream.seek(base + offset)
    (count,) = _unpacked(stream, f"{order}H")
    entries = stream.read(12 * min(count, _MOST_TAGS))
    said: dict[int, float] = {}
    for at in range(0, len(entries) - 11, 12):
        tag, kind, _, value = struct.unpack(f"{order}HHI4s", entries[at : at + 12])
        if kind in _SHAPES:
            said[tag] = struct.unpack_from(f"{order}{_SHAPES[kind]}", value)[0]
        elif kind == _RATIONAL and tag in (_ACROSS, _DOWN):
            stream.seek(base + struct.unpack(f"{order}I", value)[0])
            upper, lower = _unpacked(stream, f"{order}II")
            said[tag] = upper / lower if lower else 0.0
    factor = {2: 1.0, 3: _INCH_MM / 10}.get(int(said.get(_UNIT, 2)))
    has_ppi = factor is not None and said.get(_ACROSS) and said.get(_DOWN)
    return PictureHeader(
        int(said.get(_WIDTH, 0)),
        int(said.get(_HEIGHT, 0)),
        (said[_ACROSS] * factor, said[_DOWN] * factor) if has_ppi and factor else None,
        int(said.get(_ORIENTATION, 1)),
    )


#: The first bytes of each kind, where they stand, and what reads it.
_KINDS: Final[tuple[tuple[bytes, int, Callable[[BinaryIO], PictureHeader | None]], ...]] = (
    (b"\x89PNG\r\n\x1a\n", 0, _png),
    (b"\xff\xd8\xff", 0, _jpeg),
    (b"GIF8", 0, _gif),
    (b"II*\0", 0, _tiff),
    (b"MM\0*", 0, _tiff),
    (b"WEBP", 8, _webp),
    (b"BM", 0, _bmp),
)
