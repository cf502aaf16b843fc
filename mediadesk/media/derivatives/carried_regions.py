"""Regions of a picture (persons, faces, crops) moved into the frame of its derivative.

Metadata Working Group 2.0, section 5.9 (mwg-rs), and IPTC Photo Metadata 2025.1, Image Region.
"""

import math
import uuid
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

from mediadesk.edits.framing import Framing, Point, area, bounds, corners
from mediadesk.media.metadata.xmp import XmpArray, XmpStruct, XmpText, XmpValue, structs, texts
from mediadesk.media.writing.xmp_editing import XmpPacket
from mediadesk.metadata.fields import ArrayKind, qualified
from mediadesk.model.edit import RenderPlan
from mediadesk.model.geometry import Box

_MWG: Final = "{http://www.metadataworkinggroup.com/schemas/regions/}"
_AREA: Final = "{http://ns.adobe.com/xmp/sType/Area#}"
_DIMENSIONS: Final = "{http://ns.adobe.com/xap/1.0/sType/Dimensions#}"
_IPTC: Final = qualified("Iptc4xmpExt:")
_REGIONS: Final = f"{_MWG}Regions"
_IMAGE_REGION: Final = f"{_IPTC}ImageRegion"
#: IPTC NewsCodes, imageregionrole: the part of a picture that a crop keeps.
_CROPPING_ROLE: Final = "http://cv.iptc.org/newscodes/imageregionrole/cropping"

#: Of a region cut by the frame's edge, the share that must still show for it to be told.
_LEAST_SHOWN: Final = 0.25
_MOST_REGIONS: Final = 1000
_MOST_CORNERS: Final = 1000
_LARGEST: Final = 1e9

_Members: TypeAlias = Mapping[str, XmpValue]


@dataclass(frozen=True, slots=True)
class Frames:
    """The original's pixels as stored, the derivative's, and the plan between them.

    Attributes:
        plan: What was done.
        native_px: Width and height of the original as displayed.
        orientation: The original's Exif orientation: regions are told of the pixels as stored.
        size_px: Width and height of the derivative.
    """

    plan: RenderPlan
    native_px: tuple[int, int]
    orientation: int
    size_px: tuple[int, int]

    @property
    def stored_px(self) -> tuple[int, int]:
        """Width and height of the original's pixels as stored."""
        width, height = self.native_px
        return (height, width) if 5 <= self.orientation <= 8 else (width, height)

    def moved(self, points: Iterable[Point], *, is_upright: bool = False) -> tuple[Point, ...]:
        """Return what shows of a stored outline, in fractions of the derivative."""
        framing = Framing(self.plan, *self.native_px)
        orientation = 1 if is_upright else self.orientation
        upright = [_displayed(point, orientation) for point in points]
        shown = framing.shape(upright)
        whole = area([framing.point(*point) for point in upright])
        return shown if shown and area(shown) >= _LEAST_SHOWN * whole else ()


def carry_regions(packet: XmpPacket, frames: Frames) -> None:
    """Move the regions that came along with the original's XMP, in place.

    What no longer shows is left out; what is cut by the frame is told as far as it shows.
    """
    regions = packet.value(_REGIONS)
    if isinstance(regions, XmpStruct):
        mover = _MwgMover(frames, is_upright=_is_upright(regions, frames))
        packet.put(_REGIONS, _moved_list(regions, mover, frames.size_px))
    told = packet.value(_IMAGE_REGION)
    if told is not None:
        moved = tuple(filter(None, map(_IptcMover(frames), structs(told)[:_MOST_REGIONS])))
        packet.put(_IMAGE_REGION, XmpArray(moved, ArrayKind.BAG) if moved else None)


