"""The paragraph styles of a caption sheet, which a layout takes over by name."""

from typing import Final

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor
from docx.styles.style import ParagraphStyle

from mediadesk.delivery.word.marks import draw_beside, set_size

_BODY_FONT: Final = "Arial"
_BAR_INDENT: Final = Pt(8)

#: Paragraph styles: name, base, size in points, bold, colour, space below in points.
_STYLES: Final = (
    ("Caption", "Normal", 10.5, False, "141414", 3),
    ("Credit", "Caption", 9.5, False, "163E70", 3),
    ("Headline", "Caption", 11, True, "141414", 2),
    ("File Name", "Caption", 8, False, "6E6E6E", 2),
    ("Mandatory", "Caption", 9, True, "7A4C00", 3),
    ("Missing", "Caption", 9, True, "B01414", 3),
)
_BARS: Final = {"Mandatory": "7A4C00", "Missing": "B01414"}


def make_styles(document: Document) -> None:
    """Make a document's styles, or make those it has anew."""
    normal = document.styles["Normal"]
    _use_font(normal)
    for name, base, size, is_bold, colour, below in _STYLES:
        known = {style.name for style in document.styles}
        style = (
            document.styles[name]
            if name in known
            else document.styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH)
        )
        style.base_style = document.styles[base]
        set_size(style, Pt(size))
        style.font.bold = style.font.cs_bold = is_bold
        style.font.color.rgb = RGBColor.from_string(colour)
        style.paragraph_format.space_after = Pt(below)
        style.paragraph_format.space_before = Pt(0)
        style.paragraph_format.line_spacing = 1.1
        style.quick_style = True
        if name in _BARS:
            draw_beside(style, _BARS[name])
            style.paragraph_format.left_indent = _BAR_INDENT
    title = document.styles["Title"]
    _use_font(title)
    set_size(title, Pt(18))
    title.font.bold = title.font.cs_bold = True
    title.font.color.rgb = RGBColor.from_string("141414")


def _use_font(style: ParagraphStyle) -> None:
    """Name a font for Latin and for Arabic letters; East Asian ones follow the language."""
    style.font.name = _BODY_FONT
    fonts = style.element.rPr.rFonts
    for theme in ("asciiTheme", "hAnsiTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{theme}"), None)
    fonts.set(qn("w:cs"), _BODY_FONT)
