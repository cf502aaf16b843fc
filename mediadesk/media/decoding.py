"""Decode picture files within bounds: as displayed, in sRGB, no larger than asked for."""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from typing import BinaryIO, Final

import numpy as np
from PIL import ExifTags, Image, ImageFile, UnidentifiedImageError
from pillow_heif import register_heif_opener

from mediadesk.media.colour import to_srgb
from mediadesk.media.damage import DECODER_ERRORS, damage_told
from mediadesk.media.formats import PILLOW_FORMATS, begins_like
from mediadesk.model.errors import OutsideError

#: The largest camera backs and stitched panoramas stay below; a page of 2 m at 300 dpi does too.
MOST_PIXELS: Final = 500_000_000

_SIDEWAYS: Final = range(5, 9)
_TURNS: Final = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_DAMAGED: Final = "The file is cut off or damaged; part of the picture is missing."
_SEVERAL: Final = "It holds several pictures, as animations do; the first of them is used."
#: Formats whose further pictures are no previews of the first.
_OF_SEVERAL: Final = frozenset({"GIF", "PNG", "WEBP", "TIFF"})
#: Rows in which no channel varies by more are the filling of a decoder that ran out of data.
_FLAT: Final = 3
_LEAST_SHARE: Final = 0.05
_SWITCH: Final = Lock()

register_heif_opener()
# Pillow refuses above twice this number, in places (icons, frames) that a header does not tell.
Image.MAX_IMAGE_PIXELS = MOST_PIXELS // 2


@dataclass(frozen=True, slots=True)
class Decoded:
    """A picture, decoded.

    Attributes:
        image: The pixels: mode RGB, sRGB, oriented, no larger than was asked for.
        width_px: Width of the whole picture as displayed.
        height_px: Height of the whole picture as displayed.
        source: The file as Pillow opened it, with its metadata.
        warnings: What was odd.
    """

    image: Image.Image
    width_px: int
    height_px: int
    source: Image.Image
    warnings: tuple[str, ...] = ()

    @property
    def is_made(self) -> bool:
        """Whether the pixels were made of sensor data: no file holds them as they are."""
        return self.source.format is None


def decode(stream: BinaryIO, path: Path, longest_edge_px: int | None = None) -> Decoded:
    """Decode the first picture of a file.

    A file that breaks off is decoded as far as it goes, with a warning.

    Args:
        stream: The file's bytes, seekable.
        path: Its name, for messages.
        longest_edge_px: Longest edge wanted; None for all pixels.

    Raises:
        OutsideError: Not a picture, too large, or damaged before the first pixel.
    """
    source = _opened(stream, path)
    try:
        return _decoded(source, path, longest_edge_px)
    except OutsideError as error:
        if isinstance(error.__cause__, MemoryError):
            raise
        return _rest_of(stream, path, longest_edge_px, error)


def within_bounds(path: Path, width_px: int, height_px: int) -> None:
    """Refuse a picture without area, or one that no memory should be spent on.

    Raises:
        OutsideError: With the size the header claims.
    """
    if width_px <= 0 or height_px <= 0:
        msg = f"{path.name} is damaged: it says it is {width_px} x {height_px} pixels large."
        raise OutsideError(msg)
    if width_px * height_px > MOST_PIXELS:
        msg = (
            f"{path.name} says it is {width_px:,} x {height_px:,} pixels large; more than"
            f" {MOST_PIXELS // 1_000_000} megapixels are not opened."
        )
        raise OutsideError(msg)


def orientation_of(image: Image.Image) -> int:
    """Return the orientation still to be applied (HEIC and AVIF plug-ins apply their own)."""
    try:
        found = image.getexif().get(ExifTags.Base.Orientation, 1)
    except DECODER_ERRORS:
        return 1
    return found if isinstance(found, int) else 1


def turned(image: Image.Image, orientation: int) -> Image.Image:
    """Return a picture as displayed, by its Exif orientation (Exif 2.32, 4.6.4)."""
    turn = _TURNS.get(orientation)
    return image if turn is None else image.transpose(turn)


def fitting(width: int, height: int, longest_edge_px: int | None) -> tuple[int, int]:
    """Return the size of a picture whose longest edge is at most as asked, never enlarged."""
    longest = max(width, height)
    if longest_edge_px is None or longest <= longest_edge_px:
        return width, height
    factor = longest_edge_px / longest
    return max(1, round(width * factor)), max(1, round(height * factor))


