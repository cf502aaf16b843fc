"""Where a file's XMP says that named persons are.

Metadata Working Group 2.0, section 5.9 (mwg-rs:Regions), and IPTC Photo Metadata 2025.1, Image
Region (Iptc4xmpExt:ImageRegion). Both tell of the pixels as stored, before the orientation.
"""

import math
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mediadesk.media.decoding import Decoded, orientation_of
from mediadesk.media.intake import WORKING_EDGE_PX, decode_file, packets_of
from mediadesk.media.metadata.xmp import XmpStruct, XmpValue, parse_xmp, structs, texts
from mediadesk.metadata.fields import NAMESPACES
from mediadesk.model.geometry import Box
from mediadesk.model.region import PersonRegion

_MWG: Final = "{http://www.metadataworkinggroup.com/schemas/regions/}"
_AREA: Final = "{http://ns.adobe.com/xmp/sType/Area#}"
_DIMENSIONS: Final = "{http://ns.adobe.com/xap/1.0/sType/Dimensions#}"
_IPTC: Final = f"{{{NAMESPACES['Iptc4xmpExt']}}}"

#: Kinds of MWG region that are persons; a missing kind is one.
_FACES: Final = frozenset({"", "face"})
_MOST_PERSONS: Final = 500

#: The Exif orientations as what they do to a point: axes swapped, then across and down reversed.
_TURNS: Final = {
    2: (False, True, False),
    3: (False, True, True),
    4: (False, False, True),
    5: (True, False, False),
    6: (True, True, False),
    7: (True, True, True),
    8: (True, False, True),
}


@dataclass(frozen=True, slots=True)
class _Pixels:
    """A file's pixels: their size as displayed, and the turn that displays them."""

    width_px: int
    height_px: int
    orientation: int

    @property
    def stored(self) -> tuple[int, int]:
        """Width and height as stored."""
        is_sideways = _TURNS.get(self.orientation, (False,))[0]
        size = (self.width_px, self.height_px)
        return size[::-1] if is_sideways else size

    def displayed(self, edges: tuple[float, float, float, float], *, upright: bool) -> Box | None:
        """Return left, top, right, bottom in stored fractions as displayed, cut at the edges."""
        swapped, across, down = (
            (False, False, False) if upright else _TURNS.get(self.orientation, (False,) * 3)
        )
        left, top, right, bottom = edges
        if swapped:
            left, top, right, bottom = top, left, bottom, right
        if across:
            left, right = 1 - right, 1 - left
        if down:
            top, bottom = 1 - bottom, 1 - top
        left, top, right, bottom = max(left, 0), max(top, 0), min(right, 1), min(bottom, 1)
        return Box(left, top, right, bottom) if left < right and top < bottom else None


def person_regions(path: Path) -> tuple[PersonRegion, ...]:
    """Return the named persons that a file's XMP locates, each once, in its order.

    Raises:
        OutsideError: The file cannot be read.
    """
    decoded = decode_file(path, WORKING_EDGE_PX)
    packets = packets_of(path, decoded)
    pixels = _pixels(decoded)
    found: dict[str, PersonRegion] = {}
    for packet in packets.xmp:
        try:
            properties = parse_xmp(packet)
        except ValueError:
            continue  # reading the file's fields tells of it
        for person in (*_mwg(properties, pixels), *_iptc(properties, pixels)):
            found.setdefault(person.name.casefold(), person)
    return tuple(found.values())[:_MOST_PERSONS]


def _pixels(decoded: Decoded) -> _Pixels:
    orientation = orientation_of(decoded.source)
    return _Pixels(decoded.width_px, decoded.height_px, orientation)


def _mwg(properties: Mapping[str, XmpValue], pixels: _Pixels) -> Iterator[PersonRegion]:
    regions = next(iter(structs(properties.get(f"{_MWG}Regions"))), None)
    if regions is None:
        return
    upright = _is_upright(regions, pixels)
    for region in structs(regions.members.get(f"{_MWG}RegionList")):
        name, kind = _text(region, f"{_MWG}Name"), _text(region, f"{_MWG}Type")
        area = next(iter(structs(region.members.get(f"{_MWG}Area"))), None)
        if not name or kind.lower() not in _FACES or area is None:
            continue
        edges = _mwg_edges(area, pixels)
        box = pixels.displayed(edges, upright=upright) if edges else None
        if box is not None:
            yield PersonRegion(name, box)


