"""Make derived pictures of photographs: crops and whole frames, changed as published ones are."""

import random
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from types import MappingProxyType
from typing import Final

from PIL import Image, ImageDraw, ImageEnhance, ImageOps

_EDGES_PX: Final = (480, 640, 800, 1024, 1600)


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of derived picture.

    Attributes:
        least: Least of the original's area that it shows.
        most: Most of it.
        many: How many are made of an original.
        edges_px: Its width is one of these.
        most_turned: By up to so many degrees it is turned, and by a tenth of it at least.
        quality: Of its JPEG; None draws one.
        effect: What else is done to it, a name of EFFECTS.
    """

    least: float
    most: float
    many: int = 1
    edges_px: tuple[int, ...] = _EDGES_PX
    most_turned: float = 0.0
    quality: int | None = None
    effect: str = ""


_PART: Final = (0.25, 0.9)
_WHOLE: Final = (1.0, 1.0)
KINDS: Final = MappingProxyType(
    {
        "30 %": Kind(0.30, 0.36, 2),
        "10-30 %": Kind(0.10, 0.30, 2),
        "10 %": Kind(0.095, 0.105, 3),
        "text bar": Kind(*_PART, effect="text bar"),
        "grey": Kind(*_PART, effect="grey"),
        "mirrored": Kind(*_PART, effect="mirrored"),
        "turned": Kind(0.2, 0.35, most_turned=6),
        "tiny": Kind(*_PART, edges_px=(280, 300, 320, 340)),
        "low quality": Kind(*_PART, quality=18),
        "altered": Kind(*_PART, effect="altered"),
        "whole": Kind(*_WHOLE),
        "whole 320 px": Kind(*_WHOLE, edges_px=(320,), quality=60),
        "whole grey": Kind(*_WHOLE, effect="grey"),
        "whole mirrored": Kind(*_WHOLE, effect="mirrored"),
        "whole CMYK": Kind(*_WHOLE, effect="CMYK"),
        "whole turned": Kind(*_WHOLE, most_turned=4),
    }
)


def derived(
    picture: Image.Image, kind: Kind, donor: Image.Image, chance: random.Random
) -> Image.Image:
    """Return a derived picture, through JPEG.

    Args:
        picture: What it is made of.
        kind: How.
        donor: Where altered parts come from.
        chance: What draws the rest.
    """
    share, stretch = chance.uniform(kind.least, kind.most), chance.uniform(0.75, 1.33)
    wide, high = min(1.0, (share * stretch) ** 0.5), min(1.0, (share / stretch) ** 0.5)
    if kind.least == 1:
        wide = high = 1.0
    left, top = chance.uniform(0, 1 - wide), chance.uniform(0, 1 - high)
    box = [left * picture.width, top * picture.height]
    box += [box[0] + wide * picture.width, box[1] + high * picture.height]
    if kind.most_turned:
        angle = chance.choice((-1, 1)) * chance.uniform(0.1, 1) * kind.most_turned
        centre = ((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)
        picture = picture.rotate(angle, Image.Resampling.BICUBIC, center=centre)
    left, top, right, bottom = map(round, box)
    out = picture.crop((left, top, right, bottom))
    edge = chance.choice(kind.edges_px)
    out = out.resize((edge, max(1, round(edge * out.height / out.width))), Image.Resampling.LANCZOS)
    if kind.effect == "altered" or chance.random() < 0.3:
        out = ImageEnhance.Brightness(out).enhance(chance.uniform(0.85, 1.2))
        out = ImageEnhance.Contrast(out).enhance(chance.uniform(0.85, 1.25))
    if kind.effect:
        out = EFFECTS[kind.effect](out, donor, chance)
    stream = BytesIO()
    out.save(stream, "JPEG", quality=kind.quality or chance.randint(55, 92))
    return Image.open(stream)


def _altered(out: Image.Image, donor: Image.Image, chance: random.Random) -> Image.Image:
    size = tuple(round(edge * chance.uniform(0.2, 0.4)) for edge in out.size)
    at = tuple(chance.randint(0, edge - part) for edge, part in zip(out.size, size, strict=True))
    out.paste(ImageOps.fit(donor, (size[0], size[1])), (at[0], at[1]))
    return out


def _with_text_bar(out: Image.Image, _donor: Image.Image, chance: random.Random) -> Image.Image:
    top = round(out.height * chance.uniform(0.78, 0.88))
    draw = ImageDraw.Draw(out)
    draw.rectangle((0, top, out.width, out.height), fill=(12, 12, 12))
    draw.text((out.width * 0.04, top + 6), "Breaking: the words over the picture", fill=(250,) * 3)
    return out


def _grey(out: Image.Image, _donor: Image.Image, _chance: random.Random) -> Image.Image:
    return out.convert("L")


def _mirrored(out: Image.Image, _donor: Image.Image, _chance: random.Random) -> Image.Image:
    return ImageOps.mirror(out)


def _for_print(out: Image.Image, _donor: Image.Image, _chance: random.Random) -> Image.Image:
    return out.convert("CMYK")


EFFECTS: Final[
    MappingProxyType[str, Callable[[Image.Image, Image.Image, random.Random], Image.Image]]
] = MappingProxyType(
    {
        "altered": _altered,
        "text bar": _with_text_bar,
        "grey": _grey,
        "mirrored": _mirrored,
        "CMYK": _for_print,
    }
)
