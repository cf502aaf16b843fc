"""Regions of a picture (persons, faces, crops) moved into the frame of its derivative.

Metadata Working Group 2.0, section 5.9 (mwg-rs), and IPTC Photo Metadata 2025.1, Image Region.
"""

import uuid
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final, TypeAlias

import exiv2  # type: ignore[import-untyped]  # it ships no types

from mediadesk.edits.framing import Framing, Point, area, bounds, corners
from mediadesk.model.edit import RenderPlan
from mediadesk.model.geometry import Box

_MWG: Final = "Xmp.mwg-rs.Regions"
_MWG_LIST: Final = f"{_MWG}/mwg-rs:RegionList"
_MWG_SIZE: Final = f"{_MWG}/mwg-rs:AppliedToDimensions"
_MWG_AREA: Final = "/mwg-rs:Area"
_IPTC_LIST: Final = "Xmp.iptcExt.ImageRegion"
_IPTC_BOUNDARY: Final = "/Iptc4xmpExt:RegionBoundary"
#: IPTC NewsCodes, imageregionrole: the part of a picture that a crop keeps.
_CROPPING_ROLE: Final = "http://cv.iptc.org/newscodes/imageregionrole/cropping"

#: Of a region cut by the frame's edge, the share that must still show for it to be told.
_LEAST_SHOWN: Final = 0.25
_MOST_REGIONS: Final = 1000
_MOST_CORNERS: Final = 1000

#: A region's members by what follows its number in the key.
_Members: TypeAlias = dict[str, exiv2.Value]


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


def carry_regions(xmp: exiv2.XmpData, frames: Frames) -> None:
    """Move the regions that came along with the original's XMP, in place.

    What no longer shows is left out; what is cut by the frame is told as far as it shows.
    """
    _carry_list(xmp, _MWG_LIST, _MwgMover(frames, is_upright=_is_upright(xmp, frames)))
    if _MWG in xmp or any(d.key().startswith(_MWG) for d in xmp):
        sides = (("w", frames.size_px[0]), ("h", frames.size_px[1]), ("unit", "pixel"))
        for name, said in sides:
            xmp[f"{_MWG_SIZE}/stDim:{name}"] = str(said)
    _carry_list(xmp, _IPTC_LIST, _IptcMover(frames))


def tell_crop(xmp: exiv2.XmpData, plan: RenderPlan, original: str) -> None:
    """Tell in an Image Region that the whole derivative is a crop, and of which picture.

    Boundaries are of the picture that carries them, so the box of the original does not stand
    here but in xmpMM:History.
    """
    if plan.crop is None or plan.crop == Box.whole():
        return
    numbers = [_number(d.key(), _IPTC_LIST) for d in xmp]
    at = f"{_IPTC_LIST}[{max((n for n in numbers if n), default=0) + 1}]"
    if _IPTC_LIST not in xmp:
        xmp[_IPTC_LIST] = _bag()
    boundary = {"rbShape": "rectangle", "rbUnit": "relative", "rbX": "0", "rbY": "0"}
    for name, said in {**boundary, "rbW": "1", "rbH": "1"}.items():
        xmp[f"{at}{_IPTC_BOUNDARY}/Iptc4xmpExt:{name}"] = said
    xmp[f"{at}/Iptc4xmpExt:rId"] = f"crop-{uuid.uuid4().hex[:8]}"
    xmp[f"{at}/Iptc4xmpExt:Name"] = exiv2.LangAltValue({"x-default": f"Crop of {original}"})
    xmp[f"{at}/Iptc4xmpExt:rRole"] = _bag()
    role = exiv2.XmpArrayValue([_CROPPING_ROLE], exiv2.TypeId.xmpBag)
    xmp[f"{at}/Iptc4xmpExt:rRole[1]/xmp:Identifier"] = role


@dataclass(frozen=True, slots=True)
class _MwgMover:
    frames: Frames
    is_upright: bool

    def __call__(self, members: _Members) -> _Members | None:
        """Return a region's members in the new frame; None where it does not show."""
        at = f"{_MWG_AREA}/stArea:"
        centre = _numbers(members, at, ("x", "y"))
        if centre is None or _text(members, f"{at}unit") == "pixel":
            return None
        across, down = centre
        wide, high = self._extent(members, at)
        box = corners(across - wide / 2, down - high / 2, across + wide / 2, down + high / 2)
        if wide and high:
            shown = self.frames.moved(box, is_upright=self.is_upright)
        else:  # a point of focus
            shown = _shown_point(self.frames, (across, down), is_upright=self.is_upright)
        if not shown:
            return None
        left, top, right, bottom = bounds(shown)
        kept = {key: value for key, value in members.items() if not key.startswith(at)}
        said = {"x": (left + right) / 2, "y": (top + bottom) / 2}
        if wide and high:
            said |= {"w": right - left, "h": bottom - top}
        texts = {name: _said(number) for name, number in said.items()} | {"unit": "normalized"}
        return kept | {f"{at}{name}": exiv2.XmpTextValue(text) for name, text in texts.items()}

    def _extent(self, members: _Members, at: str) -> tuple[float, float]:
        """Return width and height; a circle's, from its diameter, which is told by the width."""
        sides = _numbers(members, at, ("w", "h"))
        if sides is not None:
            return sides[0], sides[1]
        diameter = _numbers(members, at, ("d",))
        if diameter is None:
            return 0.0, 0.0
        width, height = self.frames.stored_px
        return diameter[0], diameter[0] * width / height


