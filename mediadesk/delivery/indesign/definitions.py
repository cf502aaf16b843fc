"""What InDesign pages refer to: colours, styles, languages, preferences, a master spread."""

from typing import Final

from lxml import etree

from mediadesk.delivery.indesign.elements import (
    CAPTION_STYLE,
    CREDIT_STYLE,
    NO_CHARACTER_STYLE,
    NO_OBJECT_STYLE,
    NONE,
    TEXT_FRAME_STYLE,
)
from mediadesk.delivery.indesign.layout import LETTERS_PT, LINE_PT, MARGIN_PT

LAYER: Final = "uba"
MASTER: Final = "ubb"
MASTER_PAGE: Final = "ubc"
SECTION: Final = "ubd"
BACKING_STORY: Final = "ube"
_NO_PARAGRAPH_STYLE: Final = "ParagraphStyle/$ID/[No paragraph style]"
_NORMAL: Final = "ParagraphStyle/$ID/NormalParagraphStyle"
_BLACK: Final = "Color/Black"
_NO_LANGUAGE: Final = "[No Language]"
#: Languages by BCP 47 tag, as InDesign's dictionaries are called.
_LANGUAGES: Final = {
    "en": "English: USA",
    "en-gb": "English: UK",
    "de": "German: 2006 Reform",
    "fr": "French",
    "es": "Spanish: Castilian",
    "it": "Italian",
    "pt": "Portuguese",
    "pt-br": "Portuguese: Brazilian",
    "nl": "Dutch: 2005 Reform",
    "ru": "Russian",
    "ja": "Japanese",
    "ko": "Korean",
    "ar": "Arabic",
}


def language_name(tag: str) -> str:
    """Return InDesign's name of a BCP 47 language; a name for none where it is not known."""
    full = tag.replace("_", "-").lower()
    return _LANGUAGES.get(full) or _LANGUAGES.get(full.partition("-")[0], _NO_LANGUAGE)


def language(tag: str) -> etree._Element:
    """Return the definition of a language."""
    name = language_name(tag)
    primary, _, sub = name.partition(": ")
    return etree.Element(
        "Language",
        Self=f"Language/$ID/{name.replace(':', '%3a')}",
        Name=f"{NONE}{name}",
        PrimaryLanguageName=f"{NONE}{primary}",
        SublanguageName=f"{NONE}{sub}",
    )


def colours() -> tuple[etree._Element, ...]:
    """Return the colours and strokes that styles and frames refer to."""
    black = etree.Element(
        "Color", Self=_BLACK, Model="Process", Space="CMYK", ColorValue="0 0 0 100", Name="Black"
    )
    black.set("ColorOverride", "Specialblack")
    paper = etree.Element(
        "Color", Self="Color/Paper", Model="Process", Space="CMYK", ColorValue="0 0 0 0"
    )
    paper.set("Name", "Paper")
    paper.set("ColorOverride", "Specialpaper")
    for colour in (black, paper):
        colour.set("ColorEditable", "false")
        colour.set("ColorRemovable", "false")
        colour.set("Visible", "true")
    none = etree.Element("Swatch", Self="Swatch/None", Name="None", Visible="true")
    solid = etree.Element("StrokeStyle", Self="StrokeStyle/$ID/Solid", Name="$ID/Solid")
    return (black, paper, none, solid)


def styles(language_tag: str) -> tuple[etree._Element, ...]:
    """Return the root groups of character, paragraph and object styles.

    Caption and Credit name no font: a layout that has styles of these names keeps its own, and
    any other shows its default.
    """
    characters = etree.Element("RootCharacterStyleGroup", Self="ua0")
    _style(characters, "CharacterStyle", NO_CHARACTER_STYLE)
    paragraphs = etree.Element("RootParagraphStyleGroup", Self="ua1")
    root = _style(paragraphs, "ParagraphStyle", _NO_PARAGRAPH_STYLE)
    root.set("FillColor", _BLACK)
    root.set("PointSize", "12")
    normal = _style(paragraphs, "ParagraphStyle", _NORMAL, based_on=_NO_PARAGRAPH_STYLE)
    normal.set("NextStyle", _NORMAL)
    applied = f"{NONE}{language_name(language_tag)}"
    for identifier, size in ((CAPTION_STYLE, LETTERS_PT), (CREDIT_STYLE, LETTERS_PT - 2)):
        style = _style(paragraphs, "ParagraphStyle", identifier, based_on=_NORMAL)
        style.set("NextStyle", CREDIT_STYLE)
        style.set("PointSize", f"{size:g}")
        style.set("AppliedLanguage", applied)
        style.set("Hyphenation", "true" if identifier == CAPTION_STYLE else "false")
        style.set("FillColor", _BLACK)
        for properties in style.iterchildren("Properties"):
            leading = etree.SubElement(properties, "Leading", type="unit")
            leading.text = f"{LINE_PT - LETTERS_PT + size:g}"
    objects = etree.Element("RootObjectStyleGroup", Self="ua2")
    for identifier in (NO_OBJECT_STYLE, TEXT_FRAME_STYLE):
        style = _style(objects, "ObjectStyle", identifier)
        style.set("FillColor", "Swatch/None")
        style.set("StrokeColor", "Swatch/None")
        style.set("StrokeWeight", "0")
    return (characters, paragraphs, objects)


def layer() -> etree._Element:
    """Return the one layer that frames lie on."""
    return etree.Element(
        "Layer", Self=LAYER, Name="Photos", Visible="true", Locked="false", Printable="true"
    )


def preferences(width: float, height: float, pages: int) -> etree._Element:
    """Return the document's preferences: its page, single pages, millimetres left to the person."""
    return etree.Element(
        "DocumentPreference",
        PageHeight=f"{height:.10g}",
        PageWidth=f"{width:.10g}",
        PagesPerDocument=str(pages),
        FacingPages="false",
        AllowPageShuffle="true",
        PageBinding="LeftToRight",
        Intent="PrintIntent",
    )


def spread(
    kind: str, identifier: str, page: str, name: str, size: tuple[float, float]
) -> etree._Element:
    """Return a spread of one page: kind is "Spread" or "MasterSpread"."""
    width, height = size
    made = etree.Element(kind, Self=identifier, PageCount="1", ItemTransform="1 0 0 1 0 0")
    if kind == "MasterSpread":
        made.set("Name", f"{name}-Master")
        made.set("NamePrefix", name)
        made.set("BaseName", "Master")
    else:
        made.set("BindingLocation", "0")
        made.set("AllowPageShuffle", "true")
    sheet = etree.SubElement(
        made,
        "Page",
        Self=page,
        Name=name,
        AppliedMaster="n" if kind == "MasterSpread" else MASTER,
        GeometricBounds=f"0 0 {height:.10g} {width:.10g}",
        ItemTransform=f"1 0 0 1 0 {-height / 2:.10g}",
    )
    margins = etree.SubElement(sheet, "MarginPreference", ColumnCount="1", ColumnGutter="12")
    for edge in ("Top", "Bottom", "Left", "Right"):
        margins.set(edge, f"{MARGIN_PT:g}")
    return made


def _style(group: etree._Element, kind: str, identifier: str, based_on: str = "") -> etree._Element:
    name = identifier.partition("/")[2]
    style = etree.SubElement(group, kind, Self=identifier, Name=name)
    properties = etree.SubElement(style, "Properties")
    if based_on:
        root = based_on.partition("/")[2]
        is_root = root.endswith("]")  # InDesign refers to these by name, to others by id
        basis = etree.SubElement(properties, "BasedOn", type="string" if is_root else "object")
        basis.text = root if is_root else based_on
    return style
