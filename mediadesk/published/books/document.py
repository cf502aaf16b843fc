"""Read the pictures of a book (EPUB 2 and 3): its chapters are web pages in an archive."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Final

from lxml import etree
from typing_extensions import override

from mediadesk.model.errors import OutsideError
from mediadesk.model.page_region import PageRegion
from mediadesk.model.placement import Placement
from mediadesk.published.archives import Archive
from mediadesk.published.books.css_crops import CssCrops
from mediadesk.published.books.style_sheets import StyleSheets
from mediadesk.published.pages.markup.html_tree import parse_page
from mediadesk.published.pages.markup.page_text import decode_page
from mediadesk.published.pages.page_reading import PageReading, located
from mediadesk.published.safe_xml import local_name, parse_xml
from mediadesk.published.stated_days import first_day
from mediadesk.published.style_names import StyleNames
from mediadesk.published.unpacked import UnpackedPictures
from mediadesk.services.ports.documents import DocumentReader, ReadDocument

#: EPUB 3.3, "OCF ZIP Container": where the package document is named.
_CONTAINER: Final = "META-INF/container.xml"
_PAGE_TYPES: Final = frozenset({"application/xhtml+xml", "text/html", "image/svg+xml"})
#: Events of EPUB 2 that a date of publication may name.
_PUBLISHED: Final = frozenset({"", "publication", "published", "epub-publication"})
#: More chapters than any book has; each is read whole.
_MOST_CHAPTERS: Final = 5_000
_LINES: Final = ("p", "li", "dd", "dt", "td", "h1", "h2", "h3", "h4", "h5", "h6")
#: A list of credits has an entry a line, or all of them in one paragraph.
_LONGEST_LINE: Final = 4_000
#: The beginning of a locator.
_CHAPTER: Final = re.compile(r"chapter (\d{1,4}) ")


@dataclass(frozen=True, slots=True)
class _Book:
    """What the package document says.

    Attributes:
        title: The book's title.
        chapters: Members with the chapters, in reading order.
        cover: Member with the cover picture; "" where none is declared.
        published_on: The day it says it was published; None where it says none, or a year.
    """

    title: str
    chapters: tuple[str, ...]
    cover: str
    published_on: date | None = None


class EpubReader(DocumentReader):
    """Reads books; each chapter as a saved page is read.

    Args:
        reading: Reads pages.
        names: By which lists of credits, and the numbers before captions, are known.
        unpacked: Where unpacked pictures lie.
    """

    def __init__(self, reading: PageReading, names: StyleNames, unpacked: UnpackedPictures) -> None:
        self._reading = reading
        self._names = names
        self._unpacked = unpacked

    @property
    @override
    def suffixes(self) -> tuple[str, ...]:
        return (".epub",)

    @override
    def read(self, path: Path) -> ReadDocument:
        with Archive(path) as archive:
            book = _book(archive, path.name)
            found: list[Placement] = []
            lines: list[str] = []
            for number, chapter in enumerate(book.chapters, start=1):
                within = f"chapter {number} ({chapter.rpartition('/')[2]}), "
                placements, printed = self._chapter(archive, chapter, book.cover)
                found += located(placements, within)
                lines += printed
        return ReadDocument(book.title, self._credited(found, lines), book.published_on)

    @override
    def region(self, path: Path, placement: Placement) -> PageRegion | None:
        number = _CHAPTER.match(placement.locator)
        with Archive(path) as archive:
            chapters = _book(archive, path.name).chapters
            if number is None or not 0 < int(number[1]) <= len(chapters):
                return None
            chapter = chapters[int(number[1]) - 1]
            root = parse_page(archive.read(chapter), chapter)
            return self._reading.region(root, _Members(archive, chapter, self._unpacked), placement)

    def _credited(
        self, placements: Sequence[Placement], lines: Sequence[str]
    ) -> tuple[Placement, ...]:
        """Return placements with the credits that a list in the book gives to their numbers."""
        listed = self._names.collective.collected(lines)
        return tuple(
            listed.credited(one, self._names.number_before(one.caption)) for one in placements
        )

    def _chapter(
        self, archive: Archive, chapter: str, cover: str
    ) -> tuple[tuple[Placement, ...], Sequence[str]]:
        """Return the pictures of a chapter, and its lines."""
        try:
            root = parse_page(archive.read(chapter), chapter)
        except OutsideError as error:
            if "is not a web page" in str(error):
                return (), ()  # an empty page between two chapters
            raise
        lines = tuple(_lines(root))  # before the page is read, which takes it apart
        files = _Members(archive, chapter, self._unpacked)
        crops = CssCrops(_styles(archive, chapter, root))
        placements = self._reading.read(root, files, crops=crops).placements
        judged = tuple(
            replace(placed, decorative=True)
            if _is_bare_cover(archive, chapter, placed, cover)
            else placed
            for placed in placements
        )
        return judged, lines


def _lines(root: etree._Element) -> Iterator[str]:
    """Yield the paragraphs, headings and entries of lists of a page, the short ones."""
    for element in root.iter(*_LINES):
        if not any(inner.tag in _LINES for inner in element):
            yield _short_text(element)


def _short_text(element: etree._Element) -> str:
    """Return an element's text, "" where it is longer than a line."""
    texts: list[str] = []
    size = 0
    for text in element.itertext():
        texts.append(str(text))
        size += len(text)
        if size > _LONGEST_LINE:
            return ""
    return "".join(texts)


