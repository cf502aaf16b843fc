"""Make pictures with known truth from photos, harder and odder than plain crops.

    python tests/benchmarks/deriving.py PHOTOS OUT [--seed 1] [--per-kind 8]

Writes the pictures and `truth.jsonl` for tests/benchmarks/comparing.py: JSON lines with "id",
"original", "derived", "group", "verdict", and for derived ones "crop", "scale", "rotation",
"flipped", "grayscale" and "altered" (null where it is a matter of taste). Twins, two frames of
one scene, come from twinning.py.
"""

import argparse
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Final

import cv2
import numpy as np
from numpy.random import Generator
from numpy.typing import NDArray
from PIL import ExifTags, Image, ImageDraw, ImageEnhance, ImageFilter, ImageFont, ImageOps

from tests.benchmarks.twinning import TWINS

Sides = tuple[float, float, float, float]
_SUFFIXES: Final = {".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp"}
_LEAST_EDGE_PX: Final = 480


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


def _font(size_px: int) -> ImageFont.FreeTypeFont:
    font = ImageFont.load_default(size_px)
    if not isinstance(font, ImageFont.FreeTypeFont):
        msg = "Pillow was built without FreeType."
        raise SystemExit(msg)
    return font


def _on_pixels(made: Made, change: Callable[[NDArray[np.float32]], NDArray[np.float32]]) -> Made:
    pixels = change(np.asarray(made.image, dtype=np.float32))
    return replace(made, image=Image.fromarray(pixels.clip(0, 255).astype(np.uint8)))


# Tone, format and sharpness


