"""Make pictures with known truth from photos, harder and odder than plain crops.

    python -m tests.benchmarks.deriving PHOTOS OUT [--seed 1] [--per-kind 8]

Writes the pictures and `truth.jsonl` for tests/benchmarks/comparing.py: JSON lines with "id",
"original", "derived", "group", "verdict", and for derived ones "crop", "scale", "rotation",
"flipped", "grayscale" and "altered" (null where it is a matter of taste). Twins, two frames of
one scene, come from twinning.py.
"""

import argparse
import json
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Final

import cv2
import numpy as np
from numpy.random import Generator
from PIL import ExifTags, Image, ImageDraw, ImageEnhance, ImageFilter, ImageOps

from tests.benchmarks.altering import ALTERATIONS
from tests.benchmarks.cutting import Made, cropped, font_of, framed_as, on_pixels
from tests.benchmarks.twinning import TWINS

_SUFFIXES: Final = {".jpg", ".jpeg", ".png", ".tif", ".tiff", ".webp"}
_LEAST_EDGE_PX: Final = 480


# Tone, format and sharpness


def _gamma(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    power = rng.choice((rng.uniform(0.5, 0.8), rng.uniform(1.3, 2.0)))
    return on_pixels(cropped(picture, rng), lambda p: (255 * (p / 255) ** power).astype(np.float32))


def _cast(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    gains = rng.uniform(0.7, 1.2, 3).astype(np.float32)
    return on_pixels(cropped(picture, rng), lambda p: p * gains)


def _vignette(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    made = cropped(picture, rng)
    y, x = np.mgrid[-1 : 1 : made.image.height * 1j, -1 : 1 : made.image.width * 1j]
    dark = 1 - rng.uniform(0.25, 0.6) * np.clip((x * x + y * y) / 2, 0, 1)[..., None]
    return on_pixels(made, lambda p: p * dark.astype(np.float32))


def _curve(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    """Shadows lifted and lights pressed, stronger above than below, as raw developers do."""
    made = cropped(picture, rng)
    lift = rng.uniform(0.15, 0.4)
    slope = np.linspace(1 - lift, 1, made.image.height, dtype=np.float32)[:, None, None]
    return on_pixels(made, lambda p: (lift * 127.5 + (1 - lift) * p) * slope)


def _blurred(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    made = cropped(picture, rng)
    radius = made.image.width / 800 * rng.uniform(1, 3)
    return replace(made, image=made.image.filter(ImageFilter.GaussianBlur(radius)))


def _noisy(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    made = cropped(picture, rng)
    grain = rng.normal(0, rng.uniform(8, 18), (made.image.height, made.image.width, 1))
    return on_pixels(made, lambda p: p + grain.astype(np.float32))


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


def _instant(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    """A frame as of an instant camera, with words on its deep lower part."""
    made = cropped(picture, rng)
    w, h = made.image.size
    margin, size_px = round(w * 0.06), round(w * 0.06)
    whole = Image.new("RGB", (w + 2 * margin, round(h + 5 * margin)), (251, 250, 246))
    whole.paste(made.image, (margin, margin))
    place = (2 * margin, h + 2 * margin)
    ImageDraw.Draw(whole).text(place, "At the lake", (50, 50, 50), font_of(size_px))
    return replace(made, image=whole, altered=None)


def _on_a_page(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    made = cropped(picture, rng, 0.5, 1.0)
    w, h = made.image.size
    page = Image.new("RGB", (round(w * rng.uniform(1.1, 1.6)), round(h * 1.9)), "white")
    draw, font = ImageDraw.Draw(page), font_of(max(10, page.width // 40))
    for line in range(20):
        draw.text((20, page.height * line / 20), "What was said at the harbour", (60, 60, 60), font)
    page.paste(made.image, (round(rng.uniform(0, page.width - w)), round(h * 0.4)))
    return replace(made, image=page, altered=None)


def _collage(picture: Image.Image, donor: Image.Image, rng: Generator) -> Made:
    made = cropped(picture, rng, 0.5, 1.0)
    w, h = made.image.size
    whole, is_left = Image.new("RGB", (2 * w + 6, h), "white"), bool(rng.integers(2))
    whole.paste(made.image, (0 if is_left else w + 6, 0))
    whole.paste(ImageOps.fit(donor, (w, h)), (w + 6 if is_left else 0, 0))
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
            draw.text((left, top), "AGENCY", (255, 255, 255, 90), font_of(step // 6))
    image = Image.alpha_composite(made.image.convert("RGBA"), layer).convert("RGB")
    return replace(made, image=image, altered=None)


def _headline(picture: Image.Image, _: Image.Image, rng: Generator) -> Made:
    """A cover: darkened towards the bottom, with large letters in the dark."""
    made = cropped(picture, rng)
    fade = np.linspace(1, rng.uniform(0.2, 0.5), made.image.height, dtype=np.float32)
    made = on_pixels(made, lambda p: p * fade[:, None, None])
    size_px, draw = made.image.width // 14, ImageDraw.Draw(made.image)
    for line in range(2):
        place = (made.image.width * 0.06, made.image.height * 0.72 + line * size_px * 1.15)
        draw.text(place, "Nobody saw it coming"[line * 4 :], (255, 255, 255), font_of(size_px))
    return replace(made, altered=None)


_Kind = Callable[[Image.Image, Image.Image, Generator], Made]
KINDS: Final[dict[str, _Kind]] = {
    name.__name__.strip("_").replace("_", "-"): name
    for name in (
        *(_gamma, _cast, _vignette, _curve, _blurred, _noisy, _coarse, _webp, _palette),
        *(_transparent, _stretched, _flipped_toned, _quarter, _orientation, _turned_far),
        *(_rephotographed, _framed, _framed_whole, _letterboxed, _rounded, _watermarked),
        *(_instant, _on_a_page, _collage),
        *(_headline, *ALTERATIONS),
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
