"""The pictures and text boxes in a Word document's drawings (DrawingML, ECMA-376 part 1, 20).

A picture is cut as it is stored, and its shape mirrored afterwards (20.1.8.55, 20.1.7.6): so it
stands in the file, and so Word shows it. LibreOffice mirrors from left to right first and cuts
then, and saves its own texts so: such a document shows another part in LibreOffice than in Word. It
is told as Word shows it, for the form is Word's and whoever receives the file opens it so.
"""

import math
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Final, Protocol

from lxml import etree

from mediadesk.published.flow.content import Cut, Drawing, Flow, FlowPicture
from mediadesk.published.word.package import Relationship, attribute, child, prefixed

_EMU_PER_POINT: Final = 12_700
_UNITS_PER_DEGREE: Final = 60_000
_UNITS_PER_WHOLE: Final = 100_000
_ON: Final = frozenset({"1", "true", "on"})
_GROUPS: Final = frozenset({"wpg:wgp", "wpg:grpSp", "wpc:wpc", "a:graphic", "a:graphicData"})
_EDGES: Final = ("l", "t", "r", "b")


class FlowOf(Protocol):
    """Reads what stands in a text box."""

    def __call__(self, element: etree._Element) -> Flow:
        """Return its paragraphs and tables."""
        ...


class PictureParts:
    """Which part or link a picture of one part of the document leads to.

    Args:
        relationships: Those of the part in which the drawing stands.
        part_of: Returns the name of the part a relationship leads to; None where there is none.
    """

    def __init__(
        self,
        relationships: Mapping[str, Relationship],
        part_of: Callable[[Relationship], str | None],
    ) -> None:
        self._relationships = relationships
        self._part_of = part_of

    def find(self, embedded: str, linked: str) -> tuple[str, str] | None:
        """Return how the document names a picture, and its part or "".

        Args:
            embedded: Id of the relationship that leads to a part; "" for none.
            linked: Id of the relationship that leads to a file outside; "" for none.
        """
        inside = self._relationships.get(embedded)
        outside = self._relationships.get(linked)
        part = self._part_of(inside) if inside is not None else None
        for relation in (outside, inside):
            if relation is not None and relation.target:
                return (relation.target if relation.is_external else part or relation.target), (
                    part or ""
                )
        return None

    def address(self, key: str) -> str:
        """Return the address outside that a relationship leads to; "" for none."""
        relation = self._relationships.get(key)
        return relation.target if relation is not None and relation.is_external else ""


@dataclass(frozen=True, slots=True)
class _Frame:
    """What a shape inherits from the groups it stands in: a picture without a source, a scale."""

    picture: FlowPicture
    across: float = 1.0
    down: float = 1.0
    is_group: bool = False


def read_drawing(drawing: etree._Element, parts: PictureParts, flow_of: FlowOf) -> Drawing:
    """Return the pictures and text boxes of a w:drawing."""
    pictures: list[FlowPicture] = []
    boxes: list[Flow] = []
    for container in drawing:
        if prefixed(container) in ("wp:inline", "wp:anchor"):
            reading = _Reading(parts, flow_of, pictures, boxes)
            reading.read(container, _Frame(_placed(container)))
    return Drawing(tuple(pictures), tuple(boxes))


def alternative(
    element: etree._Element, is_known: Callable[[etree._Element], bool]
) -> Iterable[etree._Element]:
    """Return the content of the branch of an mc:AlternateContent that is read; it is read once.

    The first choice that holds anything known, else the fallback.
    """
    branches = [b for b in element if prefixed(b) in ("mc:Choice", "mc:Fallback")]
    chosen = next((b for b in branches if is_known(b)), None)
    return () if chosen is None else chosen


def holds_something(branch: etree._Element) -> bool:
    """Whether a branch holds a picture or text that can be read."""
    names = {"a:blip", "v:imagedata", "w:txbxContent", "w:t", "v:fill"}
    return any(prefixed(element) in names for element in branch.iter(etree.Element))


def _placed(container: etree._Element) -> FlowPicture:
    extent = child(container, "wp:extent")
    properties = child(container, "wp:docPr")
    width, height = _size(extent)
    return FlowPicture(
        reference="",
        alt=_alt(properties),
        width_pt=width,
        height_pt=height,
        is_marked_decorative=_is_decorative(properties),
        is_hidden=properties is not None and attribute(properties, "hidden") in _ON,
        is_backdrop=attribute(container, "behindDoc") in _ON,
        is_floating=prefixed(container) == "wp:anchor",
    )


