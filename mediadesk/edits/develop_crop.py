"""The crop that Camera Raw and Lightroom keep, as a box of the original as displayed.

With an angle the four numbers are two opposite corners of a frame that lies turned in the picture
as stored (Adobe: "SDK: computing the corners of a crop rectangle"). The frame is turned clockwise
by CropAngle about its centre, so its content comes out turned counter-clockwise by as much.
"""

import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from mediadesk.model.geometry import Box

_EDGES: Final = ("CropLeft", "CropTop", "CropRight", "CropBottom")
#: Rounding of six decimals, and half a pixel of a large picture.
_NOTHING: Final = 1e-4
_NO_TURN_DEGREES: Final = 0.005
_LARGEST_TURN_DEGREES: Final = 45.0
#: No camera and no scanner makes longer pictures; a computed shape beyond it is nonsense.
_LONGEST_ASPECT: Final = 12.0

#: Exif orientation: whether the picture is mirrored first, and the quarter turns clockwise then.
_ORIENTATIONS: Final[dict[int, tuple[bool, int]]] = {
    1: (False, 0), 2: (True, 0), 3: (False, 2), 4: (True, 2),
    5: (True, 3), 6: (False, 1), 7: (True, 1), 8: (False, 3),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class DevelopCrop:
    """A crop of a picture and the turn that comes with it.

    Attributes:
        box: The frame, turned back about its centre, in fractions of the original as displayed;
            None where only the turn is known.
        rotation_degrees: By how much the content was turned, counter-clockwise positive.
    """

    box: Box | None
    rotation_degrees: float


def develop_crop(
    settings: Mapping[str, str], aspect: float, orientation: int, *, is_applied: bool
) -> DevelopCrop | None:
    """Return the crop that develop settings tell of; None where they tell of none.

    `HasCrop` decides where it is said; some files lack it and carry corners other than the whole
    picture's, which tell of a crop too.

    Args:
        settings: Properties of the crs namespace.
        aspect: Width by height of the file as stored.
        orientation: Exif orientation of the file.
        is_applied: Whether the file shows the crop's content; else it shows the whole picture.
    """
    if settings.get("HasCrop", "true").strip().casefold() in {"false", "0"}:
        return None
    corners = tuple(_number(settings.get(name, "")) for name in _EDGES)
    whole = Box.whole().as_tuple()
    left, top, right, bottom = (
        edge if edge is not None else default for edge, default in zip(corners, whole, strict=True)
    )
    angle = _number(settings.get("CropAngle", "")) or 0.0
    if abs(angle) > _LARGEST_TURN_DEGREES:
        return None
    is_turned = abs(angle) > _NO_TURN_DEGREES
    if not is_turned and _is_whole(left, top, right, bottom):
        return None
    if not (right > left and bottom > top and min(left, top) >= 0 and max(right, bottom) <= 1):
        return DevelopCrop(None, _as_displayed_turn(angle, orientation)) if is_turned else None
    if not is_turned:
        return DevelopCrop(oriented(Box(left, top, right, bottom), orientation), 0.0)
    shape = _original_aspect((right - left, bottom - top), angle, aspect) if is_applied else aspect
    box = _turned_back((left, top, right, bottom), angle, shape)
    shown = oriented(box, orientation) if box is not None else None
    return DevelopCrop(shown, _as_displayed_turn(angle, orientation))


def oriented(box: Box, orientation: int) -> Box:
    """Return a box of a picture as stored as one of the picture as displayed."""
    is_mirrored, quarters = _ORIENTATIONS.get(orientation, (False, 0))
    if is_mirrored:
        box = Box(1 - box.right, box.top, 1 - box.left, box.bottom)
    for _ in range(quarters):  # clockwise: what was at the left comes to the top
        box = Box(1 - box.bottom, box.left, 1 - box.top, box.right)
    return box


def _as_displayed_turn(angle: float, orientation: int) -> float:
    is_mirrored = _ORIENTATIONS.get(orientation, (False, 0))[0]
    return -angle if is_mirrored else angle


def _is_whole(left: float, top: float, right: float, bottom: float) -> bool:
    edges = (left, top, 1 - right, 1 - bottom)
    return all(abs(edge) < _NOTHING for edge in edges)


def _turned_back(
    corners: tuple[float, float, float, float], angle: float, aspect: float
) -> Box | None:
    """Return the frame turned back about its centre; as much of it as lies in the picture.

    Args:
        corners: Left, top, right, bottom: two corners of the turned frame.
        angle: By how much it is turned, degrees, clockwise positive.
        aspect: Width by height of the whole picture, both as stored.
    """
    left, top, right, bottom = corners
    width, height = _sides((right - left) * aspect, bottom - top, angle)
    if width <= 0 or height <= 0:
        return None
    across, down = (left + right) / 2, (top + bottom) / 2
    half_width, half_height = width / aspect / 2, height / 2
    edges = (
        max(0.0, across - half_width), max(0.0, down - half_height),
        min(1.0, across + half_width), min(1.0, down + half_height),
    )  # fmt: skip
    is_box = edges[0] < edges[2] and edges[1] < edges[3]
    return Box(*edges) if is_box else None


def _sides(across: float, down: float, angle: float) -> tuple[float, float]:
    """Return width and height of a frame by its diagonal and its turn."""
    sine, cosine = math.sin(math.radians(angle)), math.cos(math.radians(angle))
    return across * cosine + down * sine, down * cosine - across * sine


def _original_aspect(diagonal: tuple[float, float], angle: float, aspect: float) -> float:
    """Return width by height of the whole picture, of which only the cropped one is at hand.

    It is the shape in which the turned frame has the shape of the file.

    Args:
        diagonal: From corner to corner, in fractions of the whole picture.
        angle: The frame's turn, degrees.
        aspect: Width by height of the file.
    """
    across, down = diagonal
    sine, cosine = math.sin(math.radians(angle)), math.cos(math.radians(angle))
    divisor = across * (cosine + aspect * sine)
    shape = down * (aspect * cosine - sine) / divisor if abs(divisor) > _NOTHING else 0.0
    return shape if 1 / _LONGEST_ASPECT < shape < _LONGEST_ASPECT else aspect


def _number(text: str) -> float | None:
    try:
        number = float(text)
    except ValueError:
        return None
    return number if math.isfinite(number) else None
