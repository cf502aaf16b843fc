"""Names, lengths and turns as OpenDocument writes them (ISO/IEC 26300)."""

import math
import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

_OASIS: Final = "urn:oasis:names:tc:opendocument:xmlns:"
#: Namespaces by the prefix everybody writes.
_PREFIXES: Final = {
    f"{_OASIS}office:1.0": "office",
    f"{_OASIS}style:1.0": "style",
    f"{_OASIS}text:1.0": "text",
    f"{_OASIS}table:1.0": "table",
    f"{_OASIS}drawing:1.0": "draw",
    f"{_OASIS}xsl-fo-compatible:1.0": "fo",
    f"{_OASIS}svg-compatible:1.0": "svg",
    f"{_OASIS}manifest:1.0": "manifest",
    f"{_OASIS}meta:1.0": "meta",
    "http://www.w3.org/1999/xlink": "xlink",
    "http://purl.org/dc/elements/1.1/": "dc",
    "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext",
}
_NAMESPACES: Final = {prefix: namespace for namespace, prefix in _PREFIXES.items()}
_LENGTH: Final = re.compile(r"\s*([+-]?\d{0,9}(?:\.\d{0,30})?)\s*(pt|in|inch|cm|mm|pc|px)?\s*\Z")
_POINTS: Final = {
    "pt": 1.0, "in": 72.0, "inch": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "px": 0.75,
}  # fmt: skip
_CLIP: Final = re.compile(r"\s*rect\s*\(([^()]{0,200})\)\s*\Z")
_TURN: Final = re.compile(r"rotate\s*\(\s*([+-]?\d{0,9}(?:\.\d{0,30})?)\s*(deg|grad|rad)?\s*\)")
_ESCAPED: Final = re.compile(r"_([0-9a-f]{2,4})_")


def prefixed(element: etree._Element) -> str:
    """Return an element's name with the prefix that everybody writes: "text:p"."""
    namespace, brace, local = str(element.tag).rpartition("}")
    return f"{_PREFIXES.get(namespace[1:], '?')}:{local}" if brace else local


def attribute(element: etree._Element, name: str) -> str:
    """Return an attribute by its prefixed name, such as "xlink:href"; "" where it is not there."""
    prefix, _, local = name.partition(":")
    return str(element.get(f"{{{_NAMESPACES[prefix]}}}{local}") or "")


def child(element: etree._Element, name: str) -> etree._Element | None:
    """Return the first child of a prefixed name."""
    return next(children(element, name), None)


def children(element: etree._Element, name: str) -> Iterator[etree._Element]:
    """Yield the children of a prefixed name."""
    return (inner for inner in element if prefixed(inner) == name)


def length_pt(text: str) -> float:
    """Return a length in points; 0 where it is none."""
    found = _LENGTH.match(text)
    if found is None or not found[1].strip("+-."):
        return 0.0
    return float(found[1]) * _POINTS[found[2] or "pt"]


def clip_pt(text: str) -> tuple[float, float, float, float]:
    """Return what fo:clip cuts off at left, top, right, bottom, in points."""
    found = _CLIP.match(text)
    if found is None:
        return (0.0, 0.0, 0.0, 0.0)
    lengths = [length_pt(part) for part in found[1].replace(",", " ").split()]
    if len(lengths) != 4:
        return (0.0, 0.0, 0.0, 0.0)
    top, right, bottom, left = lengths
    return (left, top, right, bottom)


def turn_degrees(transform: str) -> float:
    """Return how far clockwise a draw:transform turns; its own angles run the other way."""
    found = _TURN.search(transform[:2000])
    if found is None or not found[1].strip("+-."):
        return 0.0
    factor = {"deg": 1.0, "grad": 0.9}.get(found[2] or "", 180 / math.pi)
    return -float(found[1]) * factor % 360


def plain_name(name: str) -> str:
    """Return a style's name as its author wrote it: "Text body" for "Text_20_body"."""
    return _ESCAPED.sub(lambda code: chr(int(code[1], 16)), name)
