"""Write the pixels of a derivative into its file: format, depth, colours, quality."""

import struct
import zlib
from collections.abc import Mapping
from dataclasses import dataclass, replace
from io import BytesIO
from pathlib import Path
from typing import Any, Final

import cv2
import numpy as np
import tifffile
from PIL import Image, ImageCms, ImageFilter

from mediadesk.media.colour import is_srgb, to_srgb
from mediadesk.media.development.canvas import Canvas, Deep, in_srgb
from mediadesk.model.errors import UserError
from mediadesk.model.output import ColourProfile, Output


@dataclass(frozen=True, slots=True)
class Form:
    """A file format that derivatives are written in.

    Attributes:
        name: Pillow's name.
        modes: Pixel modes it takes.
        most_edge_px: The longest edge it can have.
        is_deep: Whether it takes colours of 16 bits a channel.
        quality: How much of the picture it keeps, unless the order says; None: all of it.
    """

    name: str
    modes: frozenset[str]
    most_edge_px: int
    is_deep: bool = False
    quality: int | None = None


_JPEG: Final = Form("JPEG", frozenset({"RGB", "L", "CMYK"}), 65_535, quality=92)
_TIFF: Final = Form(
    "TIFF", frozenset({"RGB", "RGBA", "L", "LA", "CMYK", "I;16"}), 1_000_000, is_deep=True
)
_PNG: Final = Form("PNG", frozenset({"RGB", "RGBA", "L", "LA", "I;16"}), 1_000_000, is_deep=True)
_WEBP: Final = Form("WEBP", frozenset({"RGB", "RGBA"}), 16_383, quality=92)

#: By suffix of the file to write.
FORMS: Final[dict[str, Form]] = {
    ".jpg": _JPEG,
    ".jpeg": _JPEG,
    ".tif": _TIFF,
    ".tiff": _TIFF,
    ".png": _PNG,
    ".webp": _WEBP,
}

#: Radius in pixels and threshold of the unsharp mask that a picture made smaller gets, and how
#: many per cent of it are the most: what a screen or a press takes back, not what one would see.
_SHARPENING_RADIUS_PX: Final = 0.8
_SHARPENING_THRESHOLD: Final = 2
_MOST_SHARPENING_PERCENT: Final = 150

_MODES_OF_SPACE: Final = {
    b"RGB ": ("RGB", "RGBA"),
    b"GRAY": ("L", "LA", "I;16"),
    b"CMYK": ("CMYK",),
}
#: PNG 1.2, 11.2.2: the header chunk ends here; the profile must come before the pixels.
_PNG_HEADER_END: Final = 33


def form_of(out: Path) -> Form:
    """Return the format that a file's suffix names.

    Raises:
        UserError: It names none that is written.
    """
    form = FORMS.get(out.suffix.lower())
    if form is None:
        msg = f"{out.name} names no format that is written; end it in {', '.join(FORMS)}."
        raise UserError(msg)
    return form


def fitted(canvas: Canvas, form: Form, output: Output) -> Canvas:
    """Return the finished pixels: in the colours asked for, sharpened, in a mode the format takes.

    Args:
        canvas: The rendered picture at its final size.
        form: The format.
        output: How the file is to be.
    """
    if output.profile is ColourProfile.SRGB:
        canvas = in_srgb(canvas)
    if canvas.is_deep and not (output.deep and form.is_deep):
        canvas = _with_eight_bits(canvas)
    if output.sharpening > 0:
        canvas = Canvas(_sharpened(canvas.pixels, output.sharpening), canvas.profile)
    return _in_modes_of(form, canvas)


def require_size(canvas: Canvas, form: Form, out: Path) -> None:
    """Refuse a picture that is longer than its format allows.

    Raises:
        UserError: With both lengths.
    """
    longest = max(canvas.size)
    if longest > form.most_edge_px:
        msg = (
            f"{out.name} would be {longest:,} px long, but {form.name} holds no more than"
            f" {form.most_edge_px:,}; choose a smaller scale or another format."
        )
        raise UserError(msg)


def save(canvas: Canvas, form: Form, output: Output, path: Path) -> None:
    """Write pixels into a new file, without metadata but for the colour profile.

    Raises:
        OSError: The disk does.
    """
    profile = embedded_profile(canvas, output)
    if isinstance(canvas.pixels, Image.Image):
        image = canvas.pixels.copy()
        image.info.clear()  # else Pillow writes the original's comments and Exif
        options = _options(form, output)
        if profile:
            options["icc_profile"] = profile
        path.write_bytes(_encoded(image, form, options))
    elif form.name == "TIFF":
        _save_deep_tiff(canvas.pixels, profile, path)
    else:
        path.write_bytes(_deep_png(canvas.pixels, profile))


