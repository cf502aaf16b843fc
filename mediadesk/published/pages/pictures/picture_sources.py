"""Find every picture of a page and the address that names it best."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from itertools import islice
from typing import Final

from lxml import etree

from mediadesk.published.pages.markup.element_addresses import (
    ADDRESS,
    LONGEST_ADDRESS,
    PICTURE_SUFFIX,
    PICTURE_TAGS,
    SAID_ELSEWHERE,
    background_address,
    largest_of_sets,
    lazy_addresses,
    source_addresses,
)
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.pages.pictures.address_signs import is_nameless
from mediadesk.published.pages.pictures.picture_identity import file_of
from mediadesk.published.pages.pictures.stand_ins import is_named_for_what_is_said, stands_in

#: More pictures than any article has: the rest is left out, so that time stays bounded.
MOST_PICTURES: Final = 3000

_COMPONENT: Final = re.compile(r"(?:\A|-)(?:image|img|picture|photo)(?:-|\Z)")
#: Elements whose addresses are not pictures.
_OTHER_MEDIA: Final = frozenset(
    {"script", "iframe", "link", "meta", "audio", "embed", "track", "object", "base", "form",
     "input", "style", "html", "head", "body", "source", "amp-video", "amp-iframe", "amp-ad",
     "amp-pixel"}
)  # fmt: skip
_PICTURE_ID: Final = re.compile(
    r"(?:image|img|photo|picture|foto|bild)-?(?:id|ref|key|uri|url|src)\Z"
)
_SHOWING_NOTHING: Final = SAID_ELSEWHERE - {"style"}
#: By an address and a title an element tells a script of a story, and shows no picture.
_ADDRESS_OF_STORY: Final = frozenset({"data-url", "data-link", "data-href", "data-permalink"})
_TITLE_OF_STORY: Final = frozenset({"data-title", "data-headline"})
#: What editing systems call a picture: letters and digits as no word has them.
_ID: Final = re.compile(r"(?=\D*\d|[a-z]{16})[A-Za-z0-9_-]{12,64}")
#: A picture that is shown at one small size, whatever its file offers: an avatar's.
_SIGN_SIZES: Final = re.compile(r"\A\s*([1-9]\d)px\s*\Z")
#: Width and height that only tell how a picture is cut: "width=3 height=2".
_RATIOS: Final = frozenset(
    {(16, 9), (9, 16), (4, 3), (3, 4), (3, 2), (2, 3), (5, 4), (4, 5), (16, 10), (21, 9), (2, 1)}
)
#: The size of a candidate, left behind it where the address was copied out of a set.
_SIZE_LEFT: Final = re.compile(r"\s+\d{1,5}[wx],?\Z")
#: A drawing shows smaller pictures as signs.
_SIGN_PX: Final = 100
#: An address in which a script fills in the size only: ".../59234409_${formatId}.jpg".
_SIZE_LEFT_OPEN: Final = re.compile(
    r"(?:https?:)?//[^\s{}$]{4,600}[\w-]{5}(?:\$\{\w{1,30}\}|\{\{\w{1,30}\}\})\.(?:jpe?g|png|webp)\Z",
    re.IGNORECASE,
)
#: Embedded pictures shorter than this stand in for one that a script loads.
_EMBEDDED_MIN: Final = 3000


@dataclass(slots=True)
class FoundPicture:
    """A picture in the page: its element, its addresses, best first.

    Attributes:
        element: The element that shows it.
        order: Its place among the page's elements.
        addresses: Addresses as the page writes them, the one that names it best first.
        alt: The alternative text.
        width_px: Declared or offered width, None where the page is silent.
        height_px: Declared height.
        place: "img", "noscript", "background", "poster" or "attribute".
        copies: Elements beside it that show the same picture.
    """

    element: etree._Element
    order: int
    addresses: list[str]
    alt: str = ""
    width_px: int | None = None
    height_px: int | None = None
    place: str = "img"
    copies: list[etree._Element] = field(default_factory=list)


class PictureFinder:
    """Finds the pictures of one page, in order."""

    def __init__(self, words: ReadingWords) -> None:
        self._words = words

    def find(self, elements: Iterable[etree._Element]) -> list[FoundPicture]:
        """Return every picture that has an address, at most `MOST_PICTURES`.

        Args:
            elements: The elements of a page, in order.
        """
        found: list[FoundPicture] = []
        # Not kept in the finder, which its own methods would then hold until the collector comes.
        by_tag: dict[str, Callable[[etree._Element, int], FoundPicture | None]] = {}
        for order, element in enumerate(elements):
            find_in = by_tag.get(element.tag)
            if find_in is None:
                find_in = by_tag[element.tag] = self._of_tag(element.tag)
            picture = find_in(element, order)
            if picture is not None:
                found.append(picture)
                if len(found) >= MOST_PICTURES:
                    break
        _drop_stand_ins(found)
        return found

    def _of_tag(self, tag: str) -> Callable[[etree._Element, int], FoundPicture | None]:
        """Return what finds the picture that an element of a tag shows."""
        if tag in PICTURE_TAGS:
            return self._of_img
        if tag in _OTHER_MEDIA:
            return _no_picture
        if _COMPONENT.search(tag):
            return self._of_component
        return self._of_player if tag == "video" or "-" in tag else self._of_other

    def _of_component(self, element: etree._Element, order: int) -> FoundPicture | None:
        if _is_component(element):
            return self._of_img(element, order)
        if element.tag == "image":
            return self._of_drawing(element, order)
        if element.tag == "picture":
            return self._of_picture(element, order)
        return self._of_player(element, order)

    def _of_player(self, element: etree._Element, order: int) -> FoundPicture | None:
        poster = element.get("poster")
        if poster or element.tag == "video":
            return self._of_attribute(element, order, poster or "", "poster")
        return self._of_other(element, order)

    def _of_img(self, element: etree._Element, order: int) -> FoundPicture | None:
        addresses = self._real(self._own_addresses(element))
        picture = _enclosing_picture(element)
        if picture is not None:
            addresses += self._real(source_addresses(picture))
        if not addresses:
            addresses = (
                _named_above(element)
                or _announced(element)
                or self._named_for_what_is_said(element)
            )
        if not addresses:
            return None
        width, height = (None, None) if _waits(element, addresses[0]) else _declared_size(element)
        place = "noscript" if _within_noscript(element) else "img"
        alt = " ".join(element.get("alt", "").split())
        return FoundPicture(element, order, _once(addresses), alt, width, height, place)

    def _of_drawing(self, element: etree._Element, order: int) -> FoundPicture | None:
        """Return the picture that a drawing shows (SVG 2, 8.2), unless it is the size of a sign."""
        address = element.get("href") or element.get("xlink:href") or ""
        found = self._of_attribute(element, order, address, "img")
        edges = () if found is None else (found.width_px, found.height_px)
        return None if any(edge is not None and edge < _SIGN_PX for edge in edges) else found

    def _of_picture(self, element: etree._Element, order: int) -> FoundPicture | None:
        if next(element.iter("img"), None) is not None:
            return None
        addresses = self._real(source_addresses(element))
        if not addresses:
            return None
        return FoundPicture(element, order, _once(addresses), place="attribute")

    def _of_attribute(
        self, element: etree._Element, order: int, address: str, place: str
    ) -> FoundPicture | None:
        addresses = self._real([address.strip()])
        if not addresses:
            return None
        width, height = _declared_size(element)
        alt = " ".join((element.get("data-alt") or element.get("aria-label") or "").split())
        return FoundPicture(element, order, addresses, alt, width, height, place)

    def _of_other(self, element: etree._Element, order: int) -> FoundPicture | None:
        """Return the picture an element that is no picture shows by script or by style."""
        if _SHOWING_NOTHING.issuperset(element.keys()):
            return None
        background = background_address(element.get("style", ""))
        if background:
            return self._of_attribute(element, order, background, "background")
        for address in lazy_addresses(element):
            if PICTURE_SUFFIX.search(address):
                shows = next(element.iter("img", "picture", "video", "iframe"), None) is not None
                if shows or _tells_of_story(element):
                    return None
                return self._of_attribute(element, order, address, "attribute")
        return None

    def _own_addresses(self, element: etree._Element) -> list[str]:
        """Return the addresses an img carries: the largest of its sets, src, the lazy ones."""
        return [
            *largest_of_sets(element),
            _SIZE_LEFT.sub("", element.get("src", "").strip()),
            *lazy_addresses(element),
        ]

    def _real(self, addresses: list[str]) -> list[str]:
        """Return the addresses without placeholders."""
        return (
            [
                a
                for a in addresses
                if a and len(a) <= LONGEST_ADDRESS and not stands_in(a, self._words)
            ]
            or [
                a
                for a in addresses
                if a.startswith("data:image/") and len(a) > _EMBEDDED_MIN and "svg" not in a[:20]
            ]
            or [a for a in addresses if len(a) <= LONGEST_ADDRESS and _SIZE_LEFT_OPEN.match(a)]
        )

    def _named_for_what_is_said(self, element: etree._Element) -> list[str]:
        """Return addresses that look like a placeholder's, and name what is said of the picture."""
        return [
            address
            for address in self._own_addresses(element)
            if 0 < len(address) <= LONGEST_ADDRESS
            and PICTURE_SUFFIX.search(address)
            and is_named_for_what_is_said(file_of(address), element, self._words)
        ]


