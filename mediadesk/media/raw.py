"""Camera RAW: the preview the camera embedded, or a development where there is none."""

from io import BytesIO
from pathlib import Path
from typing import Final

import exiv2
import numpy as np
import rawpy
from numpy.typing import NDArray
from PIL import Image

from mediadesk.media.damage import DECODER_ERRORS
from mediadesk.media.decoding import (
    Decoded,
    decode,
    fitting,
    orientation_of,
    turned,
    within_bounds,
)
from mediadesk.media.metadata.exiv2_images import opened_image
from mediadesk.media.metadata.packets import Packets
from mediadesk.model.errors import OutsideError

#: LibRaw's flip codes as Exif orientations.
_ORIENTATIONS: Final = {0: 1, 3: 3, 5: 8, 6: 6}

_SIDEWAYS: Final = range(5, 9)
_ONLY_PREVIEW: Final = "The camera's RAW format is not known; its embedded preview is shown."

#: A preview this large does for the screen; a smaller one only where no more was asked for.
_LARGE_ENOUGH_PX: Final = 1024


def decode_raw(data: bytes, path: Path, longest_edge_px: int | None = None) -> Decoded:
    """Decode a RAW file: its embedded preview where that is large enough, else its sensor data.

    Raises:
        OutsideError: Neither LibRaw nor Exiv2 finds a picture in it.
    """
    try:
        with rawpy.imread(BytesIO(data)) as raw:
            return _developed(raw, path, longest_edge_px)
    except (rawpy.LibRawError, *DECODER_ERRORS) as error:
        preview = _exiv2_preview(data, path, longest_edge_px)
        if preview is None:
            msg = f"{path.name} cannot be decoded: no preview and no sensor data can be read in it."
            raise OutsideError(msg) from error
        return preview


def deep_raw(data: bytes, path: Path) -> NDArray[np.uint16] | None:
    """Develop all of a RAW file's sensor data, 16 bits a channel, in sRGB, as displayed.

    Returns:
        Height x width x 3; None where LibRaw does not know the camera.
    """
    try:
        with rawpy.imread(BytesIO(data)) as raw:
            within_bounds(path, raw.sizes.width, raw.sizes.height)
            return np.asarray(raw.postprocess(use_camera_wb=True, output_bps=16), dtype=np.uint16)
    except (rawpy.LibRawError, *DECODER_ERRORS):
        return None


def raw_packets(data: bytes) -> Packets:
    """Return the XMP and IIM of a RAW file, which Exiv2 finds in every maker's container."""
    image = _exiv2_image(data)
    if image is None:
        return Packets()
    packet = image.xmpPacket().encode("utf-8", "surrogateescape")
    iim = b"".join(_dataset(datum) for datum in image.iptcData())
    return Packets(xmp=(packet,) if packet else (), iim=iim)


def _dataset(datum: exiv2.Iptcdatum) -> bytes:
    """Return a dataset much as it stood in the file (IIM 4.2, 1.5)."""
    value = _raw_value(datum)[:0x7FFF]
    head = (0x1C, datum.record(), datum.tag(), len(value) >> 8, len(value) & 0xFF)
    return bytes(head) + value


def _raw_value(datum: exiv2.Iptcdatum) -> bytes:
    """Return a dataset's bytes; of numbers, dates and times exiv2 hands out none."""
    value = datum.value()
    if isinstance(value, (exiv2.StringValue, exiv2.DataValue)):
        return bytes(value.data())
    if isinstance(value, exiv2.UShortValue):
        return int(value.toInt64()).to_bytes(2, "big")
    return str(value).encode("ascii", "replace")


def _exiv2_image(data: bytes) -> exiv2.Image | None:
    try:
        return opened_image(data)
    except DECODER_ERRORS:
        return None


def _developed(raw: rawpy.RawPy, path: Path, longest_edge_px: int | None) -> Decoded:
    sizes = raw.sizes
    within_bounds(path, sizes.width, sizes.height)
    orientation = _ORIENTATIONS.get(sizes.flip, 1)
    width, height = sizes.width, sizes.height
    if orientation in _SIDEWAYS:
        width, height = height, width
    preview = _libraw_preview(raw, path, orientation)
    image = preview if preview is not None and _does(preview, longest_edge_px) else None
    if image is None:
        half = longest_edge_px is not None and longest_edge_px * 2 <= max(width, height)
        image = Image.fromarray(raw.postprocess(use_camera_wb=True, half_size=half))
    image = image.resize(
        fitting(*image.size, longest_edge_px), Image.Resampling.BILINEAR, reducing_gap=2.0
    )
    return Decoded(image, width, height, image)


def _does(preview: Image.Image, longest_edge_px: int | None) -> bool:
    """Return whether a preview is as large as what is asked for needs."""
    return longest_edge_px is not None and max(preview.size) >= min(
        longest_edge_px, _LARGE_ENOUGH_PX
    )


def _libraw_preview(raw: rawpy.RawPy, path: Path, orientation: int) -> Image.Image | None:
    """Return the embedded preview as displayed; cameras turn it seldom, and then they say so."""
    try:
        thumb = raw.extract_thumb()
    except rawpy.LibRawError:
        return None
    if thumb.format is rawpy.ThumbFormat.BITMAP:
        return turned(Image.fromarray(np.asarray(thumb.data)), orientation)
    try:
        decoded = decode(BytesIO(bytes(thumb.data)), path)
    except OutsideError:
        return None
    stands = decoded.image.width < decoded.image.height
    is_upright = orientation_of(decoded.source) != 1 or (orientation in _SIDEWAYS and stands)
    return decoded.image if is_upright else turned(decoded.image, orientation)


def _exiv2_preview(data: bytes, path: Path, longest_edge_px: int | None) -> Decoded | None:
    """Return the largest preview that Exiv2 finds where LibRaw does not know the camera."""
    image = _exiv2_image(data)
    if image is None:
        return None
    try:
        manager = exiv2.PreviewManager(image)
        listed = manager.getPreviewProperties()
        if not listed:
            return None
        found = bytes(manager.getPreviewImage(listed[-1]).data())  # sorted by size
        decoded = decode(BytesIO(found), path, longest_edge_px)
    except (exiv2.Exiv2Error, OutsideError, *DECODER_ERRORS):
        return None
    size = (image.pixelWidth(), image.pixelHeight())
    width, height = size if min(size) > 0 else (decoded.width_px, decoded.height_px)
    if (width < height) != (decoded.width_px < decoded.height_px):
        width, height = height, width
    within_bounds(path, width, height)
    return Decoded(decoded.image, width, height, decoded.source, (_ONLY_PREVIEW,))