@dataclass(frozen=True, slots=True)
class _IptcMover:
    frames: Frames

    def __call__(self, members: _Members) -> _Members | None:
        """Return a region's members in the new frame; None where it does not show."""
        at = f"{_IPTC_BOUNDARY}/Iptc4xmpExt:"
        outline = self._outline(members, at)
        shown = self.frames.moved(outline) if outline else ()
        if not shown:
            return None
        kept = {key: value for key, value in members.items() if not key.startswith(at)}
        said = {"rbUnit": "relative"}
        if _text(members, f"{at}rbShape") == "polygon":
            said["rbShape"] = "polygon"
            for number, (across, down) in enumerate(shown, start=1):
                said[f"rbVertices[{number}]/Iptc4xmpExt:rbX"] = _said(across)
                said[f"rbVertices[{number}]/Iptc4xmpExt:rbY"] = _said(down)
            array = exiv2.XmpTextValue("")
            array.setXmpArrayType(exiv2.XmpValue.XmpArrayType.xaSeq)
            kept[f"{at}rbVertices"] = array
        else:  # a circle that is cut or distorted is none any more: the box around it
            left, top, right, bottom = bounds(shown)
            said |= {"rbShape": "rectangle", "rbX": _said(left), "rbY": _said(top)}
            said |= {"rbW": _said(right - left), "rbH": _said(bottom - top)}
        return kept | {f"{at}{name}": exiv2.XmpTextValue(text) for name, text in said.items()}

    def _outline(self, members: _Members, at: str) -> tuple[Point, ...]:
        """Return a boundary in fractions of the stored original; () where it is not understood."""
        shape = _text(members, f"{at}rbShape")
        width, height = self.frames.stored_px
        across, down = (width, height) if _text(members, f"{at}rbUnit") == "pixel" else (1, 1)
        if shape == "polygon":
            return _polygon(members, at, across, down)
        corner = _numbers(members, at, ("rbX", "rbY"))
        if corner is None:
            return ()
        x, y = corner[0] / across, corner[1] / down
        if shape == "circle":
            radius = _numbers(members, at, ("rbRx",))
            if radius is None:
                return ()
            wide = radius[0] / across
            high = wide * width / height
            return corners(x - wide, y - high, x + wide, y + high)
        sides = _numbers(members, at, ("rbW", "rbH"))
        if sides is None:
            return ()
        return corners(x, y, x + sides[0] / across, y + sides[1] / down)


def _polygon(
    members: Mapping[str, exiv2.Value], at: str, across: float, down: float
) -> tuple[Point, ...]:
    points = []
    for number in range(1, _MOST_CORNERS + 1):
        corner = f"{at}rbVertices[{number}]/Iptc4xmpExt:"
        found = _numbers(members, corner, ("rbX", "rbY"))
        if found is None:
            break
        points.append((found[0] / across, found[1] / down))
    return tuple(points)


def _shown_point(frames: Frames, point: Point, *, is_upright: bool) -> tuple[Point, ...]:
    orientation = 1 if is_upright else frames.orientation
    moved = Framing(frames.plan, *frames.native_px).point(*_displayed(point, orientation))
    return (moved,) if all(0 <= side <= 1 for side in moved) else ()


def _carry_list(xmp: exiv2.XmpData, key: str, move: "_MwgMover | _IptcMover") -> None:
    """Move every region of a list and number those that are left anew."""
    regions: dict[int, _Members] = defaultdict(dict)
    stale = []
    for datum in xmp:
        number = _number(datum.key(), key)
        if number:
            stale.append(datum.key())
            member = datum.key().partition("]")[2]
            regions[number][member] = datum.value().clone()
    for found in stale:
        del xmp[found]
    moved = [move(regions[number]) for number in sorted(regions)[:_MOST_REGIONS]]
    for number, members in enumerate(filter(None, moved), start=1):
        for member, value in members.items():
            xmp[f"{key}[{number}]{member}"] = value


def _number(key: str, array: str) -> int:
    """Return which item of an array a key belongs to; 0 for none."""
    if not key.startswith(f"{array}["):
        return 0
    digits = key[len(array) + 1 :].partition("]")[0]
    return int(digits) if digits.isdecimal() else 0


def _is_upright(xmp: exiv2.XmpData, frames: Frames) -> bool:
    """Whether a program told the regions of the turned picture: its dimensions give it away."""
    width, height = frames.stored_px
    keys = [f"{_MWG_SIZE}/stDim:{side}" for side in ("w", "h")]
    if frames.orientation < 5 or width == height or not all(key in xmp for key in keys):
        return False
    wide, high = (_number_of(str(xmp[key].value())) for key in keys)
    return wide is not None and high is not None and (wide > high) != (width > height)


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


def _numbers(
    members: Mapping[str, exiv2.Value], at: str, names: Iterable[str]
) -> list[float] | None:
    found = [_number_of(_text(members, f"{at}{name}")) for name in names]
    return None if None in found else [one for one in found if one is not None]


def _number_of(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if abs(number) < 1e9 else None  # not infinite, not "not a number"


def _text(members: Mapping[str, exiv2.Value], key: str) -> str:
    return str(members[key]) if key in members else ""


def _said(number: float) -> str:
    return f"{number:.6f}".rstrip("0").rstrip(".")


def _bag() -> exiv2.XmpTextValue:
    value = exiv2.XmpTextValue("")
    value.setXmpArrayType(exiv2.XmpValue.XmpArrayType.xaBag)
    return value