def _gamma(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    power = rng.choice((rng.uniform(0.5, 0.8), rng.uniform(1.3, 2.0)))
    return _on_pixels(cropped(picture, rng), lambda p: 255 * (p / 255) ** np.float32(power))


def _cast(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    gains = rng.uniform(0.7, 1.2, 3).astype(np.float32)
    return _on_pixels(cropped(picture, rng), lambda p: p * gains)


def _vignette(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    made = cropped(picture, rng)
    y, x = np.mgrid[-1 : 1 : made.image.height * 1j, -1 : 1 : made.image.width * 1j]
    dark = 1 - rng.uniform(0.25, 0.6) * np.clip((x * x + y * y) / 2, 0, 1)[..., None]
    return _on_pixels(made, lambda p: p * dark.astype(np.float32))


def _curve(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    """Shadows lifted and lights pressed, stronger above than below, as raw developers do."""
    made = cropped(picture, rng)
    lift = rng.uniform(0.15, 0.4)
    slope = np.linspace(1 - lift, 1, made.image.height, dtype=np.float32)[:, None, None]
    return _on_pixels(made, lambda p: 255 * (lift / 2 + (1 - lift) * p / 255) * slope)


def _blurred(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    made = cropped(picture, rng)
    radius = made.image.width / 800 * rng.uniform(1, 3)
    return replace(made, image=made.image.filter(ImageFilter.GaussianBlur(radius)))


def _noisy(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    made = cropped(picture, rng)
    grain = rng.normal(0, rng.uniform(8, 18), (made.image.height, made.image.width, 1))
    return _on_pixels(made, lambda p: p + grain.astype(np.float32))


def _coarse(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    return replace(cropped(picture, rng), options={"quality": 10})


def _webp(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    options = {"quality": int(rng.integers(20, 80))}
    return replace(cropped(picture, rng), suffix=".webp", options=options)


def _palette(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    made = cropped(picture, rng)
    return replace(made, image=made.image.quantize(int(rng.choice((16, 32, 64)))), suffix=".png")


def _transparent(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    made = cropped(picture, rng)
    image, alpha = made.image.convert("RGBA"), Image.new("L", made.image.size, 0)
    round_px = min(image.size) // 4
    ImageDraw.Draw(alpha).rounded_rectangle((0, 0, *image.size), round_px, fill=255)
    image.putalpha(alpha)
    return replace(made, image=image, suffix=".png", altered=None)


# Geometry


def _stretched(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    made = cropped(picture, rng)
    height = round(made.image.height * (1 + rng.choice((-1, 1)) * rng.uniform(0.01, 0.02)))
    return replace(made, image=made.image.resize((made.image.width, height)))


def _flipped_toned(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    made = cropped(picture, rng, 0.1, 0.5)
    image = ImageEnhance.Contrast(ImageOps.mirror(made.image)).enhance(rng.uniform(0.7, 1.4))
    return replace(made, image=image, flipped=True)


def _quarter(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    made = cropped(picture, rng)
    degrees = int(rng.choice((90, 180, 270)))
    image = made.image.rotate(degrees, expand=True)
    scale = made.scale  # the same along both sides
    return replace(made, image=image, rotation=(degrees + 180) % 360 - 180.0, scale=scale)


def _orientation(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    made = cropped(picture, rng)
    exif = Image.Exif()
    exif[ExifTags.Base.Orientation] = 6  # to be turned by a quarter, clockwise
    return replace(made, image=made.image.rotate(90, expand=True), options={"exif": exif})


def _turned_far(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    degrees = float(rng.choice((-1, 1)) * rng.uniform(7, 20))
    w, h = picture.size
    centre = (w * rng.uniform(0.42, 0.58), h * rng.uniform(0.42, 0.58))
    half = (w * rng.uniform(0.2, 0.26), h * rng.uniform(0.2, 0.26))
    turning = picture.rotate(degrees, Image.Resampling.BICUBIC, center=centre)
    px = (centre[0] - half[0], centre[1] - half[1], centre[0] + half[0], centre[1] + half[1])
    left, top, right, bottom = (round(v) for v in px)
    made = framed_as(turning, (left, top, right, bottom), 640)
    return replace(made, rotation=degrees)


def _rephotographed(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    """A print under a camera: corners a little off, softened, noisy, greyed."""
    made = cropped(picture, rng, 0.5, 0.95)
    w, h = made.image.size
    corners = np.array([[0, 0], [w, 0], [w, h], [0, h]], np.float32)
    moved = corners + rng.uniform(-0.004, 0.004, (4, 2)).astype(np.float32) * w
    pixels = cv2.warpPerspective(
        np.asarray(made.image),
        cv2.getPerspectiveTransform(corners, moved.astype(np.float32)),
        (w, h),
        borderMode=cv2.BORDER_REPLICATE,
    )
    soft = cv2.GaussianBlur(pixels, (0, 0), 0.8) * 0.85 + 22 + rng.normal(0, 5, (h, w, 1))
    return replace(made, image=Image.fromarray(soft.clip(0, 255).astype(np.uint8)))


# Things added around and above


def _framed(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    made = cropped(picture, rng)
    colour = tuple(int(c) for c in rng.choice(((255, 255, 255), (0, 0, 0), (200, 30, 40))))
    border = round(made.image.width * rng.uniform(0.015, 0.08))
    return replace(made, image=ImageOps.expand(made.image, border, colour), altered=None)


def _framed_whole(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    made = framed_as(picture, (0, 0, *picture.size), 640)
    border = round(made.image.width * rng.uniform(0.03, 0.12))
    return replace(made, image=ImageOps.expand(made.image, border, (255, 255, 255)), altered=None)


def _letterboxed(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    made = framed_as(picture, (0, 0, *picture.size), 640)
    bar = round(made.image.width * rng.uniform(0.04, 0.15))
    whole = Image.new("RGB", (made.image.width, made.image.height + 2 * bar))
    whole.paste(made.image, (0, bar))
    return replace(made, image=whole, altered=None)


def _rounded(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    made = cropped(picture, rng)
    mask = Image.new("L", made.image.size, 0)
    radius = min(made.image.size) // int(rng.integers(8, 20))
    ImageDraw.Draw(mask).rounded_rectangle((0, 0, *made.image.size), radius, fill=255)
    white = Image.new("RGB", made.image.size, "white")
    return replace(made, image=Image.composite(made.image, white, mask), altered=None)


def _watermarked(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    made = cropped(picture, rng)
    layer = Image.new("RGBA", made.image.size, (0, 0, 0, 0))
    draw, step = ImageDraw.Draw(layer), made.image.width // 4
    for top in range(0, layer.height, step // 2):
        for left in range((top // 2) % step - step, layer.width, step):
            draw.text((left, top), "AGENCY", (255, 255, 255, 90), _font(step // 6))
    image = Image.alpha_composite(made.image.convert("RGBA"), layer).convert("RGB")
    return replace(made, image=image, altered=None)


def _headline(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    """A cover: darkened towards the bottom, with large letters in the dark."""
    made = cropped(picture, rng)
    fade = np.linspace(1, rng.uniform(0.2, 0.5), made.image.height, dtype=np.float32)
    made = _on_pixels(made, lambda p: p * fade[:, None, None])
    size_px, draw = made.image.width // 14, ImageDraw.Draw(made.image)
    for line in range(2):
        place = (made.image.width * 0.06, made.image.height * 0.72 + line * size_px * 1.15)
        draw.text(place, "Nobody saw it coming"[line * 4 :], (255, 255, 255), _font(size_px))
    return replace(made, altered=None)


# Regions whose content is not the original's


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
    for _ in range(20):
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
    draw.text((box[0] + 5, box[1] + 5), "TV", (255, 255, 255), _font((box[3] - box[1]) // 2))
    return _altered_at(made, box)


def _caption(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    """Letters straight on the picture, outlined."""
    made = cropped(picture, rng)
    draw, size_px = (
        ImageDraw.Draw(made.image),
        max(26, made.image.width // int(rng.integers(9, 14))),
    )
    place = (made.image.width * 0.08, made.image.height * rng.uniform(0.1, 0.75))
    how = {"font": _font(size_px), "stroke_width": 2}
    draw.text(place, "They met again", (255, 255, 255), stroke_fill=(0, 0, 0), **how)
    box = draw.textbbox(place, "They met again", **how)
    return _altered_at(made, tuple(round(v) for v in box))  # type: ignore[arg-type]  # four


def _pixelated(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    """A face made unknowable."""
    made = cropped(picture, rng)
    box = _place(made, rng, 0.03, 0.08)
    size = (box[2] - box[0], box[3] - box[1])
    coarse = made.image.crop(box).resize((5, 5), Image.Resampling.BOX)
    made.image.paste(coarse.resize(size, Image.Resampling.NEAREST), box[:2])
    return _altered_at(made, box)


_Kind = Callable[[Image.Image, Image.Image, Generator], Made]
KINDS: Final[dict[str, _Kind]] = {
    name.__name__.strip("_").replace("_", "-"): name
    for name in (
        *(_gamma, _cast, _vignette, _curve, _blurred, _noisy, _coarse, _webp, _palette),
        *(_transparent, _stretched, _flipped_toned, _quarter, _orientation, _turned_far),
        *(_rephotographed, _framed, _framed_whole, _letterboxed, _rounded, _watermarked),
        *(_headline, _composite, _several, _removed, _cloned, _badge, _caption, _pixelated),
    )
}


def photos(folder: Path) -> Iterator[tuple[Path, Image.Image]]:
    """Yield the photos of a folder that are large and lively enough, as displayed."""
    for path in sorted(folder.rglob("*")):
        if path.suffix.lower() not in _SUFFIXES:
            continue
        try:
            with Image.open(path) as file:
                picture = ImageOps.exif_transpose(file).convert("RGB")
        except (OSError, ValueError, SyntaxError, Image.DecompressionBombError):
            continue  # the folder may hold broken files on purpose
        lively = float(np.asarray(picture.convert("L").resize((64, 64))).std()) >= 12
        if min(picture.size) >= _LEAST_EDGE_PX and lively:
            yield path, picture


def main() -> None:
    """Read the folder, write pictures and truth."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("photos", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--per-kind", type=int, default=8)
    given = parser.parse_args()
    given.out.mkdir(parents=True, exist_ok=True)
    rng = np.random.default_rng(given.seed)
    found = list(photos(given.photos))
    with (given.out / "truth.jsonl").open("w", encoding="utf-8") as truth:
        for number in range(given.per_kind):
            for kind, make in KINDS.items():
                (path, picture), (_, donor) = (found[i] for i in rng.choice(len(found), 2, False))
                row = _saved(make(picture, donor, rng), given.out / f"{kind}{number:04}", rng)
                truth.write(json.dumps({"original": str(path), "group": kind, **row}) + "\n")
            for kind, make_twins in TWINS.items():
                (path, picture) = found[int(rng.integers(len(found)))]
                stem = given.out / f"{kind}{number:04}"
                names = [f"{stem}{side}.jpg" for side in ("a", "b")]
                for image, name in zip(make_twins(picture, rng), names, strict=True):
                    image.save(name, quality=int(rng.integers(70, 95)))
                row = {"id": stem.name, "original": names[0], "derived": names[1], "group": kind}
                truth.write(json.dumps({**row, "verdict": "unrelated"}) + "\n")


def _saved(made: Made, stem: Path, rng: Generator) -> dict[str, object]:
    path = stem.with_suffix(made.suffix)
    options = made.options
    if made.suffix == ".jpg" and "quality" not in options:
        options = {**options, "quality": int(rng.integers(55, 92))}
    made.image.save(path, **options)
    told = {
        name: getattr(made, name) for name in ("crop", "scale", "rotation", "flipped", "altered")
    }
    identity = {"id": stem.name, "derived": str(path), "verdict": "derived"}
    return {**identity, **told, "grayscale": False}


if __name__ == "__main__":
    main()
