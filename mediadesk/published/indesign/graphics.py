"""What an InDesign frame shows of a placed file: crop, effective resolution, alt text, link."""

import base64
import binascii
import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from lxml import etree

from mediadesk.model.geometry import Box
from mediadesk.model.placement import CarriedRecord
from mediadesk.published.indesign.items import FoundGraphic
from mediadesk.published.indesign.stories import XmlPlace
from mediadesk.published.indesign.styles import plain_name
from mediadesk.published.layout.affine import Affine, Rect, numbers
from mediadesk.published.layout.carried_record import Packet, read_packet
from mediadesk.published.layout.crops import fractions, shown_box
from mediadesk.published.layout.curves import Outline
from mediadesk.published.safe_xml import local_name

_MOST_EMBEDDED_CHARACTERS: Final = 256 * 2**20
_DRAWN: Final = frozenset({"EPS", "PDF", "ImportedPage", "WMF", "PICT", "SVG"})
_FROM_PACKET: Final = {
    "SourceXMPTitle": "title",
    "SourceXMPDescription": "description",
    "SourceXMPHeadline": "headline",
}


@dataclass(frozen=True, slots=True)
class Graphic:
    """A placed graphic.

    Attributes:
        reference: The address of the file, as linked; a name where it is embedded.
        size_bytes: The file's size when it was placed; None where it is not said.
        crop: The part shown; None where the layout does not say.
        effective_ppi: Pixels per inch as printed; None for drawings.
        matrix: From the graphic's own space to the page; None where it cannot be told.
        alt: The alternative text.
        is_marked_decorative: Whether its author says that it only decorates.
        is_drawing: Whether it is a drawing or a page, and no picture of pixels.
        carried: What the file said of itself; None where the layout has no packet.
        embedded: The file itself in base 64, "" where it is only linked.
    """

    reference: str
    size_bytes: int | None
    crop: Box | None
    effective_ppi: float | None
    matrix: Affine | None
    alt: str
    is_marked_decorative: bool
    is_drawing: bool
    carried: CarriedRecord | None
    embedded: str


def graphic_of(found: FoundGraphic, places: Mapping[str, XmlPlace]) -> Graphic:
    """Return what a frame shows.

    Args:
        found: The graphic in its frame.
        places: The XML structure, by id; it may hold the alternative text.
    """
    element = found.graphic
    link = element.find("Link")
    packet = _packet(element)
    matrix = _matrix(found)
    alt, is_decorative = _alt(found, packet, places)
    name = plain_name(element.get("Name") or "") or plain_name(found.frame.get("Name") or "")
    address = (link.get("LinkResourceURI") or "") if link is not None else ""
    return Graphic(
        reference=address or name or str(element.get("Self") or "picture"),
        size_bytes=_linked_size(link),
        crop=crop_of(found),
        effective_ppi=_effective_ppi(element, matrix) if matrix is not None else None,
        matrix=matrix,
        alt=alt,
        is_marked_decorative=is_decorative,
        is_drawing=local_name(element) in _DRAWN,
        carried=packet.record if packet is not None else None,
        embedded=_embedded(element),
    )


def crop_of(found: FoundGraphic) -> Box | None:
    """Return the part of a graphic that its frame shows, in fractions of it.

    The frame's outline is brought into the graphic's own space by the inverse of the graphic's
    matrix; what of it lies on the graphic is shown. White left in the frame is no part of it.
    """
    bounds = _bounds(found.graphic)
    matrix = Affine.from_text(found.graphic.get("ItemTransform"))
    back = matrix.inverse() if matrix is not None else None
    if bounds is None or matrix is None or back is None or not found.outlines:
        return None
    outlines = map(back.points, found.outlines)
    box = shown_box(outlines, bounds, _windows(found, matrix))
    return fractions(box, bounds) if box is not None else None


def _windows(found: FoundGraphic, matrix: Affine) -> Iterator[Outline]:
    """Yield, in a graphic's own space, the outlines of the frames that its frame is pasted into."""
    around = found.place.matrix
    back = (around @ matrix).inverse() if around is not None else None
    if back is not None:
        yield from map(back.points, found.place.clips)


def _bounds(graphic: etree._Element) -> Rect | None:
    """Return the graphic's own box: points at its actual resolution, not pixels."""
    element = graphic.find("Properties/GraphicBounds")
    if element is None:
        return None
    edges = [numbers(element.get(name)) for name in ("Left", "Top", "Right", "Bottom")]
    known = [edge[0] for edge in edges if edge]
    if len(known) != len(edges) or known[0] >= known[2] or known[1] >= known[3]:
        return None
    return Rect(*known)


def _matrix(found: FoundGraphic) -> Affine | None:
    own = Affine.from_text(found.graphic.get("ItemTransform"))
    around = found.place.matrix
    return around @ own if around is not None and own is not None else None


def _effective_ppi(graphic: etree._Element, matrix: Affine) -> float | None:
    """Return the resolution in the worse direction, all scaling of frame and groups counted."""
    actual = numbers(graphic.get("ActualPpi"))
    if not actual:
        return None
    ppi = (actual[0], actual[-1])
    found_ppi = [
        p / scale for p, scale in zip(ppi, matrix.scales, strict=True) if p > 0 and scale > 0
    ]
    worst = min(found_ppi, default=math.inf)
    return round(worst, 2) if math.isfinite(worst) else None


def _linked_size(link: etree._Element | None) -> int | None:
    """Return the size of a linked file: "0~6bfc" is 27,644 bytes."""
    high, _, low = ((link.get("LinkResourceSize") if link is not None else "") or "").partition("~")
    try:
        return (int(high, 16) << 32) + int(low, 16) or None
    except ValueError:
        return None


def _packet(graphic: etree._Element) -> Packet | None:
    contents = graphic.find("MetadataPacketPreference/Properties/Contents")
    return read_packet(contents.text or "") if contents is not None else None


def _alt(
    found: FoundGraphic, packet: Packet | None, places: Mapping[str, XmlPlace]
) -> tuple[str, bool]:
    """Return the alternative text by its source, and whether the picture is marked decorative."""
    option = found.frame.find("ObjectExportOption")
    if option is None:
        return _structure_alt(found, places), False
    source = option.get("AltTextSourceType") or ""
    own = plain_name(option.get("CustomAltText") or "")
    is_decorative = "Decorative" in source or option.get("ApplyTagType") == "TagArtifact"
    if is_decorative:
        return "", True
    if source == "SourceXMLStructure":
        return _structure_alt(found, places), False
    if source in _FROM_PACKET:
        return (str(getattr(packet, _FROM_PACKET[source])) if packet is not None else ""), False
    return own, False


def _structure_alt(found: FoundGraphic, places: Mapping[str, XmlPlace]) -> str:
    for element in (found.graphic, found.frame):
        place = places.get(str(element.get("Self") or ""))
        for name, value in place.attributes.items() if place is not None else ():
            if name.casefold() == "alt":
                return value
    return ""


def _embedded(graphic: etree._Element) -> str:
    contents = graphic.find("Properties/Contents")
    text = (contents.text or "") if contents is not None else ""
    return text if len(text) <= _MOST_EMBEDDED_CHARACTERS else ""


def decoded(embedded: str | bytes) -> bytes | None:
    """Return the bytes of an embedded file; None where it is damaged."""
    try:
        return base64.b64decode(embedded) or None
    except (binascii.Error, ValueError):
        return None
