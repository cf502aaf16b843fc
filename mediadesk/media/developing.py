"""Carry a plan out on pixels: mirrored, turned, cropped, scaled, toned."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

import numpy as np
from PIL import ExifTags, Image

from mediadesk.media.colour import to_srgb
from mediadesk.media.damage import DECODER_ERRORS, damage_told
from mediadesk.media.decoding import MOST_PIXELS, turned
from mediadesk.media.intake import decode_file
from mediadesk.media.toning import toned
from mediadesk.model.edit import RenderPlan
from mediadesk.model.errors import UserError
from mediadesk.model.geometry import Box

#: Modes whose pixels are rendered as they are; others are brought into sRGB first.
_NATIVE_MODES: Final = frozenset({"RGB", "RGBA", "L", "LA", "CMYK", "I;16"})
_QUARTERS: Final = {
    1: Image.Transpose.ROTATE_90,
    2: Image.Transpose.ROTATE_180,
    3: Image.Transpose.ROTATE_270,
}


@dataclass(frozen=True, slots=True)
class Canvas:
    """Pixels on their way, with the colour profile they are in; b"" for sRGB."""

    image: Image.Image
    profile: bytes


def native(path: Path) -> Canvas:
    """Return a file's pixels as displayed, in its own mode and profile where that is possible."""
    decoded = decode_file(path, None)
    source = decoded.source
    if source is decoded.image or source.mode not in _NATIVE_MODES:
        return Canvas(decoded.image, b"")
    with damage_told(path, "cannot be decoded"):
        source.load()
        image = turned(source, _orientation(source))
    if image.size != decoded.image.size:
        return Canvas(decoded.image, b"")
    profile = source.info.get("icc_profile")
    return Canvas(image, profile if isinstance(profile, bytes) else b"")


def _orientation(image: Image.Image) -> int:
    try:
        found = image.getexif().get(ExifTags.Base.Orientation, 1)
    except DECODER_ERRORS:
        return 1
    return found if isinstance(found, int) else 1


def developed(canvas: Canvas, plan: RenderPlan, original: Path) -> Canvas:
    """Carry a plan out in its order: flip, rotate, crop, scale, grey, tone."""
    image = canvas.image
    box = plan.crop or Box.whole()
    if plan.flipped:
        image = image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        box = Box(1 - box.right, box.top, 1 - box.left, box.bottom)
    image = _framed(image, box, plan, original)
    if plan.scale != 1:
        image = _scaled(image, plan.scale, original)
    return _coloured(Canvas(image, canvas.profile), plan)


def _framed(image: Image.Image, box: Box, plan: RenderPlan, original: Path) -> Image.Image:
    """Return the frame: the box of the picture turned about the box's centre."""
    edges = _pixels(box, *image.size)
    quarters = plan.rotation_degrees / 90
    if abs(quarters - round(quarters)) < 1e-6:
        frame = image if edges == (0, 0, *image.size) else image.crop(edges)
        turn = _QUARTERS.get(round(quarters) % 4)
        return frame if turn is None else frame.transpose(turn)
    _require_filled(edges, image.size, plan.rotation_degrees, original)
    centre = ((edges[0] + edges[2]) / 2, (edges[1] + edges[3]) / 2)
    turning = image.rotate(plan.rotation_degrees, Image.Resampling.BICUBIC, center=centre)
    return turning.crop(edges)


def _pixels(box: Box, width: int, height: int) -> tuple[int, int, int, int]:
    left, top = min(round(box.left * width), width - 1), min(round(box.top * height), height - 1)
    right = max(left + 1, round(box.right * width))
    return left, top, right, max(top + 1, round(box.bottom * height))


def _require_filled(
    edges: tuple[int, int, int, int], size: tuple[int, int], degrees: float, original: Path
) -> None:
    """Refuse a turned frame with corners that the picture does not fill."""
    angle = np.radians(degrees)
    half = np.array([edges[2] - edges[0], edges[3] - edges[1]]) / 2
    reach = abs(np.cos(angle)) * half + abs(np.sin(angle)) * half[::-1]
    centre = np.array([edges[0] + edges[2], edges[1] + edges[3]]) / 2
    if (centre - reach < -1).any() or (centre + reach > np.array(size) + 1).any():
        msg = (
            f"Turned by {degrees:g} degrees, the crop reaches beyond {original.name};"
            " make it smaller or move it inwards."
        )
        raise UserError(msg)


def _scaled(image: Image.Image, scale: float, original: Path) -> Image.Image:
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    if size[0] * size[1] > MOST_PIXELS:
        msg = (
            f"{original.name} enlarged {scale:g} times would have more than"
            f" {MOST_PIXELS // 1_000_000} megapixels; choose a smaller scale or crop."
        )
        raise UserError(msg)
    if image.mode != "I;16":
        return image.resize(size, Image.Resampling.LANCZOS)
    # Pillow resizes 16-bit grey only as floating point.
    cells = Image.fromarray(np.asarray(image).astype(np.float32))
    larger = np.asarray(cells.resize(size, Image.Resampling.LANCZOS))
    return Image.fromarray(np.clip(np.round(larger), 0, 65_535).astype(np.uint16))


def _coloured(canvas: Canvas, plan: RenderPlan) -> Canvas:
    amounts = dict(plan.amounts)
    if not amounts and not plan.grayscale:
        return canvas
    image, profile = canvas.image, canvas.profile
    if plan.grayscale or image.mode not in {"RGB", "L"}:
        image, profile = to_srgb(image, profile)[0], b""
    if plan.grayscale:
        image = image.convert("L")
    if amounts:
        image = _toned(image, amounts)
    return Canvas(image, profile)


def _toned(image: Image.Image, amounts: dict[str, float]) -> Image.Image:
    """Return the picture toned, a band of rows at a time, so that memory stays bounded."""
    rows = max(1, 4_000_000 // image.width)
    result = image.copy()
    for top in range(0, image.height, rows):
        part = image.crop((0, top, image.width, min(image.height, top + rows)))
        cells = np.atleast_3d(np.asarray(part)).astype(np.float32) / np.float32(255)
        changed = np.round(toned(cells, amounts) * 255).astype(np.uint8)
        result.paste(Image.fromarray(changed[..., 0] if image.mode == "L" else changed), (0, top))
    return result


def uncropped(canvas: Canvas, plan: RenderPlan) -> Canvas:
    """Return the whole picture mirrored, turned about its centre and toned."""
    image = canvas.image
    if plan.flipped:
        image = image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
    if plan.rotation_degrees % 360:
        image = image.rotate(plan.rotation_degrees, Image.Resampling.BICUBIC, expand=True)
    return _coloured(Canvas(image, canvas.profile), plan)
