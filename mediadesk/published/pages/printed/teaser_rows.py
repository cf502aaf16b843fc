"""Know paragraphs that are the words of teasers: rows of entries, each under a linked headline."""

from collections import defaultdict
from collections.abc import Sequence
from itertools import islice
from typing import Final, NamedTuple

from lxml import etree

_HEADLINES: Final = ("h2", "h3", "h4", "h5", "h6")
#: Letters of the shortest headline of a story.
_SHORTEST_HEADLINE: Final = 15
#: Steps from a headline up to the entry that holds it and the words under it.
_HIGHEST_ENTRY: Final = 3
#: Paragraphs of the longest teaser.
_MOST_IN_ENTRY: Final = 2
_FEWEST_IN_ROW: Final = 3
#: A page whose text stands in such entries is a list, and they are its story.
_LIST_SHARE: Final = 0.9


class Paragraph(NamedTuple):
    """A paragraph and the length of its text."""

    element: etree._Element
    size: int


def without_teasers(root: etree._Element, paragraphs: Sequence[Paragraph]) -> list[Paragraph]:
    """Return the paragraphs that stand in no row of teasers; all of them where the page is a list.

    Args:
        root: The page.
        paragraphs: Its paragraphs, in order.
    """
    within: defaultdict[etree._Element, list[etree._Element]] = defaultdict(list)
    for element, _ in paragraphs:
        for ancestor in islice(element.iterancestors(), _HIGHEST_ENTRY):
            within[ancestor].append(element)
    rows: defaultdict[tuple[str, ...], list[etree._Element]] = defaultdict(list)
    for headline in filter(_leads_away, root.iter(*_HEADLINES)):
        entry = next(
            (a for a in islice(headline.iterancestors(), _HIGHEST_ENTRY) if a in within), None
        )
        if entry is not None and len(within[entry]) <= _MOST_IN_ENTRY:
            rows[_build(entry)].append(entry)
    teased = {
        element
        for row in rows.values()
        if len(row) >= _FEWEST_IN_ROW
        for entry in row
        for element in within[entry]
    }
    if not teased:
        return list(paragraphs)
    told = [paragraph for paragraph in paragraphs if paragraph.element not in teased]
    is_list = _total(told) <= (1 - _LIST_SHARE) * _total(paragraphs)
    return list(paragraphs) if is_list else told


def _total(paragraphs: Sequence[Paragraph]) -> int:
    return sum(size for _, size in paragraphs)


def _leads_away(headline: etree._Element) -> bool:
    """Whether a headline is the way to a page, and not to a part of its own."""
    links = [*islice(headline.iterancestors("a"), 1), *islice(headline.iter("a"), 1)]
    hrefs = [str(link.get("href") or "#") for link in links]
    if not hrefs or all(href.startswith("#") for href in hrefs):
        return False
    return len("".join(map(str, headline.itertext())).strip()) >= _SHORTEST_HEADLINE


def _build(entry: etree._Element) -> tuple[str, ...]:
    """Return what entries of one row have in common: tags and class names of two elements."""
    line = entry.getparent()
    return tuple(
        part
        for element in (entry, line)
        if element is not None
        for part in (str(element.tag), str(element.get("class") or ""))
    )
