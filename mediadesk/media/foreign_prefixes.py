"""Make known to exiv2, for as long as a packet is handled, whose words foreign members are.

exiv2 learns the namespaces of properties by itself, but none that stand inside of structures
alone, and then refuses their keys. What it learns holds for the whole process, where the next
packet may mean another namespace by the same prefix, so it is forgotten again.
"""

import html
import re
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice
from typing import Final

import exiv2  # type: ignore[import-untyped]  # it ships no types

#: A namespace of a packet (XML Namespaces 1.0, section 3).
_DECLARED: Final = re.compile(
    r"\sxmlns:(?P<prefix>[A-Za-z_][\w.-]{0,40})\s*=\s*"
    r"""(?P<quote>["'])(?P<address>[^"'<>]{1,400})(?P=quote)"""
)
#: Prefixes of XML, of RDF and of XMP's wrapper: no property's, and not to be bound.
_RESERVED: Final = frozenset({"xml", "xmlns", "rdf", "x"})
#: Prefixes that exiv2 has a name of its own for.
_OF_EXIV2: Final = ("iptc", "iptcExt")
_MOST_PREFIXES: Final = 200


def _address(prefix: str) -> str:
    """Return what exiv2 takes a prefix for; empty where it has not met it."""
    try:
        return str(exiv2.XmpProperties.ns(prefix))
    except exiv2.Exiv2Error:
        return ""


#: What exiv2 and the XMP standard name; a packet that names them otherwise is not followed.
_STANDARD: Final = {
    prefix: address
    for prefix in (*exiv2.XmpProperties.registeredNamespaces(), *_OF_EXIV2)
    if (address := _address(prefix))
}


def restore_standard() -> None:
    """Give standard prefixes back what they stand for; to be done after any foreign file is read.

    exiv2 takes a packet's word for it: once a file has bound "dc" to something else, it drops
    dc:creator of every file that comes later in the same process, without an error.
    """
    for prefix, address in _STANDARD.items():
        bound = _address(prefix)
        if bound != address:
            exiv2.XmpProperties.unregisterNs(bound)


@contextmanager
def prefixes_known(packet: str) -> Iterator[None]:
    """Know a packet's own prefixes inside of the block.

    Args:
        packet: The XMP as it stands in the file.
    """
    taken: list[tuple[str, str, str]] = []
    try:
        for prefix, address in _own(packet):
            before = _address(prefix)
            if before != address:
                exiv2.XmpProperties.registerNs(address, prefix)
                taken.append((prefix, address, before))
        yield
    finally:
        for prefix, address, before in reversed(taken):
            exiv2.XmpProperties.unregisterNs(address)
            if before:
                exiv2.XmpProperties.registerNs(before, prefix)


def _own(packet: str) -> Iterator[tuple[str, str]]:
    """Yield prefix and namespace of what is the packet's own."""
    for declared in islice(_DECLARED.finditer(packet), _MOST_PREFIXES):
        prefix, address = declared["prefix"], html.unescape(declared["address"])
        if prefix.lower() in _RESERVED or prefix in _STANDARD:
            continue
        if exiv2.XmpProperties.prefix(address) in {"", prefix}:
            yield prefix, address if address[-1] in "/#" else f"{address}/"