def _styles(archive: Archive, chapter: str, root: etree._Element) -> StyleSheets:
    """Return the sheets of a chapter, in their order; one that is missing says nothing."""
    sheets = StyleSheets()
    for element in root.iter("link", "style"):
        if element.tag == "style":
            sheets.add(element.text or "")
        elif "stylesheet" in (element.get("rel") or "").lower().split():
            member = archive.resolve(chapter, element.get("href") or "")
            if member is not None:
                sheets.add(decode_page(archive.read(member)))
    return sheets


class _Members:
    """The pictures of an archive, by the addresses in one of its pages."""

    def __init__(self, archive: Archive, page: str, unpacked: UnpackedPictures) -> None:
        self._archive = archive
        self._page = page
        self._unpacked = unpacked

    def find(self, addresses: Sequence[str]) -> Path | None:
        """Return the unpacked file an address leads to."""
        for address in addresses:
            member = self._archive.resolve(self._page, address)
            if member is not None:
                return self._unpacked.keep(self._archive.chunks(member), member)
        return None


def _is_bare_cover(archive: Archive, chapter: str, placed: Placement, cover: str) -> bool:
    """Whether a picture is the cover with nothing printed under it: design, not reporting."""
    is_cover = bool(cover) and archive.resolve(chapter, placed.image) == cover
    return is_cover and not placed.caption and not placed.credit


def _book(archive: Archive, name: str) -> _Book:
    package = _package(archive, name)
    root = parse_xml(archive.read(package), f"{name}: {package}")
    title = ""
    items: dict[str, etree._Element] = {}
    order: list[str] = []
    cover_id = ""
    for element in root.iter(etree.Element):
        match local_name(element):
            case "title" if not title:
                title = " ".join("".join(map(str, element.itertext())).split())
            case "item":
                items[element.get("id") or ""] = element
            case "itemref":
                order.append(element.get("idref") or "")
            case "meta" if element.get("name") == "cover":
                cover_id = element.get("content") or ""
            case _:
                pass
    chapters = [
        member
        for item_id in order[:_MOST_CHAPTERS]
        if (item := items.get(item_id)) is not None
        and item.get("media-type") in _PAGE_TYPES
        and (member := archive.resolve(package, item.get("href") or ""))
    ]
    cover = _cover(archive, package, items, cover_id)
    return _Book(title, tuple(dict.fromkeys(chapters)), cover, first_day(_publication_days(root)))


def _publication_days(root: etree._Element) -> Iterator[str]:
    """Yield what may be the day of publication, the surest first.

    EPUB 3.3, 5.5.3.3: dc:date is that day and no other; dcterms:issued says the same. In EPUB 2
    (OPF 2.0.1, 2.2.7) an event tells what the date is of.
    """
    for element in root.iter(etree.Element):
        if local_name(element) == "meta" and element.get("property") == "dcterms:issued":
            yield element.text or ""
    for element in root.iter(etree.Element):
        event = element.get("{http://www.idpf.org/2007/opf}event") or element.get("event") or ""
        if local_name(element) == "date" and event.casefold() in _PUBLISHED:
            yield element.text or ""


def _cover(archive: Archive, package: str, items: dict[str, etree._Element], cover_id: str) -> str:
    """Return the member of the cover picture: by EPUB 3's property, else by EPUB 2's meta."""
    declared = [i for i in items.values() if "cover-image" in (i.get("properties") or "").split()]
    item = declared[0] if declared else items.get(cover_id)
    return (archive.resolve(package, item.get("href") or "") or "") if item is not None else ""


def _package(archive: Archive, name: str) -> str:
    container = archive.find(_CONTAINER)
    if container is not None:
        root = parse_xml(archive.read(container), f"{name}: {_CONTAINER}")
        for element in root.iter(etree.Element):
            if local_name(element) == "rootfile":
                package = archive.find(element.get("full-path") or "")
                if package is not None:
                    return package
    for member in archive.names:
        if member.casefold().endswith(".opf"):
            return member
    msg = f"{name} is no book: it has no package document. Export it again."
    raise OutsideError(msg)
