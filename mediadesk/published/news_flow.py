"""News items in the order they are sent, as what stands around one of their pictures."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from mediadesk.model.page_region import PageFlow
from mediadesk.model.placement import Placement
from mediadesk.published.local_files import LocalFiles
from mediadesk.published.pages.flow_region import FlowPart, FlowPlaced, FlowText, flow_around
from mediadesk.published.pages.printed.plain_text import plain_text

#: Where a paragraph of a body ends, in HTML, NITF and plain text.
_PARAGRAPH_ENDS: Final = re.compile(
    r"</(?:p|h[1-6]|li|hl\d)\s*>|<br\s*/?>|\n[ \t]*\n", re.IGNORECASE
)
_MOST_PARAGRAPHS: Final = 2_000


@dataclass(frozen=True, slots=True)
class SentItem:
    """An item of news as it is shown.

    Attributes:
        headline: Its headline; "" for none.
        picture: The picture that it is; None where it is text.
        texts: Of a picture, what is to be printed with it; of a text, its paragraphs.
    """

    headline: str
    picture: FlowPlaced | None
    texts: tuple[str, ...]

    def parts(self) -> Iterator[FlowPart]:
        """Yield the picture with its words below it, or headline and text."""
        if self.picture is not None:
            yield self.picture
        elif self.headline:
            yield FlowText(self.headline, is_heading=True)
        yield from (FlowText(text) for text in self.texts if text)


def paragraphs_of(body: str) -> tuple[str, ...]:
    """Return the paragraphs of a body, which may be HTML, without their marks."""
    found = (plain_text(part) for part in _PARAGRAPH_ENDS.split(body, _MOST_PARAGRAPHS))
    return tuple(filter(None, found))


def region_in(
    items: Iterable[SentItem], files: LocalFiles, placement: Placement
) -> PageFlow | None:
    """Return what is sent before and after a picture; None where it is not among the items."""

    def find(placed: FlowPlaced) -> Path | None:
        return files.find(placed.addresses)

    return flow_around([part for item in items for part in item.parts()], placement, find)
