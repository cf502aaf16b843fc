"""The part of a published document around one of its pictures, as it is shown beside the photo."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TypeAlias

from mediadesk.model.geometry import Box
from mediadesk.model.intake import Raster


class TextRole(StrEnum):
    """What a text is to the picture that it stands near."""

    OWN = "printed for the picture"
    HEADING = "a heading"
    OTHER = "other text"


@dataclass(frozen=True, slots=True)
class RegionText:
    """A paragraph near the picture.

    Attributes:
        text: What is printed.
        role: What it is to the picture.
    """

    text: str
    role: TextRole = TextRole.OTHER


@dataclass(frozen=True, slots=True)
class RegionPicture:
    """A picture, or another one near it.

    Attributes:
        image: As the document refers to it.
        file: Its file, where it is at hand.
        is_this: Whether it is the picture that is asked for.
    """

    image: str
    file: Path | None = None
    is_this: bool = False


@dataclass(frozen=True, slots=True)
class PageFlow:
    """What stands around a picture in a document that has no fixed pages, in printed order.

    Attributes:
        parts: Texts and pictures.
        is_cut_before: Whether more stands before the first of them.
        is_cut_after: Whether more stands behind the last.
    """

    parts: tuple[RegionText | RegionPicture, ...]
    is_cut_before: bool = False
    is_cut_after: bool = False


@dataclass(frozen=True, slots=True)
class PlannedPicture:
    """A picture in its frame on a page.

    Attributes:
        box: Where its frame lies, in fractions of the page.
        picture: The picture.
        crop: What of it the frame shows, in fractions of it; None for all.
        turned_degrees: How far it is turned, clockwise.
        mirrored: Whether it is shown as in a mirror.
    """

    box: Box
    picture: RegionPicture
    crop: Box | None = None
    turned_degrees: float = 0.0
    mirrored: bool = False


@dataclass(frozen=True, slots=True)
class PlannedText:
    """A text in its frames on a page.

    Attributes:
        boxes: The frames that it runs through, in fractions of the page.
        text: What is printed, a paragraph a line.
        size_share: The size of its letters as a share of the page's height.
        turned_degrees: How far it is turned, clockwise.
    """

    boxes: tuple[Box, ...]
    text: str
    size_share: float
    turned_degrees: float = 0.0


@dataclass(frozen=True, slots=True)
class PagePlan:
    """A page of a layout: its frames and what stands in them, not as its program would draw it.

    Attributes:
        width_pt: Width of the page.
        height_pt: Its height.
        pictures: Pictures in their frames, from the lowest to the uppermost.
        texts: Texts in their frames.
    """

    width_pt: float
    height_pt: float
    pictures: tuple[PlannedPicture, ...] = ()
    texts: tuple[PlannedText, ...] = ()


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as it is printed.

    Attributes:
        raster: Its pixels.
        box: Where the picture lies on it, in fractions; None where that cannot be told.
    """

    raster: Raster
    box: Box | None = None


PageRegion: TypeAlias = PageFlow | PagePlan | PageImage
