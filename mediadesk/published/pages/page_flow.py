"""A page's tree as a flow: what is printed and the pictures in it, in order."""

import re
from typing import Final
from zlib import crc32

from lxml import etree

from mediadesk.credits.normalise import cleaned
from mediadesk.published.pages.flow_region import FlowPart, FlowPlaced, FlowText
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.pages.pictures.embedded import with_embedded
from mediadesk.published.pages.pictures.picture_sources import FoundPicture, PictureFinder
from mediadesk.published.pages.printed.printed_runs import BLOCKS, is_silent
from mediadesk.published.pages.printed.story import Story

_HEADINGS: Final = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
#: Room for the kind of a picture that the page holds itself: "data:image/jpeg".
_LONGEST_KIND: Final = 48


def parts_of_page(root: etree._Element, words: ReadingWords) -> tuple[FlowPart, ...]:
    """Return the texts and pictures of a page in printed order."""
    return _Walk(root, words).parts()


def shown_address(address: str) -> str:
    """Return an address as a reader may see it: of an embedded picture, what tells it apart."""
    if not address.startswith("data:"):
        return address
    kind = re.split("[;,]", address[:_LONGEST_KIND], maxsplit=1)[0]
    return f"{kind} … ({len(address)} characters, {crc32(address.encode()):08x})"


class _Walk:
    """One walk through a page, without recursion."""

    def __init__(self, root: etree._Element, words: ReadingWords) -> None:
        self._root = root
        self._story = Story(root, words)
        found = PictureFinder(words).find(self._story.elements)
        self._pictures = {picture.element: picture for picture in found}
        self._holders = {above for picture in found for above in picture.element.iterancestors()}
        self._parts: list[FlowPart] = []
        self._texts: list[str] = []
        self._headings = 0

    def parts(self) -> tuple[FlowPart, ...]:
        """Return what the page prints."""
        body = self._root.find(".//body")
        top = body if body is not None else self._root
        walk = etree.iterwalk(top, events=("start", "end"))
        for event, node in walk:
            if not isinstance(node.tag, str):
                continue
            if event == "end":
                self._leave(node, top)
                continue
            picture = self._pictures.get(node)
            if picture is not None:
                self._place(picture)
            if node is not top and is_silent(node, self._story.own(node)):
                self._skip(node)
                walk.skip_subtree()
            else:
                self._enter(node)
        self._end_text()
        return tuple(self._parts)

    def _skip(self, node: etree._Element) -> None:
        """Pass over an element whose text is not printed; its pictures may be."""
        if node in self._holders:
            for inner in node.iterdescendants(etree.Element):
                if inner in self._pictures:
                    self._place(self._pictures[inner])

    def _enter(self, node: etree._Element) -> None:
        if node.tag in BLOCKS:
            self._end_text()
        self._headings += node.tag in _HEADINGS
        self._texts.append(str(node.text or ""))

    def _leave(self, node: etree._Element, top: etree._Element) -> None:
        if node.tag in BLOCKS:
            self._end_text()
        self._headings = max(0, self._headings - (node.tag in _HEADINGS))
        if node is not top:
            self._texts.append(str(node.tail or ""))

    def _place(self, picture: FoundPicture) -> None:
        self._end_text()
        addresses = tuple(picture.addresses)
        known = with_embedded(addresses, picture.element)
        placed = FlowPlaced(shown_address(addresses[0]), known, picture.alt)
        if not self._parts or self._parts[-1] != placed:
            self._parts.append(placed)

    def _end_text(self) -> None:
        text = cleaned("".join(self._texts))
        self._texts = []
        if text:
            self._parts.append(FlowText(text, self._headings > 0))
