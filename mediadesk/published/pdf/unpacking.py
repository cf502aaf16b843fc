"""Unpack a PDF's pictures: JPEG streams as they are, everything else decoded to PNG."""

import ctypes
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import pypdfium2.raw as pdfium

from mediadesk.published.pdf.objects import DocumentObjects, ImageObject
from mediadesk.published.picture_header import read_header
from mediadesk.published.png import png_chunks
from mediadesk.published.unpacked import UnpackedPictures

_MOST_STREAM_BYTES: Final = 256 * 2**20
#: 120 megapixels of colour are 480 MB decoded; a larger one is reported, not unpacked.
_MOST_PIXELS: Final = 120_000_000
#: All that one document may make this machine decode: some hundred full-page pictures.
_MOST_PIXELS_IN_ALL: Final = 4_000_000_000
_MOST_FILTERS: Final = 16
_FILTER_NAME_BYTES: Final = 64
_PACKED: Final = frozenset(
    {"FlateDecode", "Fl", "LZWDecode", "LZW", "ASCII85Decode", "A85", "ASCIIHexDecode", "AHx",
     "RunLengthDecode", "RL"}
)  # fmt: skip
_JPEG: Final = frozenset({"DCTDecode", "DCT"})
_JPEG_SIGN: Final = b"\xff\xd8\xff"
#: Channels of the library's bitmaps, in the order PNG wants them.
_CHANNELS: Final = {
    pdfium.FPDFBitmap_Gray: (1, (0,)),
    pdfium.FPDFBitmap_BGR: (3, (2, 1, 0)),
    pdfium.FPDFBitmap_BGRx: (4, (2, 1, 0)),
    pdfium.FPDFBitmap_BGRA: (4, (2, 1, 0, 3)),
}

Pixels = npt.NDArray[np.uint8]


@dataclass(slots=True)
class Unpacking:
    """Unpacks the pictures of one document, each once.

    Attributes:
        unpacked: Where they go.
        objects: What the document's own objects say.
    """

    unpacked: UnpackedPictures
    objects: DocumentObjects
    _files: dict[str, Path | None] = field(default_factory=dict)
    _left_px: int = _MOST_PIXELS_IN_ALL

    def described(self, digest: str) -> ImageObject:
        """Return what the document says of an image; an inline image has no object."""
        return self.objects.images.get(digest) or ImageObject("inline image")

    def keep(self, handle: Any, digest: str, size_px: tuple[int, int]) -> Path | None:  # noqa: ANN401
        """Unpack an image and return its file; None where it cannot be decoded within bounds."""
        key = digest or str(ctypes.cast(handle, ctypes.c_void_p).value)
        if key not in self._files:
            self._files[key] = self._unpack(handle, digest, size_px)
        return self._files[key]

    def keep_joined(
        self, parts: Sequence[tuple[Any, tuple[int, int], tuple[int, int]]]
    ) -> Path | None:
        """Unpack the parts of a picture that was cut up, as one.

        Args:
            parts: Handle, left and top in the whole, width and height of each, in pixels.
        """
        width = max(left + size[0] for _, (left, _), size in parts)
        height = max(top + size[1] for _, (_, top), size in parts)
        if not self._may_decode(width, height):
            return None
        whole = np.full((height, width, 3), 255, np.uint8)
        for handle, (left, top), (wide, high) in parts:
            pixels = _decoded(handle)
            if pixels is None or pixels.shape[:2] != (high, wide):
                return None
            whole[top : top + high, left : left + wide] = pixels[..., :3]
        return self.unpacked.keep(png_chunks(whole), "picture.png")

    def _unpack(self, handle: Any, digest: str, size_px: tuple[int, int]) -> Path | None:  # noqa: ANN401
        filters = _filters(handle)
        is_jpeg = [name for name in filters if name not in _PACKED] in ([n] for n in _JPEG)
        if is_jpeg and not self.described(digest).is_recoded:
            data = _bytes(pdfium.FPDFImageObj_GetImageDataDecoded, handle)
            if data.startswith(_JPEG_SIGN):
                file = self.unpacked.keep([data], "picture.jpg")
                header = read_header(file)
                if header is None or header.orientation == 1:
                    return file  # a viewer of PDF turns nothing, whatever Exif says
        if not self._may_decode(*size_px):
            return None
        pixels = _decoded(handle)
        return self.unpacked.keep(png_chunks(pixels), "picture.png") if pixels is not None else None

    def _may_decode(self, width: int, height: int) -> bool:
        pixels = width * height
        if not 0 < pixels <= min(_MOST_PIXELS, self._left_px):
            return False
        self._left_px -= pixels
        return True


def digest_of(handle: Any) -> str:  # noqa: ANN401 - a foreign handle
    """Return the SHA-256 of an image's raw stream; "" where there is none."""
    raw = _bytes(pdfium.FPDFImageObj_GetImageDataRaw, handle)
    return hashlib.sha256(raw).hexdigest() if raw else ""


def _bytes(read: Any, handle: Any) -> bytes:  # noqa: ANN401 - foreign
    length = read(handle, None, 0)
    if not 0 < length <= _MOST_STREAM_BYTES:
        return b""
    buffer = (ctypes.c_ubyte * length)()
    read(handle, buffer, length)
    return bytes(buffer)


def _filters(handle: Any) -> tuple[str, ...]:  # noqa: ANN401 - a foreign handle
    count = min(_MOST_FILTERS, max(0, pdfium.FPDFImageObj_GetImageFilterCount(handle)))
    names = []
    for at in range(count):
        buffer = ctypes.create_string_buffer(_FILTER_NAME_BYTES)
        pdfium.FPDFImageObj_GetImageFilter(handle, at, buffer, _FILTER_NAME_BYTES)
        names.append(buffer.value.decode("ascii", "replace"))
    return tuple(names)


def _decoded(handle: Any) -> Pixels | None:  # noqa: ANN401 - a foreign handle
    """Return an image's pixels, its colours brought to sRGB by the library."""
    bitmap = pdfium.FPDFImageObj_GetBitmap(handle)
    if not bitmap:
        return None
    try:
        known = _CHANNELS.get(pdfium.FPDFBitmap_GetFormat(bitmap))
        if known is None:
            return None
        channels, order = known
        width, height = pdfium.FPDFBitmap_GetWidth(bitmap), pdfium.FPDFBitmap_GetHeight(bitmap)
        stride = pdfium.FPDFBitmap_GetStride(bitmap)
        start = ctypes.cast(pdfium.FPDFBitmap_GetBuffer(bitmap), ctypes.POINTER(ctypes.c_ubyte))
        rows = np.ctypeslib.as_array(start, shape=(height, stride))
        pixels = rows[:, : width * channels].reshape(height, width, channels)
        return np.ascontiguousarray(pixels[:, :, list(order)])
    finally:
        pdfium.FPDFBitmap_Destroy(bitmap)
