"""Mild sharpening and noise reduction, in bands of rows so that memory stays bounded."""

import math
from typing import Final

import cv2
import numpy as np

from mediadesk.media.development.cells import Cells
from mediadesk.media.development.curves import LUMA, Colours

#: Radius of the unsharp mask, in pixels of the result.
_SHARPENING_RADIUS_PX: Final = 1.0
#: By how much of the mask the most sharpening goes beyond the picture.
_MOST_SHARPENING: Final = 1.5
#: Detail as faint as this is taken for noise and not sharpened.
_FAINTEST_DETAIL: Final = 0.006
#: What becomes darker or brighter than all around it by so little is texture, which stays; of more,
#: these shares stay: an edge becomes steeper, and no line is drawn along it. A bright line is seen
#: sooner than a dark one.
_FAINT_LINE: Final = 0.02
_DARK_LINE, _BRIGHT_LINE = np.float32(0.35), np.float32(0.15)
#: What is around a pixel.
_AROUND: Final = np.ones((3, 3), np.uint8)

#: Radii of the layers that noise is looked for in, in pixels of the original, and the strongest
#: detail that the most noise reduction takes for noise in each: of brightness and of colour.
_NOISE_LAYERS_PX: Final = (0.8, 1.8)
_STRONGEST_NOISE: Final = ((0.030, 0.060), (0.018, 0.045))

#: A layer finer than this is none: a smaller picture has lost it already.
_FINEST_PX: Final = 0.5
_COARSEST_PX: Final = 8.0

#: ITU-R BT.709: brightness, and how far blue and red are from it.
_TO_PARTS: Final = np.array(
    [[0.2126, 0.7152, 0.0722], [-0.2126, -0.7152, 0.9278], [0.7874, -0.7152, -0.0722]], np.float32
)
_FROM_PARTS: Final = np.linalg.inv(_TO_PARTS.astype(np.float64)).astype(np.float32)


def reach_px(radius_px: float) -> int:
    """Return how many rows beyond its own a blur of this radius looks at."""
    return math.ceil(4 * min(radius_px, _COARSEST_PX)) + 1


def noise_reach_px(view_scale: float) -> int:
    """Return how many rows beyond its own noise reduction looks at."""
    return sum(reach_px(radius * view_scale) + 1 for radius in _NOISE_LAYERS_PX)


def sharpening_radius_px(view_scale: float) -> float:
    """Return the radius of sharpening in a view that is smaller than the result."""
    return min(_SHARPENING_RADIUS_PX * view_scale, _COARSEST_PX)


def sharpened(colours: Colours, amount: float, view_scale: float) -> Colours:
    """Return colours with their fine detail strengthened, hues kept; some may go beyond 0..1.

    Args:
        colours: Height x width x 1 or 3, coded values, 0..1.
        amount: 0 for none to 1 for the most.
        view_scale: Pixels of this view per pixel of the result.
    """
    radius = sharpening_radius_px(view_scale)
    if amount <= 0 or radius < _FINEST_PX:
        return colours
    bright = colours[..., 0] if colours.shape[2] == 1 else cv2.transform(colours, LUMA[None])
    detail = bright - cv2.GaussianBlur(bright, (0, 0), radius)
    added = detail - np.clip(detail, -_FAINTEST_DETAIL, _FAINTEST_DETAIL)
    added *= np.float32(amount * _MOST_SHARPENING)
    added = _without_lines(np.asarray(bright, dtype=np.float32), added)
    crisp = cv2.add(colours, cv2.merge([added] * colours.shape[2]).reshape(colours.shape))
    return np.asarray(crisp, dtype=np.float32).reshape(colours.shape)


def _without_lines(bright: Colours, added: Colours) -> Colours:
    """Return what is added to brightness, most of it taken back where it draws lines along edges.

    What goes beyond the darkest and the brightest pixel around is what the eye takes for a halo.
    """
    wanted = bright + added
    within = np.clip(wanted, cv2.erode(bright, _AROUND), cv2.dilate(bright, _AROUND))
    beyond = wanted - within
    line = beyond - np.clip(beyond, -_FAINT_LINE, _FAINT_LINE)
    line *= np.where(line < 0, 1 - _DARK_LINE, 1 - _BRIGHT_LINE)
    return np.asarray(added - line, dtype=np.float32)


def denoised(cells: Cells, amount: float, view_scale: float) -> Cells:
    """Return cells without their faintest fine detail, edges kept; colour noise goes first.

    Args:
        cells: Height x width x 1 or 3.
        amount: 0 for none to 1 for the most.
        view_scale: Pixels of this view per pixel of the original.
    """
    layers = [
        (radius * view_scale, (bright * amount, colour * amount))
        for radius, (bright, colour) in zip(_NOISE_LAYERS_PX, _STRONGEST_NOISE, strict=True)
        if radius * view_scale >= _FINEST_PX
    ]
    if amount <= 0 or not layers:
        return cells
    top = 255 if cells.dtype == np.uint8 else 65_535
    parts = _parts(cells.astype(np.float32) / np.float32(top))
    for channel in range(parts.shape[2]):
        limits = [(radius, noise[min(channel, 1)]) for radius, noise in layers]
        parts[..., channel] = _smoothed(np.ascontiguousarray(parts[..., channel]), limits)
    colours = parts if parts.shape[2] == 1 else cv2.transform(parts, _FROM_PARTS)
    return quantised(np.asarray(colours, dtype=np.float32), cells)


def quantised(colours: Colours, like: Cells) -> Cells:
    """Return colours of 0..1 as cells of the depth that other cells have."""
    is_shallow = like.dtype == np.uint8
    top, depth = (255.0, cv2.CV_8U) if is_shallow else (65_535.0, cv2.CV_16U)
    plain = np.ascontiguousarray(colours)
    cells = cv2.addWeighted(plain, top, plain, 0.0, 0.0, dtype=depth)  # rounds, and clips
    return np.asarray(cells, dtype=like.dtype).reshape(colours.shape)


def _parts(colours: Colours) -> Colours:
    if colours.shape[2] == 1:
        return colours
    return np.asarray(cv2.transform(colours, _TO_PARTS), dtype=np.float32)


def _smoothed(plane: Colours, layers: list[tuple[float, float]]) -> Colours:
    """Return a plane whose layers of detail lost what is fainter than each one's limit."""
    rest, kept = plane, np.zeros_like(plane)
    for radius, limit in layers:
        coarser = cv2.GaussianBlur(rest, (0, 0), radius)
        kept += _shrunk(np.asarray(rest - coarser, dtype=np.float32), limit)
        rest = np.asarray(coarser, dtype=np.float32)
    return np.asarray(rest + kept, dtype=np.float32)


def _shrunk(detail: Colours, limit: float) -> Colours:
    """Return detail without what is fainter than a limit; strong detail stays nearly whole.

    The non-negative garrote of Gao (1998), d - t*t/d beyond t and nothing below, with the detail
    around a pixel in place of its own, as in NeighShrink of Chen and Bui (2003): what is strong in
    one pixel alone is noise and would stay as a speck, while edges and textures are strong
    together.
    """
    share = np.asarray(cv2.blur(np.square(detail), _AROUND.shape), dtype=np.float32)
    np.maximum(share, np.float32(1e-12), out=share)
    np.divide(np.float32(-limit * limit), share, out=share)
    share += 1
    np.maximum(share, 0, out=share)
    share *= detail
    return np.asarray(share, dtype=np.float32)
