"""What a placed file said of itself, from the XMP packet that a layout keeps of it.

ISO 16684-1; the properties as in the IPTC Photo Metadata Standard 2023.1.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from mediadesk.credits.normalise import cleaned
from mediadesk.metadata.untrusted_xml import MOST_PACKET_BYTES
from mediadesk.model.errors import OutsideError
from mediadesk.model.placement import CarriedRecord
from mediadesk.published.safe_xml import parse_xml

_DC: Final = "{http://purl.org/dc/elements/1.1/}"
_PHOTOSHOP: Final = "{http://ns.adobe.com/photoshop/1.0/}"
_MM: Final = "{http://ns.adobe.com/xap/1.0/mm/}"
_REF: Final = "{http://ns.adobe.com/xap/1.0/sType/ResourceRef#}"
_RDF: Final = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_IDS: Final = (
    *(f"{_MM}{name}" for name in ("DocumentID", "OriginalDocumentID", "InstanceID")),
    *(f"{_REF}{name}" for name in ("documentID", "originalDocumentID", "instanceID")),
)
_MOST_IDS: Final = 32
_LONGEST: Final = 4_000


@dataclass(frozen=True, slots=True)
class Packet:
    """An XMP packet, read: what is said of the file, and the texts that layouts take over."""

    record: CarriedRecord
    title: str
    description: str
    headline: str


def read_packet(text: str) -> Packet | None:
    """Read an XMP packet; None where it is empty or damaged: it is no more than a help."""
    start, end = text.find("<"), text.rfind(">")
    if start < 0 or end < start or len(text) > MOST_PACKET_BYTES:
        return None
    try:
        # The packet's own instructions may say an encoding that this text no longer has.
        root = parse_xml(_bare(text[start : end + 1]).encode(), "the XMP packet")
    except (OutsideError, UnicodeEncodeError):
        return None
    record = CarriedRecord(
        document_ids=tuple(_ids(root)),
        creators=_texts(root, f"{_DC}creator"),
        credit=_first(root, f"{_PHOTOSHOP}Credit"),
        copyright=_first(root, f"{_DC}rights"),
    )
    return Packet(
        record,
        _first(root, f"{_DC}title"),
        _first(root, f"{_DC}description"),
        _first(root, f"{_PHOTOSHOP}Headline"),
    )


def _bare(text: str) -> str:
    """Return a packet from its first element on."""
    for opening in ("<x:xmpmeta", "<x:xapmeta", "<rdf:RDF"):
        at = text.find(opening)
        if at >= 0:
            after = text.rfind("<?xpacket end")
            return text[at : after if after > at else None]
    return text


def _ids(root: etree._Element) -> Iterator[str]:
    seen: set[str] = set()
    for name in _IDS:
        for value in _values(root, name):
            if value and value not in seen and len(seen) < _MOST_IDS:
                seen.add(value)
                yield value


def _first(root: etree._Element, name: str) -> str:
    return next(iter(_texts(root, name)), "")


def _texts(root: etree._Element, name: str) -> tuple[str, ...]:
    return tuple(dict.fromkeys(filter(None, _values(root, name))))


def _values(root: etree._Element, name: str) -> Iterator[str]:
    """Yield a property's values: an attribute, a text, or a list, the default words first."""
    for element in root.iter(f"{_RDF}Description", name, f"{_MM}DerivedFrom"):
        attribute = element.get(name)
        if attribute:
            yield cleaned(attribute[:_LONGEST])
        if element.tag == name:
            items = sorted(element.iter(f"{_RDF}li"), key=_is_not_default)
            for item in items or [element]:
                yield cleaned((item.text or "")[:_LONGEST])


def _is_not_default(item: etree._Element) -> bool:
    return item.get("{http://www.w3.org/XML/1998/namespace}lang") != "x-default"
