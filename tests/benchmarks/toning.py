"""Say of how many pictures a change of tone is told: of those without one, and of those with one.

    python -m tests.benchmarks.toning PHOTOS_FOLDER... [--seed 1] [--each 2] [--folder KEPT]

Of every photo so many pictures are made that kept their tone (smaller by several filters and to
several sizes, recompressed, cropped, sharpened, in another colour space with its profile) and as
many whose tone was changed (brightness, contrast, saturation, warmth, all colour taken away), each
through JPEG and most of them smaller. Prints per kind how many are told to be changed; of those
without a change also in how many the amount is more than a house may let pass (LIMITS). A change
is found where its name is told with the right sign. With --folder pictures are kept and not made
again.
"""

import argparse
import random
import sys
import tempfile
from collections import defaultdict
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image, ImageCms, ImageEnhance, ImageFilter, ImageOps

from mediadesk.media.comparison.comparing import PixelComparer
from mediadesk.model.edit import Comparison, Verdict
from mediadesk.model.errors import OutsideError

LEAST_EDGE_PX = 300
LIMITS = {"exposure": 0.25, "contrast": 0.25, "saturation": 0.25, "temperature": 25.0}
NEUTRAL = {"exposure": 0.0, "contrast": 1.0, "saturation": 1.0, "temperature": 0.0}
FILTERS = tuple(Image.Resampling)
EDGES_PX = (200, 320, 480, 640, 800, 1024, 1600)
SUFFIXES = frozenset({".jpg", ".jpeg", ".png"})

Make = Callable[[Image.Image, random.Random], Image.Image]


def resized(picture: Image.Image, chance: random.Random) -> Image.Image:
    """Return it smaller, by any filter."""
    edge = min(chance.choice(EDGES_PX), max(picture.size))
    share = edge / max(picture.size)
    size = (max(1, round(picture.width * share)), max(1, round(picture.height * share)))
    return picture.resize(size, chance.choice(FILTERS))


def linearly(picture: Image.Image, chance: random.Random) -> Image.Image:
    """Return it smaller, averaged in linear light as some programs do."""
    share = chance.uniform(0.2, 0.6)
    size = (max(64, round(picture.width * share)), max(64, round(picture.height * share)))
    light = (np.asarray(picture, dtype=np.float32) / 255) ** 2.2
    channels = [
        Image.fromarray(light[..., channel]).resize(size, Image.Resampling.BOX)
        for channel in range(3)
    ]
    coded = np.clip(np.stack([np.asarray(c) for c in channels], axis=2), 0, 1) ** (1 / 2.2)
    return Image.fromarray(np.round(coded * 255).astype(np.uint8))


def cropped(picture: Image.Image, chance: random.Random) -> Image.Image:
    """Return a part of it, smaller."""
    wide, high = chance.uniform(0.4, 0.9), chance.uniform(0.4, 0.9)
    left, top = chance.uniform(0, 1 - wide), chance.uniform(0, 1 - high)
    width, height = picture.size
    box = (left * width, top * height, (left + wide) * width, (top + high) * height)
    left, top, right, bottom = map(round, box)
    return resized(picture.crop((left, top, right, bottom)), chance)


def sharpened(picture: Image.Image, chance: random.Random) -> Image.Image:
    """Return it smaller and sharpened, as programs do for the web."""
    return resized(picture, chance).filter(ImageFilter.UnsharpMask(1.0, 100, 2))


def brightened(factor: float) -> Make:
    """Return what multiplies brightness."""
    return lambda p, chance: ImageEnhance.Brightness(resized(p, chance)).enhance(factor)


def contrasted(factor: float) -> Make:
    """Return what multiplies contrast."""
    return lambda p, chance: ImageEnhance.Contrast(resized(p, chance)).enhance(factor)


def saturated(factor: float) -> Make:
    """Return what multiplies colour."""
    return lambda p, chance: ImageEnhance.Color(resized(p, chance)).enhance(factor)


def warmed(factor: float) -> Make:
    """Return what multiplies red and divides blue."""
    table = [min(255, round(v * f)) for f in (factor, 1.0, 1 / factor) for v in range(256)]
    return lambda p, chance: resized(p, chance).point(table)


def grey(picture: Image.Image, chance: random.Random) -> Image.Image:
    """Return it smaller and without colour."""
    return ImageOps.grayscale(resized(picture, chance))


SAME: dict[str, Make] = {
    "resized": resized,
    "resized in linear light": linearly,
    "recompressed": lambda picture, _chance: picture,
    "cropped": cropped,
    "sharpened": sharpened,
    "other colour space": resized,
}
#: Kind -> what makes it, and what has to be told: a name and a sign; "" for no colour at all.
CHANGED: dict[str, tuple[Make, str, int]] = {
    "brightness +25 %": (brightened(1.25), "exposure", 1),
    "brightness +10 %": (brightened(1.10), "exposure", 1),
    "brightness -10 %": (brightened(0.90), "exposure", -1),
    "brightness -25 %": (brightened(0.75), "exposure", -1),
    "contrast +25 %": (contrasted(1.25), "contrast", 1),
    "contrast +10 %": (contrasted(1.10), "contrast", 1),
    "contrast -10 %": (contrasted(0.90), "contrast", -1),
    "contrast -25 %": (contrasted(0.75), "contrast", -1),
    "saturation +40 %": (saturated(1.40), "saturation", 1),
    "saturation -40 %": (saturated(0.60), "saturation", -1),
    "warmer by 8 %": (warmed(1.08), "temperature", 1),
    "colder by 8 %": (warmed(1 / 1.08), "temperature", -1),
    "grey": (grey, "", 0),
}


