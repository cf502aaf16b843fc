"""Where in a page the story itself stands, and what the elements around a picture are called."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from lxml import etree

from mediadesk.credits.normalise import fold
from mediadesk.published.name_parts import parts_of, without_mentions
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.pages.printed.teaser_rows import Paragraph
from mediadesk.published.pages.printed.told_text import SHORTEST_PARAGRAPH, ToldText

#: Attributes whose values name what an element is for.
_NAMING: Final = frozenset({
    "class", "id", "itemprop", "role", "data-component", "data-type", "data-name", "data-block",
    "data-module", "data-event", "data-component-name", "type", "property",
})  # fmt: skip
#: The same by which a page's own tests and styles know its elements: "data-testid".
_NAMING_OWN: Final = re.compile(
    r"data-(?:[a-z\d]{1,12}-){0,3}(?:test|test-?id|tid|qa|ui|cy|hook|e2e|e2e-name|theme-key)"
)
_MOST_ATTRIBUTES: Final = 2048
#: What can be clicked is by that no button, which its tag tells.
_CLICKED: Final = ("type", "button")
#: A meaning, and the one by which a name denies it.
_DENIED: Final = tuple(
    (one, f"not_{one}") for one in ("credit", "caption", "advert", "teaser", "sign")
)
_LANDMARKS: Final = frozenset(
    {"nav", "footer", "aside", "header", "li", "figure", "form", "a", "button", "table", "article",
     "main", "section", "ul"}
)  # fmt: skip


_PARTS_OF_TITLE: Final = re.compile(r"\s[|–—:·-]\s|[|_]")
_LONGEST_TITLE: Final = 500
#: Letters of the shortest title by which a heading is known.
_TELLING_TITLE: Final = 8
#: Letters of the shortest story that tells more than its pictures do.
_BRIEF: Final = 600
#: Of fewer paragraphs a teaser may hold most, and this share of the text is most of it.
_SEVERAL: Final = 4
_MOST: Final = 0.6
#: Letters of the story that an entry of it tells: a teaser tells less, a story of its own more.
_LEAST_OF_ENTRY: Final = 500
_MOST_OF_ENTRY: Final = 4000
_UNPRINTED: Final = frozenset({"title", "script", "style", "option", "meta"})


class Story:
    """The story in a page: its body, its heading, its extent, and the names within it.

    Attributes:
        elements: The elements of the page, in order.
        orders: Each element's place among them.
        body: The element that holds most of the story's paragraphs; the root where there are none.
        heading: The story's h1, None where there is none.
        told: The paragraphs of the body, each with the length of its text.
        first: Order of the first paragraph of the body.
        last: Order of its last paragraph.
    """

    def __init__(self, root: etree._Element, words: ReadingWords) -> None:
        self._words = words
        self._own: dict[etree._Element, frozenset[str]] = {}
        self._around: dict[etree._Element, frozenset[str]] = {}
        self._meanings: dict[str, frozenset[str]] = {}
        self._own_meanings: dict[str, frozenset[str]] = {}
        self.root = root
        self.elements = tuple(root.iter(etree.Element))
        self.orders = {element: order for order, element in enumerate(self.elements)}
        told = ToldText(root, self.own, self.orders)
        paragraphs = told.paragraphs()
        self.body = told.body(paragraphs)
        self._trunk = {self.body, *self.body.iterancestors()}
        bodies = self._parts_of_body(paragraphs)
        self._trunk.update(*(part.iterancestors() for part in bodies))
        self.told = tuple(
            paragraph
            for paragraph in paragraphs
            if paragraph.element in bodies
            or any(a in bodies for a in paragraph.element.iterancestors())
        )
        self.first = min((self.orders[p] for p, _ in self.told), default=0)
        self.last = max((_end(p, self.orders) for p, _ in self.told), default=len(self.orders))
        self._bodies = bodies
        self._paragraphs = frozenset(paragraph for paragraph, _ in self.told)
        self._tellers = frozenset(p.getparent() for p, _ in self.told if p.tag == "p")
        self._sizes = _sizes_within(self.told)
        self._size = sum(size for _, size in self.told)
        self.heading = _heading(root, self.orders, self.first, self.last)

    @property
    def heading_order(self) -> int:
        """Order of the heading; 0 where there is none."""
        return 0 if self.heading is None else self.orders[self.heading]

    @property
    def is_brief(self) -> bool:
        """Whether the story tells so little that its pictures tell more."""
        return self._size < _BRIEF

    def own(self, element: etree._Element) -> frozenset[str]:
        """Return what an element's own names mean."""
        known = self._own.get(element)
        if known is None:
            names = " ".join(
                [
                    str(v)
                    for k, v in element.items()
                    if (k in _NAMING or (k[:5] == "data-" and _names_own(k))) and (k, v) != _CLICKED
                ]
            )
            known = self._own_meanings.get(names)
            if known is None:
                known = self.named(without_mentions(names))
                known -= {meaning for meaning, denial in _DENIED if denial in known}
                self._own_meanings[names] = known
            self._own[element] = known
        return known

    def named(self, names: str) -> frozenset[str]:
        """Return what names mean, such as those of an element or of a file."""
        known = self._meanings.get(names)
        if known is None:
            known = self._words.meanings(parts_of(names)) if names else frozenset()
            self._meanings[names] = known
        return known

    def around(self, element: etree._Element) -> frozenset[str]:
        """Return what the elements around an element mean, up to those that hold the story too.

        Landmark elements count by their tag: "<nav>", "<li>".
        """
        path: list[etree._Element] = []
        known: frozenset[str] = frozenset()
        for ancestor in element.iterancestors():
            if ancestor in self._trunk:
                break
            cached = self._around.get(ancestor)
            if cached is not None:
                known = cached
                break
            path.append(ancestor)
        for ancestor in reversed(path):
            tag = ancestor.tag
            mark = {f"<{tag}>"} if tag in _LANDMARKS else set()
            known = known | self.own(ancestor) | mark
            self._around[ancestor] = known
        return known

    def is_in_body(self, element: etree._Element) -> bool:
        """Whether an element stands within the body."""
        return any(ancestor in self._bodies for ancestor in element.iterancestors())

    def is_trunk(self, element: etree._Element) -> bool:
        """Whether an element holds the whole body."""
        return element in self._trunk

    def holds_most(self, element: etree._Element) -> bool:
        """Whether an element holds the whole body, or most of what is told in it."""
        is_most = len(self.told) >= _SEVERAL and self.told_in(element) >= _MOST * self._size
        return element in self._trunk or is_most

    def told_in(self, element: etree._Element) -> int:
        """Return how many letters of the story an element tells."""
        return self._sizes[element]

    def tells_entry(self, element: etree._Element) -> bool:
        """Whether an element tells as much of the story as one of its entries: a product's test."""
        return _LEAST_OF_ENTRY <= self.told_in(element) <= _MOST_OF_ENTRY

    def is_told(self, element: etree._Element) -> bool:
        """Whether an element is a paragraph of the body."""
        return element in self._paragraphs

    def is_among_told(self, element: etree._Element | None) -> bool:
        """Whether an element is a paragraph beside paragraphs of the body."""
        return element is not None and element.tag == "p" and element.getparent() in self._tellers

    def _parts_of_body(self, paragraphs: list[Paragraph]) -> frozenset[etree._Element]:
        """Return the body and its like: advertising cuts some stories into parts of one name."""
        name = self.body.get("class")
        if not name:
            return frozenset({self.body})
        like = (e for e in self.root.iter(str(self.body.tag)) if e.get("class") == name)
        told = {ancestor for p, _ in paragraphs for ancestor in p.iterancestors()}
        return frozenset({self.body, *(e for e in like if e in told)})


