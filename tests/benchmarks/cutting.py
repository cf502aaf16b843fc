"""What the makers of derived pictures share: a picture with its truth, cut from a photo."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray
from PIL import Image, ImageFont

Sides = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True)
class Made:
    """A derived picture, what is true of it, and how to save it."""

    image: Image.Image
    crop: Sides
    scale: float
    rotation: float = 0.0
    flipped: bool = False
    altered: tuple[Sides, ...] | None = ()
    suffix: str = ".jpg"
    options: dict[str, Any] = field(default_factory=dict)


def cropped(picture: Image.Image, rng: Generator, low: float = 0.25, high: float = 0.9) -> Made:
    """Return a crop with that share of the area, at the size of a picture on a page."""
    share, stretch = rng.uniform(low, high), rng.uniform(0.75, 1.33)
    wide, high_ = min(1.0, (share * stretch) ** 0.5), min(1.0, (share / stretch) ** 0.5)
    left, top = rng.uniform(0, 1 - wide), rng.uniform(0, 1 - high_)
    w, h = picture.size
    px = (round(left * w), round(top * h), round((left + wide) * w), round((top + high_) * h))
    return framed_as(picture, px, int(rng.choice((480, 640, 800, 1024))))


def framed_as(picture: Image.Image, px: tuple[int, int, int, int], target_px: int) -> Made:
    """Return the pixels of a box, resized to a width."""
    w, h = picture.size
    out = picture.crop(px)
    size = (target_px, max(1, round(target_px * out.height / out.width)))
    sides = (px[0] / w, px[1] / h, px[2] / w, px[3] / h)
    return Made(out.resize(size, Image.Resampling.LANCZOS), sides, target_px / out.width)


def font_of(size_px: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.load_default(size_px)
    if not isinstance(font, ImageFont.FreeTypeFont):
        msg = "Pillow was built without FreeType."
        raise SystemExit(msg)
    return font


def on_pixels(made: Made, change: Callable[[NDArray[np.float32]], NDArray[np.float32]]) -> Made:
    pixels = change(np.asarray(made.image, dtype=np.float32))
    return replace(made, image=Image.fromarray(pixels.clip(0, 255).astype(np.uint8)))
