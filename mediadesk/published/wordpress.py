"""Read the pictures of a WordPress export (WXR): every post in it, as its page would show them."""

import re
from collections.abc import Iterator
from typing import Final

from lxml import etree

from mediadesk.model.errors import OutsideError
from mediadesk.model.placement import Placement
from mediadesk.published.html_tree import parse_page
from mediadesk.published.local_files import LocalFiles
from mediadesk.published.page_reading import PageReading, located
from mediadesk.published.safe_xml import local_name
from mediadesk.services.ports.documents import ReadDocument

_POSTS: Final = frozenset({"post", "page"})
_CONTENT: Final = "{http://purl.org/rss/1.0/modules/content/}encoded"
#: "[caption id="attachment_6" ...]<img ...> words[/caption]": what the classic editor stores.
_CAPTION: Final = re.compile(
    r"\[(?:wp_)?caption[^\]]{0,500}\](?P<inner>.{0,20000}?)\[/(?:wp_)?caption\]", re.DOTALL
)
_PICTURE: Final = re.compile(r"(?:<a\b[^>]{0,2000}>\s*)?<img\b[^>]{0,4000}>(?:\s*</a>)?", re.DOTALL)


class WordPressReading:
    """Reads trees of exports; attachments are looked for beside the export."""

    def __init__(self, reading: PageReading) -> None:
        self._reading = reading

    def read(self, root: etree._Element, files: LocalFiles, name: str) -> ReadDocument:
        """Return the pictures of every post and page.

        Raises:
            OutsideError: It is another feed; `name` is what the error calls it.
        """
        channel = next((e for e in root if local_name(e) == "channel"), None)
        if channel is None or not _is_export(channel):
            msg = f"{name} is no WordPress export. Choose the file that its Export tool made."
            raise OutsideError(msg)
        found: list[Placement] = []
        for title, content in _posts(channel):
            found += located(self._post(title, content, files), f"“{title}”, ")
        return ReadDocument(_text(channel, "title"), tuple(found))

    def _post(self, title: str, content: str, files: LocalFiles) -> tuple[Placement, ...]:
        body = _CAPTION.sub(_figure, content)
        page = f"<html><body><article><h1></h1><div class='entry-content'>{body}</div></article>"
        return self._reading.placements(parse_page(page.encode(), title), files)


def _is_export(channel: etree._Element) -> bool:
    return any(local_name(element) == "wxr_version" for element in channel)


def _posts(channel: etree._Element) -> Iterator[tuple[str, str]]:
    """Yield title and content of every post and page that is not in the bin."""
    for item in channel:
        if local_name(item) != "item" or _text(item, "post_type") not in _POSTS:
            continue
        content = item.findtext(_CONTENT) or ""
        if content.strip() and _text(item, "status") != "trash":
            yield _text(item, "title") or _text(item, "post_id"), content


def _text(element: etree._Element, name: str) -> str:
    for child in element:
        if local_name(child) == name:
            return " ".join((child.text or "").split())
    return ""


def _figure(shortcode: re.Match[str]) -> str:
    """Return a caption shortcode as the page shows it."""
    inner = shortcode["inner"]
    picture = _PICTURE.search(inner)
    if picture is None:
        return inner
    words = inner[: picture.start()] + inner[picture.end() :]
    return f"<figure>{picture[0]}<figcaption>{words}</figcaption></figure>"
