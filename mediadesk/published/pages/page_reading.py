"""Read the pictures of a page's tree: the same for saved pages, books, archives of the web."""

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from lxml import etree

from mediadesk.credits.normalise import cleaned
from mediadesk.model.credit import PrintedCredit
from mediadesk.model.geometry import Box
from mediadesk.model.page_region import PageFlow
from mediadesk.model.placement import Placement
from mediadesk.published.pages.editorial.weighing import Sighting, is_editorial
from mediadesk.published.pages.flow_region import flow_around
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.pages.page_flow import parts_of_page, shown_address
from mediadesk.published.pages.pictures.embedded import with_embedded
from mediadesk.published.pages.printed.printed_text import text_of
from mediadesk.published.pages.sightings import Sightings
from mediadesk.published.pages.structured_data import StructuredData, structured_data
from mediadesk.services.ports.documents import ReadDocument


class PictureFiles(Protocol):
    """Where the pictures that a page names lie on this machine."""

    def find(self, addresses: Sequence[str]) -> Path | None:
        """Return the file an address leads to, the first that exists; None where there is none."""
        ...


class Crops(Protocol):
    """Tells what part of a picture a page shows."""

    def of(self, element: etree._Element, file: Path | None) -> Box | None:
        """Return the part that is shown of the picture in an element; None for all of it."""
        ...


class PageReading:
    """Reads pages given as trees.

    Args:
        parse: Takes a printed caption and credit apart.
        words: By which captions, credits and furniture are known.
        embedded: Finds pictures that a page holds inside itself; None where they stay there.
    """

    def __init__(
        self,
        parse: Callable[[str], PrintedCredit],
        words: ReadingWords,
        embedded: PictureFiles | None = None,
    ) -> None:
        self._parse = parse
        self._words = words
        self._embedded = embedded

    def placements(self, root: etree._Element, files: PictureFiles) -> tuple[Placement, ...]:
        """Return the pictures of a page in order, without locators."""
        return self.read(root, files).placements

    def read(
        self,
        root: etree._Element,
        files: PictureFiles,
        title: str = "",
        crops: Crops | None = None,
    ) -> ReadDocument:
        """Return a page: its pictures in order, without locators, and when it was published.

        Args:
            root: The page.
            files: Where its pictures lie.
            title: What it is called.
            crops: Tells what part of a picture the page shows; None where nobody looks.
        """
        sightings = Sightings(root, self._parse, self._words).all()
        said = structured_data(root)
        known = _Pictures(files, self._embedded)
        placed = tuple(_placement(sighting, known, said, crops) for sighting in sightings)
        return ReadDocument(title, placed, said.published_on)

    def addresses(self, root: etree._Element) -> tuple[str, ...]:
        """Return the addresses of a page's editorial pictures in order, as the page writes them.

        Of each, the one that names it best; those inside the page have none.
        """
        sightings = Sightings(root, self._parse, self._words).all()
        best = (one.picture.addresses[0] for one in sightings if is_editorial(one))
        return tuple(address for address in best if not address.startswith("data:"))

    def region(
        self, root: etree._Element, files: PictureFiles, placement: Placement
    ) -> PageFlow | None:
        """Return what is printed around a picture of a page; None where it is not found there."""
        parts, known = parts_of_page(root, self._words), _Pictures(files, self._embedded)
        return flow_around(parts, placement, lambda placed: known.find(placed.addresses))


@dataclass(frozen=True, slots=True)
class _Pictures:
    """The pictures beside a page, and those inside it where they are looked for."""

    beside: PictureFiles
    inside: PictureFiles | None

    def find(self, addresses: Sequence[str]) -> Path | None:
        found = self.beside.find(addresses)
        return found if found is not None or self.inside is None else self.inside.find(addresses)


def located(placements: Iterable[Placement], within: str = "") -> tuple[Placement, ...]:
    """Number pictures as a reader of the page counts them; what decorates it is counted apart.

    Args:
        placements: Pictures in order.
        within: What stands before each number, such as "chapter 3, ".
    """
    seen: Counter[str] = Counter()
    numbered = []
    for placement in placements:
        kind = "decoration" if placement.decorative else "picture"
        seen[kind] += 1
        numbered.append(replace(placement, locator=f"{within}{kind} {seen[kind]}"))
    return tuple(numbered)


def base_of(root: etree._Element) -> str:
    """Return the address that a page says its own addresses start from; "" for none."""
    for base in root.iter("base"):
        return str(base.get("href") or "")
    return ""


def title_of(root: etree._Element) -> str:
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


def _placement(
    sighting: Sighting, files: PictureFiles, said: StructuredData, crops: Crops | None
) -> Placement:
    addresses = sighting.picture.addresses
    file = files.find(with_embedded(addresses, sighting.picture.element))
    return Placement(
        image=shown_address(addresses[0]),
        locator="",
        caption=sighting.caption,
        credit=sighting.credit,
        alt=sighting.picture.alt,
        file=file,
        crop=crops.of(sighting.picture.element, file) if crops is not None else None,
        decorative=not is_editorial(sighting),
        links=sighting.links,
        markup=said.of_picture(addresses),
        is_bylined=sighting.is_bylined,
        is_overlaid=sighting.is_overlaid,
        credit_label=sighting.credit_label,
    )
