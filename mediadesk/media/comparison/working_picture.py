"""A picture at the size at which it is compared, and as fine as its file has it."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Final, Self, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray
from PIL import Image, JpegImagePlugin

from mediadesk.media.comparison.capture_facts import (
    NO_FACTS,
    CaptureFacts,
    SameMoment,
    capture_facts,
    same_moment,
)
from mediadesk.media.comparison.exposures.exposures import Fine
from mediadesk.media.comparison.registration import (
    FRAME_EDGE_PX,
    Laying,
    mirrored,
    part_shown,
    shrunk_to_match,
    warp,
)
from mediadesk.media.decoding import Decoded, fitting
from mediadesk.media.features import Grey
from mediadesk.media.intake import decode_file, packets_of
from mediadesk.model.errors import OutsideError
from mediadesk.model.geometry import Box

#: Makes an original no larger than a derived picture shows it.
Shrink: TypeAlias = Callable[[NDArray[np.uint8], Laying], tuple[NDArray[np.uint8], Laying]]

#: Longest edges: of an original, and of a derived picture where pixels count.
_ORIGINAL_EDGE_PX: Final = 1500
_FINE_EDGE_PX: Final = 1024
#: Formats that lose nothing; of others than these and JPEG it is not known what they lost.
_LOSSLESS: Final = frozenset({"PNG", "TIFF", "BMP", "PPM"})
#: What WebP and AVIF took away is as in a JPEG whose steps are this by the bits of a pixel, within
#: bounds. Measured on 24 photos, saved from .04 to 3 bits a pixel: by two thirds more or less.
_STEP_AT_A_BIT: Final = 15.0
_FINEST_STEP: Final = 8.0
_COARSEST_STEP: Final = 36.0


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture at working size.

    Attributes:
        rgb: In colour.
        grey: In grey.
        width_px: Width of its file's picture.
        height_px: Height of its file's picture.
        fine: Larger than that where the file has more, within bounds.
        facts: What its file says of the moment it was taken.
        is_part: Whether it was cut out here: then its edges are not those of what was made.
    """

    rgb: NDArray[np.uint8]
    grey: Grey
    width_px: int
    height_px: int
    fine: Fine
    facts: CaptureFacts
    is_part: bool = False

    def part(self, box: Box) -> Self:
        """Return the part in a box."""
        rgb, grey, fine = (_cut(x, box) for x in (self.rgb, self.grey, self.fine.grey))
        size = (round(box.width * self.width_px), round(box.height * self.height_px))
        fine_part = replace(self.fine, grey=fine)
        return type(self)(rgb, grey, *size, fine_part, self.facts, is_part=True)


def loaded_pair(original: Path, derived: Path) -> tuple[Picture, Picture]:
    """Return both pictures at working size.

    Raises:
        OutsideError: One of them cannot be read.
    """
    whole = _load(original, _ORIGINAL_EDGE_PX, _ORIGINAL_EDGE_PX)
    shown = _load(derived, _FINE_EDGE_PX, FRAME_EDGE_PX)
    is_denied = same_moment(whole.facts, shown.facts) is SameMoment.DENIED
    if is_denied and _show_the_same(original, derived):
        # Somebody typed another exposure into a copy: no two frames have the very same pixels.
        shown = replace(shown, facts=whole.facts)
    return whole, shown


def before_and_after(
    original: Picture, derived: Picture, laying: Laying, shrink: Shrink = shrunk_to_match
) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """Return the original laid over the derived picture, and that one mirrored back, in colour."""
    part, on_part = part_shown(original.rgb, laying, derived.grey.shape)
    before = warp(*shrink(part, on_part), derived.grey.shape)
    return before, mirrored(derived.rgb) if laying.flipped else derived.rgb


def _show_the_same(one: Path, other: Path) -> bool:
    pixels, others = (np.asarray(decode_file(path, FRAME_EDGE_PX).image) for path in (one, other))
    return np.array_equal(pixels, others)


def _load(path: Path, fine_edge_px: int, longest_edge_px: int) -> Picture:
    decoded = decode_file(path, fine_edge_px)
    rgb = np.asarray(decoded.image)
    grey = large = _in_grey(rgb)
    size = fitting(decoded.width_px, decoded.height_px, longest_edge_px)
    if size != decoded.image.size:
        small = decoded.image.resize(size, Image.Resampling.BILINEAR, reducing_gap=2.0)
        rgb = np.asarray(small)
        grey = _in_grey(rgb)
    reduced_by = max(1.0, decoded.width_px / large.shape[1])
    fine = Fine(large, reduced_by, _steps(path, decoded))
    facts = _facts(path, decoded)
    return Picture(rgb, grey, decoded.width_px, decoded.height_px, fine, facts)


def _facts(path: Path, decoded: Decoded) -> CaptureFacts:
    try:
        return capture_facts(packets_of(path, decoded))
    except OutsideError:  # its pixels can be compared all the same
        return NO_FACTS


def _in_grey(rgb: NDArray[np.uint8]) -> Grey:
    return np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), dtype=np.uint8)


def _steps(path: Path, decoded: Decoded) -> NDArray[np.float64] | None:
    """Return by what a file's coefficients of brightness were divided, as Fine has it."""
    source = decoded.source
    if isinstance(source, JpegImagePlugin.JpegImageFile):
        steps = source.quantization.get(0, ())
        return np.array(steps, dtype=np.float64).reshape(8, 8) if len(steps) == 64 else None
    if source.mode == "P":
        return None
    if source.format in _LOSSLESS:
        return np.ones((8, 8))
    bits = 8 * path.stat().st_size / (decoded.width_px * decoded.height_px)
    step = np.clip(_STEP_AT_A_BIT / bits, _FINEST_STEP, _COARSEST_STEP)
    return np.full((8, 8), step, dtype=np.float64)


def _cut(pixels: NDArray[np.uint8], box: Box) -> NDArray[np.uint8]:
    height, width = pixels.shape[:2]
    rows = slice(round(box.top * height), round(box.bottom * height))
    columns = slice(round(box.left * width), round(box.right * width))
    return np.ascontiguousarray(pixels[rows, columns])
