"""Change properties of an XMP packet and nothing else of it: the tree, its padding, its rest.

What other programs wrote, structures, qualifiers and comments, stays as it stands. A packet that is
not well-formed is not touched.
"""

import hashlib
import re
from collections.abc import Iterator
from typing import Final, Self

from lxml import etree

from mediadesk.media.metadata.xmp import XmpText, XmpValue, element_value
from mediadesk.media.writing.xmp_tree import (
    RDF,
    XML,
    Same,
    add_child,
    children,
    is_empty,
    put_language,
    put_value,
    take_out,
)
from mediadesk.metadata.untrusted_xml import (
    MOST_PACKET_BYTES,
    MOST_PACKET_ELEMENTS,
    untrusted_parser,
)

_META: Final = "{adobe:ns:meta/}xmpmeta"
_ABOUT: Final = f"{RDF}about"
_NOTE: Final = "http://ns.adobe.com/xmp/note/"
_HAS_EXTENDED: Final = f"{{{_NOTE}}}HasExtendedXMP"
_FIRST_ELEMENT: Final = re.compile(r"<[A-Za-z_]")
_END: Final = re.compile(r"<\?xpacket\s+end=")
_BEGIN: Final = '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n'
_END_WRITABLE: Final = '<?xpacket end="w"?>'
_READ_ONLY: Final = re.compile(r"<\?xpacket\s+end=[\"']r")
#: XMP part 1, 7.3.2 advises two to four kilobytes, in lines of a hundred.
_PADDING_BYTES: Final = 2_048
_LINE: Final = " " * 99 + "\n"


class XmpFaultError(ValueError):
    """A packet that cannot be changed without losing something; says why."""


def _equal(one: XmpValue, other: XmpValue) -> bool:
    return one == other