def _opened(stream: BinaryIO, path: Path) -> Image.Image:
    stream.seek(0)
    try:
        with damage_told(path, "cannot be opened"):
            image = Image.open(stream, formats=PILLOW_FORMATS)
    except OutsideError as error:
        raise _plainer(error, stream, path) from error.__cause__
    within_bounds(path, *image.size)
    return image


def _plainer(error: OutsideError, stream: BinaryIO, path: Path) -> OutsideError:
    """Return the sentence for a file that is no picture, or whose size Pillow refused."""
    if isinstance(error.__cause__, UnidentifiedImageError):
        stream.seek(0)
        format_begun = begins_like(stream.read(16))
        if format_begun:
            return OutsideError(f"{path.name} begins like a {format_begun} file but is damaged.")
        return OutsideError(f"{path.name} is not a picture, or of a format that cannot be read.")
    if isinstance(error.__cause__, Image.DecompressionBombError):
        most = MOST_PIXELS // 1_000_000
        return OutsideError(
            f"{path.name} is too large: more than {most} megapixels are not opened."
        )
    return error


def _decoded(source: Image.Image, path: Path, longest_edge_px: int | None) -> Decoded:
    width, height = source.size
    several = (_SEVERAL,) if _holds_several(source) else ()
    with damage_told(path, "cannot be decoded"):
        orientation = orientation_of(source)
        small = _reduced(source, longest_edge_px)
        image, warning = to_srgb(small, _profile(source))
        image = turned(image, orientation)
    if orientation in _SIDEWAYS:
        width, height = height, width
    return Decoded(image, width, height, source, (*filter(None, (warning,)), *several))


def _holds_several(source: Image.Image) -> bool:
    """Return whether a file holds further pictures: an animation, the pages of a scan."""
    with suppress(*DECODER_ERRORS):  # a damaged second picture hinders nobody
        return source.format in _OF_SEVERAL and bool(getattr(source, "is_animated", False))
    return False


def _rest_of(
    stream: BinaryIO, path: Path, longest_edge_px: int | None, failure: OutsideError
) -> Decoded:
    """Decode what there is of a broken file; raise the first failure where that is nothing."""
    try:
        with _broken_off_allowed():
            decoded = _decoded(_opened(stream, path), path, longest_edge_px)
    except OutsideError:
        raise failure from failure.__cause__
    if not _shows_something(decoded.image):
        raise failure
    warnings = (*decoded.warnings, _DAMAGED)
    return Decoded(decoded.image, decoded.width_px, decoded.height_px, decoded.source, warnings)


@contextmanager
def _broken_off_allowed() -> Iterator[None]:
    """Let Pillow fill up what is missing; its switch is one for all threads, who take turns."""
    with _SWITCH:
        ImageFile.LOAD_TRUNCATED_IMAGES = True
        try:
            yield
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = False


def _shows_something(image: Image.Image) -> bool:
    """Return whether more than a strip of a broken picture was decoded, upright or turned."""
    pixels = np.asarray(image)
    shares = (float((np.ptp(pixels, axis=axis) > _FLAT).any(axis=1).mean()) for axis in (0, 1))
    return min(shares) > _LEAST_SHARE


def _profile(image: Image.Image) -> bytes:
    profile = image.info.get("icc_profile")
    return profile if isinstance(profile, bytes) else b""


def _reduced(image: Image.Image, longest_edge_px: int | None) -> Image.Image:
    """Decode at a fraction of the size where the format can (JPEG), then shrink to measure."""
    size = fitting(*image.size, longest_edge_px)
    image.draft(None, size)
    image.load()
    if image.size == size:
        return image
    shrinkable = _shrinkable(image)
    return shrinkable.resize(size, Image.Resampling.BILINEAR, reducing_gap=2.0)


def _shrinkable(image: Image.Image) -> Image.Image:
    """Return a picture in a mode whose pixels may be averaged."""
    if image.mode == "P" or "transparency" in image.info:
        return image.convert("RGBA")
    if image.mode == "1":
        return image.convert("L")
    if image.mode == "RGBA":
        return image.convert("RGBa")  # else the colours below transparent pixels bleed in
    return image
