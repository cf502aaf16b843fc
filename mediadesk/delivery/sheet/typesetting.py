"""Text on the pages of a PDF: its fonts, its widths, its lines, right to left where it is so."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from fpdf import FPDF
from fpdf.enums import TextMode
from fpdf.fonts import TTFFont

from mediadesk.delivery.directions import is_right_to_left
from mediadesk.delivery.sheet.font_choosing import ChosenFonts
from mediadesk.delivery.sheet.line_breaking import Lines, broken, middle_left_out

_LEADING: Final = 1.28  # Noto Sans is tall; what is less lets Arabic marks touch
_OUTLINE: Final = 0.035  # of the letters' size
_MEASURED_AT_PT: Final = 100.0
_FAMILY: Final = "face"


class Side(Enum):
    """The side of a column that a line stands at, as fpdf2 calls it."""

    LEFT = "L"
    RIGHT = "R"


@dataclass(frozen=True, slots=True)
class TextStyle:
    """How a text looks.

    Attributes:
        size_pt: Size of the letters.
        is_bold: Whether they are bold.
        colour: Red, green and blue, 0..255.
    """

    size_pt: float
    is_bold: bool = False
    colour: tuple[int, int, int] = (20, 20, 20)

    @property
    def line_pt(self) -> float:
        """Height of a line."""
        return self.size_pt * _LEADING


@dataclass(frozen=True, slots=True)
class TextBlock:
    """A text broken into lines of one style.

    Attributes:
        lines: The lines.
        style: How they look.
        is_right_to_left: Whether they begin at the right.
        is_shortened: Whether the end of the text is missing.
    """

    lines: tuple[str, ...]
    style: TextStyle
    is_right_to_left: bool = False
    is_shortened: bool = False

    @property
    def direction(self) -> str:
        """The way its paragraphs run, as shaping engines call it."""
        return "rtl" if self.is_right_to_left else "ltr"

    @property
    def height_pt(self) -> float:
        """Height of all lines."""
        return len(self.lines) * self.style.line_pt


@dataclass(slots=True)
class Typesetter:
    """Sets text on a PDF whose unit is the point.

    Args:
        pdf: The document.
        fonts: What it is set in.
    """

    pdf: FPDF
    fonts: ChosenFonts
    _widths: dict[tuple[bool, str], float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        names = []
        for number, family in enumerate(self.fonts.families):
            name = f"{_FAMILY}{number}" if number else _FAMILY
            for face in filter(None, (family.regular, family.bold)):
                self.pdf.add_font(
                    name,
                    "B" if face.is_bold else "",
                    face.path,
                    collection_font_number=face.number,
                )
            names.append(name)
        self.pdf.set_fallback_fonts(names[1:], exact_match=False)
        self.pdf.set_text_shaping(use_shaping_engine=True)
        self.pdf.c_margin = 0

    def close(self) -> None:
        """Close the font files; fpdf2 does so itself only when a document is written."""
        for font in self.pdf.fonts.values():
            if isinstance(font, TTFFont):
                font.close()

    def block(
        self, text: str, style: TextStyle, width_pt: float, most_lines: int | None = None
    ) -> TextBlock:
        """Break a text into the lines of a column."""
        set_lines: Lines = broken(text, self._measure(style), width_pt, most_lines)
        return TextBlock(set_lines.lines, style, is_right_to_left(text), set_lines.is_shortened)

    def in_short(self, name: str, style: TextStyle, width_pt: float) -> str:
        """Return a name of one line; where it is too wide, its middle is left out visibly."""
        return middle_left_out(name, self._measure(style), width_pt)

    def width(self, text: str, style: TextStyle) -> float:
        """Return how wide a line is, in points."""
        return self._measure(style)(text)

    def draw(self, block: TextBlock, left_pt: float, top_pt: float, width_pt: float) -> None:
        """Draw a block's lines from its top, at its own side of the column."""
        side = Side.RIGHT if block.is_right_to_left else Side.LEFT
        for number, line in enumerate(block.lines):
            top = top_pt + number * block.style.line_pt
            self._draw(line, block.style, (left_pt, top, width_pt), block.direction, side)

    def draw_line(
        self,
        text: str,
        style: TextStyle,
        place: tuple[float, float, float],
        side: Side,
        *,
        runs_from_side: bool = False,
    ) -> None:
        """Draw one line at a side of a place: left, top and width in points.

        It runs as its first strong character says or, where asked, from that side.
        """
        right = side is Side.RIGHT if runs_from_side else is_right_to_left(text)
        self._draw(text, style, place, "rtl" if right else "ltr", side)

    def _draw(
        self,
        text: str,
        style: TextStyle,
        place: tuple[float, float, float],
        direction: str,
        side: Side,
    ) -> None:
        left, top, width = place
        # The font of a line's last stretch would else stay with the next line's first.
        with self.pdf.local_context():
            self.pdf.set_font(_FAMILY, "B" if style.is_bold else "", style.size_pt)
            self.pdf.set_text_color(*style.colour)
            if style.is_bold and self.fonts.lack_bold(text):
                self._embolden(style)
            self.pdf.set_text_shaping(use_shaping_engine=True, direction=direction)
            self.pdf.set_xy(left, top)
            self.pdf.cell(width, style.line_pt, text, align=side.value)

    def _embolden(self, style: TextStyle) -> None:
        """Draw the letters' outlines too: Chinese and Japanese fonts come without a bold face."""
        self.pdf.text_mode = TextMode.FILL_STROKE
        self.pdf.set_draw_color(*style.colour)
        self.pdf.set_line_width(style.size_pt * _OUTLINE)

    def _measure(self, style: TextStyle) -> Callable[[str], float]:
        scale = style.size_pt / _MEASURED_AT_PT

        def measured(text: str) -> float:
            key = (style.is_bold, text)
            if key not in self._widths:
                self.pdf.set_font(_FAMILY, "B" if style.is_bold else "", _MEASURED_AT_PT)
                direction = "rtl" if is_right_to_left(text) else "ltr"
                self.pdf.set_text_shaping(use_shaping_engine=True, direction=direction)
                self._widths[key] = self.pdf.get_string_width(text)
            return self._widths[key] * scale

        return measured