def embedded_profile(canvas: Canvas, output: Output) -> bytes:
    """Return the colour profile that finished pixels are saved with; b"" for none.

    A reader refuses one that speaks of other channels than the picture has.
    """
    profile = canvas.profile
    if not profile and output.profile is ColourProfile.SRGB:
        profile = _srgb_profile()
    is_deep = not isinstance(canvas.pixels, Image.Image)
    mode = canvas.pixels.mode if isinstance(canvas.pixels, Image.Image) else "RGB"
    return profile if is_deep or _fits(profile, mode) else b""


def has_srgb_colours(canvas: Canvas, profile: bytes) -> bool:
    """Whether finished pixels, saved with a profile, are sRGB's; grey without a profile counts."""
    is_ink = isinstance(canvas.pixels, Image.Image) and canvas.pixels.mode == "CMYK"
    return not is_ink and (not profile or is_srgb(profile))


def _with_eight_bits(canvas: Canvas) -> Canvas:
    image = canvas.shallow()
    if image.mode == "I;16":
        image = Image.fromarray(np.round(np.asarray(image) / 257).astype(np.uint8))
    return Canvas(image, canvas.profile)


def _sharpened(pixels: Image.Image | Deep, amount: float) -> Image.Image | Deep:
    """Return pixels under an unsharp mask."""
    percent = round(min(1.0, amount) * _MOST_SHARPENING_PERCENT)
    if not isinstance(pixels, Image.Image):
        return _deep_sharpened(pixels, percent)
    if pixels.mode == "I;16":
        return Image.fromarray(_deep_sharpened(np.asarray(pixels), percent))
    mask = ImageFilter.UnsharpMask(_SHARPENING_RADIUS_PX, percent, _SHARPENING_THRESHOLD)
    return pixels.filter(mask)


def _deep_sharpened(cells: Deep, percent: int) -> Deep:
    blurred = cv2.GaussianBlur(cells, (0, 0), _SHARPENING_RADIUS_PX)
    crisp = cv2.addWeighted(cells, 1 + percent / 100, blurred, -percent / 100, 0)
    return np.asarray(crisp, dtype=np.uint16)


def _in_modes_of(form: Form, canvas: Canvas) -> Canvas:
    """Return the pixels in a mode that the format takes."""
    pixels = canvas.pixels
    if not isinstance(pixels, Image.Image) or pixels.mode in form.modes:
        return canvas
    if pixels.mode == "L":  # WebP has no grey
        return Canvas(pixels.convert("RGB"))
    if pixels.mode in {"RGBA", "LA"} and form.modes >= {"RGBA"}:
        return replace(canvas, pixels=pixels.convert("RGBA"))
    if pixels.mode == "RGBA":  # stands on paper in its own colours
        return replace(canvas, pixels=to_srgb(pixels, b"")[0])
    return Canvas(to_srgb(pixels, canvas.profile)[0])


def _encoded(image: Image.Image, form: Form, options: Mapping[str, Any]) -> bytes:
    """Return a picture as a file of a format.

    Pillow gives a JPEG that is made as small as can be a byte a pixel; grain may take more. Then it
    is written as it comes, which is a little larger.
    """
    stream = BytesIO()
    try:
        image.save(stream, form.name, **options)
    except OSError:
        if not options.get("optimize"):
            raise
        stream = BytesIO()
        image.save(stream, form.name, **{**options, "optimize": False})
    return stream.getvalue()


def _options(form: Form, output: Output) -> dict[str, Any]:
    """Return how Pillow's writer of a format is to write."""
    quality = output.quality or form.quality
    if form.name == "JPEG":
        subsampling = 0 if output.full_colour else 2
        return {"quality": quality, "subsampling": subsampling, "optimize": True}
    if form.name == "WEBP":
        return {"quality": quality, "lossless": output.is_lossless, "method": 4}
    return {"compression": "tiff_lzw"} if form.name == "TIFF" else {}


def _srgb_profile() -> bytes:
    return ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()


def _fits(profile: bytes, mode: str) -> bool:
    """Return whether a profile speaks of a picture's channels; a reader refuses one that does not.

    ICC.1:2022, 7.2.6: the colour space stands at byte 16 of the header.
    """
    return mode in _MODES_OF_SPACE.get(profile[16:20], ())


def _save_deep_tiff(pixels: Deep, profile: bytes, path: Path) -> None:
    tifffile.imwrite(
        path,
        pixels,
        photometric="rgb",
        compression="zlib",
        predictor=True,
        iccprofile=profile or None,
        metadata=None,
        software=False,
    )


def _deep_png(pixels: Deep, profile: bytes) -> bytes:
    """Return a PNG of 16 bits a channel; OpenCV writes no profile (PNG 1.2, 11.3.3.3: iCCP)."""
    _, encoded = cv2.imencode(".png", cv2.cvtColor(pixels, cv2.COLOR_RGB2BGR))
    data = encoded.tobytes()
    if not profile:
        return data
    body = b"iCCP" + b"ICC profile\0\0" + zlib.compress(profile)
    chunk = struct.pack(">I", len(body) - 4) + body + struct.pack(">I", zlib.crc32(body))
    return data[:_PNG_HEADER_END] + chunk + data[_PNG_HEADER_END:]
