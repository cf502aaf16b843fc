"""Read the pictures of NewsML-G2: single items, messages with many, packages."""

from collections.abc import Callable, Iterator
from typing import Final

from lxml import etree

from mediadesk.credits.normalise import cleaned
from mediadesk.model.credit import PrintedCredit
from mediadesk.model.page_region import PageFlow
from mediadesk.model.placement import Placement
from mediadesk.published.local_files import LocalFiles
from mediadesk.published.news_credit import caption_and_credit
from mediadesk.published.news_flow import SentItem, paragraphs_of, region_in
from mediadesk.published.pages.flow_region import FlowPlaced
from mediadesk.published.pages.page_reading import located
from mediadesk.published.safe_xml import local_name
from mediadesk.published.stated_days import first_day
from mediadesk.services.ports.documents import ReadDocument

#: Root elements of NewsML-G2 2.x.
ROOTS: Final = frozenset({"newsItem", "newsMessage", "packageItem", "conceptItem"})
_PICTURES: Final = frozenset({"picture", "graphic"})
_CAPTION_ROLE: Final = "caption"


class NewsMlReading:
    """Reads trees of NewsML-G2.

    Args:
        parse: Takes a printed caption and credit apart.
    """

    def __init__(self, parse: Callable[[str], PrintedCredit]) -> None:
        self._parse = parse

    def read(self, root: etree._Element, files: LocalFiles) -> ReadDocument:
        """Return the pictures of a message, an item or a package."""
        items = [e for e in root.iter(etree.Element) if local_name(e) == "newsItem"]
        title = next((t for item in items if (t := _first(item, "headline"))), "")
        pictures = (item for item in items if _class(item) in _PICTURES)
        placements = located(self._placement(item, files) for item in pictures)
        return ReadDocument(title, placements, first_day(_days(root)))

    def region(
        self, root: etree._Element, files: LocalFiles, placement: Placement
    ) -> PageFlow | None:
        """Return what is sent around a picture; None where it is not found."""
        items = [e for e in root.iter(etree.Element) if local_name(e) == "newsItem"]
        return region_in(map(self._sent, items), files, placement)

    def _sent(self, item: etree._Element) -> SentItem:
        headline = _first(item, "headline")
        if _class(item) not in _PICTURES:
            bodies = (etree.tostring(e, encoding="unicode") for e in _all(item, "inlineXML"))
            texts = next((paragraphs_of(body) for body in bodies), (_caption(item),))
            return SentItem(headline, None, texts)
        shown = self._placement(item, None)
        placed = FlowPlaced(shown.image, _addresses(item), shown.alt)
        return SentItem(headline, placed, (shown.caption, shown.credit))

    def _placement(self, item: etree._Element, files: LocalFiles | None) -> Placement:
        addresses = _addresses(item)
        makers = [_name(e) for e in _all(item, "creator")]
        line = _first(item, "creditline") or next(
            (name for e in _all(item, "copyrightHolder") if (name := _name(e))), ""
        )
        caption, credit = caption_and_credit(_caption(item), makers, line, self._parse)
        return Placement(
            image=addresses[0] if addresses else item.get("guid") or "",
            locator="",
            caption=caption,
            credit=credit,
            alt=_role(item, "description", "alttext"),
            file=files.find(addresses) if files is not None else None,
            published_on=first_day(_days(item)),
        )


def _days(item: etree._Element) -> Iterator[str]:
    """Yield when an item was issued, in this version and at first; of a message, when it was sent.

    NewsML-G2 2.x has no day of publication: what a provider issues may be published.
    """
    for name in ("versionCreated", "firstCreated", "sent"):
        yield from (_text(element) for element in _all(item, name))


def _addresses(item: etree._Element) -> tuple[str, ...]:
    """Return where the renditions stand, the largest first."""
    found = []
    for element in _all(item, "remoteContent"):
        width, height = element.get("width") or "", element.get("height") or ""
        pixels = int(width) * int(height) if width.isdecimal() and height.isdecimal() else 0
        address = "".join((element.get("href") or "").split())
        if address:
            found.append((-pixels, address))
    return tuple(address for _, address in sorted(found, key=lambda pair: pair[0]))


def _caption(item: etree._Element) -> str:
    return _role(item, "description", _CAPTION_ROLE) or _first(item, "description")


def _role(item: etree._Element, name: str, role: str) -> str:
    """Return the text of an element in a role, whatever vocabulary the role is taken from."""
    for element in _all(item, name):
        if (element.get("role") or "").rpartition(":")[2].casefold() == role:
            return _text(element)
    return ""


def _class(item: etree._Element) -> str:
    classes = (e.get("qcode") or e.get("uri") or "" for e in _all(item, "itemClass"))
    return next((c.replace("/", ":").rpartition(":")[2] for c in classes), "")


def _name(element: etree._Element) -> str:
    return next((_text(e) for e in element if local_name(e) == "name"), _text(element))


def _first(item: etree._Element, name: str) -> str:
    return next((text for e in _all(item, name) if (text := _text(e))), "")


def _all(item: etree._Element, name: str) -> Iterator[etree._Element]:
    return (e for e in item.iter(etree.Element) if local_name(e) == name)


def _text(element: etree._Element) -> str:
    return cleaned(" ".join(str(part) for part in element.itertext()))