def _is_upright(regions: XmpStruct, pixels: _Pixels) -> bool:
    """Return whether a program told regions of the picture as displayed: its size says so."""
    applied = next(iter(structs(regions.members.get(f"{_MWG}AppliedToDimensions"))), None)
    if applied is None or pixels.stored == (pixels.width_px, pixels.height_px):
        return False
    size = _numbers(applied, (f"{_DIMENSIONS}w", f"{_DIMENSIONS}h"))
    return size is not None and (size[0] > size[1]) == (pixels.width_px > pixels.height_px)


def _mwg_edges(area: XmpStruct, pixels: _Pixels) -> tuple[float, float, float, float] | None:
    centre = _numbers(area, (f"{_AREA}x", f"{_AREA}y"))
    size = _numbers(area, (f"{_AREA}w", f"{_AREA}h"))
    if size is None:
        diameter = _numbers(area, (f"{_AREA}d",))
        width, height = pixels.stored
        size = None if diameter is None else (diameter[0], diameter[0] * width / height)
    if centre is None or size is None or _text(area, f"{_AREA}unit").lower() == "pixel":
        return None
    (across, down), (wide, high) = centre, size
    return across - wide / 2, down - high / 2, across + wide / 2, down + high / 2


def _iptc(properties: Mapping[str, XmpValue], pixels: _Pixels) -> Iterator[PersonRegion]:
    for region in structs(properties.get(f"{_IPTC}ImageRegion")):
        names = texts(region.members.get(f"{_IPTC}PersonInImage"))
        boundary = next(iter(structs(region.members.get(f"{_IPTC}RegionBoundary"))), None)
        edges = None if boundary is None else _iptc_edges(boundary, pixels)
        box = pixels.displayed(edges, upright=False) if edges else None
        if box is None:
            continue
        for name in names:
            if name.text.strip():
                yield PersonRegion(name.text.strip(), box)


def _iptc_edges(boundary: XmpStruct, pixels: _Pixels) -> tuple[float, float, float, float] | None:
    width, height = pixels.stored if _text(boundary, f"{_IPTC}rbUnit") == "pixel" else (1, 1)
    shape = _text(boundary, f"{_IPTC}rbShape")
    if shape == "polygon":
        corners = [
            _numbers(corner, (f"{_IPTC}rbX", f"{_IPTC}rbY"))
            for corner in structs(boundary.members.get(f"{_IPTC}rbVertices"))
        ]
        return _around([corner for corner in corners if corner is not None], (width, height))
    start = _numbers(boundary, (f"{_IPTC}rbX", f"{_IPTC}rbY"))
    if start is None:
        return None
    if shape == "circle":
        radius = _numbers(boundary, (f"{_IPTC}rbRx",))
        if radius is None:
            return None
        stored = pixels.stored
        reach = (radius[0] / width, radius[0] / width * stored[0] / stored[1])
        x, y = start[0] / width, start[1] / height
        return x - reach[0], y - reach[1], x + reach[0], y + reach[1]
    size = _numbers(boundary, (f"{_IPTC}rbW", f"{_IPTC}rbH"))
    if size is None:
        return None
    end = (start[0] + size[0], start[1] + size[1])
    return _around([start, end], (width, height))


def _around(
    points: Iterable[tuple[float, ...]], size: tuple[int, int]
) -> tuple[float, float, float, float] | None:
    places = [(point[0] / size[0], point[1] / size[1]) for point in points]
    if not places:
        return None
    across, down = [x for x, _ in places], [y for _, y in places]
    return min(across), min(down), max(across), max(down)


def _text(holder: XmpStruct, name: str) -> str:
    return next((found.text.strip() for found in texts(holder.members.get(name))), "")


def _numbers(holder: XmpStruct, names: tuple[str, ...]) -> tuple[float, ...] | None:
    """Return members as numbers; None where one is missing or is none."""
    try:
        found = tuple(float(_text(holder, name)) for name in names)
    except ValueError:
        return None
    return found if all(map(math.isfinite, found)) else None
