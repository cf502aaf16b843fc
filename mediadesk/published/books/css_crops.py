"""How much of a picture a page's own styles show: object-fit, boxes that hide, inset clips.

CSS Images 3 (object-fit, object-position), CSS 2.2 (overflow), CSS Masking 1 (inset). Where a
length is not known without a screen, such as a share of the window, nothing is told: a guess would
be an edit that nobody made.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from lxml import etree

from mediadesk.model.geometry import Box
from mediadesk.published.books.style_sheets import StyleSheets
from mediadesk.published.books.svg_crops import local_of, rect, svg_crop
from mediadesk.published.layout.affine import Rect
from mediadesk.published.layout.crops import fractions
from mediadesk.published.picture_header import read_header

_LENGTH: Final = re.compile(r"(-?\d{1,6}(?:\.\d{1,9})?|-?\.\d{1,9})(px|pt|in|cm|mm|pc|%)?\Z")
#: CSS pixels of absolute units (CSS Values 3, 5.2).
_PIXELS: Final = {
    "": 1.0, "px": 1.0, "pt": 96 / 72, "in": 96.0, "cm": 96 / 2.54, "mm": 96 / 25.4, "pc": 16.0,
}  # fmt: skip
_RATIO: Final = re.compile(r"(?:auto\s+)?(\d{1,5}(?:\.\d+)?)(?:\s*/\s*(\d{1,5}(?:\.\d+)?))?\Z")
_PLACES: Final = {"left": 0.0, "top": 0.0, "center": 0.5, "right": 1.0, "bottom": 1.0}
_HIDES: Final = frozenset({"hidden", "clip"})
_INSET: Final = re.compile(r"inset\(([^()]{1,100}?)(?:\s+round\b[^()]*)?\)\Z")
#: Which of one to four values is meant for top, right, bottom, left (CSS 2.2, 8.3).
_SIDES: Final = ((0, 0, 0, 0), (0, 1, 0, 1), (0, 1, 2, 1), (0, 1, 2, 3))
#: Of a box of which only the shape is known.
_ANY_HEIGHT: Final = 1000.0
#: So far up a box that cuts a picture off is looked for.
_FARTHEST_BOX: Final = 4


@dataclass(frozen=True, slots=True)
class _Size:
    """Width and height, each None where it is not known without a screen."""

    width: float | None
    height: float | None


class CssCrops:
    """Tells the part of a picture that its page shows.

    Args:
        styles: What the page's sheets say.
    """

    def __init__(self, styles: StyleSheets) -> None:
        self._styles = styles

    def of(self, element: etree._Element, file: Path | None) -> Box | None:
        """Return the part of a picture that is shown; None for all of it, or where nobody knows.

        Args:
            element: The img, or the image of an SVG.
            file: The picture, for its own size.
        """
        header = read_header(file) if file is not None else None
        if header is None:
            return None
        wide, high = header.width_px, header.height_px
        if header.is_turned:
            wide, high = high, wide
        if local_of(element) == "image":
            return svg_crop(element, wide, high)
        return self._within_page(element, wide, high)

    def _within_page(self, element: etree._Element, wide: int, high: int) -> Box | None:
        said = self._styles.of(element)
        size, shape = self._size(element, said), _ratio(said.get("aspect-ratio", ""))
        is_shape_alone = size.width is None and size.height is None and shape is not None
        if is_shape_alone and shape is not None:
            size = _Size(shape * _ANY_HEIGHT, _ANY_HEIGHT)
        picture = _fitted(said, size, wide, high)
        if picture is None:
            return None
        box = Rect(0, 0, size.width or picture.width, size.height or picture.height)
        shown = _clipped_by(said, box)
        if not is_shape_alone:
            shown = self._cut_by_boxes(element, said, shown)
        whole = fractions(shown, picture) if shown is not None else None
        return None if whole == Box.whole() else whole

    def _size(self, element: etree._Element, said: Mapping[str, str]) -> _Size:
        """Return an element's size in CSS pixels, shares of boxes of known size resolved."""
        parent = element.getparent()
        above = None
        if any(said.get(name, "").endswith("%") for name in ("width", "height")):
            above = self._size(parent, self._styles.of(parent)) if parent is not None else None
        width = _length(said.get("width", ""), above.width if above else None)
        height = _length(said.get("height", ""), above.height if above else None)
        if local_of(element) in ("img", "image"):
            if "width" not in said:
                width = _length(element.get("width", ""), None)
            if "height" not in said:
                height = _length(element.get("height", ""), None)
        ratio = _ratio(said.get("aspect-ratio", ""))
        if ratio is not None and (width is None) != (height is None):
            width = width if width is not None else (height or 0) * ratio
            height = height if height is not None else width / ratio
        return _Size(width, height)

    def _cut_by_boxes(
        self, element: etree._Element, said: Mapping[str, str], shown: Rect | None
    ) -> Rect | None:
        """Return what boxes around a picture leave of it that hide what lies outside of them."""
        at = _offset(said)
        inner: etree._Element = element
        for _ in range(_FARTHEST_BOX):
            box = inner.getparent()
            if shown is None or box is None or at is None:
                return shown
            about = self._styles.of(box)
            size = self._size(box, about)
            if _HIDES & {about.get(name, "") for name in ("overflow", "overflow-x", "overflow-y")}:
                shown = _common(shown, at, size)
            if next(iter(box), None) is not inner and not _is_placed(said):
                return shown  # something stands before it, of a height that nobody knows
            step = _offset(about)
            at = (at[0] + step[0], at[1] + step[1]) if step is not None else None
            inner, said = box, about
        return shown


