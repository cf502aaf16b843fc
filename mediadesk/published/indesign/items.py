"""The frames on an InDesign page or anchored in a text: where they lie, and what they hold."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from lxml import etree

from mediadesk.published.indesign.styles import IdmlLayers, plain_name
from mediadesk.published.layout.affine import Affine, Point, Rect, numbers
from mediadesk.published.layout.clipping import box_through
from mediadesk.published.layout.curves import Outline, bezier
from mediadesk.published.safe_xml import local_name

GRAPHICS: Final = frozenset(
    {"Image", "EPS", "PDF", "ImportedPage", "WMF", "PICT", "SVG", "Graphic"}
)
_SHAPES: Final = frozenset({"Rectangle", "Oval", "Polygon", "GraphicLine", "EPSText"})
_HOLDERS: Final = frozenset({"Group", "MultiStateObject", "State", "Button"})
_ITEMS: Final = _SHAPES | _HOLDERS | {"TextFrame"}
#: The finest cut-out has some thousand points.
_MOST_POINTS: Final = 20_000
_MOST_ITEMS: Final = 100_000
_FULL: Final = 100.0

_UNMOVED: Final = Affine()


@dataclass(frozen=True, slots=True)
class Place:
    """Where an item stands.

    Attributes:
        matrix: From the item's own space to that of its spread, or of the anchored item it is in;
            None where it cannot be told.
        groups: The ids of the groups it is in, the outermost first.
        clips: Outlines, in that space, of the frames it is pasted into.
        layer: The id of its layer.
        opacity: How much it covers, 0..100.
    """

    matrix: Affine | None = _UNMOVED
    groups: tuple[str, ...] = ()
    clips: tuple[Outline, ...] = ()
    layer: str = ""
    opacity: float = _FULL


@dataclass(frozen=True, slots=True)
class FoundGraphic:
    """A graphic in its frame.

    Attributes:
        graphic: The Image, PDF, EPS ...
        frame: The frame that it is in.
        place: Where the frame stands.
        outlines: The frame's outlines in its own space.
        box: The box around what is seen of the frame, in the space of the place; None where it
            cannot be told.
    """

    graphic: etree._Element
    frame: etree._Element
    place: Place
    outlines: tuple[Outline, ...]
    box: Rect | None


@dataclass(frozen=True, slots=True)
class FoundText:
    """A text frame, or a text on a path.

    Attributes:
        frame: The frame.
        story: The id of the story that it shows.
        before: The id of the frame its story comes from, "n" for none.
        place: Where it stands.
        box: Its box; None where it cannot be told.
        turn_degrees: How far it is turned.
    """

    frame: etree._Element
    story: str
    before: str
    place: Place
    box: Rect | None
    turn_degrees: float


class ItemWalk:
    """Finds what is printed in a spread, or in an item that is anchored in a text.

    Hidden and unprinted items, and what stands on hidden or unprinted layers, are left out.
    """

    def __init__(self, layers: IdmlLayers) -> None:
        self._layers = layers
        self._left = _MOST_ITEMS

    def inside(self, spread: etree._Element) -> Iterator[FoundGraphic | FoundText]:
        """Yield what stands on a spread, from the back to the front."""
        yield from self._all(spread, Place())

    def anchored(self, item: etree._Element) -> Iterator[FoundGraphic | FoundText]:
        """Yield what stands in an anchored item; its own space is the common one."""
        yield from self._item(item, Place())

    def _all(self, holder: etree._Element, place: Place) -> Iterator[FoundGraphic | FoundText]:
        for child in holder.iterchildren(etree.Element):
            if local_name(child) in _ITEMS:
                yield from self._item(child, place)

    def _item(self, item: etree._Element, around: Place) -> Iterator[FoundGraphic | FoundText]:
        self._left -= 1
        if self._left < 0 or self._is_unprinted(item, around):
            return
        place = _placed(item, around)
        kind = local_name(item)
        if kind in _HOLDERS:
            own = str(item.get("Self") or "")
            yield from self._all(item, replace(place, groups=(*place.groups, own)))
            return
        outlines = outlines_of(item)
        shown = _moved(outlines, place.matrix)
        box = box_through(shown, place.clips)
        yield from _texts(item, kind, place, box)
        for child in item.iterchildren(etree.Element):
            if local_name(child) in GRAPHICS and child.get("Visible") != "false":
                opacity = min(place.opacity, _opacity(child))
                yield FoundGraphic(child, item, replace(place, opacity=opacity), outlines, box)
        clips = (*place.clips, *shown[:1]) if len(shown) == 1 else place.clips
        yield from self._all(item, replace(place, clips=clips))

    def _is_unprinted(self, item: etree._Element, around: Place) -> bool:
        layer = item.get("ItemLayer") or around.layer
        return (
            item.get("Visible") == "false"
            or item.get("Nonprinting") == "true"
            or layer in self._layers.unprinted
        )


def _texts(item: etree._Element, kind: str, place: Place, box: Rect | None) -> Iterator[FoundText]:
    turn = place.matrix.turn_degrees if place.matrix is not None else 0.0
    showing = [item] if kind == "TextFrame" else []
    for text in (*showing, *item.iterchildren("TextPath")):
        story = str(text.get("ParentStory") or "")
        if story:
            before = str(text.get("PreviousTextFrame") or "n")
            yield FoundText(text, story, before, place, box, turn)


def _placed(item: etree._Element, around: Place) -> Place:
    own = Affine.from_text(item.get("ItemTransform"))
    known = around.matrix is not None and own is not None
    return replace(
        around,
        matrix=around.matrix @ own if known and around.matrix and own else None,
        layer=str(item.get("ItemLayer") or around.layer),
        opacity=min(around.opacity, _opacity(item)),
    )


def _opacity(item: etree._Element) -> float:
    for setting in ("TransparencySetting", "ContentTransparencySetting"):
        blending = item.find(f"{setting}/BlendingSetting")
        found = numbers(blending.get("Opacity")) if blending is not None else None
        if found:
            return found[0]
    return _FULL


def _moved(outlines: Sequence[Outline], matrix: Affine | None) -> tuple[Outline, ...]:
    return tuple(matrix.points(outline) for outline in outlines) if matrix is not None else ()


def outlines_of(item: etree._Element) -> tuple[Outline, ...]:
    """Return the outlines of a frame in its own space, curves followed."""
    left = _MOST_POINTS
    outlines: list[Outline] = []
    for path in item.iterfind("Properties/PathGeometry/GeometryPathType"):
        knots = [_knot(point) for point in path.iterfind("PathPointArray/PathPointType")][:left]
        left -= len(knots)
        known = [knot for knot in knots if knot is not None]
        if len(known) > 1:
            outlines.append(tuple(_followed(known)))
    return tuple(outlines)


def _knot(point: etree._Element) -> tuple[Point, Point, Point] | None:
    """Return where a curve comes to a point from, the point, and where it goes on to."""
    anchor = _pair(point.get("Anchor"))
    if anchor is None:
        return None
    left, right = _pair(point.get("LeftDirection")), _pair(point.get("RightDirection"))
    return left or anchor, anchor, right or anchor


def _pair(text: str | None) -> Point | None:
    found = numbers(text)
    return (found[0], found[1]) if found is not None and len(found) == 2 else None


def _followed(knots: Sequence[tuple[Point, Point, Point]]) -> Iterator[Point]:
    for at, (_, start, leaving) in enumerate(knots):
        coming, end, _ = knots[(at + 1) % len(knots)]
        yield start
        yield from tuple(bezier(start, leaving, coming, end))[:-1]


def names_of(item: etree._Element) -> tuple[str, ...]:
    """Return what persons called a frame: its name, its script label, its object style."""
    labels = [pair.get("Value") or "" for pair in item.iterfind("Properties/Label/KeyValuePair")]
    style = (item.get("AppliedObjectStyle") or "").partition("/")[2]
    told = (item.get("Name") or "", *labels, style)
    return tuple(name for name in map(plain_name, told) if 0 < len(name) <= _LONGEST_NAME)


_LONGEST_NAME: Final = 80
