"""The elements of an InDesign page: picture frames, text frames, stories (IDML 10)."""

from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from itertools import count
from pathlib import Path
from typing import Final

from lxml import etree

from mediadesk.delivery.directions import is_right_to_left
from mediadesk.delivery.indesign.layout import Box

#: Photo formats by the desk's name, as InDesign names them; others it may not place.
LINK_FORMATS: Final = {
    "JPEG": "$ID/JPEG",
    "TIFF": "$ID/TIFF",
    "PNG": "$ID/Portable Network Graphics (PNG)",
    "GIF": "$ID/CompuServe GIF",
    "PSD": "$ID/Photoshop",
}
NONE: Final = "$ID/"
NO_OBJECT_STYLE: Final = "ObjectStyle/$ID/[None]"
TEXT_FRAME_STYLE: Final = "ObjectStyle/$ID/[Normal Text Frame]"
NO_CHARACTER_STYLE: Final = "CharacterStyle/$ID/[No character style]"
CAPTION_STYLE: Final = "ParagraphStyle/Caption"
CREDIT_STYLE: Final = "ParagraphStyle/Credit"
_PPI: Final = 72.0
_RIGHT_TO_LEFT: Final = (
    ("Justification", "RightAlign"),
    ("ParagraphDirection", "RightToLeftDirection"),
    ("CharacterDirection", "RightToLeftDirection"),
    ("Composer", "HL Composer Optyca"),  # the World-Ready composer: others leave letters unjoined
)


class Identifiers:
    """Gives every element of a document an id of its own."""

    def __init__(self) -> None:
        self._numbers = count(0x100)

    def new(self) -> str:
        """Return the next id."""
        return f"u{next(self._numbers):x}"