class _Reading:
    """One drawing while it is read."""

    def __init__(
        self, parts: PictureParts, flow_of: FlowOf, pictures: list[FlowPicture], boxes: list[Flow]
    ) -> None:
        self._parts = parts
        self._flow_of = flow_of
        self._pictures = pictures
        self._boxes = boxes

    def read(self, element: Iterable[etree._Element], frame: _Frame) -> None:
        for inner in element:
            name = prefixed(inner)
            if name == "pic:pic":
                self._picture(inner, "pic:spPr", child(inner, "pic:blipFill"), frame)
            elif name == "wps:wsp":
                self._shape(inner, frame)
            elif name == "mc:AlternateContent":
                self.read(alternative(inner, holds_something), frame)
            elif name in _GROUPS:
                is_group = not name.startswith("a:")
                self.read(inner, _within(inner, frame) if is_group else frame)

    def _shape(self, shape: etree._Element, frame: _Frame) -> None:
        properties = child(shape, "wps:spPr")
        fill = child(properties, "a:blipFill") if properties is not None else None
        if fill is not None:
            self._picture(shape, "wps:spPr", fill, frame)
        box = child(shape, "wps:txbx")
        content = child(box, "w:txbxContent") if box is not None else None
        if content is not None and not frame.picture.is_hidden:
            self._boxes.append(self._flow_of(content))

    def _picture(
        self,
        element: etree._Element,
        properties: str,
        fill: etree._Element | None,
        frame: _Frame,
    ) -> None:
        blip = child(fill, "a:blip") if fill is not None else None
        if fill is None or blip is None:
            return
        found = self._parts.find(attribute(blip, "r:embed"), attribute(blip, "r:link"))
        if found is None:
            return
        picture = _transformed(frame, child(element, properties))
        named = _named(element)
        own_alt = _alt(named)
        self._pictures.append(
            replace(
                picture,
                reference=found[0],
                part=found[1],
                alt=(own_alt or picture.alt) if frame.is_group else (picture.alt or own_alt),
                cut=_cut(fill),
                is_marked_decorative=picture.is_marked_decorative or _is_decorative(named),
                is_backdrop=picture.is_backdrop or child(fill, "a:tile") is not None,
            )
        )


def _transformed(frame: _Frame, properties: etree._Element | None) -> FlowPicture:
    """Return the frame's picture with the size, turn and flip of its own transform."""
    transform = child(properties, "a:xfrm") if properties is not None else None
    if transform is None:
        return frame.picture
    picture = frame.picture
    width, height = _size(child(transform, "a:ext"))
    if frame.is_group or not (picture.width_pt and picture.height_pt):
        picture = replace(picture, width_pt=width * frame.across, height_pt=height * frame.down)
    flips = (attribute(transform, "flipH") in _ON) != (attribute(transform, "flipV") in _ON)
    turn = _number(attribute(transform, "rot")) / _UNITS_PER_DEGREE
    return replace(
        picture,
        rotation_degrees=(picture.rotation_degrees + turn) % 360,
        is_mirrored=picture.is_mirrored != flips,
    )


def _within(group: etree._Element, frame: _Frame) -> _Frame:
    """Return the frame of what stands in a group, whose inner units may have another size."""
    properties = child(group, "wpg:grpSpPr")
    transform = child(properties, "a:xfrm") if properties is not None else None
    if transform is None:
        return replace(frame, is_group=True)
    outer = _size(child(transform, "a:ext"))
    inner = _size(child(transform, "a:chExt"))
    return _Frame(
        replace(_transformed(frame, properties), width_pt=0.0, height_pt=0.0),
        frame.across * (outer[0] / inner[0] if outer[0] and inner[0] else 1.0),
        frame.down * (outer[1] / inner[1] if outer[1] and inner[1] else 1.0),
        is_group=True,
    )


def _cut(fill: etree._Element) -> Cut:
    """Return what a:srcRect cuts off, and what then reaches over the shape's edge."""
    left, top, right, bottom = _edges(child(fill, "a:srcRect"))
    stretch = child(fill, "a:stretch")
    over = _edges(child(stretch, "a:fillRect") if stretch is not None else None)
    width, height = 1 - left - right, 1 - top - bottom
    across, down = 1 - over[0] - over[2], 1 - over[1] - over[3]
    if any(edge < 0 for edge in over) and across > 0 and down > 0:
        left, right = left - over[0] / across * width, right - over[2] / across * width
        top, bottom = top - over[1] / down * height, bottom - over[3] / down * height
    return Cut(left, top, right, bottom)


def _edges(rectangle: etree._Element | None) -> tuple[float, float, float, float]:
    if rectangle is None:
        return (0.0, 0.0, 0.0, 0.0)
    left, top, right, bottom = (_share(attribute(rectangle, edge)) for edge in _EDGES)
    return (left, top, right, bottom)


def _share(text: str) -> float:
    """Return a share of the whole: thousandths of a per cent, or "10%" in the strict form."""
    if text.endswith("%"):
        return _number(text[:-1]) / 100
    return _number(text) / _UNITS_PER_WHOLE


def _size(extent: etree._Element | None) -> tuple[float, float]:
    if extent is None:
        return (0.0, 0.0)
    width, height = (_number(attribute(extent, name)) / _EMU_PER_POINT for name in ("cx", "cy"))
    return (max(0.0, width), max(0.0, height))


def _number(text: str) -> float:
    try:
        number = float(text[:40]) if text else 0.0
    except ValueError:
        return 0.0
    return number if math.isfinite(number) and abs(number) < 1e12 else 0.0


def _named(element: etree._Element) -> etree._Element | None:
    for name in ("pic:nvPicPr", "wps:cNvPr"):
        inner = child(element, name)
        if inner is not None:
            return inner if name == "wps:cNvPr" else child(inner, "pic:cNvPr")
    return None


def _alt(properties: etree._Element | None) -> str:
    if properties is None:
        return ""
    said = attribute(properties, "descr").strip() or attribute(properties, "title").strip()
    return " ".join(said.split())


def _is_decorative(properties: etree._Element | None) -> bool:
    if properties is None:
        return False
    return any(
        prefixed(element) == "adec:decorative" and attribute(element, "val") in _ON
        for element in properties.iter(etree.Element)
    )
