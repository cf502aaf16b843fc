"""Read the pictures of a saved web page, with the captions and credits printed beside them."""

from collections.abc import Callable
from pathlib import Path
from typing import Final

from lxml import etree
from typing_extensions import override

from mediadesk.credits.normalise import cleaned
from mediadesk.model.credit import PrintedCredit
from mediadesk.model.placement import Placement
from mediadesk.published.editorial import is_editorial
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
        placements = tuple(
            Placement(
                image=_reference(s.picture.addresses[0]),
                locator=f"picture {number}",
                caption=s.caption,
                credit=s.credit,
                alt=s.picture.alt,
                file=files.find(s.picture.addresses),
                decorative=not is_editorial(s),
            )
            for number, s in enumerate(sightings, 1)
        )
        return ReadDocument(_title(root), placements)


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
