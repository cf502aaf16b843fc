"""Know the regions of a page that a heading gives to other stories: "Read next", "Videos"."""

from typing import Final

from lxml import etree

from mediadesk.credits.normalise import cleaned, fold
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.pages.printed.first_words import FirstWords
from mediadesk.published.pages.printed.story import Story

_HEADINGS: Final = frozenset({"h2", "h3", "h4", "h5", "h6"})
#: What may stand for a heading; a link is the way to one other story.
_HEADS: Final = _HEADINGS | {"p", "div", "span", "strong", "b", "header", "legend", "dt"}
_LONGEST_HEADING: Final = 45
#: With the spaces of its mark-up.
_MOST_READ: Final = 2 * _LONGEST_HEADING
#: Beside its words a heading has a sign or an anchor.
_MOST_CHILDREN: Final = 3
_EDGES: Final = " :»›>→…."


class OtherStories:
    """The regions of one page that are given to other stories.

    Args:
        story: The page's own story.
        words: Knows how such regions are headed.
        pictures: The elements of the page's pictures.
    """

    def __init__(
        self, story: Story, words: ReadingWords, pictures: frozenset[etree._Element]
    ) -> None:
        self._story = story
        self._words = words
        self._first_words = FirstWords(words.other_stories)
        self._holders = {above for picture in pictures for above in picture.iterancestors()}
        self._regions = tuple(filter(None, map(self._region, self._heads())))

    def hold(self, order: int) -> bool:
        """Whether the element of an order stands in such a region."""
        return any(begin < order <= end for begin, end in self._regions)

    def _heads(self) -> list[etree._Element]:
        return [
            element
            for element in self._story.elements[self._story.heading_order + 1 :]
            if element.tag in _HEADS and len(element) <= _MOST_CHILDREN and self._is_head(element)
        ]

    def _is_head(self, element: etree._Element) -> bool:
        is_heading = element.tag in _HEADINGS
        text = element.text or ""
        if len(text) > _MOST_READ or not (is_heading or self._first_words.may_begin(text)):
            return False
        said = ""
        for printed in element.itertext():
            said += str(printed)
            if len(said) > _MOST_READ:
                return False
        if not self._first_words.may_begin(said):
            return False
        key = fold(cleaned(said).strip(_EDGES))
        if not 0 < len(key) <= _LONGEST_HEADING or _leads_on(element):
            return False
        return self._words.heads_other_stories(key, is_heading=is_heading)

    def _region(self, head: etree._Element) -> tuple[int, int] | None:
        """Return between which orders a heading's pictures stand."""
        orders = self._story.orders
        begin = orders[head]
        for ancestor in head.iterancestors():
            if self._story.is_trunk(ancestor):
                return (begin, self._next_told(begin)) if head.tag in _HEADINGS else None
            end = _last_order(ancestor, orders)
            if ancestor in self._holders and self._shows_after(ancestor, begin):
                return begin, end
        return None

    def _shows_after(self, holder: etree._Element, order: int) -> bool:
        return any(
            self._story.orders[inner] > order
            for inner in holder.iterdescendants("img", "picture", "video", "amp-img")
        )

    def _next_told(self, order: int) -> int:
        """Return the order of the story's next paragraph; behind the page where it has ended."""
        later = (
            self._story.orders[p] for p, _ in self._story.told if self._story.orders[p] > order
        )
        return min(later, default=len(self._story.orders))


def _leads_on(element: etree._Element) -> bool:
    """Whether an element only leads to a part of its own page, as a table of contents does."""
    return any((a.get("href") or "").startswith("#") for a in element.iterancestors("a"))


def _last_order(element: etree._Element, orders: dict[etree._Element, int]) -> int:
    while len(element):
        element = element[-1]
    return orders.get(element, 0)