def _fitted(said: Mapping[str, str], size: _Size, wide: int, high: int) -> Rect | None:
    """Return where the whole picture lies on its own box, whose corner is the origin."""
    if size.width is None or size.height is None:
        width = size.width or (size.height * wide / high if size.height is not None else wide)
        return Rect(0, 0, width, width * high / wide)
    if min(size.width, size.height) <= 0:
        return None
    fit = said.get("object-fit", "fill")
    scales = (size.width / wide, size.height / high)
    match fit:
        case "cover":
            across = down = max(scales)
        case "contain":
            across = down = min(scales)
        case "none":
            across = down = 1.0
        case "scale-down":
            across = down = min(1.0, *scales)
        case _:
            across, down = scales
    place = _position(said.get("object-position", ""))
    if place is None:
        return None
    left = place[0](size.width - wide * across)
    top = place[1](size.height - high * down)
    return Rect(left, top, left + wide * across, top + high * down)


@dataclass(frozen=True, slots=True)
class _Placing:
    """Where on an axis: a share of the room that is left, or so many pixels from one end."""

    share: float = 0.5
    px: float = 0.0

    def __call__(self, room: float) -> float:
        return self.share * room + self.px


def _position(text: str) -> tuple[_Placing, _Placing] | None:
    """Return an object-position: none, one or two values; None for what is not understood."""
    words = text.split()
    if len(words) > 2:
        return None
    if len(words) == 2 and (words[0] in ("top", "bottom") or words[1] in ("left", "right")):
        words.reverse()
    if len(words) == 1 and words[0] in ("top", "bottom"):
        words.insert(0, "center")
    placings = [_placing(word) for word in words]
    across, down = (*placings, _Placing(), _Placing())[:2]
    return (across, down) if across is not None and down is not None else None


def _placing(word: str) -> _Placing | None:
    if word in _PLACES:
        return _Placing(_PLACES[word])
    found = _LENGTH.match(word)
    if found is None:
        return None
    if found[2] == "%":
        return _Placing(float(found[1]) / 100)
    return _Placing(0.0, float(found[1]) * _PIXELS[found[2] or ""])


def _clipped_by(said: Mapping[str, str], box: Rect) -> Rect | None:
    """Return what an element's own clip leaves of its box."""
    inset = _INSET.match(said.get("clip-path", ""))
    if inset is None:
        return box
    words = inset[1].split()
    if not 1 <= len(words) <= 4:
        return box
    top, right, bottom, left = (words[at] for at in _SIDES[len(words) - 1])
    cuts = [
        _length(word, edge)
        for word, edge in (
            (top, box.height),
            (right, box.width),
            (bottom, box.height),
            (left, box.width),
        )
    ]
    if any(cut is None for cut in cuts):
        return box
    above, after, below, before = (cut or 0.0 for cut in cuts)
    return rect(box.left + before, box.top + above, box.right - after, box.bottom - below)


def _common(shown: Rect, at: tuple[float, float], size: _Size) -> Rect | None:
    """Return what a box leaves of a part of a picture that lies at a place in it."""
    right = shown.right if size.width is None else min(shown.right, size.width - at[0])
    bottom = shown.bottom if size.height is None else min(shown.bottom, size.height - at[1])
    return rect(max(shown.left, -at[0]), max(shown.top, -at[1]), right, bottom)


def _is_placed(said: Mapping[str, str]) -> bool:
    return said.get("position") == "absolute"


def _offset(said: Mapping[str, str]) -> tuple[float, float] | None:
    """Return how far an element lies from its box's corner; None where nobody knows."""
    if said.get("transform", "none") != "none":
        return None
    margin = said.get("margin", "").split()
    sides = [margin[at] for at in _SIDES[len(margin) - 1]] if 1 <= len(margin) <= 4 else ["0"] * 4
    margins = (said.get("margin-left", sides[3]), said.get("margin-top", sides[0]))
    placed = ("0", "0")
    if said.get("position") in ("absolute", "relative"):
        if ("right" in said and "left" not in said) or ("bottom" in said and "top" not in said):
            return None
        placed = (said.get("left", "0"), said.get("top", "0"))
    lengths = [_length(word, None) for word in (*margins, *placed)]
    if any(length is None for length in lengths):
        return None
    across, down, left, top = (length or 0.0 for length in lengths)
    return across + left, down + top


def _length(text: str, whole: float | None) -> float | None:
    """Return a length in CSS pixels; None where it depends on what is not known."""
    found = _LENGTH.match(text.strip())
    if found is None:
        return None
    if found[2] == "%":
        return float(found[1]) / 100 * whole if whole is not None else None
    return float(found[1]) * _PIXELS[found[2] or ""]


def _ratio(text: str) -> float | None:
    found = _RATIO.match(text.strip())
    if found is None:
        return None
    width, height = float(found[1]), float(found[2] or 1)
    return width / height if width > 0 and height > 0 else None
