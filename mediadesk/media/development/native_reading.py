"""Read an original's pixels as they are: in their own mode, depth and colours where possible."""

from pathlib import Path
from typing import Final

import cv2
import numpy as np
from PIL import Image

from mediadesk.media.damage import damage_told
from mediadesk.media.decoding import Decoded, orientation_of, turned
from mediadesk.media.development.canvas import Canvas, Deep
from mediadesk.media.development.cells import upright
from mediadesk.media.formats import RAW_SUFFIXES
from mediadesk.media.intake import decode_file
from mediadesk.media.picture_bytes import read_bytes

#: Modes whose pixels are rendered as they are; others are brought into sRGB first.
_NATIVE_MODES: Final = frozenset({"RGB", "RGBA", "L", "LA", "CMYK", "I;16"})

#: TIFF 6.0, section 8: how many bits a channel has, and that the channels are red, green, blue.
_BITS_PER_SAMPLE: Final = 258
_PHOTOMETRIC: Final = 262
_RGB: Final = 2
_SAMPLE_FORMAT: Final = 339
_UNSIGNED: Final = 1

#: PNG 1.2, 11.2.2: depth and colour type stand here; type 2 is red, green, blue.
_PNG_DEPTH: Final = slice(24, 26)
_PNG_DEEP_COLOURS: Final = bytes((16, 2))

#: Every so many rows and columns are enough to know a picture again.
_SAMPLED: Final = 7


def native(path: Path) -> Canvas:
    """Return a file's pixels as displayed, in its own mode, depth and profile where possible.

    Raises:
        OutsideError: The file cannot be read, is no picture, or is damaged beyond use.
    """
    decoded = decode_file(path, None)
    return deep(path, decoded) or kept_native(path, decoded)


def kept_native(path: Path, decoded: Decoded) -> Canvas:
    """Return a decoded file's pixels in its own mode and profile, at the size it was decoded to.

    Raises:
        OutsideError: The file is damaged.
    """
    source = decoded.source
    if decoded.is_made or not _is_native(source):
        return Canvas(decoded.image, b"")
    with damage_told(path, "cannot be decoded"):
        source.load()
        image = turned(_plain(source), orientation_of(source))
    if (image.width > image.height) != (decoded.image.width > decoded.image.height):
        return Canvas(decoded.image, b"")
    if image.size != decoded.image.size:
        return Canvas(_reduced(image, decoded.image.size), _profile(source))
    return Canvas(image, _profile(source))


def _is_native(source: Image.Image) -> bool:
    return source.mode in _NATIVE_MODES or source.mode.startswith("I;16")


def _plain(source: Image.Image) -> Image.Image:
    """Return 16-bit grey in this machine's order of bytes; all else as it is."""
    if source.mode.startswith("I;16") and source.mode != "I;16":
        return Image.fromarray(np.asarray(source).astype(np.uint16))
    return source


def _reduced(image: Image.Image, size: tuple[int, int]) -> Image.Image:
    if image.mode == "I;16":
        small = cv2.resize(np.asarray(image), size, interpolation=cv2.INTER_AREA)
        return Image.fromarray(np.asarray(small, dtype=np.uint16))
    if image.mode == "RGBA":  # else the colours below transparent pixels bleed in
        small_layers = image.convert("RGBa").resize(size, Image.Resampling.BILINEAR)
        return small_layers.convert("RGBA")
    return image.resize(size, Image.Resampling.BILINEAR, reducing_gap=2.0)


def _profile(source: Image.Image) -> bytes:
    profile = source.info.get("icc_profile")
    return profile if isinstance(profile, bytes) else b""


def deep(path: Path, decoded: Decoded) -> Canvas | None:
    """Return the colours of a RAW, TIFF or PNG at their full depth; None where they have 8 bits.

    Pillow has no mode for them and decodes 8 bits alone.
    """
    if path.suffix.lower() in RAW_SUFFIXES:
        from mediadesk.media.raw import deep_raw  # noqa: PLC0415 - loads LibRaw

        colours = deep_raw(read_bytes(path), path)
        return None if colours is None else Canvas(colours)
    source = decoded.source
    if not _has_deep_colours(source, path):
        return None
    with damage_told(path, "cannot be decoded"):
        source.load()
        data = np.frombuffer(read_bytes(path), np.uint8)
        cells = cv2.imdecode(data, cv2.IMREAD_COLOR | cv2.IMREAD_ANYDEPTH)
    if cells is None or cells.dtype != np.uint16 or cells.shape[2:] != (3,):
        return None
    colours = np.ascontiguousarray(cells[..., ::-1], dtype=np.uint16)
    return _confirmed(colours, source)


def _confirmed(colours: Deep, source: Image.Image) -> Canvas | None:
    """Return deep colours turned as displayed, if they are what Pillow decoded in 8 bits.

    OpenCV turns by the orientation of some formats and not of others, and from version to version.
    """
    orientation = orientation_of(source)
    expected = np.asarray(turned(source, orientation))[::_SAMPLED, ::_SAMPLED].astype(np.int16)
    for turn in (1, orientation):
        found = upright(colours, turn)
        sample = found[::_SAMPLED, ::_SAMPLED] >> 8
        if sample.shape == expected.shape and np.abs(sample - expected).mean() < 1:
            return Canvas(np.asarray(found, dtype=np.uint16), _profile(source))
    return None


def _has_deep_colours(source: Image.Image, path: Path) -> bool:
    if source.format == "TIFF":
        tags = getattr(source, "tag_v2", {})
        is_rgb = tags.get(_PHOTOMETRIC) == _RGB and set(tags.get(_BITS_PER_SAMPLE, ())) == {16}
        formats = tags.get(_SAMPLE_FORMAT, (_UNSIGNED,))
        return is_rgb and len(tags[_BITS_PER_SAMPLE]) == 3 and set(formats) == {_UNSIGNED}
    if source.format == "PNG":
        return read_bytes(path)[_PNG_DEPTH] == _PNG_DEEP_COLOURS
    return False


def reduced_deep(colours: Deep, size: tuple[int, int]) -> Deep:
    """Return colours of 16 bits a channel made smaller."""
    small = cv2.resize(colours, size, interpolation=cv2.INTER_AREA)
    return np.asarray(small, dtype=np.uint16)
