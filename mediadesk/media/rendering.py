"""Make derivative files from originals at full quality (the Renderer port)."""

import errno
import os
import uuid
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from PIL import Image
from typing_extensions import override

from mediadesk.media.colour import to_srgb
from mediadesk.media.damage import damage_told
from mediadesk.media.developing import Canvas, developed, native
from mediadesk.media.metadata_writing import write_metadata
from mediadesk.model.errors import OutsideError, UserError
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

#: What the person can mend about a place: no such folder, no right to write, a medium read-only.
_THEIR_ERRORS: Final = frozenset(
    {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG}
)


class PictureRenderer(Renderer):
    """Renders with Pillow, writes beside and moves into place, metadata included."""

    @override
    def render(self, order: RenderOrder) -> Rendered:
        form = _form(order.out)
        with _writing_told(order.out):
            _require_free(order.out)
        canvas = native(order.original)
        with damage_told(order.original, "cannot be rendered"):
            canvas = _fitting_form(developed(canvas, order.plan, order.original), form)
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


def _fitting_form(canvas: Canvas, form: _Form) -> Canvas:
    """Return the pixels in a mode that the format takes."""
    if canvas.image.mode in form.modes:
        return canvas
    if canvas.image.mode == "L":  # WebP has no grey
        return Canvas(canvas.image.convert("RGB"), b"")
    image, _ = to_srgb(canvas.image, canvas.profile)
    return Canvas(image, b"")


def _write(canvas: Canvas, form: _Form, order: RenderOrder) -> tuple[CutField, ...]:
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
