"""Make derived pictures with regions whose content is not their original's."""

from collections.abc import Callable
from dataclasses import replace
from typing import Final

import cv2
import numpy as np
from numpy.random import Generator
from PIL import Image, ImageDraw, ImageFilter, ImageOps

from tests.benchmarks.cutting import Made, cropped, font_of


def _place(made: Made, rng: Generator, low: float, high: float) -> tuple[int, int, int, int]:
    """Return a box of the picture with that share of its area."""
    w, h = made.image.size
    share, stretch = rng.uniform(low, high), rng.uniform(0.6, 1.6)
    wide, tall = round(w * (share * stretch) ** 0.5), round(h * (share / stretch) ** 0.5)
    left = int(rng.integers(w // 50, max(w // 50 + 1, w - wide - w // 50)))
    top = int(rng.integers(h // 50, max(h // 50 + 1, h - tall - h // 50)))
    return left, top, left + wide, top + tall


def _altered_at(made: Made, *boxes: tuple[int, int, int, int]) -> Made:
    w, h = made.image.size
    return replace(made, altered=tuple((a / w, b / h, c / w, d / h) for a, b, c, d in boxes))


def _pasted(made: Made, donor: Image.Image, box: tuple[int, int, int, int]) -> None:
    patch = ImageOps.fit(donor, (box[2] - box[0], box[3] - box[1]))
    mask = Image.new("L", patch.size, 0)
    ImageDraw.Draw(mask).ellipse((0, 0, *patch.size), fill=255)
    made.image.paste(patch, box[:2], mask.filter(ImageFilter.GaussianBlur(1.5)))


def _composite(picture: Image.Image, donor: Image.Image, rng: Generator) -> Made:
    made = cropped(picture, rng)
    box = _place(made, rng, 0.03, 0.1)
    _pasted(made, donor, box)
    return _altered_at(made, box)


def _several(picture: Image.Image, donor: Image.Image, rng: Generator) -> Made:
    made = cropped(picture, rng)
    w, h = made.image.size
    boxes = []
    for left in (0.06, 0.56):
        x, y = round(w * (left + rng.uniform(0, 0.1))), round(h * rng.uniform(0.08, 0.6))
        box = (x, y, x + round(w * rng.uniform(0.16, 0.26)), y + round(h * rng.uniform(0.18, 0.3)))
        _pasted(made, donor, box)
        boxes.append(box)
    return _altered_at(made, *boxes)


def _removed(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    made = cropped(picture, rng)
    box = _place(made, rng, 0.03, 0.08)
    mask = np.zeros((made.image.height, made.image.width), np.uint8)
    cv2.rectangle(mask, box[:2], box[2:], 255, -1)
    filled = cv2.inpaint(np.asarray(made.image), mask, 5, cv2.INPAINT_TELEA)
    grain = rng.normal(0, 2, filled.shape) * (mask[..., None] > 0)
    image = Image.fromarray((filled + grain).clip(0, 255).astype(np.uint8))
    return _altered_at(replace(made, image=image), box)


def _cloned(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    """A clone stamp: the picture's own content from elsewhere, soft at the edge."""
    made = cropped(picture, rng)
    box = _place(made, rng, 0.03, 0.08)
    w, h = box[2] - box[0], box[3] - box[1]
    source = made.image
    for _try in range(20):
        x = int(rng.integers(0, source.width - w))
        y = int(rng.integers(0, source.height - h))
        if abs(x - box[0]) > w or abs(y - box[1]) > h:
            break
    mask = Image.new("L", (w, h), 0)
    ImageDraw.Draw(mask).rectangle((3, 3, w - 4, h - 4), fill=255)
    patch = source.crop((x, y, x + w, y + h))
    source.paste(patch, box[:2], mask.filter(ImageFilter.GaussianBlur(2)))
    return _altered_at(made, box)


def _badge(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    made = cropped(picture, rng)
    box = _place(made, rng, 0.022, 0.04)
    draw = ImageDraw.Draw(made.image)
    draw.rectangle(box, fill=tuple(int(c) for c in rng.integers(0, 255, 3)))
    draw.text((box[0] + 5, box[1] + 5), "TV", (255, 255, 255), font_of((box[3] - box[1]) // 2))
    return _altered_at(made, box)


def _caption(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    """Letters straight on the picture, outlined."""
    made = cropped(picture, rng)
    draw, size_px = (
        ImageDraw.Draw(made.image),
        max(26, made.image.width // int(rng.integers(9, 14))),
    )
    place = (made.image.width * 0.08, made.image.height * rng.uniform(0.1, 0.75))
    font = font_of(size_px)
    draw.text(place, "They met again", (255, 255, 255), font, stroke_width=2, stroke_fill=(0, 0, 0))
    box = draw.textbbox(place, "They met again", font, stroke_width=2)
    return _altered_at(made, tuple(round(v) for v in box))  # type: ignore[arg-type]  # four


def _pixelated(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    """A face made unknowable."""
    made = cropped(picture, rng)
    box = _place(made, rng, 0.03, 0.08)
    size = (box[2] - box[0], box[3] - box[1])
    coarse = made.image.crop(box).resize((5, 5), Image.Resampling.BOX)
    made.image.paste(coarse.resize(size, Image.Resampling.NEAREST), box[:2])
    return _altered_at(made, box)


ALTERATIONS: Final[tuple[Callable[[Image.Image, Image.Image, Generator], Made], ...]] = (
    *(_composite, _several, _removed, _cloned, _badge, _caption, _pixelated),
)
