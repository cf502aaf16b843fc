"""The pictures and text boxes in an OpenDocument text's frames and shapes."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from typing import Final

from lxml import etree

from mediadesk.published.flow.content import Drawing, Flow, FlowPicture
from mediadesk.published.opendocument.names import (
    attribute,
    child,
    children,
    length_pt,
    prefixed,
    turn_degrees,
)
from mediadesk.published.opendocument.styles import OdtStyle, OdtStyles

#: Elements that place a picture or a box.
FRAMES: Final = frozenset(
    {"draw:frame", "draw:g", "draw:a", "draw:custom-shape", "draw:rect", "draw:ellipse",
     "draw:circle", "draw:path", "draw:polygon"}
)  # fmt: skip
_OBJECTS: Final = frozenset({"draw:object", "draw:object-ole"})
_TRUE: Final = "true"


@dataclass(frozen=True, slots=True)
class FoundPart:
    """A picture of the document: how it is named there, and the part that holds it or ""."""

    reference: str
    part: str


class OdtDrawings:
    """Reads frames and shapes.

    Args:
        styles: The document's styles.
        part_of: Returns how a draw:image or a fill is named, and its part; None where it is empty.
    """

    def __init__(
        self, styles: OdtStyles, part_of: Callable[[etree._Element], FoundPart | None]
    ) -> None:
        self._styles = styles
        self._part_of = part_of
        self._fills: dict[str, FoundPart | None] = {}

    def read(self, element: etree._Element, flow_of: Callable[[etree._Element], Flow]) -> Drawing:
        """Return the pictures and text boxes of a frame, shape or group.

        Args:
            element: The frame, shape or group.
            flow_of: Reads what stands in a text box. It is not kept: two that hold each other
                would keep the whole document until the collector comes.
        """
        pictures: list[FlowPicture] = []
        boxes: list[Flow] = []
        for shape, anchor in _shapes(element):
            name = prefixed(shape)
            picture = self._in_frame(shape) if name == "draw:frame" else self._in_shape(shape)
            if picture is not None:
                floats = anchor not in ("as-char", "")
                pictures.append(replace(picture, is_floating=floats))
            boxes += map(flow_of, _boxes(shape, name))
        return Drawing(tuple(pictures), tuple(boxes))

    def _in_frame(self, frame: etree._Element) -> FlowPicture | None:
        """Return the picture of a frame: the first of those that it offers, which is shown."""
        is_preview = any(prefixed(inner) in _OBJECTS for inner in frame)
        for image in children(frame, "draw:image"):
            found = self._part_of(image)
            if found is not None:
                style = self._style(frame)
                picture = self._placed(frame, style, found)
                return replace(picture, cut=style.cut, is_preview=is_preview)
        return None

    def _in_shape(self, shape: etree._Element) -> FlowPicture | None:
        """Return the picture that a shape is filled with."""
        style = self._style(shape)
        if style.fill not in self._fills:
            fill = self._styles.fills.get(style.fill)
            self._fills[style.fill] = self._part_of(fill) if fill is not None else None
        found = self._fills[style.fill]
        if found is None:
            return None
        picture = self._placed(shape, style, found)
        return replace(picture, is_backdrop=picture.is_backdrop or style.is_tiled)

    @staticmethod
    def _placed(shape: etree._Element, style: OdtStyle, found: FoundPart) -> FlowPicture:
        return FlowPicture(
            reference=found.reference,
            part=found.part,
            alt=_alt(shape),
            width_pt=length_pt(attribute(shape, "svg:width")),
            height_pt=length_pt(attribute(shape, "svg:height")),
            is_marked_decorative=_TRUE
            in (attribute(shape, "loext:decorative"), attribute(shape, "draw:decorative")),
            # What stands in a line of the text as a character does lies behind none of it.
            is_backdrop=style.is_backdrop and attribute(shape, "text:anchor-type") != "as-char",
            rotation_degrees=turn_degrees(attribute(shape, "draw:transform")),
            is_mirrored=style.is_mirrored,
        )

    def _style(self, shape: etree._Element) -> OdtStyle:
        return self._styles.of("graphic", attribute(shape, "draw:style-name"))


def _boxes(shape: etree._Element, name: str) -> Iterator[etree._Element]:
    """Yield what holds the text of a frame or shape."""
    if name == "draw:frame":
        yield from children(shape, "draw:text-box")
    elif any(prefixed(inner) in ("text:p", "text:list") for inner in shape):
        yield shape


def _shapes(element: etree._Element) -> Iterator[tuple[etree._Element, str]]:
    """Yield the frames and shapes of a group or link, or the element itself, with its anchor."""
    waiting = [(element, attribute(element, "text:anchor-type"))]
    while waiting:
        shape, anchor = waiting.pop()
        if prefixed(shape) in ("draw:g", "draw:a"):
            waiting += [
                (inner, attribute(inner, "text:anchor-type") or anchor)
                for inner in reversed(shape)
                if prefixed(inner) in FRAMES
            ]
        else:
            yield shape, anchor


def _alt(shape: etree._Element) -> str:
    """Return the description, else the title (ODF 1.3, 10.3.13 and 10.3.14)."""
    for name in ("svg:desc", "svg:title"):
        element = child(shape, name)
        said = " ".join((element.text or "").split()) if element is not None else ""
        if said:
            return said
    return ""
