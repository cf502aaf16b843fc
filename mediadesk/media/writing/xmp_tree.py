"""Put XMP values into the elements of a packet's tree (ISO 16684-1, clause 7)."""

from collections.abc import Callable, Sequence
from typing import Final, TypeAlias, cast
from zlib import crc32

from lxml import etree

from mediadesk.media.metadata.xmp import XmpArray, XmpStruct, XmpText, XmpValue, element_value
from mediadesk.metadata.fields import NAMESPACES, ArrayKind

RDF: Final = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
XML: Final = "{http://www.w3.org/XML/1998/namespace}"
LANGUAGE: Final = f"{XML}lang"
RESOURCE: Final = f"{RDF}resource"
_DEFAULT: Final = "x-default"
_ITEM: Final = f"{RDF}li"
_PREFIXES: Final = {uri: prefix for prefix, uri in NAMESPACES.items()}

#: Whether an item of a list that is there means the same as one that is to be there.
Same: TypeAlias = Callable[[XmpValue, XmpValue], bool]


def children(element: etree._Element) -> list[etree._Element]:
    """Return child elements, without comments and processing instructions.

    Their tag is a function; lxml's stubs know of texts only.
    """
    return [child for child in element if isinstance(cast("object", child.tag), str)]


def add_child(parent: etree._Element, name: str) -> etree._Element:
    """Put a new element at the end of a parent, indented like the one before it."""
    uri = name[1:].partition("}")[0]
    prefix = _prefix(parent, uri) or f"ns{crc32(uri.encode()):08x}"
    before = children(parent)
    child = etree.SubElement(parent, name, nsmap={prefix: uri})
    if before:
        child.tail = before[-1].tail
        before[-1].tail = before[-2].tail if len(before) > 1 else parent.text
    return child


def _prefix(parent: etree._Element, uri: str) -> str | None:
    """Return the prefix for a namespace: the packet's own, for some readers allow no second one.

    None where nobody has one: the caller makes one that no other namespace has.
    """
    in_scope = next((p for p, bound in parent.nsmap.items() if bound == uri and p), None)
    if in_scope is not None:
        return in_scope
    root = parent.getroottree().getroot()
    for element in root.iter(f"{{{uri}}}*"):
        return element.prefix or _PREFIXES.get(uri)
    for description in root.iter(f"{RDF}Description"):
        for prefix, bound in description.nsmap.items():
            if bound == uri and prefix:
                return prefix
    return _PREFIXES.get(uri)


def take_out(element: etree._Element) -> None:
    """Take an element out of its parent, the text behind it left where it is."""
    parent = element.getparent()
    if parent is None:
        return
    before = element.getprevious()
    if before is not None and element.getnext() is None:
        before.tail = element.tail  # which indents what ends the parent
    element.tail = None
    parent.remove(element)


def put_value(element: etree._Element, value: XmpValue, same: Same) -> None:
    """Make a property's element hold a value, keeping of it whatever can be kept.

    Qualifiers, the form in which a text stands, and the items of a list that are to stay are left
    as they are.
    """
    match value:
        case XmpText(text, language):
            _put_text(element, text, language)
        case XmpArray(items, kind):
            _put_items(_container(element, kind), items, same)
        case XmpStruct(members):
            _empty(element)
            element.set(f"{RDF}parseType", "Resource")
            for name, member in members.items():
                put_value(add_child(element, name), member, same)


def put_language(element: etree._Element, language: str, text: str) -> None:
    """Set one language of an alternative, "" being the default; an empty text takes it out.

    The other languages stay as they are. A plain text, as some programs wrote it, becomes the
    default of the alternative.
    """
    plain = element_value(element)
    container = _container(element, ArrayKind.ALT)
    if isinstance(plain, XmpText) and plain.text.strip() and not children(container):
        _add_item(container, XmpText(plain.text, _DEFAULT))
    wanted = (language or _DEFAULT).lower()
    there = [i for i in children(container) if (i.get(LANGUAGE) or _DEFAULT).lower() == wanted]
    for item in there[1:] if text else there:
        take_out(item)
    if text and there:
        _put_text(there[0], text, there[0].get(LANGUAGE) or _DEFAULT)
    elif text:
        item = _add_item(container, XmpText(text, language or _DEFAULT))
        if not language:  # the default comes first (ISO 16684-1, 8.2.2.4)
            _to_front(container, item)


def is_empty(element: etree._Element) -> bool:
    """Whether a property's element holds a list without items."""
    value = element_value(element)
    return isinstance(value, XmpArray) and not value.items


def _put_text(element: etree._Element, text: str, language: str) -> None:
    value = element.find(f".//{RDF}value")
    if value is not None and isinstance(element_value(element), XmpText):
        value.text = text  # a value with qualifiers, which stay
        return
    if element.get(RESOURCE) is not None:
        element.set(RESOURCE, text)
        return
    kept = element.get(LANGUAGE)
    _empty(element)
    if language or kept:
        element.set(LANGUAGE, language or str(kept))
    element.text = text


def _empty(element: etree._Element) -> None:
    """Take everything out of an element, the text behind it left."""
    tail = element.tail
    element.clear()
    element.tail = tail


def _container(element: etree._Element, kind: ArrayKind) -> etree._Element:
    """Return the element's Seq, Bag or Alt, made where it has none or another."""
    wanted = f"{RDF}{kind.value or ArrayKind.BAG.value}"
    held = children(element)
    if len(held) == 1 and held[0].tag in {f"{RDF}Seq", f"{RDF}Bag", f"{RDF}Alt"}:
        if held[0].tag != wanted:
            held[0].tag = wanted
        return held[0]
    _empty(element)
    return etree.SubElement(element, wanted)


def _put_items(container: etree._Element, items: Sequence[XmpValue], same: Same) -> None:
    """Make a container hold items in order; one that is there already is moved, not made anew."""
    left = children(container)
    ordered: list[etree._Element] = []
    for item in items:
        kept = next((e for e in left if same(element_value(e), item)), None)
        if kept is None:
            kept = _add_item(container, item, same)
        else:
            left.remove(kept)
        ordered.append(kept)
    for element in left:
        take_out(element)
    if children(container) != ordered:
        tails = [e.tail for e in children(container)]
        for element, tail in zip(ordered, tails, strict=True):
            container.append(element)
            element.tail = tail


def _add_item(
    container: etree._Element, value: XmpValue, same: Same = lambda one, other: one == other
) -> etree._Element:
    item = add_child(container, _ITEM)
    put_value(item, value, same)
    return item


def _to_front(container: etree._Element, item: etree._Element) -> None:
    held = children(container)
    if held[0] is item:
        return
    tails = [e.tail for e in held]
    container.insert(container.index(held[0]), item)
    for element, tail in zip(children(container), tails, strict=True):
        element.tail = tail