def tell_crop(packet: XmpPacket, plan: RenderPlan, original: str) -> None:
    """Tell in an Image Region that the whole derivative is a crop, and of which picture.

    Boundaries are of the picture that carries them, so the box of the original does not stand
    here but in xmpMM:History.
    """
    if plan.crop is None or plan.crop == Box.whole():
        return
    whole = {"rbShape": "rectangle", "rbUnit": "relative", "rbX": "0", "rbY": "0"}
    role = XmpStruct({qualified("xmp:Identifier"): _bag(XmpText(_CROPPING_ROLE))})
    region = XmpStruct(
        {
            f"{_IPTC}RegionBoundary": _structure(_IPTC, {**whole, "rbW": "1", "rbH": "1"}),
            f"{_IPTC}rId": XmpText(f"crop-{uuid.uuid4().hex[:8]}"),
            f"{_IPTC}Name": XmpArray((XmpText(f"Crop of {original}", "x-default"),), ArrayKind.ALT),
            f"{_IPTC}rRole": _bag(role),
        }
    )
    packet.put(_IMAGE_REGION, _bag(*structs(packet.value(_IMAGE_REGION)), region))


def _moved_list(regions: XmpStruct, mover: "_MwgMover", size_px: tuple[int, int]) -> XmpStruct:
    """Return MWG's regions in the new frame, with its size."""
    listed = structs(regions.members.get(f"{_MWG}RegionList"))[:_MOST_REGIONS]
    moved = tuple(filter(None, map(mover, listed)))
    size = {"w": str(size_px[0]), "h": str(size_px[1]), "unit": "pixel"}
    members = {name: v for name, v in regions.members.items() if name != f"{_MWG}RegionList"}
    members[f"{_MWG}AppliedToDimensions"] = _structure(_DIMENSIONS, size)
    return XmpStruct({**members, f"{_MWG}RegionList": _bag(*moved)} if moved else members)


@dataclass(frozen=True, slots=True)
class _MwgMover:
    frames: Frames
    is_upright: bool

    def __call__(self, region: XmpStruct) -> XmpStruct | None:
        """Return a region in the new frame; None where it does not show."""
        name = f"{_MWG}Area"
        held = next(iter(structs(region.members.get(name))), XmpStruct({})).members
        centre = _numbers(held, _AREA, ("x", "y"))
        if centre is None or _text(held, f"{_AREA}unit") == "pixel":
            return None
        across, down = centre
        wide, high = self._extent(held)
        box = corners(across - wide / 2, down - high / 2, across + wide / 2, down + high / 2)
        if wide and high:
            shown = self.frames.moved(box, is_upright=self.is_upright)
        else:  # a point of focus
            shown = _shown_point(self.frames, (across, down), is_upright=self.is_upright)
        if not shown:
            return None
        left, top, right, bottom = bounds(shown)
        said = {"x": (left + right) / 2, "y": (top + bottom) / 2}
        if wide and high:
            said |= {"w": right - left, "h": bottom - top}
        told = {key: _said(number) for key, number in said.items()} | {"unit": "normalized"}
        rest = {n: v for n, v in held.items() if not n.startswith(_AREA)}
        moved = XmpStruct({**rest, **_structure(_AREA, told).members})
        return XmpStruct({**region.members, name: moved})

    def _extent(self, members: _Members) -> tuple[float, float]:
        """Return width and height; a circle's, from its diameter, which is told by the width."""
        sides = _numbers(members, _AREA, ("w", "h"))
        if sides is not None:
            return sides[0], sides[1]
        diameter = _numbers(members, _AREA, ("d",))
        if diameter is None:
            return 0.0, 0.0
        width, height = self.frames.stored_px
        return diameter[0], diameter[0] * width / height