def _no_picture(_element: etree._Element, _order: int) -> None:
    """Find nothing: the element shows no picture."""


def _tells_of_story(element: etree._Element) -> bool:
    """Whether the attributes of an element name a story, its address and its picture."""
    names = set(map(str, element.keys()))
    return not (_ADDRESS_OF_STORY.isdisjoint(names) or _TITLE_OF_STORY.isdisjoint(names))


def _named_above(element: etree._Element) -> list[str]:
    """Return the id by which a script would load the picture, from the elements around it."""
    for distance, ancestor in enumerate(element.iterancestors()):
        if distance >= 3:
            break
        for name, value in ancestor.attrib.items():
            if _PICTURE_ID.search(str(name)) and 4 <= len(value) <= 500 and " " not in value:
                return [str(value)]
    return []


def _announced(element: etree._Element) -> list[str]:
    """Return the address the page announces that holds an id the element is given by."""
    page = next(element.iterancestors("html"), None)
    ids = [one for one in map(str, element.attrib.values()) if _ID.fullmatch(one)]
    if page is None or not ids:
        return []
    told = (str(meta.get("content") or "") for meta in page.iter("meta"))
    addresses = (text for text in told if PICTURE_SUFFIX.search(text) and ADDRESS.match(text))
    return list(islice((a for a in addresses if any(one in a for one in ids)), 1))


