"""Draw a contact sheet's pages: header, pictures, words."""

from dataclasses import dataclass
from io import BytesIO
from typing import Final

from fpdf import FPDF
from fpdf.errors import FPDFException

from mediadesk.delivery.sheet.cells import GAP_PT, NOTICE_INDENT_PT, Cell
from mediadesk.delivery.sheet.grid import MARGIN_PT, PICTURE_GAP_PT, Grid
from mediadesk.delivery.sheet.typesetting import Side, TextBlock, TextStyle, Typesetter
from mediadesk.delivery.sheet_words import SheetWords
from mediadesk.delivery.thumbnails import Thumbnail

_TITLE: Final = TextStyle(15.0, is_bold=True)
_SUBTITLE: Final = TextStyle(8.5, colour=(90, 90, 90))
_REASON: Final = TextStyle(7.0, colour=(110, 110, 110))
_RULE_GREY: Final = 60
_FRAME_GREY: Final = 190
_EMPTY_GREY: Final = 242
_INSET_PT: Final = 5.0
#: The page number stands on the title's baseline, whose letters are larger.
_RAISED_PT: Final = 2.0
_BAR_PT: Final = 1.8
#: Part of the header's width that the title may take; the page number has the rest.
_TITLE_SHARE: Final = 0.78
_DAMAGED: Final = "its preview is damaged"


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands above every page: title, and house, date and number of photos."""

    title: str
    subtitle: str


@dataclass(frozen=True, slots=True)
class Place:
    """Where on a page a photo stands, in points.

    Attributes:
        column: In which column, counted from the side reading begins at.
        top_pt: Where its picture's space begins.
        space_pt: Height of that space; pictures stand on its lower edge.
        size_pt: Width and height of the picture itself.
    """

    column: int
    top_pt: float
    space_pt: float
    size_pt: tuple[float, float]


@dataclass(frozen=True, slots=True)
class SheetPainter:
    """Draws on a PDF whose unit is the point.

    Attributes:
        pdf: The document.
        setter: Its text.
        words: The sheet's own words.
        grid: Its columns.
        is_mirrored: Whether reading begins at the right.
    """

    pdf: FPDF
    setter: Typesetter
    words: SheetWords
    grid: Grid
    is_mirrored: bool = False

    def page(self, heading: Heading, number: int, total: int) -> None:
        """Begin a page."""
        self.pdf.add_page(format=(self.grid.width_pt, self.grid.height_pt))
        width = self.grid.width_pt - 2 * MARGIN_PT
        begins, ends = (Side.RIGHT, Side.LEFT) if self.is_mirrored else (Side.LEFT, Side.RIGHT)
        below = MARGIN_PT + _TITLE.line_pt
        title = self.setter.block(heading.title, _TITLE, width * _TITLE_SHARE, 1)
        for line in title.lines:
            self.setter.draw_line(line, _TITLE, (MARGIN_PT, MARGIN_PT, width), begins)
        subtitle = (MARGIN_PT, below, width)
        self.setter.draw_line(heading.subtitle, _SUBTITLE, subtitle, begins, runs_from_side=True)
        said = self.words.page.format(page=number, pages=total)
        of_page = (MARGIN_PT, below - _SUBTITLE.line_pt - _RAISED_PT, width)
        self.setter.draw_line(said, _SUBTITLE, of_page, ends)
        rule = below + _SUBTITLE.line_pt + 2
        self.pdf.set_draw_color(_RULE_GREY)
        self.pdf.set_line_width(0.6)
        self.pdf.line(MARGIN_PT, rule, MARGIN_PT + width, rule)

    def photo(self, place: Place, picture: Thumbnail, alt_text: str, cell: Cell) -> str:
        """Draw a photo with its words; return why there is no picture, "" where there is one."""
        column = self.grid.columns - 1 - place.column if self.is_mirrored else place.column
        left = self.grid.left_pt(column)
        reason = self._picture(left, place, picture, alt_text)
        top = place.top_pt + place.space_pt + PICTURE_GAP_PT
        self._name(cell, left, top)
        top += cell.name_height_pt
        for block in cell.blocks:
            self.setter.draw(block, left, top, self.grid.column_pt)
            top += block.height_pt + GAP_PT
        for block in cell.notices:
            self._notice(block, left, top)
            top += block.height_pt + GAP_PT
        return reason

    def closing_note(self, text: str) -> None:
        """Say something below the last row of the page."""
        width = self.grid.width_pt - 2 * MARGIN_PT
        block = self.setter.block(text, _REASON, width, 2)
        self.setter.draw(block, MARGIN_PT, self.grid.height_pt - MARGIN_PT + GAP_PT, width)

    def _name(self, cell: Cell, left: float, top: float) -> None:
        """Draw the number, and the file name beside it on the same baseline."""
        begins = Side.RIGHT if self.is_mirrored else Side.LEFT
        place = (left, top, self.grid.column_pt)
        self.setter.draw_line(cell.number, cell.number_style, place, begins)
        shift = 0 if self.is_mirrored else cell.name_indent_pt
        lowered = top + 0.8 * (cell.number_style.line_pt - cell.name_style.line_pt)
        inner = (left + shift, lowered, self.grid.column_pt - cell.name_indent_pt)
        self.setter.draw_line(cell.name, cell.name_style, inner, begins)

    def _picture(self, left: float, place: Place, picture: Thumbnail, alt_text: str) -> str:
        width, height = place.size_pt
        at = left + (self.grid.column_pt - width if self.is_mirrored else 0)
        top = place.top_pt + place.space_pt - height
        reason = picture.reason
        if not reason:
            try:
                self.pdf.image(BytesIO(picture.image), at, top, width, height, alt_text=alt_text)
            except (OSError, FPDFException):  # what lies in the cache is no picture any more
                reason = _DAMAGED
        if reason:
            self._empty_frame(reason, (at, top, width, height))
        self.pdf.set_draw_color(_FRAME_GREY)
        self.pdf.set_line_width(0.4)
        self.pdf.rect(at, top, width, height)
        return reason

    def _empty_frame(self, reason: str, box: tuple[float, float, float, float]) -> None:
        left, top, width, height = box
        self.pdf.set_fill_color(_EMPTY_GREY)
        self.pdf.rect(left, top, width, height, style="F")
        said, _ = self.setter.fonts.spelt(
            self.words.no_picture.format(reason=reason), self.words.not_shown
        )
        room = int((height - 2 * _INSET_PT) // _REASON.line_pt)
        inner = width - 2 * _INSET_PT
        if room < 1 or inner < _REASON.size_pt:
            return
        block = self.setter.block(said, _REASON, inner, room)
        middle = top + (height - block.height_pt) / 2
        self.setter.draw(block, left + _INSET_PT, middle, inner)

    def _notice(self, block: TextBlock, left: float, top: float) -> None:
        at_right = block.is_right_to_left
        bar = left + self.grid.column_pt - _BAR_PT if at_right else left
        self.pdf.set_fill_color(*block.style.colour)
        self.pdf.rect(bar, top + 1, _BAR_PT, block.height_pt - 2, style="F")
        indent = 0 if at_right else NOTICE_INDENT_PT
        self.setter.draw(block, left + indent, top, self.grid.column_pt - NOTICE_INDENT_PT)
