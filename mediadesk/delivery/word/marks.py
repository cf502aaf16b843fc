"""What Word reads and python-docx has no words for: languages, directions, fields, table rows."""

from typing import Final, cast

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.oxml.xmlchemy import BaseOxmlElement
from docx.shape import InlineShape
from docx.shared import Length, Pt
from docx.styles.style import ParagraphStyle
from docx.table import Table, _Row
from docx.text.paragraph import Paragraph
from docx.text.run import Run

from mediadesk.delivery.directions import directed_runs, is_right_to_left

#: East Asian languages by primary tag, as Word names them; their letters are chosen by it.
_EAST_ASIAN: Final = {"ja": "ja-JP", "zh": "zh-CN", "ko": "ko-KR"}
#: Where a tag names no region, the one Word has a dictionary for.
_REGIONS: Final = dict(
    tag.split(" ")
    for tag in (
        *("en en-US", "de de-DE", "fr fr-FR", "es es-ES", "it it-IT", "pt pt-PT", "nl nl-NL"),
        *("ru ru-RU", "ja ja-JP", "zh zh-CN", "ko ko-KR", "ar ar-SA", "pl pl-PL", "uk uk-UA"),
        *("tr tr-TR", "el el-GR", "he he-IL", "fa fa-IR"),
    )
)
_HAIRLINE: Final = Pt(0.5)
_ARABIC: Final = "ar-SA"
#: What of w:rPr stands behind w:lang (ECMA-376, 17.3.2.28: the order is fixed).
_BEHIND_LANGUAGE: Final = ("w:eastAsianLayout", "w:specVanish", "w:oMath")
_BEHIND_DIRECTION: Final = ("w:cs", "w:em", "w:lang", *_BEHIND_LANGUAGE)
_BEHIND_SIZE: Final = (
    *("w:highlight", "w:u", "w:effect", "w:bdr", "w:shd", "w:fitText", "w:vertAlign", "w:rtl"),
    *_BEHIND_DIRECTION,
)
_BEHIND_BIDI: Final = (
    *("w:adjustRightInd", "w:snapToGrid", "w:spacing", "w:ind", "w:contextualSpacing"),
    *("w:mirrorIndents", "w:suppressOverlap", "w:jc", "w:textDirection", "w:textAlignment"),
    *("w:textboxTightWrap", "w:outlineLvl", "w:divId", "w:cnfStyle", "w:rPr", "w:sectPr"),
    "w:pPrChange",
)


def set_languages(document: Document, language: str) -> None:
    """Make a BCP 47 language the document's own, for each of the three kinds of script."""
    defaults = document.styles.element.find(qn("w:docDefaults"))
    for found in defaults.iter(qn("w:lang")):
        _say_language(found, language)


def write(paragraph: Paragraph, text: str, language: str) -> None:
    """Add a text to a paragraph; it is set right to left where it runs so.

    Each stretch of one direction is a run of its own: Word sets marks and digits of a run marked
    as right to left by that mark, whatever letters are in it.
    """
    if is_right_to_left(text):
        set_right_to_left(paragraph)
    for stretch in directed_runs(text):
        run = paragraph.add_run(stretch.text)
        properties = run._r.get_or_add_rPr()  # noqa: SLF001 - python-docx's way to its XML
        if stretch.is_right_to_left:
            properties.insert_element_before(_element("w:rtl"), *_BEHIND_DIRECTION)
        named = _element("w:lang")
        _say_language(named, language)
        properties.insert_element_before(named, *_BEHIND_LANGUAGE)


def set_right_to_left(paragraph: Paragraph) -> None:
    """Make a paragraph begin at the right."""
    properties = paragraph._p.get_or_add_pPr()  # noqa: SLF001
    if properties.find(qn("w:bidi")) is None:
        properties.insert_element_before(_element("w:bidi"), *_BEHIND_BIDI)


def add_field(run: Run, instruction: str, shown: str = "1") -> None:
    """Add a field that Word computes, such as PAGE; `shown` stands there until it does."""
    for kind, text in (("begin", ""), ("", instruction), ("separate", ""), ("shown", shown)):
        if kind == "shown":
            run.add_text(text)
        elif kind:
            run._r.append(_field_mark(kind))  # noqa: SLF001
        else:
            told = OxmlElement("w:instrText")
            told.text = f" {text} "
            run._r.append(told)  # noqa: SLF001
    run._r.append(_field_mark("end"))  # noqa: SLF001


