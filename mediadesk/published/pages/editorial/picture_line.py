"""Read the words that follow a picture on its line, as those beside a sign do."""

import re
from collections.abc import Iterator
from itertools import islice
from typing import Final

from lxml import etree

from mediadesk.credits.normalise import cleaned
from mediadesk.published.pages.printed.printed_runs import BLOCKS

#: What ends a line beside the blocks.
_BREAKS: Final = BLOCKS | {"br", "hr"}
_UNPRINTED: Final = frozenset({"script", "style", "noscript", "source", "template"})
#: A picture that floats stands beside a paragraph, not on a line of it.
_FLOAT: Final = re.compile(r"float\s*:\s*(?:left|right)", re.IGNORECASE)
_SIDES: Final = frozenset({"left", "right"})
#: Phrases are nested a few levels deep within a line.
_HIGHEST_PHRASE: Final = 6
#: Elements on a line; what has more is a region of the page.
_MOST_ON_LINE: Final = 12


def words_after(picture: etree._Element) -> str:
    """Return what is printed after a picture on its line, up to a break or block.

    It is "" for a picture that floats.
    """
    if picture.get("align") in _SIDES or _FLOAT.search(picture.get("style") or ""):
        return ""
    texts: list[str] = []
    at = picture
    for holder in islice(picture.iterancestors(), _HIGHEST_PHRASE):
        texts += _printed_after(at)
        if holder.tag in _BREAKS:
            break
        at = holder
    return " ".join(filter(None, map(cleaned, texts)))


def _printed_after(element: etree._Element) -> Iterator[str]:
    yield element.tail or ""
    for other in islice(element.itersiblings(etree.Element), _MOST_ON_LINE):
        if _breaks_line(other):
            break
        if other.tag not in _UNPRINTED:
            yield "".join(str(text) for text in other.itertext())
        yield other.tail or ""


def _breaks_line(element: etree._Element) -> bool:
    """Whether an element is a break or a block, or holds one."""
    return element.tag in _BREAKS or next(element.iterdescendants(*_BREAKS), None) is not None
