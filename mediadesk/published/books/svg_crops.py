"""How much of a picture a drawing in SVG shows (SVG 2: viewBox, preserveAspectRatio, overflow)."""

import re
from typing import Final

from lxml import etree

from mediadesk.model.geometry import Box
from mediadesk.published.layout.affine import Rect
from mediadesk.published.layout.crops import fractions

_ALIGNED: Final = re.compile(r"x(min|mid|max)y(min|mid|max)\Z", re.IGNORECASE)
_SHARE: Final = {"min": 0.0, "mid": 0.5, "max": 1.0}
#: A number, or pixels; other units are seen in no drawing that shows a photo.
_NUMBER: Final = re.compile(r"\s*(-?\d{0,7}(?:\.\d{1,9})?)(?:px)?\s*\Z")


def svg_crop(image: etree._Element, wide: int, high: int) -> Box | None:
    """Return the part of an SVG's picture that lies within its own viewport and the drawing's.

    Args:
        image: The image element.
        wide: The picture's width in pixels, as displayed.
        high: Its height.

    Returns:
        None for all of it, or where nobody knows.
    """
    box = [_number(image.get(name, "0")) for name in ("x", "y", "width", "height")]
    svg = next((e for e in image.iterancestors() if local_of(e) == "svg"), None)
    seen = _view_box(svg)
    if seen is not None and image.get("width") == "100%" and image.get("height") == "100%":
        box = [seen.left, seen.top, seen.width, seen.height]
    if any(length is None for length in box) or svg is None:
        return None
    left, top, width, height = (length or 0.0 for length in box)
    if min(width, height) <= 0:
        width = width or height * wide / high
        height = height or width * high / wide
    if min(width, height) <= 0:
        return None
    own = Rect(left, top, left + width, top + height)
    picture, shown = _aligned(own, wide, high, _said(image, "preserveAspectRatio")), own
    if any(e.get("transform") for e in (image, *image.iterancestors())):
        return _unless_whole(fractions(shown, picture))
    if seen is not None:
        cut = rect(
            max(shown.left, seen.left), max(shown.top, seen.top),
            min(shown.right, seen.right), min(shown.bottom, seen.bottom),
        )  # fmt: skip
        if cut is None:
            return None
        shown = cut
    return _unless_whole(fractions(shown, picture))


def _unless_whole(part: Box | None) -> Box | None:
    return None if part == Box.whole() else part


def _said(element: etree._Element, name: str) -> str:
    """Return an attribute; a parser of HTML writes its name in small letters."""
    return element.get(name) or element.get(name.lower()) or ""


def _aligned(viewport: Rect, wide: int, high: int, said: str) -> Rect:
    """Return where a picture lies in its viewport (SVG 2, 8.7)."""
    words = said.split()
    if words[:1] == ["none"]:
        return viewport
    scales = (viewport.width / wide, viewport.height / high)
    scale = max(scales) if "slice" in words[1:] else min(scales)
    found = _ALIGNED.match(words[0]) if words else None
    shares = (_SHARE[found[1].lower()], _SHARE[found[2].lower()]) if found else (0.5, 0.5)
    left = viewport.left + shares[0] * (viewport.width - wide * scale)
    top = viewport.top + shares[1] * (viewport.height - high * scale)
    return Rect(left, top, left + wide * scale, top + high * scale)


def _view_box(svg: etree._Element | None) -> Rect | None:
    if svg is None:
        return None
    said = _said(svg, "viewBox")
    if not said:
        size = [_number(svg.get(name, "")) for name in ("width", "height")]
        return None if None in size else rect(0, 0, size[0] or 0, size[1] or 0)
    lengths = [_number(word) for word in said.replace(",", " ").split()[:4]]
    if len(lengths) != 4 or any(length is None for length in lengths):
        return None
    left, top, width, height = (length or 0.0 for length in lengths)
    return rect(left, top, left + width, top + height)


def rect(left: float, top: float, right: float, bottom: float) -> Rect | None:
    """Return a box; None where it has no area."""
    return Rect(left, top, right, bottom) if left < right and top < bottom else None


def local_of(element: etree._Element) -> str:
    """Return an element's name in small letters, without namespace."""
    return str(element.tag).rpartition("}")[2].lower()


def _number(text: str) -> float | None:
    found = _NUMBER.match(text)
    return float(found[1]) if found is not None and found[1] not in ("", "-") else None