class XmpPacket:
    """One packet, taken apart into what stands around its tree and the tree.

    Args:
        packet: Its bytes; b"" for one that is to be made.
        is_padded: Whether a new one gets room to grow, as in files; sidecars need none.
        padding_bytes: How much room that is.

    Raises:
        XmpFaultError: It is too large, declares entities, or is not well-formed.
    """

    def __init__(
        self, packet: bytes, *, is_padded: bool = True, padding_bytes: int = _PADDING_BYTES
    ) -> None:
        self._before = packet
        self._head, self._tail = (_BEGIN if is_padded else ""), ""
        self._padding_bytes = padding_bytes
        if is_padded:
            self._tail = _END_WRITABLE
        self._is_new = not packet.strip(b"\0 \r\n\t")
        if self._is_new:
            self._root = _new_tree()
            return
        text = _text(packet)
        start = _FIRST_ELEMENT.search(text)
        ending = list(_END.finditer(text))
        self._head = text[: start.start()] if start else ""
        self._tail = text[ending[-1].start() :] if ending else ""
        body = text[len(self._head) : len(text) - len(self._tail)]
        self._root = _tree(body)

    def holds(self, name: str) -> bool:
        """Whether a property stands in it."""
        return any(True for _ in self._elements(name)) or any(
            name in description.attrib for description in _descriptions(self._root)
        )

    def properties(self) -> Iterator[etree._Element]:
        """Yield each property's element; one is made for those that stand as attributes."""
        for description in _descriptions(self._root):
            for name, text in description.attrib.items():
                uri = str(name)[1:].partition("}")[0]
                if not uri or str(name).startswith((RDF, XML)):
                    continue
                own = {p: bound for p, bound in description.nsmap.items() if bound == uri and p}
                element = etree.Element(str(name), nsmap=own)
                element.text = str(text)
                yield element
            yield from children(description)

    def value(self, name: str) -> XmpValue | None:
        """Return what a property holds; None where it is not there."""
        return next((element_value(e) for e in self.properties() if e.tag == name), None)

    def tidied(self) -> None:
        """Forget the namespaces that nothing is named by any more."""
        etree.cleanup_namespaces(self._root, keep_ns_prefixes=["x", "rdf"])

    def put(self, name: str, value: XmpValue | None, same: Same = _equal) -> None:
        """Set a property by its Clark name; None takes it out.

        Args:
            name: "{uri}local".
            value: What it is to hold.
            same: Whether an item of a list that is there means one that is to be there; such an
                item stays as it is, with members of structures that nobody here knows.
        """
        elements = list(self._elements(name))
        holders = [d for d in _descriptions(self._root) if name in d.attrib]
        if isinstance(value, XmpText) and not elements and holders:
            holders[0].set(name, value.text)
            return
        for holder in holders:
            del holder.attrib[name]
        for element in elements[1:] if value is not None else elements:
            take_out(element)
        if value is not None:
            put_value(elements[0] if elements else self._added(name), value, same)

    def put_language(self, name: str, language: str, text: str) -> None:
        """Set one language of a property, "" being the default; an empty text takes it out."""
        elements = list(self._elements(name))
        holders = [d for d in _descriptions(self._root) if name in d.attrib]
        if not elements and not holders and not text:
            return
        element = elements[0] if elements else self._added(name)
        for holder in holders:
            if not elements:
                element.text = str(holder.get(name))
            del holder.attrib[name]
        for extra in elements[1:]:
            take_out(extra)
        put_language(element, language, text)
        if is_empty(element):
            take_out(element)

    def take_largest(self) -> etree._Element | None:
        """Take the largest property out and return it; None where there is none to take."""
        found = [
            element
            for description in _descriptions(self._root)
            for element in children(description)
            if element.tag != _HAS_EXTENDED
        ]
        if not found:
            return None
        largest = max(found, key=lambda element: len(etree.tostring(element)))
        take_out(largest)
        return largest

    def adopt(self, element: etree._Element) -> None:
        """Put in a property that was taken out of another packet."""
        element.tail = None
        _description(self._root, "").append(element)

    def serialised(self, most_bytes: int = 0) -> bytes:
        """Return the packet; in the old one's length where it fits there.

        Args:
            most_bytes: The longest it may be, for which padding is given up; 0 for no limit.
        """
        body = etree.tostring(self._root, encoding="unicode").encode()
        head, tail = self._head.encode(), self._tail.encode()
        bare = len(head) + len(body) + len(tail)
        old = len(self._before)
        if not tail:
            return head + body
        has_room = not _READ_ONLY.match(self._tail)
        if not self._is_new and bare + 1 <= old and has_room:
            return head + body + _padding(old - bare) + tail
        room = self._padding_bytes if has_room else 1
        if most_bytes:
            room = max(1, min(room, most_bytes - bare))
        return head + body + _padding(room) + tail

    def _elements(self, name: str) -> Iterator[etree._Element]:
        for description in _descriptions(self._root):
            yield from (child for child in children(description) if child.tag == name)

    def _added(self, name: str) -> etree._Element:
        return add_child(_description(self._root, name[1:].partition("}")[0]), name)


class XmpPackets:
    """The packet of a file and, where it is split, the extended rest of it.

    Args:
        main: The main packet; b"" where a file has none.
        extended: The extended one; b"" where it has none.
        is_padded: Whether a new packet gets room to grow.

    Raises:
        XmpFaultError: One of them cannot be changed without losing something.
    """

    def __init__(self, main: bytes, extended: bytes = b"", *, is_padded: bool = True) -> None:
        self._main = XmpPacket(main, is_padded=is_padded)
        self._before = extended
        self._extended = XmpPacket(extended, is_padded=False) if extended else None

    @classmethod
    def of(cls, packet: XmpPacket) -> Self:
        """Return a packet that was made already, to be split where it is too long."""
        made = cls(b"")
        made._main = packet
        return made

    def put(self, name: str, value: XmpValue | None, same: Same = _equal) -> None:
        """Set a property where it stands, else in the main packet; None takes it out."""
        self._holder(name).put(name, value, same)

    def put_language(self, name: str, language: str, text: str) -> None:
        """Set one language of a property where it stands, else in the main packet."""
        self._holder(name).put_language(name, language, text)

    def serialised(self, most_bytes: int = 0) -> tuple[bytes, bytes]:
        """Return both packets; what the main one has no room for goes to the extended one.

        Args:
            most_bytes: The longest the main packet may be; 0 for no limit.

        Raises:
            XmpFaultError: They do not fit however they are split.
        """
        main = self._main.serialised(most_bytes)
        while most_bytes and len(main) > most_bytes:
            moved = self._main.take_largest()
            if moved is None:
                msg = "its XMP does not fit into the file"
                raise XmpFaultError(msg)
            if self._extended is None:
                self._extended = XmpPacket(b"", is_padded=False)
            self._extended.adopt(moved)
            main, _ = self._named(most_bytes)
        return (main, b"") if self._extended is None else self._named(most_bytes)

    def _named(self, most_bytes: int) -> tuple[bytes, bytes]:
        """Return both packets, the main one naming the extended one by its digest."""
        extended = b"" if self._extended is None else self._extended.serialised()
        if extended and extended != self._before:
            guid = hashlib.md5(extended, usedforsecurity=False).hexdigest().upper()
            self._main.put(_HAS_EXTENDED, XmpText(guid))
        return self._main.serialised(most_bytes), extended

    def _holder(self, name: str) -> XmpPacket:
        if self._extended is not None and self._extended.holds(name) and not self._main.holds(name):
            return self._extended
        return self._main


