"""Where the frames of a Scribus document lie, what they cut off, where their pictures lie in them.

A frame has a space of its own, in points from its upper left corner before it is turned. Lengths
and the order of the steps as Scribus 1.5 paints them.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

from lxml import etree

from mediadesk.published.layout.affine import Affine, Point, Rect, numbers
from mediadesk.published.layout.curves import Outline, bezier

#: What encloses its members as a group does.
_HOLDERS: Final = ("PAGEOBJECT", "MASTEROBJECT")
#: How many groups lie within each other at most.
_DEEPEST: Final = 32
_RECTANGLE: Final = "0"
_STEP: Final = re.compile(r"([MLCZ])([^MLCZ]{0,400})")
_MOST_STEPS: Final = 20_000
#: Scribus 1.3 and 1.4 write four points for each step: from, its handle, to, its handle.
_OLD_STEP: Final = 8
#: Scribus 1.4 writes this where one outline ends and the next begins.
_OLD_BREAK: Final = 999_990.0


@dataclass(frozen=True, slots=True)
class FramePlace:
    """Where a frame lies.

    Attributes:
        matrix: From its own space to that of the document.
        windows: Outlines, in the document's space, of the groups that cut it.
    """

    matrix: Affine
    windows: tuple[Outline, ...] = ()


class FramePlaces:
    """Finds where frames lie; what it found of groups, it keeps."""

    def __init__(self) -> None:
        self._insides: dict[etree._Element, FramePlace] = {}

    def of(self, frame: etree._Element) -> FramePlace:
        """Return where a frame lies.

        Members of a group keep their size when the group is stretched, moved or turned; what they
        have is their place in it.
        """
        turn = number_of(frame, "ROT")
        group = _group_of(frame)
        if group is None:
            own = Affine.turned(turn, number_of(frame, "XPOS"), number_of(frame, "YPOS"))
            return FramePlace(own)
        around = self._inside(group)
        own = Affine.turned(turn, number_of(frame, "gXpos"), number_of(frame, "gYpos"))
        return replace(around, matrix=around.matrix @ own)

    def _inside(self, group: etree._Element) -> FramePlace:
        """Return the space in which the members of a group have their places."""
        if group not in self._insides:
            place = self.of(group)
            own = map(place.matrix.points, outlines_of(group)) if _cuts(group) else ()
            self._insides[group] = FramePlace(
                place.matrix @ _mirrored(group) @ _stretched(group), (*place.windows, *own)
            )
        return self._insides[group]


def _group_of(frame: etree._Element) -> etree._Element | None:
    """Return the group that a frame is a member of; None where it stands on the page itself.

    Files up to 1.4 have no such groups: there, and where depth has no end, a frame stands on the
    page.
    """
    parent = frame.getparent()
    if parent is None or parent.tag not in _HOLDERS or frame.get("gXpos") is None:
        return None
    depth = sum(1 for _ in frame.iterancestors(*_HOLDERS))
    return parent if depth <= _DEEPEST else None


def _cuts(group: etree._Element) -> bool:
    return group.get("groupClips", "1") != "0"


def size_of_frame(frame: etree._Element) -> tuple[float, float]:
    """Return a frame's width and height before it is turned, in points."""
    return max(0.0, number_of(frame, "WIDTH")), max(0.0, number_of(frame, "HEIGHT"))


def outlines_of(frame: etree._Element) -> tuple[Outline, ...]:
    """Return the outlines of a frame in its own space, curves followed."""
    whole = Rect(0, 0, *size_of_frame(frame)).corners
    if frame.get("FRTYPE", _RECTANGLE) == _RECTANGLE:
        return (whole,)
    found = tuple(_followed(str(frame.get("path") or ""))) or tuple(_followed_old(frame))
    return found or (whole,)


def _followed(path: str) -> Iterator[Outline]:
    """Yield the outlines of a path as SVG writes it, of which Scribus writes M, L, C and Z."""
    outline: list[Point] = []
    for count, step in enumerate(_STEP.finditer(path)):
        values = numbers(step[2].replace(",", " "))
        if values is None or count > _MOST_STEPS:
            return
        points = list(zip(values[::2], values[1::2], strict=False))
        if step[1] == "M":
            yield from _closed(outline)
            outline = points
        elif step[1] == "C" and len(points) == 3 and outline:
            outline += bezier(outline[-1], *points)
        else:
            outline += points
    yield from _closed(outline)


def _followed_old(frame: etree._Element) -> Iterator[Outline]:
    values = numbers(frame.get("POCOOR")) or ()
    outline: list[Point] = []
    for at in range(0, min(len(values), _OLD_STEP * _MOST_STEPS) - _OLD_STEP + 1, _OLD_STEP):
        start, leaving, end, coming = (
            (values[one], values[one + 1]) for one in range(at, at + _OLD_STEP, 2)
        )
        if start[0] > _OLD_BREAK:
            yield from _closed(outline)
            outline = []
            continue
        outline = outline or [start]
        outline += bezier(start, leaving, coming, end)
    yield from _closed(outline)


def _closed(outline: list[Point]) -> Iterator[Outline]:
    if len(outline) > 2:
        yield tuple(outline)


def picture_matrix(frame: etree._Element) -> Affine | None:
    """Return the matrix from a picture's pixels to its frame's space; None where there is none.

    The picture is scaled, turned, and moved by its offset times the scale; flips are the frame's.
    """
    scales = (number_of(frame, "LOCALSCX"), number_of(frame, "LOCALSCY"))
    if min(scales) <= 0:
        return None
    x, y = number_of(frame, "LOCALX") * scales[0], number_of(frame, "LOCALY") * scales[1]
    matrix = Affine.turned(number_of(frame, "LOCALROT"), x, y)
    return _mirrored(frame) @ matrix @ Affine(scales[0], 0, 0, scales[1])


def _mirrored(frame: etree._Element) -> Affine:
    width, height = size_of_frame(frame)
    matrix = Affine()
    if _is_set(frame, "FLIPPEDH"):
        matrix = Affine(-1, 0, 0, 1, width, 0)
    if _is_set(frame, "FLIPPEDV"):
        matrix = Affine(1, 0, 0, -1, 0, height) @ matrix
    return matrix


def _stretched(group: etree._Element) -> Affine:
    """Return by how much a group is larger than it was when its members were put in it."""
    width, height = size_of_frame(group)
    was = (number_of(group, "groupWidth"), number_of(group, "groupHeight"))
    if min(width, height, *was) <= 0:
        return Affine()
    return Affine(width / was[0], 0, 0, height / was[1])


def number_of(element: etree._Element, *names: str) -> float:
    """Return the first of some numbers; 0 where there is none that has a meaning."""
    for name in names:
        found = numbers(element.get(name))
        if found:
            return found[0]
    return 0.0


def _is_set(element: etree._Element, name: str) -> bool:
    return int(number_of(element, name)) % 2 == 1
