"""Lay an original over its derivative and show where they differ (the Superposing port)."""

import math
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from numpy.typing import NDArray
from typing_extensions import override

from mediadesk.edits.frame_map import FrameMap, Framing, Size, frame_map
from mediadesk.media.comparison.registration import Laying, lay_over, mirrored, refined, warp
from mediadesk.media.comparison.tone.tone_matching import in_tone_of
from mediadesk.media.intake import decode_file
from mediadesk.model.edit import Comparison
from mediadesk.model.geometry import Box
from mediadesk.model.intake import Raster
from mediadesk.services.ports.superposing import Superposed, Superposing

_Rgb = NDArray[np.uint8]
_Mask = NDArray[np.bool_]

#: A small crop needs its original at full size; beyond this an original is not decoded.
_MOST_ORIGINAL_PX: Final = 12_000
#: The frame is laid closer by points followed at this size.
_REFINING_EDGE_PX: Final = 1024
#: Where refining moves a corner by more than this share of the frame, it went astray.
_MOST_MOVED: Final = 0.01
#: So far beyond its edge the original goes on as it ends: it is laid a fraction of a pixel beside.
_RIM_PX: Final = 1
#: What the original has where it has nothing: middle grey.
_NOTHING: Final = 128
#: Differences of so many levels are grain and compression, or the whole glow.
_LEAST_LEVELS: Final = 8.0
_MOST_LEVELS: Final = 72.0
#: Glowing by this much, a difference is seen.
_SEEN: Final = 0.2
_DIM: Final = 0.42


class PixelSuperposing(Superposing):
    """Warps the original by the comparison, closer by points that are followed."""

    @override
    def superpose(
        self, original: Path, derived: Path, seen: Comparison, longest_edge_px: int
    ) -> Superposed:
        shown = decode_file(derived, longest_edge_px)
        after = np.asarray(shown.image)
        whole = decode_file(original, _edge_wanted(seen, max(after.shape[:2]), original))
        before = np.asarray(whole.image)
        lies = frame_map(
            Framing(seen.crop, seen.scale, seen.rotation_degrees, seen.flipped),
            Size(whole.width_px, whole.height_px),
            Size(shown.width_px, shown.height_px),
        )
        laid, inside = _laid(before, after, _laying(before, after, lies, flipped=seen.flipped))
        sound = inside & ~_covered(seen.altered, inside.shape)
        laid = in_tone_of(laid, after, sound)
        laid[~inside] = _NOTHING
        glow = _glow(laid, after, inside)
        return Superposed(
            original=_raster(_reduced(before, longest_edge_px)),
            derived=_raster(after),
            laid=_raster(laid),
            difference=_raster(_glowing(after, glow)),
            differing=float((glow > _SEEN).mean()),
        )


@dataclass(frozen=True, slots=True)
class _Sides:
    """Both pictures in grey at a size at which points are followed; the derivative unmirrored."""

    before: NDArray[np.uint8]
    after: NDArray[np.uint8]


def _edge_wanted(seen: Comparison, derived_edge_px: int, original: Path) -> int:
    """Return how large the original must be decoded to be as sharp as the derivative."""
    small = decode_file(original, 64)
    full_px = max(small.width_px, small.height_px)
    part_px = max(seen.crop.width * small.width_px, seen.crop.height * small.height_px, 1.0)
    return min(_MOST_ORIGINAL_PX, full_px, math.ceil(derived_edge_px * full_px / part_px))


def _laid(before: _Rgb, after: _Rgb, rough: Laying) -> tuple[_Rgb, _Mask]:
    """Return the original in the derivative's frame, and where it has pixels there."""
    closer = _refined(before, after, rough)
    rimmed = np.pad(before, ((_RIM_PX, _RIM_PX), (_RIM_PX, _RIM_PX), (0, 0)), mode="edge")
    laying = Laying(closer.matrix + np.array([[0, 0, _RIM_PX], [0, 0, _RIM_PX]]), closer.flipped)
    laid = warp(rimmed, laying, after.shape)
    inside = warp(np.full(rimmed.shape[:2], 255, np.uint8), laying, after.shape) > 250
    return (mirrored(laid), inside[:, ::-1]) if laying.flipped else (laid, inside)


def _laying(before: _Rgb, after: _Rgb, lies: FrameMap, *, flipped: bool) -> Laying:
    rows = np.array([lies.across, lies.down])
    if flipped:  # layings carry the derivative mirrored back
        rows = rows @ np.array([[-1, 0, 1], [0, 1, 0], [0, 0, 1]])
    on, of = np.diag(before.shape[1::-1]), np.diag([*(1 / n for n in after.shape[1::-1]), 1])
    return Laying(on @ rows @ of, flipped)