def _descriptions(root: etree._Element) -> Iterator[etree._Element]:
    for rdf in root.iter(f"{RDF}RDF"):
        yield from children(rdf)


def _description(root: etree._Element, uri: str) -> etree._Element:
    """Return the description that holds properties of a namespace, else the first one."""
    there = list(_descriptions(root))
    for description in there:
        names = [str(c.tag) for c in children(description)] + list(map(str, description.attrib))
        if any(name.startswith(f"{{{uri}}}") for name in names):
            return description
    if there:
        return there[0]
    rdf = next(root.iter(f"{RDF}RDF"), None)
    if rdf is None:
        rdf = etree.SubElement(root, f"{RDF}RDF", nsmap={"rdf": RDF[1:-1]})
    description = etree.SubElement(rdf, f"{RDF}Description")
    description.set(_ABOUT, "")
    return description


def _padding(size: int) -> bytes:
    lines = _LINE * (size // len(_LINE) + 1)
    return ("\n" + lines)[: size - 1].encode() + b"\n" if size > 1 else b"\n"[:size]


def _new_tree() -> etree._Element:
    root = etree.Element(_META, nsmap={"x": "adobe:ns:meta/"})
    rdf = etree.SubElement(root, f"{RDF}RDF", nsmap={"rdf": RDF[1:-1]})
    etree.SubElement(rdf, f"{RDF}Description").set(_ABOUT, "")
    for element, text, tail in ((root, "\n ", "\n"), (rdf, "\n  ", "\n"), (rdf[0], "\n   ", "\n ")):
        element.text, element.tail = text, tail
    rdf[0].text = None
    root.tail = None
    return root


def _text(packet: bytes) -> str:
    if len(packet) > MOST_PACKET_BYTES:
        msg = "its XMP is larger than 16 MB"
        raise XmpFaultError(msg)
    encoding = "utf-8"
    if b"\x00" in packet[:64].strip(b"\x00"):
        encoding = "utf-16" if packet[:2] in {b"\xff\xfe", b"\xfe\xff"} else "utf-16-be"
        if encoding != "utf-16" and packet[1:2] == b"\0":
            encoding = "utf-16-le"
    try:
        text = packet.decode(encoding).rstrip("\0")
    except UnicodeDecodeError as error:
        msg = "its XMP is damaged (it is not Unicode)"
        raise XmpFaultError(msg) from error
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        msg = "its XMP declares entities"
        raise XmpFaultError(msg)
    return text


def _tree(text: str) -> etree._Element:
    parser = untrusted_parser(keeps_all=True, encoding="utf-8")
    try:
        root = etree.fromstring(text.strip("\0 \r\n\t\ufeff").encode(), parser)
    except etree.XMLSyntaxError as error:
        detail = " ".join(str(error.msg).split())
        msg = f"its XMP is damaged ({detail})"
        raise XmpFaultError(msg) from error
    has_place = root.tag == _META or next(root.iter(f"{RDF}RDF"), None) is not None
    if not has_place or sum(1 for _ in root.iter()) > MOST_PACKET_ELEMENTS:
        msg = "its XMP is damaged (it holds no RDF, or too much of it)"
        raise XmpFaultError(msg)
    return root