def _converted(
    picture: Image.Image,
    source: ImageCms.ImageCmsProfile,
    goal: ImageCms.ImageCmsProfile,
) -> Image.Image:
    made = ImageCms.profileToProfile(picture, source, goal, outputMode="RGB")
    assert made is not None, "none is made in place alone"
    return made


def opened(path: Path) -> Image.Image | None:
    """Return a photo as displayed, in sRGB; None where it is small, grey, flat or damaged."""
    try:
        with Image.open(path) as image:
            profile = image.info.get("icc_profile")
            picture = ImageOps.exif_transpose(image)
            if picture.mode != "RGB":
                return None
            if profile:
                source = ImageCms.ImageCmsProfile(BytesIO(profile))
                target = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
                picture = _converted(picture, source, target)
    except (OSError, SyntaxError, ValueError, ImageCms.PyCMSError):
        return None
    small = np.asarray(picture.resize((64, 64)), dtype=np.int16)
    is_plain = (
        min(picture.size) < LEAST_EDGE_PX or small.std() < 15 or np.ptp(small, axis=2).mean() < 6
    )
    return None if is_plain else picture


def profiles_of(paths: Sequence[Path]) -> list[bytes]:
    """Return the colour profiles that photos have, each once, those not sRGB alone."""
    found = {}
    for path in paths:
        try:
            with Image.open(path) as image:
                data = image.info.get("icc_profile", b"")
            if data and image.mode == "RGB":
                profile = ImageCms.ImageCmsProfile(BytesIO(data))
                found[ImageCms.getProfileDescription(profile).strip()] = data
        except (OSError, SyntaxError, ValueError, ImageCms.PyCMSError):
            continue
    return [data for name, data in sorted(found.items()) if "srgb" not in name.casefold()]


def made(
    path: Path, kind: str, profiles: Sequence[bytes], target: Path, chance: random.Random
) -> bool:
    """Write a picture of a kind; return whether that could be done."""
    picture = opened(path)
    if picture is None:
        return False
    make = SAME[kind] if kind in SAME else CHANGED[kind][0]
    out, profile = make(picture, chance), None
    if kind == "other colour space":
        if not profiles:
            return False
        profile = chance.choice(profiles)
        source = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB"))
        goal = ImageCms.ImageCmsProfile(BytesIO(profile))
        try:
            out = _converted(out, source, goal)
        except ImageCms.PyCMSError:
            return False
    out.save(target, "JPEG", quality=chance.randint(50, 95), icc_profile=profile)
    return True


def is_found(seen: Comparison, kind: str) -> bool:
    """Return whether what was done is told."""
    _, name, sign = CHANGED[kind]
    if not name:
        return seen.grayscale
    amounts = dict(seen.tone)
    return (amounts.get(name, NEUTRAL[name]) - NEUTRAL[name]) * sign > 0


def is_beyond(seen: Comparison) -> bool:
    """Return whether more is told than a house may let pass."""
    return any(abs(amount - NEUTRAL[name]) > LIMITS[name] for name, amount in seen.tone)


def main() -> None:
    """Make pictures, compare them, print the shares."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("photos", type=Path, nargs="+")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--each", type=int, default=2)
    parser.add_argument("--folder", type=Path)
    options = parser.parse_args()
    files = (path for folder in options.photos for path in sorted(folder.iterdir()))
    photos = [p for p in files if p.suffix.lower() in SUFFIXES]
    profiles, comparer = profiles_of(photos), PixelComparer()
    tally: dict[str, list[Comparison]] = defaultdict(list)
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.folder or Path(temporary)
        folder.mkdir(parents=True, exist_ok=True)
        number = options.seed
        for path in photos:
            for kinds in (tuple(SAME), tuple(CHANGED)):
                for _ in range(options.each):
                    number += 1
                    chance = random.Random(f"{path.name} {number}")  # noqa: S311 - made pictures
                    kind = chance.choice(kinds)
                    target = folder / f"{path.stem}-{number}.jpg"
                    if not target.exists() and not made(path, kind, profiles, target, chance):
                        continue
                    try:
                        seen = comparer.compare(path, target)
                    except OutsideError:
                        continue
                    if seen.verdict is not Verdict.DERIVED:
                        continue
                    tally[kind].append(seen)
                    if kind in SAME and (seen.tone or seen.grayscale):
                        print(f"  {kind}: {path.name} {seen.tone}", file=sys.stderr)
    told(tally)


def told(tally: dict[str, list[Comparison]]) -> None:
    """Print a line a kind, and the sums."""
    false = beyond = same = 0
    for kind in SAME:
        seen = tally[kind]
        wrong = sum(bool(one.tone) or one.grayscale for one in seen)
        far = sum(is_beyond(one) or one.grayscale for one in seen)
        print(f"{kind:<26} told {wrong:3} of {len(seen):3}, beyond the limits {far:3}")
        false, beyond, same = false + wrong, beyond + far, same + len(seen)
    print(f"{'no change of tone':<26} told {false:3} of {same:3}, beyond the limits {beyond:3}")
    for kind in CHANGED:
        seen = tally[kind]
        print(f"{kind:<26} found {sum(is_found(one, kind) for one in seen):3} of {len(seen):3}")


if __name__ == "__main__":
    main()