def _drop_stand_ins(found: list[FoundPicture]) -> None:
    """Drop addresses that several different pictures share: they stand in for each of them."""
    uses = Counter(address for picture in found for address in picture.addresses)
    for picture in found:
        fewest = min(uses[address] for address in picture.addresses)
        picture.addresses = [a for a in picture.addresses if uses[a] < 3 or uses[a] <= 2 * fewest]


def _enclosing_picture(element: etree._Element) -> etree._Element | None:
    """Return the picture element around an img; the parser nests sources, so it may be far up."""
    for ancestor in element.iterancestors():
        if ancestor.tag == "picture":
            return ancestor
        if ancestor.tag not in {"source", "noscript"}:
            return None
    return None


def _is_component(element: etree._Element) -> bool:
    """Whether an element shows a picture by itself: <site-image src="...">, without an img."""
    address = element.get("src", "")
    if not address or is_nameless(address):
        return False
    return next(element.iter("img", "picture"), None) is None


def _within_noscript(element: etree._Element) -> bool:
    return next(element.iterancestors("noscript"), None) is not None


def _declared_size(element: etree._Element) -> tuple[int | None, int | None]:
    width = element.get("width") or element.get("data-width") or element.get("data-w")
    height = element.get("height") or element.get("data-height") or element.get("data-h")
    edges = _pixels(width), _pixels(height)
    tells_ratio = element.tag in PICTURE_TAGS and edges in _RATIOS
    width_px, height_px = (None, None) if tells_ratio else edges
    sizes = _SIGN_SIZES.match(element.get("sizes", ""))
    return width_px or (int(sizes.group(1)) if sizes else None), height_px


def _waits(element: etree._Element, address: str) -> bool:
    """Whether the size of a dot is that of what stands in until a script loads the picture."""
    edges = (_pixels(element.get("width")), _pixels(element.get("height")))
    is_other = element.get("src", "").strip() not in ("", address)
    return edges == (1, 1) and is_other and PICTURE_SUFFIX.search(address) is not None


def _pixels(value: str | None) -> int | None:
    found = re.match(r"\s*(\d{1,5})(?:\.\d+)?\s*(?:px)?\s*\Z", value or "")
    return int(found.group(1)) if found else None


def _once(addresses: list[str]) -> list[str]:
    return list(dict.fromkeys(addresses))
