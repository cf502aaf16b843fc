"""Read the pictures of a saved web page, with the captions and credits printed beside them."""

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path
from typing import Final

from lxml import etree
from typing_extensions import override

from mediadesk.credits.normalise import cleaned
from mediadesk.model.credit import PrintedCredit
from mediadesk.model.placement import Placement
from mediadesk.published.editorial import Sighting, is_editorial
from mediadesk.published.html_tree import read_page
from mediadesk.published.local_files import LocalFiles
from mediadesk.published.printed_text import text_of
from mediadesk.published.reading_words import ReadingWords
from mediadesk.published.sightings import Sightings
from mediadesk.services.ports.documents import DocumentReader, ReadDocument

#: What is shown of a picture that the page holds itself.
_SHOWN_OF_EMBEDDED: Final = 48
_SUFFIXES: Final = (".html", ".htm", ".xhtml")


class HtmlReader(DocumentReader):
    """Reads saved web pages; fetches nothing."""

    def __init__(self, parse: Callable[[str], PrintedCredit], words: ReadingWords) -> None:
        self._parse = parse
        self._words = words

    @property
    @override
    def suffixes(self) -> tuple[str, ...]:
        return _SUFFIXES

    @override
    def read(self, path: Path) -> ReadDocument:
        root = read_page(path)
        sightings = Sightings(root, self._parse, self._words).all()
        files = LocalFiles(path, _base(root))
        placements = (self._placement(sighting, files) for sighting in sightings)
        return ReadDocument(_title(root), _located(placements))

    def _placement(self, sighting: Sighting, files: LocalFiles) -> Placement:
        addresses = sighting.picture.addresses
        return Placement(
            image=_reference(addresses[0]),
            locator="",
            caption=sighting.caption,
            credit=sighting.credit,
            alt=sighting.picture.alt,
            file=files.find(addresses),
            decorative=not is_editorial(sighting),
            links=sighting.links,
        )


def _located(placements: Iterable[Placement]) -> tuple[Placement, ...]:
    """Number pictures as a reader of the page counts them; what decorates it is counted apart."""
    seen: Counter[str] = Counter()
    located = []
    for placement in placements:
        kind = "decoration" if placement.decorative else "picture"
        seen[kind] += 1
        located.append(replace(placement, locator=f"{kind} {seen[kind]}"))
    return tuple(located)


def _reference(address: str) -> str:
    """Return an address as a reader may see it: of an embedded picture, only its beginning."""
    if not address.startswith("data:"):
        return address
    return f"{address[:_SHOWN_OF_EMBEDDED]}… ({len(address)} characters)"


def _base(root: etree._Element) -> str:
    for base in root.iter("base"):
        return str(base.get("href") or "")
    return ""


def _title(root: etree._Element) -> str:
    """Return og:title, else the title element, else the first heading."""
    for meta in root.iter("meta"):
        if (meta.get("property") or meta.get("name") or "") == "og:title":
            title = cleaned(str(meta.get("content") or ""))
            if title:
                return title
    for tag in ("title", "h1"):
        for element in root.iter(tag):
            title = text_of(element)
            if title:
                return title
    return ""
