"""Bring pixels of any mode into 8-bit sRGB, by the colour profile where there is one."""

from io import BytesIO
from typing import Final

import numpy as np
from PIL import Image, ImageCms

#: What a transparent picture stands on: the paper.
_PAPER: Final = (255, 255, 255)

#: ICC.1:2022, 7.2.6: colour space signatures, and the Pillow modes they can read.
_SPACES: Final[dict[str, tuple[str, ...]]] = {
    "RGB": ("RGB",),
    "CMYK": ("CMYK",),
    "GRAY": ("L",),
    "Lab": ("LAB",),
}


def to_srgb(image: Image.Image, profile: bytes) -> tuple[Image.Image, str]:
    """Return a picture in mode RGB as sRGB, and a warning where its profile was of no use.

    Args:
        image: Decoded picture of any mode.
        profile: Its ICC profile; b"" where it has none.
    """
    flat = _flattened(_eight_bit(image))
    if flat.mode == "LAB":
        return _converted(flat, ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB"))), ""
    if not profile:
        return _in_rgb(flat), ""
    try:
        source = ImageCms.ImageCmsProfile(BytesIO(profile))
        if ImageCms.getProfileDescription(source).strip().startswith("sRGB"):
            return _in_rgb(flat), ""
        if flat.mode not in _SPACES.get(source.profile.xcolor_space.strip(), ()):
            return _in_rgb(flat), ""
        return _converted(flat, source), ""
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return _in_rgb(flat), "Its colour profile cannot be read; colours may be off."


def is_srgb(profile: bytes) -> bool:
    """Return whether a profile says that it is sRGB's; not where it cannot be read."""
    try:
        found = ImageCms.ImageCmsProfile(BytesIO(profile))
        return ImageCms.getProfileDescription(found).strip().startswith("sRGB")
    except (ImageCms.PyCMSError, OSError, ValueError, TypeError):
        return False


def _converted(image: Image.Image, source: ImageCms.ImageCmsProfile) -> Image.Image:
    target = ImageCms.createProfile("sRGB")
    intent = ImageCms.Intent.RELATIVE_COLORIMETRIC
    flags = ImageCms.Flags.BLACKPOINTCOMPENSATION
    converted = ImageCms.profileToProfile(
        image, source, target, renderingIntent=intent, outputMode="RGB", flags=flags
    )
    return converted if converted is not None else image.convert("RGB")


def _in_rgb(image: Image.Image) -> Image.Image:
    """Return a picture in mode RGB: itself where it is, for Pillow would copy it."""
    return image if image.mode == "RGB" else image.convert("RGB")


def _eight_bit(image: Image.Image) -> Image.Image:
    """Return a picture with 8 bits a channel; Pillow itself would clip deeper grey to white."""
    if image.mode.startswith("I;16"):
        return Image.fromarray((np.asarray(image) >> 8).astype(np.uint8))
    if image.mode == "I":  # 16-bit PNG and PGM, in 32-bit cells
        cells = np.asarray(image)
        shift = 8 if int(cells.max(initial=0)) > 255 else 0
        return Image.fromarray(np.clip(cells >> shift, 0, 255).astype(np.uint8))
    if image.mode == "F":
        cells = np.nan_to_num(np.asarray(image), posinf=0.0, neginf=0.0)
        top = float(cells.max(initial=0.0)) or 1.0
        return Image.fromarray((np.clip(cells / top, 0.0, 1.0) * 255).astype(np.uint8))
    return image.convert("L") if image.mode == "1" else image


def _flattened(image: Image.Image) -> Image.Image:
    """Return a picture without transparency or palette, standing on paper."""
    if image.mode in {"RGBA", "LA", "PA", "La", "RGBa"} or "transparency" in image.info:
        layers = image.convert("RGBA")
        paper = Image.new("RGBA", layers.size, (*_PAPER, 255))
        return Image.alpha_composite(paper, layers).convert("RGB")
    if image.mode in {"P", "YCbCr", "HSV", "RGBX"}:
        return image.convert("RGB")
    return image
