"""Find the paragraphs of a page that may be its story's, and what holds most of them."""

from collections.abc import Callable, Mapping
from itertools import chain, islice
from typing import Final

from lxml import etree

from mediadesk.published.pages.printed.teaser_rows import Paragraph, without_teasers

_TEXT_BLOCKS: Final = ("p", "div", "section", "td", "article", "h2", "h3")
_HEADINGS: Final = frozenset({"h2", "h3"})
#: A heading as long as this tells the story: some are told in headings, a picture under each.
_TELLING_HEADING: Final = 80
#: Text in these is not the story's.
_ASIDE_TAGS: Final = frozenset(
    {"figure", "figcaption", "nav", "footer", "aside", "form", "header", "noscript", "button",
     "script", "style", "table", "blockquote"}
)  # fmt: skip

#: How far above a text a name tells that it is not the story's, and what ends the search.
_HIGHEST_NAME: Final = 4
_BOUNDS: Final = frozenset({"body", "html", "main", "article"})
#: How many times the text that is left an element's name must hide to be wrong.
_HIDES: Final = 2
#: Names of what is printed with pictures, of what readers write, of what is not printed at all.
_NEVER_TOLD: Final = frozenset({"caption", "credit", "discussion", "unseen"})
_ASIDE_MEANINGS: Final = _NEVER_TOLD | {"teaser", "furniture", "advert"}
SHORTEST_PARAGRAPH: Final = 50
#: A shorter one may be a teaser's: it tells nothing of how far the story reaches.
_TELLING_PARAGRAPH: Final = 80
#: Elements of a phrase; editors of web pages nest them without need.
_PHRASES: Final = frozenset({"span", "b", "strong", "em", "i", "font"})
_DEEPEST_PHRASE: Final = 6
_MOST_OF_A_LINK: Final = 20
#: What a paragraph counts for its parent, its parent's parent and so on.
_SHARES: Final = (1.0, 0.6, 0.3, 0.15)
#: An element that is named the body of an article is believed.
_BODY_BONUS: Final = 2.0
#: A list is that of other stories more often than it is one.
_LIST_SHARE: Final = {"ul": 0.5, "ol": 0.5}
#: A story in several parts: how far up they meet, and by how much the text must grow there.
_HIGHEST_WHOLE: Final = 8
_GROWTH: Final = 1.2


class ToldText:
    """The running text of one page.

    Args:
        root: The page.
        own: Tells what an element's own names mean.
        orders: Each element's place in the page.
    """

    def __init__(
        self,
        root: etree._Element,
        own: Callable[[etree._Element], frozenset[str]],
        orders: Mapping[etree._Element, int],
    ) -> None:
        self._root = root
        self._own = own
        self._orders = orders
        self._cards = _cards_of_heading(root, own)

    def paragraphs(self) -> list[Paragraph]:
        """Return the paragraphs that may be the story's, each with the length of its text.

        A name that hides nearly all of a page's text, as a paywall's does, is not believed.
        """
        found = []
        hidden: dict[str, list[Paragraph]] = {}
        for element in self._root.iter(*_TEXT_BLOCKS):
            size = _running_text(element)
            if size < SHORTEST_PARAGRAPH or not _may_tell(element, size):
                continue
            aside = self._aside(element)
            if aside is None:
                found.append(Paragraph(element, size))
            elif aside:
                hidden.setdefault(aside, []).append(Paragraph(element, size))
        most = max(hidden.values(), key=_total, default=[])
        if _total(most) > _HIDES * _total(found):
            found = sorted(found + most, key=lambda paragraph: self._orders[paragraph.element])
        return without_teasers(self._root, found)

    def body(self, paragraphs: list[Paragraph]) -> etree._Element:
        """Return the element that holds the story; the root where there are no paragraphs."""
        return _whole(self._heaviest(paragraphs), paragraphs)

    def _aside(self, element: etree._Element) -> str | None:
        """Return the name that tells that a text is not the story's; None where nothing does.

        It is "" where a tag tells so, or a name that is never wrong.
        """
        for distance, ancestor in enumerate(chain([element], element.iterancestors())):
            if distance and ancestor.tag in _ASIDE_TAGS and ancestor.tag != "header":
                return ""
            own = self._said_of(ancestor)
            if "body" in own or (distance and ancestor.tag in _BOUNDS):
                return None
            if distance <= _HIGHEST_NAME and own & _ASIDE_MEANINGS:
                return "" if own & _NEVER_TOLD else str(ancestor.get("class") or "")
        return None

    def _said_of(self, element: etree._Element) -> frozenset[str]:
        """Return what an element's names mean; a card that holds the story is no teaser."""
        own = self._own(element)
        return own - {"teaser"} if element in self._cards else own

    def _heaviest(self, paragraphs: list[Paragraph]) -> etree._Element:
        weights: dict[etree._Element, float] = {}
        for paragraph, size in paragraphs:
            for ancestor, share in zip(paragraph.iterancestors(), _SHARES, strict=False):
                own = self._own(ancestor)
                bonus = _BODY_BONUS if "body" in own else _LIST_SHARE.get(ancestor.tag, 1.0)
                weights[ancestor] = weights.get(ancestor, 0.0) + size * share * bonus
        return max(weights, key=lambda e: weights[e], default=self._root)


def _may_tell(element: etree._Element, size: int) -> bool:
    """Whether an element may be told: of headings only a long one that is no link."""
    if element.tag not in _HEADINGS:
        return True
    return size >= _TELLING_HEADING and next(element.iterancestors("a"), None) is None


def _total(paragraphs: list[Paragraph]) -> int:
    return sum(size for _, size in paragraphs)


def _cards_of_heading(
    root: etree._Element, own: Callable[[etree._Element], frozenset[str]]
) -> frozenset[etree._Element]:
    """Return what is named a teaser and holds the page's only h1, and the parts of it."""
    headings = list(islice(root.iter("h1"), 2))
    if len(headings) != 1:
        return frozenset()
    cards = [a for a in headings[0].iterancestors() if "teaser" in own(a)]
    return frozenset(part for card in cards for part in (card, *card.iterchildren()))


def _running_text(element: etree._Element, depth: int = 0) -> int:
    """Return the length of the text an element holds itself or in phrases, links cut short."""
    size = len((element.text or "").strip())
    for child in element:
        size += len((child.tail or "").strip())
        if child.tag in _PHRASES and depth < _DEEPEST_PHRASE:
            size += _running_text(child, depth + 1)
        elif child.tag == "a":
            size += min(len((child.text or "").strip()), _MOST_OF_A_LINK)
    return size


def _whole(body: etree._Element, paragraphs: list[Paragraph]) -> etree._Element:
    """Return the element that holds the whole story where the body is only one part of it."""
    totals: dict[etree._Element, int] = {}
    for paragraph, size in paragraphs:
        if size < _TELLING_PARAGRAPH:
            continue
        for ancestor in paragraph.iterancestors():
            totals[ancestor] = totals.get(ancestor, 0) + size
    whole = body
    for distance, ancestor in enumerate(body.iterancestors()):
        if distance >= _HIGHEST_WHOLE or ancestor.tag in {"body", "html"}:
            break
        if totals.get(ancestor, 0) >= _GROWTH * totals.get(whole, 1):
            whole = ancestor
    return whole