@dataclass(frozen=True, slots=True)
class LinkedPicture:
    """A picture file as a layout links it.

    Attributes:
        path: The file.
        format: The desk's name of its format.
        width_px: Its width as displayed.
        height_px: Its height as displayed.
        name: What its frame is called in the layers panel.
        alt_text: Words instead of it.
        packet: Its XMP packet.
    """

    path: Path
    format: str
    width_px: int
    height_px: int
    name: str
    alt_text: str
    packet: str


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph and the id of its style."""

    text: str
    style: str


def picture_frame(
    ids: Identifiers, picture: LinkedPicture, box: Box, page_height: float, layer: str
) -> etree._Element:
    """Return a frame that shows a picture whole.

    The picture's own space has a point a pixel (ActualPpi 72), whatever density its file states:
    AutoFit has InDesign fit it anew when it reads the file.
    """
    frame = _frame("Rectangle", ids, box, page_height, layer)
    frame.set("ContentType", "GraphicType")
    frame.set("AppliedObjectStyle", NO_OBJECT_STYLE)
    frame.set("Name", picture.name or NONE)
    etree.SubElement(
        frame,
        "FrameFittingOption",
        AutoFit="true",
        FittingAlignment="TopLeftAnchor",
        FittingOnEmptyFrame="Proportionally",
    )
    _add_alt_text(frame, picture.alt_text)
    frame.append(_image(ids, picture, box))
    return frame


def text_frame(
    ids: Identifiers, story: str, box: Box, page_height: float, layer: str
) -> etree._Element:
    """Return a text frame that InDesign makes as high as its text."""
    frame = _frame("TextFrame", ids, box, page_height, layer)
    frame.set("ParentStory", story)
    frame.set("PreviousTextFrame", "n")
    frame.set("NextTextFrame", "n")
    frame.set("ContentType", "TextType")
    frame.set("AppliedObjectStyle", TEXT_FRAME_STYLE)
    etree.SubElement(
        frame,
        "TextFramePreference",
        TextColumnCount="1",
        VerticalJustification="TopAlign",
        AutoSizingType="HeightOnly",
        AutoSizingReferencePoint="TopLeftPoint",
    )
    return frame


def story(identifier: str, title: str, paragraphs: Sequence[Paragraph]) -> etree._Element:
    """Return a story of styled paragraphs."""
    made = etree.Element("Story", Self=identifier, AppliedTOCStyle="n", TrackChanges="false")
    made.set("StoryTitle", title or NONE)
    made.set("AppliedNamedGrid", "n")
    first = paragraphs[0].text if paragraphs else ""
    direction = "RightToLeftDirection" if is_right_to_left(first) else "LeftToRightDirection"
    etree.SubElement(
        made,
        "StoryPreference",
        OpticalMarginAlignment="false",
        FrameType="TextFrameType",
        StoryOrientation="Horizontal",
        StoryDirection=direction,
    )
    for paragraph in paragraphs:
        _add_paragraph(made, paragraph, is_last=paragraph is paragraphs[-1])
    return made


def _add_paragraph(made: etree._Element, paragraph: Paragraph, *, is_last: bool) -> None:
    styled = etree.SubElement(made, "ParagraphStyleRange", AppliedParagraphStyle=paragraph.style)
    if is_right_to_left(paragraph.text):
        for name, value in _RIGHT_TO_LEFT:
            styled.set(name, value)
    run = etree.SubElement(styled, "CharacterStyleRange", AppliedCharacterStyle=NO_CHARACTER_STYLE)
    etree.SubElement(run, "Content").text = paragraph.text
    if not is_last:
        etree.SubElement(run, "Br")


def _frame(kind: str, ids: Identifiers, box: Box, page_height: float, layer: str) -> etree._Element:
    """Return a frame whose inner space begins at its upper left corner.

    A spread's origin lies at the middle of its page's left edge, y downward.
    """
    frame = etree.Element(kind, Self=ids.new(), ItemLayer=layer, Visible="true", Locked="false")
    frame.set("ItemTransform", _matrix(1, box.left, box.top - page_height / 2))
    properties = etree.SubElement(frame, "Properties")
    geometry = etree.SubElement(properties, "PathGeometry")
    outline = etree.SubElement(geometry, "GeometryPathType", PathOpen="false")
    points = etree.SubElement(outline, "PathPointArray")
    for x, y in ((0.0, 0.0), (0.0, box.height), (box.width, box.height), (box.width, 0.0)):
        at = f"{_number(x)} {_number(y)}"
        etree.SubElement(points, "PathPointType", Anchor=at, LeftDirection=at, RightDirection=at)
    return frame


def _image(ids: Identifiers, picture: LinkedPicture, box: Box) -> etree._Element:
    scale = box.width / max(1, picture.width_px)
    ppi, effective = _number(_PPI), _number(round(_PPI / scale))
    image = etree.Element("Image", Self=ids.new(), ActualPpi=f"{ppi} {ppi}")
    image.set("EffectivePpi", f"{effective} {effective}")
    image.set("ImageRenderingIntent", "UseColorSettings")
    image.set("AppliedObjectStyle", NO_OBJECT_STYLE)
    image.set("ItemTransform", _matrix(scale, 0, 0))
    image.set("Visible", "true")
    image.set("Name", NONE)
    format_name = LINK_FORMATS.get(picture.format)
    if format_name:
        image.set("ImageTypeName", format_name)
    bounds = etree.SubElement(etree.SubElement(image, "Properties"), "GraphicBounds")
    edges = (("Left", 0), ("Top", 0), ("Right", picture.width_px), ("Bottom", picture.height_px))
    for edge, value in edges:
        bounds.set(edge, _number(value))
    packet = etree.SubElement(image, "MetadataPacketPreference")
    contents = etree.SubElement(etree.SubElement(packet, "Properties"), "Contents")
    contents.text = etree.CDATA(picture.packet)
    image.append(_link(ids, picture, format_name))
    return image


def _link(ids: Identifiers, picture: LinkedPicture, format_name: str | None) -> etree._Element:
    link = etree.Element("Link", Self=ids.new(), AssetURL=NONE, AssetID=NONE)
    # InDesign writes file:/Users/..., where the standard has three slashes or none of a host's.
    address = picture.path.absolute().as_uri().replace("file:///", "file:/", 1)
    link.set("LinkResourceURI", address)
    if format_name:
        link.set("LinkResourceFormat", format_name)
    for name, value in (
        ("StoredState", "Normal"),
        ("LinkClassID", "35906"),
        ("LinkClientID", "257"),
        ("LinkResourceModified", "false"),
        ("LinkObjectModified", "false"),
        ("ShowInUI", "true"),
        ("CanEmbed", "true"),
        ("CanUnembed", "true"),
        ("CanPackage", "true"),
        ("ImportPolicy", "NoAutoImport"),
        ("ExportPolicy", "NoAutoExport"),
    ):
        link.set(name, value)
    with suppress(OSError):  # the file is gone: InDesign will say so, and so does the writer
        link.set("LinkResourceSize", f"0~{picture.path.stat().st_size:x}")
    return link


def _add_alt_text(frame: etree._Element, alt_text: str) -> None:
    option = etree.SubElement(
        frame, "ObjectExportOption", AltTextSourceType="SourceCustom", CustomAltText=alt_text
    )
    properties = etree.SubElement(option, "Properties")
    for name in ("AltMetadataProperty", "ActualMetadataProperty"):
        etree.SubElement(properties, name, NamespacePrefix=NONE, PropertyPath=NONE)


def _matrix(scale: float, x: float, y: float) -> str:
    return f"{_number(scale)} 0 0 {_number(scale)} {_number(x)} {_number(y)}"


def _number(value: float) -> str:
    return f"{value:.10g}"
