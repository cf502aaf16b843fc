"""Make derivative files from originals at full quality (the Renderer port)."""

import errno
import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from PIL import ExifTags, Image
from typing_extensions import override

from mediadesk.media.colour import to_srgb
from mediadesk.media.damage import DECODER_ERRORS, damage_told
from mediadesk.media.decoding import MOST_PIXELS, turned
from mediadesk.media.intake import decode_file
from mediadesk.media.metadata_writing import write_metadata
from mediadesk.media.toning import toned
from mediadesk.model.edit import RenderPlan
from mediadesk.model.errors import OutsideError, UserError
from mediadesk.model.geometry import Box
from mediadesk.services.ports.pictures import CutField, Rendered, Renderer, RenderOrder


@dataclass(frozen=True, slots=True)
class _Form:
    """A file format that derivatives are written in.

    Attributes:
        name: Pillow's name.
        modes: Pixel modes it takes.
        most_edge_px: The longest edge it can have.
        options: How it is written.
    """

    name: str
    modes: frozenset[str]
    most_edge_px: int
    options: tuple[tuple[str, Any], ...]  # Any: each of Pillow's writers has its own options


_JPEG: Final = _Form(
    "JPEG", frozenset({"RGB", "L", "CMYK"}), 65_535, (("quality", 92), ("subsampling", 0))
)
_TIFF: Final = _Form(
    "TIFF",
    frozenset({"RGB", "RGBA", "L", "LA", "CMYK", "I;16"}),
    1_000_000,
    (("compression", "tiff_lzw"),),
)
_PNG: Final = _Form("PNG", frozenset({"RGB", "RGBA", "L", "LA", "I;16"}), 1_000_000, ())
_WEBP: Final = _Form("WEBP", frozenset({"RGB", "RGBA"}), 16_383, (("quality", 92), ("method", 4)))

#: By suffix of the file to write.
_FORMS: Final[dict[str, _Form]] = {
    ".jpg": _JPEG,
    ".jpeg": _JPEG,
    ".tif": _TIFF,
    ".tiff": _TIFF,
    ".png": _PNG,
    ".webp": _WEBP,
}

#: Modes whose pixels are rendered as they are; others are brought into sRGB first.
_NATIVE_MODES: Final = frozenset({"RGB", "RGBA", "L", "LA", "CMYK", "I;16"})
_QUARTERS: Final = {
    1: Image.Transpose.ROTATE_90,
    2: Image.Transpose.ROTATE_180,
    3: Image.Transpose.ROTATE_270,
}
#: What the person can mend about a place: no such folder, no right to write, a medium read-only.
_THEIR_ERRORS: Final = frozenset(
    {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG}
)


@dataclass(frozen=True, slots=True)
class _Canvas:
    """Pixels on their way, with the colour profile they are in; b"" for sRGB."""

    image: Image.Image
    profile: bytes


class PictureRenderer(Renderer):
    """Renders with Pillow, writes beside and moves into place, metadata included."""

    @override
    def render(self, order: RenderOrder) -> Rendered:
        form = _form(order.out)
        with _writing_told(order.out):
            _require_free(order.out)
        canvas = _native(order.original)
        with damage_told(order.original, "cannot be rendered"):
            canvas = _fitting_form(_rendered(canvas, order.plan, order.original), form)
        _require_size(canvas.image, form, order.out)
        cut = _write(canvas, form, order)
        return Rendered(order.out, *canvas.image.size, cut)


def _form(out: Path) -> _Form:
    form = _FORMS.get(out.suffix.lower())
    if form is None:
        msg = f"{out.name} names no format that is written; end it in {', '.join(_FORMS)}."
        raise UserError(msg)
    return form


def _require_free(out: Path) -> None:
    if out.exists() or out.is_symlink():
        msg = f"{out} is there already; choose another name, nothing is overwritten."
        raise UserError(msg)
    if not out.parent.is_dir():
        msg = f"The folder {out.parent} is not there; make it or choose another."
        raise UserError(msg)


def _require_size(image: Image.Image, form: _Form, out: Path) -> None:
    if max(image.size) > form.most_edge_px:
        msg = (
            f"{out.name} would be {max(image.size):,} px long, but {form.name} holds no more than"
            f" {form.most_edge_px:,}; choose a smaller scale or another format."
        )
        raise UserError(msg)


def _native(path: Path) -> _Canvas:
    """Return a file's pixels as displayed, in its own mode and profile where that is possible."""
    decoded = decode_file(path, None)
    source = decoded.source
    if source is decoded.image or source.mode not in _NATIVE_MODES:
        return _Canvas(decoded.image, b"")
    with damage_told(path, "cannot be decoded"):
        source.load()
        image = turned(source, _orientation(source))
    if image.size != decoded.image.size:
        return _Canvas(decoded.image, b"")
    profile = source.info.get("icc_profile")
    return _Canvas(image, profile if isinstance(profile, bytes) else b"")


def _orientation(image: Image.Image) -> int:
    try:
        found = image.getexif().get(ExifTags.Base.Orientation, 1)
    except DECODER_ERRORS:
        return 1
    return found if isinstance(found, int) else 1


def _rendered(canvas: _Canvas, plan: RenderPlan, original: Path) -> _Canvas:
    """Carry a plan out in its order: flip, rotate, crop, scale, grey, tone."""
    image = canvas.image
    box = plan.crop or Box.whole()
    if plan.flipped:
        image = image.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        box = Box(1 - box.right, box.top, 1 - box.left, box.bottom)
    image = _framed(image, box, plan, original)
    if plan.scale != 1:
        image = _scaled(image, plan.scale, original)
    return _coloured(_Canvas(image, canvas.profile), plan)


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


def _coloured(canvas: _Canvas, plan: RenderPlan) -> _Canvas:
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
    return _Canvas(image, profile)


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


def _fitting_form(canvas: _Canvas, form: _Form) -> _Canvas:
    """Return the pixels in a mode that the format takes."""
    if canvas.image.mode in form.modes:
        return canvas
    if canvas.image.mode == "L":  # WebP has no grey
        return _Canvas(canvas.image.convert("RGB"), b"")
    image, _ = to_srgb(canvas.image, canvas.profile)
    return _Canvas(image, b"")


def _write(canvas: _Canvas, form: _Form, order: RenderOrder) -> tuple[CutField, ...]:
    """Write beside the target, metadata too, and move into place once all of it is on the disk."""
    beside = order.out.with_name(f".{uuid.uuid4().hex}{order.out.suffix}")
    options = dict(form.options)
    if canvas.profile:
        options["icc_profile"] = canvas.profile
    try:
        with _writing_told(order.out):
            image = canvas.image.copy()
            image.info.clear()  # else Pillow writes the original's comments and Exif
            image.save(beside, form.name, **options)
            cut = write_metadata(beside, order.original, order.imprint)
            _flush(beside)
            _require_free(order.out)
            beside.replace(order.out)
            _flush_folder(order.out.parent)
    finally:
        beside.unlink(missing_ok=True)
    return cut


@contextmanager
def _writing_told(out: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        reason = error.strerror or str(error)
        if error.errno in _THEIR_ERRORS:
            msg = f"{out} cannot be written: {reason}. Choose another folder or allow writing."
            raise UserError(msg) from error
        if error.errno in {errno.ENOSPC, errno.EDQUOT}:
            msg = f"{out} was not written: the disk is full. Make room and try again."
            raise OutsideError(msg) from error
        msg = f"{out} was not written: {reason}."
        raise OutsideError(msg) from error


def _flush(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _flush_folder(folder: Path) -> None:
    """Have the folder's entry on the disk as well; Windows cannot open folders for that."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