def repeat_on_every_page(row: _Row) -> None:
    """Make a row the table's heading, repeated on every page it reaches."""
    row._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))  # noqa: SLF001


def keep_whole(row: _Row) -> None:
    """Never let a page break go through a row."""
    row._tr.get_or_add_trPr().insert(0, OxmlElement("w:cantSplit"))  # noqa: SLF001


def say_instead(picture: InlineShape, name: str, alt_text: str) -> None:
    """Name a picture, and say in words what it shows; nothing keeps text off it."""
    properties = picture._inline.docPr  # noqa: SLF001
    for side in "TBLR":  # LibreOffice takes an eighth of an inch where nothing is said
        picture._inline.set(f"dist{side}", "0")  # noqa: SLF001
    properties.set("name", name)
    properties.set("descr", alt_text)


def outline(picture: InlineShape, colour: str) -> None:
    """Draw a hairline around a picture, its colour as RRGGBB: a light one else has no edge."""
    line, fill, tone = _element("a:ln"), _element("a:solidFill"), _element("a:srgbClr")
    line.set("w", str(_HAIRLINE))
    tone.set("val", colour)
    fill.append(tone)
    line.append(fill)
    for shape in picture._inline.iter(qn("pic:spPr")):  # noqa: SLF001
        shape.append(line)


def set_size(style: ParagraphStyle, size: Length) -> None:
    """Set the size of a style's letters, those of Arabic and Hebrew too."""
    style.font.size = size
    properties = style.element.get_or_add_rPr()
    for known in properties.findall(qn("w:szCs")):
        properties.remove(known)
    complex_size = _element("w:szCs")
    complex_size.set(qn("w:val"), str(round(size.pt * 2)))
    properties.insert_element_before(complex_size, *_BEHIND_SIZE)


def draw_beside(style: ParagraphStyle, colour: str) -> None:
    """Draw a bar beside a style's paragraphs, its colour as RRGGBB."""
    borders, bar = _element("w:pBdr"), _element("w:left")
    for key, value in (("val", "single"), ("sz", "18"), ("space", "6"), ("color", colour)):
        bar.set(qn(f"w:{key}"), value)
    borders.append(bar)
    style.element.get_or_add_pPr().insert_element_before(
        borders, "w:shd", "w:tabs", "w:suppressAutoHyphens", "w:kinsoku", "w:spacing", "w:ind"
    )


def rule_lightly(table: Table, colour: str, padding: Length) -> None:
    """Part a table's rows by a thin line, and keep its cells' contents off it.

    Args:
        table: The table.
        colour: Of the line, as RRGGBB.
        padding: Above and below the contents; beside them too.
    """
    borders, margins = _element("w:tblBorders"), _element("w:tblCellMar")
    for edge in ("top", "bottom", "insideH"):
        line = _element(f"w:{edge}")
        for key, value in (("val", "single"), ("sz", "4"), ("space", "0"), ("color", colour)):
            line.set(qn(f"w:{key}"), value)
        borders.append(line)
    for edge in ("top", "left", "bottom", "right"):
        margin = _element(f"w:{edge}")
        margin.set(qn("w:w"), str(round(padding.twips)))
        margin.set(qn("w:type"), "dxa")
        margins.append(margin)
    properties = table._tbl.tblPr  # noqa: SLF001
    properties.insert_element_before(borders, "w:shd", "w:tblLayout", "w:tblCellMar", "w:tblLook")
    properties.insert_element_before(margins, "w:tblLook", "w:tblCaption", "w:tblDescription")


def _element(name: str) -> BaseOxmlElement:
    # The parser gives elements it has no class for one of lxml's own, with the same methods.
    return cast("BaseOxmlElement", OxmlElement(name))


def _field_mark(kind: str) -> BaseOxmlElement:
    mark = _element("w:fldChar")
    mark.set(qn("w:fldCharType"), kind)
    return mark


def _say_language(element: BaseOxmlElement, language: str) -> None:
    tag = language.replace("_", "-")
    primary = tag.partition("-")[0].lower()
    full = tag if "-" in tag else _REGIONS.get(primary, tag)
    element.set(qn("w:val"), full)
    element.set(qn("w:eastAsia"), full if primary in _EAST_ASIAN else "en-US")
    element.set(qn("w:bidi"), full if primary in {"ar", "he", "fa", "ur"} else _ARABIC)