def _refined(before: _Rgb, after: _Rgb, laying: Laying) -> Laying:
    """Return a closer laying; the given one where following points leads astray."""
    factor = min(1.0, _REFINING_EDGE_PX / max(after.shape[:2]))
    sides = _Sides(*(_grey(_scaled(picture, factor)) for picture in (before, after)))
    if min(*sides.before.shape, *sides.after.shape) < 32:
        return laying
    small = _between(laying, (before, after), (sides.before, sides.after))
    derived = mirrored(sides.after) if laying.flipped else sides.after
    closer = refined(lay_over(derived, sides.before, small), sides.before)[0].laying
    if _moved(small, closer, derived.shape) > _MOST_MOVED * max(derived.shape):
        return laying
    return _between(closer, (sides.before, sides.after), (before, after))


def _between(
    laying: Laying,
    was: tuple[NDArray[np.uint8], NDArray[np.uint8]],
    now: tuple[NDArray[np.uint8], NDArray[np.uint8]],
) -> Laying:
    """Return a laying for (original, derived) of other sizes."""
    on = np.diag([now[0].shape[1] / was[0].shape[1], now[0].shape[0] / was[0].shape[0]])
    of = np.diag([was[1].shape[1] / now[1].shape[1], was[1].shape[0] / now[1].shape[0], 1])
    return Laying(on @ laying.matrix @ of, laying.flipped)


def _moved(one: Laying, other: Laying, shape: tuple[int, ...]) -> float:
    """Return by how many pixels of the frame its corners lie elsewhere, at most."""
    high, wide = shape[:2]
    corners = np.array([[0, 0, 1], [wide, 0, 1], [wide, high, 1], [0, high, 1]])
    apart = corners @ (one.matrix - other.matrix).T
    return float(np.hypot(*apart.T).max()) / max(1e-6, one.scale)


def _covered(boxes: tuple[Box, ...], shape: tuple[int, ...]) -> _Mask:
    mask = np.zeros(shape[:2], bool)
    high, wide = mask.shape
    for box in boxes:
        rows = slice(math.floor(box.top * high), math.ceil(box.bottom * high))
        mask[rows, math.floor(box.left * wide) : math.ceil(box.right * wide)] = True
    return mask


def _glow(laid: _Rgb, after: _Rgb, inside: _Mask) -> NDArray[np.float32]:
    """Return how much each place differs, 0..1; all of it where the original has nothing."""
    one, other = (cv2.GaussianBlur(p, (0, 0), 1.2).astype(np.float32) for p in (laid, after))
    levels = np.abs(one - other).max(axis=2)
    usual = float(np.median(levels[inside])) if inside.any() else 0.0
    least = max(_LEAST_LEVELS, 2 * usual)
    glow = np.clip((levels - least) / (_MOST_LEVELS - min(least, _MOST_LEVELS / 2)), 0, 1)
    glow[~inside] = 1.0
    return np.asarray(glow, dtype=np.float32)


def _glowing(after: _Rgb, glow: NDArray[np.float32]) -> _Rgb:
    """Return the derivative in dim grey, its differences glowing from red to yellow white."""
    ground = cv2.cvtColor(_grey(after), cv2.COLOR_GRAY2RGB).astype(np.float32) * _DIM
    levels = np.round(255 * (0.35 + 0.65 * glow)).astype(np.uint8)
    heat = cv2.cvtColor(cv2.applyColorMap(levels, cv2.COLORMAP_INFERNO), cv2.COLOR_BGR2RGB)
    share = np.clip(glow * 2.5, 0, 1)[..., None]
    return np.asarray(np.round(ground * (1 - share) + heat * share), dtype=np.uint8)


def _grey(rgb: _Rgb) -> NDArray[np.uint8]:
    return np.asarray(cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY), dtype=np.uint8)


def _reduced(rgb: _Rgb, longest_edge_px: int) -> _Rgb:
    return _scaled(rgb, min(1.0, longest_edge_px / max(rgb.shape[:2])))


def _scaled(rgb: _Rgb, factor: float) -> _Rgb:
    if factor == 1.0:
        return rgb
    size = (max(1, round(rgb.shape[1] * factor)), max(1, round(rgb.shape[0] * factor)))
    return np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), dtype=np.uint8)


def _raster(rgb: _Rgb) -> Raster:
    return Raster(rgb.shape[1], rgb.shape[0], np.ascontiguousarray(rgb).tobytes())
