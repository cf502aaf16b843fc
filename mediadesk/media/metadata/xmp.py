"""Read an XMP packet (ISO 16684-1) into plain values; the packet may be hostile or damaged."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias, cast

from lxml import etree

from mediadesk.metadata.fields import ArrayKind
from mediadesk.metadata.untrusted_xml import (
    MOST_PACKET_BYTES,
    MOST_PACKET_ELEMENTS,
    untrusted_parser,
)

_RDF: Final = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_XML: Final = "{http://www.w3.org/XML/1998/namespace}"
_NODE: Final = f"{_RDF}nodeID"
_ARRAYS: Final = {f"{_RDF}{kind.value}": kind for kind in ArrayKind if kind.value}
_NOT_PROPERTIES: Final = frozenset(
    f"{_RDF}{name}" for name in ("about", "ID", "nodeID", "parseType", "resource", "datatype")
)

#: What XML 1.0, 2.2 does not allow; one such sign would end the reading where it stands.
_NOT_XML: Final = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")

#: Structures nest 5 deep.
_DEEPEST: Final = 24


@dataclass(frozen=True, slots=True)
class XmpText:
    """A simple value, with its xml:lang where it stands in a language alternative."""

    text: str
    language: str = ""


@dataclass(frozen=True, slots=True)
class XmpArray:
    """The items of a Seq, Bag or Alt, in order.

    Attributes:
        items: The items.
        kind: Which of the three it is.
    """

    items: tuple["XmpValue", ...]
    kind: ArrayKind = ArrayKind.NONE


@dataclass(frozen=True, slots=True)
class XmpStruct:
    """The members of a structure, by Clark name."""

    members: Mapping[str, "XmpValue"]


XmpValue: TypeAlias = XmpText | XmpArray | XmpStruct


def parse_xmp(packet: bytes) -> Mapping[str, XmpValue]:
    """Return the properties of a packet by Clark name ("{uri}local").

    A document type declaration is never read, so entities cannot grow; what is malformed is read
    as far as it goes.

    Raises:
        ValueError: The packet is too large, declares entities, or is not XML at all.
    """
    text = _decoded(packet)
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        msg = "the XMP packet declares entities"
        raise ValueError(msg)
    root = _tree(text)
    elements = root.iter()
    if sum(1 for _ in elements) > MOST_PACKET_ELEMENTS:
        msg = "the XMP packet has too many elements"
        raise ValueError(msg)
    properties: dict[str, XmpValue] = {}
    for rdf in root.iter(f"{_RDF}RDF"):
        _join_nodes(rdf)
        for description in _children(rdf):
            for name, value in _members(description, 0).items():
                properties.setdefault(name, value)
    return properties


def _join_nodes(rdf: etree._Element) -> None:
    """Put arrays that stand apart where they are named (RDF/XML, 2.10), as F-Spot wrote them.

    Each is moved once, so that nothing can grow; a circle stays what it was.
    """
    apart = {str(node.get(_NODE)): node for node in _children(rdf) if node.tag in _ARRAYS}
    for element in tuple(rdf.iter()) if apart else ():
        node = apart.get(str(element.get(_NODE)))
        if node is not None and element is not node and not len(element):
            apart.pop(str(element.get(_NODE)))
            element.append(node)


def element_value(element: etree._Element) -> XmpValue:
    """Return what a property's element, or an item of an array, holds."""
    return _value(element, 0)


def texts(value: XmpValue | None) -> tuple[XmpText, ...]:
    """Return every simple text of a value: one, or those of an array's items, in order."""
    match value:
        case XmpText():
            return (value,)
        case XmpArray(items):
            return tuple(text for item in items for text in texts(item)[:1])
        case _:
            return ()


def structs(value: XmpValue | None) -> tuple[XmpStruct, ...]:
    """Return every structure of a value: one, or those of an array's items, in order."""
    match value:
        case XmpStruct():
            return (value,)
        case XmpArray(items):
            return tuple(item for item in items if isinstance(item, XmpStruct))
        case _:
            return ()


def _decoded(packet: bytes) -> str:
    """Return a packet as text: UTF-8 as a rule, UTF-16 and -32 by the standard, old tools' 1252."""
    if len(packet) > MOST_PACKET_BYTES:
        msg = "the XMP packet is larger than 16 MB"
        raise ValueError(msg)
    encodings: tuple[str, ...] = ("utf-8", "cp1252")
    if b"\x00" in packet[:64].strip(b"\x00"):
        encodings = ("utf-16", "utf-16-be", "utf-16-le", "utf-32")
    for encoding in encodings:
        try:
            text = packet.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "<" in text and "<\x00" not in text:
            return text[text.index("<") :].rstrip("\x00 \r\n\t")
    return packet.decode("latin-1").lstrip("\ufeff\x00 \r\n\t")


def _tree(text: str) -> etree._Element:
    parser = untrusted_parser(mends=True, encoding="utf-8")
    sound = _NOT_XML.sub("", text)
    try:
        root = etree.fromstring(sound.encode("utf-8", "replace"), parser)
    except etree.XMLSyntaxError as error:
        msg = "the XMP packet is not XML"
        raise ValueError(msg) from error
    # With recover, lxml returns None for a packet without any element; its stubs do not say so.
    if cast("object", root) is None:
        msg = "the XMP packet is empty"
        raise ValueError(msg)
    return root


def _children(element: etree._Element) -> Iterator[etree._Element]:
    """Yield child elements, without the entity references that stay in an unresolved tree.

    Their tag is a function; lxml's stubs know of texts only.
    """
    return (child for child in element if isinstance(cast("object", child.tag), str))


def _members(element: etree._Element, depth: int) -> dict[str, XmpValue]:
    """Return the properties that a Description, or a property of type Resource, holds."""
    members: dict[str, XmpValue] = {}
    if depth > _DEEPEST:
        return members
    for name, text in element.attrib.items():
        key = str(name)
        if key not in _NOT_PROPERTIES and not key.startswith(_XML) and key.startswith("{"):
            members[key] = XmpText(str(text))
    for child in _children(element):
        members[str(child.tag)] = _value(child, depth + 1)
    return members


def _value(element: etree._Element, depth: int) -> XmpValue:
    """Return what a property element (ISO 16684-1, 7.4 to 7.9) holds."""
    language = str(element.get(f"{_XML}lang") or "")
    resource = element.get(f"{_RDF}resource")
    if resource is not None:
        return XmpText(str(resource), language)
    children = tuple(_children(element))
    # Also where it claims a structure, as some programs had it.
    if children and children[0].tag in _ARRAYS:
        return _array(children[0], depth)
    if children and children[0].tag == f"{_RDF}Description":
        return _struct(_members(children[0], depth), language)
    is_structure = element.get(f"{_RDF}parseType") == "Resource"
    if children or is_structure:
        return _struct(_members(element, depth), language)
    members = _members(element, depth)
    return XmpStruct(members) if members else XmpText(element.text or "", language)


def _array(element: etree._Element, depth: int) -> XmpValue:
    kind = _ARRAYS[str(element.tag)]
    if depth > _DEEPEST:
        return XmpArray((), kind)
    return XmpArray(tuple(_value(item, depth + 1) for item in _children(element)), kind)


def _struct(members: dict[str, XmpValue], language: str) -> XmpValue:
    """Return a structure; one with rdf:value is that value with qualifiers (7.8)."""
    value = members.get(f"{_RDF}value")
    if value is None:
        return XmpStruct(members)
    return XmpText(value.text, language) if isinstance(value, XmpText) else value