@dataclass(frozen=True, slots=True)
class _IptcMover:
    frames: Frames

    def __call__(self, region: XmpStruct) -> XmpStruct | None:
        """Return a region in the new frame; None where it does not show."""
        name = f"{_IPTC}RegionBoundary"
        held = next(iter(structs(region.members.get(name))), XmpStruct({})).members
        outline = self._outline(held)
        shown = self.frames.moved(outline) if outline else ()
        if not shown:
            return None
        said: dict[str, XmpValue] = {f"{_IPTC}rbUnit": XmpText("relative")}
        if _text(held, f"{_IPTC}rbShape") == "polygon":
            points = (
                _structure(_IPTC, {"rbX": _said(across), "rbY": _said(down)})
                for across, down in shown
            )
            said[f"{_IPTC}rbShape"] = XmpText("polygon")
            said[f"{_IPTC}rbVertices"] = XmpArray(tuple(points), ArrayKind.SEQ)
        else:  # a circle that is cut or distorted is none any more: the box around it
            left, top, right, bottom = bounds(shown)
            sides = {"rbX": left, "rbY": top, "rbW": right - left, "rbH": bottom - top}
            texts_of = {key: _said(number) for key, number in sides.items()}
            said |= _structure(_IPTC, {"rbShape": "rectangle", **texts_of}).members
        rest = {n: v for n, v in held.items() if not n.startswith(f"{_IPTC}rb")}
        return XmpStruct({**region.members, name: XmpStruct({**rest, **said})})

    def _outline(self, members: _Members) -> tuple[Point, ...]:
        """Return a boundary in fractions of the stored original; () where it is not understood."""
        shape = _text(members, f"{_IPTC}rbShape")
        width, height = self.frames.stored_px
        across, down = (width, height) if _text(members, f"{_IPTC}rbUnit") == "pixel" else (1, 1)
        if shape == "polygon":
            return _polygon(members, across, down)
        corner = _numbers(members, _IPTC, ("rbX", "rbY"))
        if corner is None:
            return ()
        x, y = corner[0] / across, corner[1] / down
        if shape == "circle":
            radius = _numbers(members, _IPTC, ("rbRx",))
            if radius is None:
                return ()
            wide = radius[0] / across
            high = wide * width / height
            return corners(x - wide, y - high, x + wide, y + high)
        sides = _numbers(members, _IPTC, ("rbW", "rbH"))
        if sides is None:
            return ()
        return corners(x, y, x + sides[0] / across, y + sides[1] / down)


def _polygon(members: _Members, across: float, down: float) -> tuple[Point, ...]:
    points = []
    for corner in structs(members.get(f"{_IPTC}rbVertices"))[:_MOST_CORNERS]:
        found = _numbers(corner.members, _IPTC, ("rbX", "rbY"))
        if found is None:
            break
        points.append((found[0] / across, found[1] / down))
    return tuple(points)


def _shown_point(frames: Frames, point: Point, *, is_upright: bool) -> tuple[Point, ...]:
    orientation = 1 if is_upright else frames.orientation
    moved = Framing(frames.plan, *frames.native_px).point(*_displayed(point, orientation))
    return (moved,) if all(0 <= side <= 1 for side in moved) else ()


def _is_upright(regions: XmpStruct, frames: Frames) -> bool:
    """Whether a program told the regions of the turned picture: its dimensions give it away."""
    width, height = frames.stored_px
    applied = next(iter(structs(regions.members.get(f"{_MWG}AppliedToDimensions"))), None)
    if applied is None or frames.orientation < 5 or width == height:
        return False
    sides = _numbers(applied.members, _DIMENSIONS, ("w", "h"))
    return sides is not None and (sides[0] > sides[1]) != (width > height)


def _displayed(point: Point, orientation: int) -> Point:
    """Return where a stored point lies as displayed (Exif 2.32, 4.6.4: Orientation)."""
    x, y = point
    turned = {
        2: (1 - x, y),
        3: (1 - x, 1 - y),
        4: (x, 1 - y),
        5: (y, x),
        6: (1 - y, x),
        7: (1 - y, 1 - x),
        8: (y, 1 - x),
    }
    return turned.get(orientation, point)


def _numbers(members: _Members, uri: str, names: Iterable[str]) -> list[float] | None:
    """Return members as numbers; None where one is missing, is none, or is beyond all bounds."""
    try:
        found = [float(_text(members, f"{uri}{name}")) for name in names]
    except ValueError:
        return None
    return found if all(math.isfinite(one) and abs(one) < _LARGEST for one in found) else None


def _text(members: _Members, name: str) -> str:
    return next((found.text.strip() for found in texts(members.get(name))), "")


def _said(number: float) -> str:
    return f"{number:.6f}".rstrip("0").rstrip(".")


def _structure(uri: str, said: Mapping[str, str]) -> XmpStruct:
    return XmpStruct({f"{uri}{name}": XmpText(text) for name, text in said.items()})


def _bag(*items: XmpValue) -> XmpArray:
    return XmpArray(items, ArrayKind.BAG)
