"""The pages, frames and texts of a Scribus document (.sla), versions 1.2 to 1.6.

Scribus, "Scribus File Format", wiki.scribus.net; the order of matrices as in its painter.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from typing import Final

from lxml import etree

from mediadesk.published.indesign.styles import size_of
from mediadesk.published.layout.affine import Rect
from mediadesk.published.layout.clipping import box_through
from mediadesk.published.layout.curves import Outline
from mediadesk.published.safe_xml import local_name
from mediadesk.published.scribus.frames import FramePlace, FramePlaces, number_of, outlines_of

#: Where a frame is of which nothing is seen: on no page.
_NOWHERE: Final = Rect(0.0, 0.0, 0.0, 0.0)
_PICTURE, _TEXT = "2", "4"
_OBJECTS: Final = ("PAGEOBJECT", "MASTEROBJECT", "FRAMEOBJECT")
_MOST_ITEMS: Final = 100_000
_DEFAULT_SIZE_PT: Final = 12.0
#: Old files end paragraphs by U+0005 and write it so, though XML has no such character.
_CONTROL_REFERENCE: Final = re.compile(rb"&#(?:x0*([0-9a-f]{1,2})|0*([0-9]{1,2}));", re.IGNORECASE)
_CONTROLS: Final = re.compile(rb"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_PARAGRAPH_END: Final = 5


@dataclass(frozen=True, slots=True)
class ScribusPage:
    """A page: its name, its box in the document, whether it is a master page."""

    name: str
    box: Rect
    is_master: bool


@dataclass(frozen=True, slots=True)
class ScribusParagraph:
    """A paragraph: its text, the name of its style, the size of its letters in points."""

    text: str
    style: str
    size_pt: float


@dataclass(frozen=True, slots=True)
class ScribusItem:
    """A picture or text frame.

    Attributes:
        element: The element.
        is_picture: Whether it is a picture frame.
        place: Where it lies.
        outlines: Its outlines in its own space.
        box: The box around what is seen of it in the document; None where it cannot be told.
        groups: The groups it is in, the outermost first.
        layer: The number of its layer.
        is_on_master: Whether it stands on a master page.
        page: The name of the page that holds it, in files of Scribus 1.2; "" in later ones.
    """

    element: etree._Element
    is_picture: bool
    place: FramePlace
    outlines: tuple[Outline, ...]
    box: Rect | None
    groups: tuple[str, ...]
    layer: str
    is_on_master: bool
    page: str = ""

    @property
    def turn_degrees(self) -> float:
        """How far it is turned, clockwise."""
        return self.place.matrix.turn_degrees


def without_controls(data: bytes) -> bytes:
    """Return a document without control characters, which XML refuses; paragraphs still end."""

    def mended(found: re.Match[bytes]) -> bytes:
        code = int(found[1], 16) if found[1] else int(found[2])
        if code >= 32 or code in (9, 10, 13):
            return found[0]
        return b"&#10;" if code == _PARAGRAPH_END else b" "

    data = _CONTROL_REFERENCE.sub(mended, data)
    return _CONTROLS.sub(b" ", data)


def pages_of(root: etree._Element) -> tuple[ScribusPage, ...]:
    """Return the pages of a document."""
    document = next(root.iter("DOCUMENT"), root)
    size = (number_of(document, "PAGEWITH", "PAGEWIDTH"), number_of(document, "PAGEHEIGHT"))
    pages = []
    for page in root.iter("PAGE", "MASTERPAGE"):
        width = number_of(page, "PAGEWIDTH") or size[0]
        height = number_of(page, "PAGEHEIGHT") or size[1]
        left, top = number_of(page, "PAGEXPOS"), number_of(page, "PAGEYPOS")
        is_master = local_name(page) == "MASTERPAGE" or bool(page.get("NAM"))
        box = Rect.around(((left, top), (left + width, top + height)))
        if box is not None:
            pages.append(ScribusPage(_page_name(page), box, is_master))
    return tuple(pages)


def _page_name(page: etree._Element) -> str:
    return str(page.get("NAM") or int(number_of(page, "NUM")) + 1)


def hidden_layers(root: etree._Element) -> tuple[dict[str, str], frozenset[str]]:
    """Return the names of layers by number, and the numbers of those that do not print."""
    layers = list(root.iter("LAYERS"))
    names = {str(one.get("NUMMER")): str(one.get("NAME") or "") for one in layers}
    hidden = {
        str(one.get("NUMMER")) for one in layers if "0" in (one.get("SICHTBAR"), one.get("DRUCKEN"))
    }
    return names, frozenset(hidden)


def items_of(root: etree._Element, hidden: frozenset[str]) -> Iterator[ScribusItem]:
    """Yield the printed frames of a document, those of groups too."""
    places = FramePlaces()
    for number, element in enumerate(root.iter(*_OBJECTS)):
        if number > _MOST_ITEMS:
            return
        kind = element.get("PTYPE")
        layer = str(element.get("LAYER") or element.get("LayerID") or "0")
        if kind in (_PICTURE, _TEXT) and layer not in hidden and element.get("PRINTABLE") != "0":
            yield _item(element, places, layer, is_picture=kind == _PICTURE)


def _item(
    element: etree._Element, places: FramePlaces, layer: str, *, is_picture: bool
) -> ScribusItem:
    above = list(element.iterancestors("PAGEOBJECT", "MASTEROBJECT"))
    groups = tuple(str(one.get("ItemID") or one.sourceline) for one in reversed(above))
    page = next(element.iterancestors("PAGE"), None)
    old_master = page is not None and bool(page.get("NAM"))
    is_master = bool(element.get("OnMasterPage")) or local_name(element) == "MASTEROBJECT"
    place = places.of(element)
    outlines = outlines_of(element)
    box = box_through(map(place.matrix.points, outlines), place.windows)
    return ScribusItem(
        element=element,
        is_picture=is_picture,
        place=place,
        outlines=outlines,
        box=(box or _NOWHERE) if local_name(element) != "FRAMEOBJECT" else None,
        groups=groups or tuple(str(element.get("GROUPS") or "").split()[::-1]),
        layer=layer,
        is_on_master=is_master or old_master,
        page=_page_name(page) if page is not None else "",
    )


def paragraphs_of(item: ScribusItem, sizes: dict[str, float]) -> tuple[ScribusParagraph, ...]:
    """Return the paragraphs of a text frame.

    Args:
        item: The frame.
        sizes: The sizes that styles set, by their names.
    """
    default = next(item.element.iter("DefaultStyle"), None)
    usual = str(default.get("PARENT") or "") if default is not None else ""
    own = size_of(default.get("FONTSIZE")) if default is not None else None
    own = own or size_of(item.element.get("ISIZE"))
    done: list[ScribusParagraph] = []
    texts: list[str] = []
    size = 0.0

    def close(style: str) -> None:
        nonlocal size
        text = "".join(texts)
        if text.strip():
            set_size = size or sizes.get(style) or own or _DEFAULT_SIZE_PT
            done.append(ScribusParagraph(text, style, set_size))
        texts.clear()
        size = 0.0

    for part in _text_parts(item.element):
        match local_name(part):
            case "ITEXT":
                size = max(size, size_of(part.get("FONTSIZE") or part.get("CSIZE")) or 0.0)
                first, *rest = str(part.get("CH") or "").split("\n")
                texts.append(first)
                for line in rest:
                    close(usual)
                    texts.append(line)
            case "para" | "trail":
                close(str(part.get("PARENT") or usual))
            case _:
                texts.append(" ")
    close(usual)
    return tuple(done)


def _text_parts(frame: etree._Element) -> Iterator[etree._Element]:
    """Yield what a frame's text is made of; frames within it have texts of their own."""
    parts = frame.iterdescendants("ITEXT", "para", "trail", "breakline", "tab", "PAGEOBJECT")
    return takewhile(lambda part: local_name(part) != "PAGEOBJECT", parts)


def style_sizes(root: etree._Element) -> dict[str, float]:
    """Return the sizes that paragraph styles set, by their names."""
    return {
        str(style.get("NAME")): size
        for style in root.iter("STYLE")
        if (size := size_of(style.get("FONTSIZE") or style.get("FontSize"))) is not None
    }
