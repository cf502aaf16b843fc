"""Tell what a click on a picture leads to: its large self, this page, another, or away."""

import re
from itertools import islice
from typing import Final
from urllib.parse import urljoin, urlsplit

from lxml import etree

from mediadesk.published.pages.pictures.picture_identity import (
    file_of,
    identities,
    identity,
    urlsplit_path,
)
from mediadesk.published.pages.pictures.picture_sources import FoundPicture
from mediadesk.published.pages.printed.story import Story

_PICTURE_LINK: Final = re.compile(r"\.(?:jpe?g|png|webp|gif|avif|svg)(?:[?#!:]|\Z)", re.IGNORECASE)
#: A picture that a page shows alone: "index.php?eID=showpic&file=fileadmin%2Fpier.png&md5=...".
_PICTURE_IN_QUERY: Final = re.compile(
    r"[?&](?:file|image|img|pic|picture|src)=[^&]{1,300}\.(?:jpe?g|png|webp|gif)(?:&|\Z)",
    re.IGNORECASE,
)
#: The name of a page about a picture that keeps the picture's suffix: "/view/pier.jpg.html".
_SUFFIX_WITHIN: Final = re.compile(r"\.(?:jpe?g|png|webp|gif)(?![a-z])", re.IGNORECASE)
#: Letters that a name has to have to be known by it.
_TELLING: Final = 5
#: The number of a picture in a series: "pier-015", and no year.
_NUMBER_AT_END: Final = re.compile(r"[^\W\d]{3}[^.]*[-_](?!(?:19|20)\d\d\Z)\d{2,4}\Z")
_PAGE_SUFFIX: Final = re.compile(r"\.(?:s?html?|php|aspx?)\Z", re.IGNORECASE)
#: Only a picture's number is as long; a day has eight digits.
_LONG_NUMBER: Final = re.compile(r"(?<!\d)\d{9,20}(?!\d)")
#: How far above a picture its link is looked for.
_HIGHEST: Final = 6


class PictureLinks:
    """Reads the links of one page.

    Args:
        page: The page's own address, "" where it does not say.
        story: Knows what the names in addresses mean.
    """

    def __init__(self, page: str, story: Story) -> None:
        self._page = page
        self._story = story
        self._targets: dict[str, str] = {}

    def of(self, picture: FoundPicture) -> str:
        """Return what a click on the picture leads to, or on a copy beside it that enlarges it."""
        for distance, ancestor in enumerate(picture.element.iterancestors()):
            if distance > _HIGHEST:
                break
            if ancestor.tag == "a" and ancestor.get("href"):
                href = str(ancestor.get("href")).strip()
                if _is_named_as(href, picture) or _is_attached(ancestor):
                    return "picture"
                if _share_number(href, picture.addresses[0]) and not self._is_of_player(href):
                    return "picture"
                return self.target(href)
        if any(map(self._enlarges, picture.copies)) or _is_enlarged_beside(picture):
            return "picture"
        return ""

    def target(self, href: str) -> str:
        """Return what an address leads to, seen from the page."""
        known = self._targets.get(href)
        if known is None:
            known = self._target(href)
            self._targets[href] = known
        return known

    def _is_of_player(self, href: str) -> bool:
        """Whether an address is called a player's: a film has the number of its still."""
        return "player" in self._story.named(href.partition("?")[0])

    def _enlarges(self, element: etree._Element) -> bool:
        """Whether an element stands in a link to a picture."""
        links = (a.get("href") for a in islice(element.iterancestors("a"), 1))
        return any(href and self.target(str(href).strip()) == "picture" for href in links)

    def _target(self, href: str) -> str:
        if _PICTURE_LINK.search(href.partition("?")[0]):
            return "picture"
        if href.startswith(("#", "javascript:", "mailto:")):
            return "self"
        return self._page_target(href)

    def _page_target(self, href: str) -> str:
        """Return what an address that names no picture leads to."""
        try:
            here, there = urlsplit(self._page), urlsplit(urljoin(self._page, href))
        except ValueError:
            return "other"
        if there.netloc and here.netloc and _site(there.netloc) != _site(here.netloc):
            return "elsewhere"
        if _PICTURE_IN_QUERY.search(href):
            return "picture"
        stem = _PAGE_SUFFIX.sub("", here.path.rstrip("/"))
        if stem.strip("/") and f"{there.path.rstrip('/')}/".startswith((f"{stem}/", f"{stem}.")):
            return "self"
        folder = there.path.rstrip("/").rpartition("/")[0]
        is_here = there.netloc in {"", here.netloc}
        is_of_pictures = bool({"picture", "gallery"} & self._story.named(folder))
        return "pictures" if is_here and is_of_pictures else "page"


def _is_enlarged_beside(picture: FoundPicture) -> bool:
    """Whether a link right beside a picture leads to its own address: "show the original"."""
    links = picture.element.itersiblings("a", preceding=False)
    return any(str(a.get("href") or "") in picture.addresses for a in islice(links, 1))


def _is_named_as(href: str, picture: FoundPicture) -> bool:
    """Whether a link leads to a size of the picture; a page may be named as what it shows."""
    key = identity(href)
    is_page = _PAGE_SUFFIX.search(href.partition("?")[0]) is not None
    is_named = len(key) > _TELLING and key in identities(picture.addresses)
    if is_page and _is_numbered_alike(href, picture.addresses[0]):
        return True
    return is_named and (not is_page or bool(_SUFFIX_WITHIN.search(href)))


def _is_numbered_alike(href: str, address: str) -> bool:
    """Whether a page has the whole name of a picture, its number among others included.

    Galleries make such a page of each picture; a story's page is named without a number.
    """
    names = [file_of(one).rpartition(".")[0] for one in (href, address)]
    return names[0] == names[1] and _NUMBER_AT_END.search(names[0]) is not None


def _is_attached(link: etree._Element) -> bool:
    """Whether a link is marked as one to the page that an editing system makes of a picture."""
    return "attachment" in (link.get("rel") or "").split()


def _share_number(href: str, address: str) -> bool:
    """Whether a link's path has a long number that the picture's file is called by too.

    So do the pages that picture services make of one picture.
    """
    numbers = _LONG_NUMBER.findall(urlsplit_path(href))
    return any(number in file_of(address) for number in numbers)


def _site(netloc: str) -> str:
    return ".".join(netloc.lower().rpartition("@")[2].partition(":")[0].split(".")[-2:])
