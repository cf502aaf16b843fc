"""Read the pictures of a WordPress export (WXR): every post in it, as its page would show them."""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from lxml import etree

from mediadesk.model.errors import OutsideError
from mediadesk.model.page_region import PageFlow
from mediadesk.model.placement import Placement
from mediadesk.published.local_files import LocalFiles
from mediadesk.published.pages.markup.html_tree import parse_page
from mediadesk.published.pages.page_reading import PageReading, located
from mediadesk.published.safe_xml import local_name
from mediadesk.published.stated_days import first_day
from mediadesk.services.ports.documents import ReadDocument

_POSTS: Final = frozenset({"post", "page"})
#: Of a draft these say when it was last saved, or nothing ("0000-00-00 00:00:00").
_DAYS: Final = ("post_date_gmt", "post_date", "pubDate")
_PUBLISHED: Final = frozenset({"publish", "future", "private"})
_CONTENT: Final = "{http://purl.org/rss/1.0/modules/content/}encoded"
#: "[caption id="attachment_6" ...]<img ...> words[/caption]": what the classic editor stores.
_OPENING: Final = re.compile(r"\[(?:wp_)?caption[^\[\]]{0,500}\]")
_CLOSING: Final = re.compile(r"\[/(?:wp_)?caption\]")
_LONGEST_SHORTCODE: Final = 20_000
_PICTURE: Final = re.compile(
    r"(?:<a\b[^<>]{0,2000}>\s*)?<img\b[^<>]{0,4000}>(?:\s*</a>)?", re.DOTALL
)


class WordPressReading:
    """Reads trees of exports; attachments are looked for beside the export."""

    def __init__(self, reading: PageReading) -> None:
        self._reading = reading

    def read(self, root: etree._Element, files: LocalFiles, name: str) -> ReadDocument:
        """Return the pictures of every post and page.

        Raises:
            OutsideError: It is another feed; `name` is what the error calls it.
        """
        channel = _channel(root, name)
        found: list[Placement] = []
        for post in _posts(channel):
            placements = self._post(post, files)
            dated = (replace(placed, published_on=post.published_on) for placed in placements)
            found += located(dated, post.within)
        return ReadDocument(_text(channel, "title"), tuple(found))

    def region(
        self, root: etree._Element, files: LocalFiles, placement: Placement, name: str
    ) -> PageFlow | None:
        """Return what is printed around a picture of a post; None where it is not found.

        Raises:
            OutsideError: It is another feed.
        """
        posts = (p for p in _posts(_channel(root, name)) if placement.locator.startswith(p.within))
        found = (self._reading.region(_page(post), files, placement) for post in posts)
        return next((region for region in found if region is not None), None)

    def _post(self, post: "_Post", files: LocalFiles) -> tuple[Placement, ...]:
        return self._reading.placements(_page(post), files)


@dataclass(frozen=True, slots=True)
class _Post:
    """A post or page: title, content, and the day it was published, None for a draft."""

    title: str
    content: str
    published_on: date | None

    @property
    def within(self) -> str:
        """What stands before the number of a picture in it."""
        return f"“{self.title}”, "


def _page(post: _Post) -> etree._Element:
    """Return a post as its page; the headline is the theme's, but for a reader it stands above."""
    body = "".join(_with_figures(post.content))
    title = html.escape(post.title)
    page = f"<h1>{title}</h1><div class='entry-content'>{body}</div>"
    return parse_page(f"<html><body><article>{page}</article>".encode(), post.title)


def _channel(root: etree._Element, name: str) -> etree._Element:
    channel = next((e for e in root if local_name(e) == "channel"), None)
    if channel is None or not _is_export(channel):
        msg = f"{name} is no WordPress export. Choose the file that its Export tool made."
        raise OutsideError(msg)
    return channel


def _is_export(channel: etree._Element) -> bool:
    return any(local_name(element) == "wxr_version" for element in channel)


def _posts(channel: etree._Element) -> Iterator[_Post]:
    """Yield every post and page that is not in the bin."""
    for item in channel:
        if local_name(item) != "item" or _text(item, "post_type") not in _POSTS:
            continue
        content = item.findtext(_CONTENT) or ""
        status = _text(item, "status")
        if not content.strip() or status == "trash":
            continue
        days = (_text(item, name) for name in _DAYS) if status in _PUBLISHED else ()
        # WordPress keeps titles as mark-up: "Fog &amp; ferries".
        title = html.unescape(_text(item, "title")) or _text(item, "post_id")
        yield _Post(title, content, first_day(days))


def _text(element: etree._Element, name: str) -> str:
    for child in element:
        if local_name(child) == name:
            return " ".join((child.text or "").split())
    return ""


def _with_figures(content: str) -> Iterator[str]:
    """Yield a post piece by piece, its caption shortcodes as the page shows them.

    A shortcode begins at the first opening and ends at the first closing behind it; one without
    end, or longer than any caption, is left as it is.
    """
    ends = [closing.span() for closing in _CLOSING.finditer(content)]
    at = next_end = 0
    for opening in _OPENING.finditer(content):
        if opening.start() < at:
            continue
        while next_end < len(ends) and ends[next_end][0] < opening.end():
            next_end += 1
        if next_end == len(ends):
            break
        start, stop = ends[next_end]
        if start - opening.end() <= _LONGEST_SHORTCODE:
            yield content[at : opening.start()]
            yield _figure(content[opening.end() : start])
            at = stop
    yield content[at:]


def _figure(inner: str) -> str:
    """Return what stands in a caption shortcode as a figure."""
    picture = _PICTURE.search(inner)
    if picture is None:
        return inner
    words = inner[: picture.start()] + inner[picture.end() :]
    return f"<figure>{picture[0]}<figcaption>{words}</figcaption></figure>"