@lru_cache(maxsize=_MOST_ATTRIBUTES)
def _names_own(attribute: str) -> bool:
    """Whether the value of an attribute names an element for a page's own tests and styles."""
    return _NAMING_OWN.fullmatch(attribute) is not None


def _sizes_within(told: Sequence[Paragraph]) -> Counter[etree._Element]:
    """Return how many letters of a story its paragraphs and the elements around them hold."""
    sizes: Counter[etree._Element] = Counter()
    for paragraph, size in told:
        sizes[paragraph] += size
        for ancestor in paragraph.iterancestors():
            sizes[ancestor] += size
    return sizes


def _end(paragraph: etree._Element, orders: dict[etree._Element, int]) -> int:
    """Return the order of the last element before the end of a paragraph's own text.

    Old pages and feeds print a whole story in one element, cut by line breaks and pictures.
    """
    for child in reversed(paragraph):
        if len((child.tail or "").strip()) >= SHORTEST_PARAGRAPH:
            return max(orders.get(inner, 0) for inner in child.iter())
    return orders[paragraph]


def _heading(
    root: etree._Element, orders: dict[etree._Element, int], first: int, last: int
) -> etree._Element | None:
    """Return the last h1 before the body's end, the one with words in it.

    Where all stand behind, it is the last h2 before the first paragraph; where there is none, the
    last element over the story that prints the page's title. One that stands within the story
    under a picture is its caption.
    """
    headings = [h for h in root.iter("h1") if any(text.strip() for text in h.itertext())]
    before = [heading for heading in headings if orders[heading] <= last]
    if len(before) > 1:
        before = [h for h in before if orders[h] < first or not _is_under_picture(h)] or before
    if before:
        return before[-1]
    over = [heading for heading in root.iter("h2") if orders[heading] < first]
    if headings:
        return over[-1] if over else headings[0]
    return _titled(root, orders, first)


def _is_under_picture(heading: etree._Element) -> bool:
    """Whether a heading stands right after an element that holds a picture and no words."""
    before = heading.getprevious()
    if before is None or (before.tag != "img" and before.find(".//img") is None):
        return False
    return not any(text.strip() for text in before.itertext())


def _titled(
    root: etree._Element, orders: dict[etree._Element, int], first: int
) -> etree._Element | None:
    """Return the last element before the story that prints a part of the page's title alone."""
    title = next((str(e.text or "") for e in root.iter("title")), "")
    whole = fold(title[:_LONGEST_TITLE])
    parts = {fold(part) for part in _PARTS_OF_TITLE.split(title[:_LONGEST_TITLE])}
    printing = [
        (e, fold(str(e.text)))
        for e in orders
        if orders[e] < first and len(e) == 0 and e.tag not in _UNPRINTED and e.text
    ]
    return next(
        (
            e
            for e, said in reversed(printing)
            if len(said) >= _TELLING_TITLE and (said in parts or whole.startswith(f"{said} "))
        ),
        None,
    )
