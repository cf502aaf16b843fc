"""What a PDF's pages show, as plain records: they come out of the process that reads the file."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mediadesk.model.geometry import Box
from mediadesk.model.intake import Raster
from mediadesk.model.placement import CarriedRecord
from mediadesk.published.layout.affine import Rect

#: The quarter of a line that runs neither across nor down the page.
SLANTED: Final = -1


@dataclass(frozen=True, slots=True)
class PagePicture:
    """A picture on a page.

    Attributes:
        name: The object that holds it, as people who look into the file would name it.
        box: What is seen of it, on the page.
        width_px: Its width as stored.
        height_px: Its height as stored.
        digest: Equal for equal pictures; "" where it could not be read.
        crop: What the layout shows of it; None for all.
        effective_ppi: Pixels per inch as placed, in the coarser direction.
        turned_degrees: How far it is turned, clockwise, 0 up to 360.
        mirrored: Whether it is shown as in a mirror.
        file: Where it was unpacked; None where it could not be.
        alt: Its alternative text.
        tagged_caption: The text of the Caption element beside it.
        carried: The metadata that the file carries for it.
        is_artifact: Marked as decoration by whoever made the file.
        is_see_through: Drawn through a mask.
        is_stencil: No picture but a shape through which one colour is painted.
        is_bilevel: Black and white without grey.
    """

    name: str
    box: Rect
    width_px: int
    height_px: int
    digest: str = ""
    crop: Box | None = None
    effective_ppi: float | None = None
    turned_degrees: float = 0.0
    mirrored: bool = False
    file: Path | None = None
    alt: str = ""
    tagged_caption: str = ""
    carried: CarriedRecord | None = None
    is_artifact: bool = False
    is_see_through: bool = False
    is_stencil: bool = False
    is_bilevel: bool = False


@dataclass(frozen=True, slots=True)
class TextSpan:
    """Words of a line that are marked as one: the number of the mark, -1 for none."""

    tag: int
    text: str


@dataclass(frozen=True, slots=True)
class TextLine:
    """Words in a row.

    Attributes:
        text: The words.
        box: Where they stand.
        size_pt: Letter size.
        font: The font's name.
        quarter: How often the line is turned clockwise by 90 degrees, 0 to 3, or SLANTED.
        spans: The words again, by the marked contents they belong to.
        is_unseen: Drawn invisibly, as the words under a scan are.
        is_of_one_font: Whether all of it, but for a dash or a figure, is set in its font.
        is_caption: Whether the file's tags say that it is a caption's.
        baseline: How far down the page its letters stand, as `line_boxes.upright` turns it.
    """

    text: str
    box: Rect
    size_pt: float
    font: str = ""
    quarter: int = 0
    spans: tuple[TextSpan, ...] = ()
    is_unseen: bool = False
    is_of_one_font: bool = True
    is_caption: bool = False
    baseline: float = 0.0


@dataclass(frozen=True, slots=True)
class TextBlock:
    """Lines that stand together: a paragraph, a caption.

    Attributes:
        text: Its words, hyphens at line ends taken back.
        box: Where it stands.
        size_pt: Letter size.
        font: The font's name.
        quarter: How often it is turned clockwise by 90 degrees.
        lines: How many lines it has.
        is_unseen: Drawn invisibly.
        begun: How many of its lines begin with a capital or a figure.
        column_lines: How many lines stand together with it: those of its column of text.
        is_caption: Whether the file's tags say that it is a caption.
    """

    text: str
    box: Rect
    size_pt: float
    font: str = ""
    quarter: int = 0
    lines: int = 1
    is_unseen: bool = False
    begun: int = 0
    column_lines: int = 1
    is_caption: bool = False


@dataclass(frozen=True, slots=True)
class Page:
    """One page as displayed.

    Attributes:
        number: Counted from 1.
        box: The page after it is cut, from (0, 0).
        pictures: In the order they are drawn.
        blocks: Its text; empty where the page has no pictures and is not among the last.
    """

    number: int
    box: Rect
    pictures: tuple[PagePicture, ...] = ()
    blocks: tuple[TextBlock, ...] = ()

    def share(self, box: Rect) -> float:
        """Return which share of the page a box covers."""
        return box.common(self.box) / max(1.0, self.box.area)


@dataclass(frozen=True, slots=True)
class ShownPage:
    """A page, and its picture as printed."""

    page: Page
    raster: Raster


@dataclass(frozen=True, slots=True)
class PdfContent:
    """What was read of a PDF."""

    title: str
    pages: tuple[Page, ...]
