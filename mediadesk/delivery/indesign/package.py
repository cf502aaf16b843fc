"""An InDesign document or snippet as a file: the parts, their order, their headers."""

import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Final

from lxml import etree

from mediadesk.delivery.indesign.definitions import (
    BACKING_STORY,
    LAYER,
    MASTER,
    MASTER_PAGE,
    SECTION,
    colours,
    language,
    layer,
    preferences,
    spread,
    styles,
)
from mediadesk.delivery.indesign.elements import NO_CHARACTER_STYLE

_PACKAGING: Final = "http://ns.adobe.com/AdobeInDesign/idml/1.0/packaging"
_DOM_VERSION: Final = "10.0"  # InDesign CC 2014; later ones read it
_MIMETYPE: Final = b"application/vnd.adobe.indesign-idml-package"
_PROCESSING: Final = 'style="50" type="{}" readerVersion="6.0" featureSet="257" product="10.0(70)"'
_CONTAINER: Final = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">'
    b'<rootfiles><rootfile full-path="designmap.xml" media-type="text/xml"/></rootfiles>'
    b"</container>"
)
#: The first moment a zip archive can say, where a delivery names none.
_NO_TIME: Final = (1980, 1, 1, 0, 0, 0)
_ROOT_TAG: Final = "XMLTag/Root"


@dataclass(frozen=True, slots=True)
class Layout:
    """A document's pages, before they are written down.

    Attributes:
        size_pt: Width and height of a page.
        language: BCP 47 tag of its texts.
        pages: The frames of each page.
        stories: The texts, by id.
        made_at: When it was made.
        title: What it is called.
    """

    size_pt: tuple[float, float]
    language: str
    pages: tuple[list[etree._Element], ...]
    stories: dict[str, etree._Element] = field(default_factory=dict)
    made_at: datetime | None = None
    title: str = ""


def write_package(layout: Layout, out: Path) -> None:
    """Write a layout as an IDML package, which InDesign opens as a document of its own."""
    time = layout.made_at.timetuple()[:6] if layout.made_at else _NO_TIME
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        # The mimetype comes first and is stored, so that its words stand at a fixed place.
        kind = zipfile.ZipInfo("mimetype", time)
        archive.writestr(kind, _MIMETYPE, zipfile.ZIP_STORED)
        for name, content in _parts(layout):
            info = zipfile.ZipInfo(name, time)
            archive.writestr(info, content, zipfile.ZIP_DEFLATED)


def write_snippet(layout: Layout, out: Path) -> None:
    """Write a layout of one page as a snippet, which is dragged onto a page of any document."""
    document = etree.Element("Document", DOMVersion=_DOM_VERSION, Self="d")
    document.extend((language(layout.language), *colours(), *styles(layout.language), layer()))
    sheet = etree.SubElement(document, "Spread", Self="us0")
    for frames in layout.pages:
        sheet.extend(frames)
    document.extend(layout.stories.values())
    kind = etree.ProcessingInstruction("aid", 'SnippetType="PageItem"')
    out.write_bytes(_serialised(document, "snippet", kind))


def _parts(layout: Layout) -> Iterator[tuple[str, bytes]]:
    """Yield the package's files in the order InDesign writes them."""
    spreads = tuple(_spread_parts(layout))
    stories = tuple(
        (f"Stories/Story_{identifier}.xml", "Story", (story,))
        for identifier, story in layout.stories.items()
    )
    width, height = layout.size_pt
    master = spread("MasterSpread", MASTER, MASTER_PAGE, "A", layout.size_pt)
    parts = (
        ("Resources/Graphic.xml", "Graphic", colours()),
        ("Resources/Fonts.xml", "Fonts", ()),
        ("Resources/Styles.xml", "Styles", styles(layout.language)),
        (
            "Resources/Preferences.xml",
            "Preferences",
            (preferences(width, height, len(layout.pages)),),
        ),
        ("XML/Tags.xml", "Tags", (_root_tag(),)),
        (f"MasterSpreads/MasterSpread_{MASTER}.xml", "MasterSpread", (master,)),
        *spreads,
        ("XML/BackingStory.xml", "BackingStory", (_backing_story(),)),
        *stories,
    )
    yield "designmap.xml", _design_map(layout, [(name, kind) for name, kind, _ in parts])
    yield "META-INF/container.xml", _CONTAINER
    for name, kind, elements in parts:
        yield name, _part(kind, elements)


def _spread_parts(layout: Layout) -> Iterator[tuple[str, str, Sequence[etree._Element]]]:
    for number, frames in enumerate(layout.pages, start=1):
        sheet = spread("Spread", f"us{number}", f"up{number}", str(number), layout.size_pt)
        sheet.extend(frames)
        yield f"Spreads/Spread_us{number}.xml", "Spread", (sheet,)


def _design_map(layout: Layout, parts: Iterable[tuple[str, str]]) -> bytes:
    document = etree.Element(
        "Document", nsmap={"idPkg": _PACKAGING}, DOMVersion=_DOM_VERSION, Self="d"
    )
    document.set("StoryList", " ".join((*layout.stories, BACKING_STORY)))
    document.set("ZeroPoint", "0 0")
    document.set("ActiveLayer", LAYER)
    if layout.title:
        document.set("Name", layout.title)
    document.append(language(layout.language))
    for name, kind in parts:
        etree.SubElement(document, f"{{{_PACKAGING}}}{kind}", src=name)
        if kind == "Tags":
            document.append(layer())
    section = etree.SubElement(
        document, "Section", Self=SECTION, Length=str(len(layout.pages)), Name=""
    )
    section.set("PageStart", "up1")
    section.set("ContinueNumbering", "false")
    section.set("PageNumberStart", "1")
    return _serialised(document, "document")


def _part(kind: str, elements: Sequence[etree._Element]) -> bytes:
    root = etree.Element(
        f"{{{_PACKAGING}}}{kind}", nsmap={"idPkg": _PACKAGING}, DOMVersion=_DOM_VERSION
    )
    root.extend(elements)
    return etree.tostring(root, xml_declaration=True, encoding="UTF-8", standalone=True)


def _root_tag() -> etree._Element:
    return etree.Element("XMLTag", Self=_ROOT_TAG, Name="Root")


def _backing_story() -> etree._Element:
    backing = etree.Element("XmlStory", Self=BACKING_STORY, AppliedTOCStyle="n")
    styled = etree.SubElement(
        backing,
        "ParagraphStyleRange",
        AppliedParagraphStyle="ParagraphStyle/$ID/NormalParagraphStyle",
    )
    run = etree.SubElement(styled, "CharacterStyleRange", AppliedCharacterStyle=NO_CHARACTER_STYLE)
    etree.SubElement(run, "XMLElement", Self="di2", MarkupTag=_ROOT_TAG)
    return backing


def _serialised(
    document: etree._Element, kind: str, *instructions: etree._ProcessingInstruction
) -> bytes:
    """Return a document behind the instructions by which InDesign knows what it opens."""
    first = etree.ProcessingInstruction("aid", _PROCESSING.format(kind))
    for instruction in (first, *instructions):
        document.addprevious(instruction)
    tree = document.getroottree()
    return etree.tostring(tree, xml_declaration=True, encoding="UTF-8", standalone=True)
