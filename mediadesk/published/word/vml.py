"""The pictures and text boxes that older Words wrote (VML, ECMA-376 part 4, 19)."""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from lxml import etree

from mediadesk.published.flow.content import Cut, Drawing, Flow, FlowPicture
from mediadesk.published.word.drawings import FlowOf, PictureParts
from mediadesk.published.word.package import attribute, child, prefixed

_SHAPES: Final = frozenset({"v:shape", "v:rect", "v:roundrect", "v:oval", "v:image"})
_TRUE: Final = frozenset({"t", "true", "1"})
_LENGTH: Final = re.compile(r"\s*(-?\d{0,9}(?:\.\d{0,30})?)\s*([a-z]{2})?\s*\Z")
_POINTS: Final = {
    "pt": 1.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "pc": 12.0, "px": 0.75, "em": 12.0,
}  # fmt: skip
#: Crops are fractions, or with an "f" 65536ths of the edge.
_PARTS_PER_EDGE: Final = 65_536
_LONGEST_STYLE: Final = 4000


@dataclass(frozen=True, slots=True)
class _Scale:
    """Points a unit within groups; None outside, where lengths have units of their own."""

    across: float | None = None
    down: float | None = None


def read_vml(element: etree._Element, parts: PictureParts, flow_of: FlowOf) -> Drawing:
    """Return the pictures and text boxes of a w:pict or w:object."""
    pictures: list[FlowPicture] = []
    boxes: list[Flow] = []
    is_preview = child(element, "o:OLEObject") is not None
    waiting = [(inner, _Scale()) for inner in reversed(element)]
    while waiting:
        shape, scale = waiting.pop()
        name = prefixed(shape)
        if name == "v:group":
            within = _within(shape, scale)
            waiting += [(inner, within) for inner in reversed(shape)]
        elif name in _SHAPES:
            pictures += _pictures(shape, parts, scale, is_preview=is_preview)
            content = _box(shape)
            if content is not None:
                boxes.append(flow_of(content))
    return Drawing(tuple(pictures), tuple(boxes))


def _pictures(
    shape: etree._Element, parts: PictureParts, scale: _Scale, *, is_preview: bool
) -> list[FlowPicture]:
    data = child(shape, "v:imagedata")
    fill = child(shape, "v:fill")
    if data is None and fill is not None and attribute(fill, "type") == "frame":
        data = fill
    if data is None:
        return []
    found = parts.find(attribute(data, "r:id"), attribute(data, "r:href"))
    if found is None:
        return []
    style = _style(shape)
    alt = attribute(shape, "alt") or attribute(data, "o:title")
    picture = FlowPicture(
        reference=found[0],
        part=found[1],
        alt=" ".join(alt.split()),
        width_pt=_length(style.get("width", ""), scale.across),
        height_pt=_length(style.get("height", ""), scale.down),
        cut=_cut(data),
        is_marked_decorative=attribute(shape, "o:hr") in _TRUE,
        is_hidden=style.get("visibility") == "hidden",
        is_backdrop=style.get("z-index", "").startswith("-"),
        is_preview=is_preview,
        is_floating=style.get("position") == "absolute",
    )
    flips = style.get("flip", "").replace(" ", "")
    is_mirrored = flips in ("x", "y")
    return [replace(picture, rotation_degrees=_turn(style), is_mirrored=is_mirrored)]


def _cut(data: etree._Element) -> Cut:
    edges = ("cropleft", "croptop", "cropright", "cropbottom")
    left, top, right, bottom = (_crop(attribute(data, edge)) for edge in edges)
    return Cut(left, top, right, bottom)


def _box(shape: etree._Element) -> etree._Element | None:
    box = child(shape, "v:textbox")
    return child(box, "w:txbxContent") if box is not None else None


def _within(group: etree._Element, scale: _Scale) -> _Scale:
    style = _style(group)
    across, _, down = attribute(group, "coordsize").partition(",")
    units = (_number(across) or 1000.0, _number(down) or 1000.0)
    return _Scale(
        _length(style.get("width", ""), scale.across) / units[0],
        _length(style.get("height", ""), scale.down) / units[1],
    )


def _style(shape: etree._Element) -> Mapping[str, str]:
    said = attribute(shape, "style")[:_LONGEST_STYLE]
    pairs = (part.partition(":") for part in said.split(";"))
    return {key.strip().lower(): value.strip().lower() for key, _, value in pairs}


def _length(text: str, unit_pt: float | None) -> float:
    """Return a length in points; a bare number is in the group's units, or else in pixels."""
    found = _LENGTH.match(text)
    if found is None:
        return 0.0
    unit = _POINTS.get(found[2] or "", _POINTS["px"] if unit_pt is None else unit_pt)
    return max(0.0, _number(found[1]) * unit)


def _crop(text: str) -> float:
    if text.endswith("f"):
        return _number(text[:-1]) / _PARTS_PER_EDGE
    return _number(text[:-1]) / 100 if text.endswith("%") else _number(text)


def _turn(style: Mapping[str, str]) -> float:
    said = style.get("rotation", "")
    if said.endswith("fd"):  # 65536ths of a degree
        return _number(said[:-2]) / _PARTS_PER_EDGE % 360
    return _number(said.removesuffix("deg")) % 360


def _number(text: str) -> float:
    try:
        number = float(text[:40]) if text.strip() else 0.0
    except ValueError:
        return 0.0
    return number if math.isfinite(number) and abs(number) < 1e12 else 0.0
