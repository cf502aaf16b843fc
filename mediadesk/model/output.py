"""How the file of a derivative is written."""

from dataclasses import dataclass
from enum import StrEnum


class ColourProfile(StrEnum):
    """The colours a file is written in."""

    ORIGINAL = "original"
    SRGB = "srgb"


class MetadataPolicy(StrEnum):
    """What a derivative's file says of itself.

    ALL: What its original says, completed. EDITORIAL: What the desk has on record, the edit log
    included, and nothing of the camera. CREDIT: Who made it and who must be named, no more.
    """

    ALL = "all"
    EDITORIAL = "editorial"
    CREDIT = "credit"


@dataclass(frozen=True, slots=True)
class Output:
    """How the file of a derivative is written.

    Attributes:
        quality: Of a format that loses something, 1..100; None for the format's usual one.
        is_lossless: Whether a format that can do both (WebP) loses nothing.
        full_colour: Whether a JPEG keeps the colour of every pixel (4:4:4) or of every fourth
            (4:2:0), which makes smaller files.
        profile: The colours.
        deep: Whether 16 bits a channel are kept where the picture and the format have them.
        size_px: Exact width and height, which the plan's scale comes to but for rounding.
        sharpening: Of the finished size, 0 for none to 1 for the most.
        metadata: What the file says of itself.
        keeps_position: Whether it says at which coordinates it was taken.
    """

    quality: int | None = None
    is_lossless: bool = False
    full_colour: bool = True
    profile: ColourProfile = ColourProfile.ORIGINAL
    deep: bool = True
    size_px: tuple[int, int] | None = None
    sharpening: float = 0.0
    metadata: MetadataPolicy = MetadataPolicy.ALL
    keeps_position: bool = True
