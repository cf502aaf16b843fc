"""Judge what stands around a picture: a headline, an author, fields to fill in."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice, takewhile
from typing import Final

from lxml import etree

from mediadesk.credits.normalise import fold
from mediadesk.published.pages.editorial.picture_line import words_after
from mediadesk.published.pages.printed.printed_runs import BLOCKS
from mediadesk.published.pages.printed.printed_text import text_of
from mediadesk.published.pages.printed.story import Story

#: Steps up from a picture to the box that holds it and its headline.
_HIGHEST_BOX: Final = 7
#: Letters of the shortest headline of a story that is linked.
_SHORTEST_HEADLINE: Final = 15
#: Names of what links without being a headline.
_NO_HEADLINES: Final = frozenset({"caption", "unseen", "person", "maker"})
_HEADLINES: Final = ("h2", "h3", "h4", "h5", "h6")
#: What is told in a box beside its headline, in letters, where it is a paragraph.
_TOLD_BESIDE: Final = 80
#: Words of a person's name, and letters of the longest byline.
_SHORTEST_NAME: Final = 2
_LONGEST_NAME: Final = 4
_LONGEST_BYLINE: Final = 300
#: How many times longer than a link in it a paragraph is that tells something.
_SENTENCES: Final = 3
_FEWEST_IN_MENU: Final = 3
#: Letters of the longest text that stands on one line with a sign.
_FEW_WORDS: Final = 60
#: The share of what is printed beside a picture that leads away from a teaser.
_MOST_LINKED: Final = 0.8
_PERSON: Final = re.compile(r"schema\.org/Person\Z")


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What stands around a picture in the elements that hold it alone.

    Attributes:
        has_headline: A linked headline or a link to read on stands beside it, and no entry of the
            story is told there.
        is_titled: A headline stands under it in a box in which nothing is told.
        is_of_author: It leads to the page of the article's author, or shows a person whom the
            mark-up names.
        is_sold: A link marked as paid stands beside it: it shows what a shop sells.
        is_unsaid: Nothing is printed in what is named a teaser, and nothing leads on from there.
        is_portrait: Its alternative text is the name that the byline around it prints.
        is_among_words: A few words follow it on its line, as they follow a sign.
        is_all_linked: Nearly all that is printed beside it leads to other pages, from under it.
    """

    has_headline: bool = False
    is_titled: bool = False
    is_of_author: bool = False
    is_sold: bool = False
    is_unsaid: bool = False
    is_portrait: bool = False
    is_among_words: bool = False
    is_all_linked: bool = False


class PictureSurroundings:
    """Reads what stands around the pictures of one page.

    Args:
        story: The page's story.
        holds_alone: Whether an element holds one picture only.
        target: What an address leads to, such as "page".
    """

    def __init__(
        self,
        story: Story,
        holds_alone: Callable[[etree._Element], bool],
        target: Callable[[str], str],
    ) -> None:
        self._story = story
        self._holds_alone = holds_alone
        self._target = target
        self._known: dict[etree._Element, Surroundings] = {}

    def of(self, element: etree._Element) -> Surroundings:
        """Return what stands around a picture."""
        known = self._known.get(element)
        if known is None:
            known = self._known[element] = self._read(element)
        return known

    def _read(self, element: etree._Element) -> Surroundings:
        is_authors = any(map(_is_of_author, element.iterancestors("a")))
        boxes = self._boxes(element)
        is_unsaid, is_portrait = self._is_unsaid(element), self._is_portrait(element)
        is_among_words = 0 < len(words_after(element)) <= _FEW_WORDS
        if not boxes:
            return Surroundings(
                is_of_author=is_authors,
                is_unsaid=is_unsaid,
                is_portrait=is_portrait,
                is_among_words=is_among_words,
            )
        outermost = boxes[-1]
        links = tuple(outermost.iter("a"))
        return Surroundings(
            has_headline=self._has_headline(element, boxes, links),
            is_titled=_is_titled(element, outermost, self._story.orders),
            is_of_author=is_authors or _shows_person(boxes, links, self._story),
            is_sold=any("sponsored" in (link.get("rel") or "").split() for link in links),
            is_unsaid=is_unsaid,
            is_portrait=is_portrait,
            is_among_words=is_among_words,
            is_all_linked=self._is_all_linked(element, outermost, links),
        )

    def _is_all_linked(
        self, element: etree._Element, box: etree._Element, links: Sequence[etree._Element]
    ) -> bool:
        """Whether most of what is printed in a box leads to other pages, under the picture."""
        orders = self._story.orders
        printed = len(text_of(box))
        away = (
            link
            for link in links
            if orders[link] > orders[element]
            and self._target(str(link.get("href") or "#")) == "page"
            and not _leads_to_topic(link, self._story.own(link))
        )
        return 0 < printed * _MOST_LINKED <= sum(len(text_of(link)) for link in away)

    def _is_unsaid(self, element: etree._Element) -> bool:
        """Whether all that is named a teaser around a picture holds pictures and nothing else.

        So does a picture that is named one itself and is no link.
        """
        named = self._outermost(element, "teaser")
        if named is None and "teaser" in self._story.own(element):
            return next(element.iterancestors("a"), None) is None
        return named is not None and next(named.iter("a"), None) is None and not text_of(named)

    def _is_portrait(self, element: etree._Element) -> bool:
        """Whether a picture is described by a name of some words that stands in a person's box."""
        name = fold(element.get("alt") or "")
        if not _SHORTEST_NAME <= name.count(" ") + 1 <= _LONGEST_NAME:
            return False
        box = self._outermost(element, "person")
        return box is not None and name in fold(text_of(box)[:_LONGEST_BYLINE])

    def _outermost(self, element: etree._Element, meaning: str) -> etree._Element | None:
        """Return the outermost element of a meaning around a picture that holds no story."""
        if meaning not in self._story.around(element):
            return None
        around = takewhile(lambda a: not self._story.is_trunk(a), element.iterancestors())
        return next((a for a in reversed(list(around)) if meaning in self._story.own(a)), None)

    def _boxes(self, element: etree._Element) -> list[etree._Element]:
        """Return the nearest elements around a picture that hold no other, innermost first.

        What holds most of the story is no box of one picture, be it the only one there is.
        """
        return list(
            takewhile(
                lambda a: not self._story.holds_most(a) and self._holds_alone(a),
                islice(element.iterancestors(), _HIGHEST_BOX),
            )
        )

    def _has_headline(
        self,
        element: etree._Element,
        boxes: Sequence[etree._Element],
        links: Sequence[etree._Element],
    ) -> bool:
        """Whether a headline stands beside a picture, and no entry of the story with them."""
        headlines = (
            link
            for link in links
            if self._is_headline(link, element, boxes[-1]) or _covers_headline(link, self._target)
        )
        if not any(map(self._story.tells_entry, boxes)):
            return any(True for _ in headlines)
        held = {above for link in headlines for above in (link, *link.iterancestors())}
        holder = next((box for box in boxes if box in held), None)
        return holder is not None and not self._story.tells_entry(holder)

    def _is_headline(
        self, link: etree._Element, picture: etree._Element, box: etree._Element
    ) -> bool:
        """Whether a link is the headline of another story, or holds it and a picture.

        Neither are the byline's links, those of a caption, to a topic, and within sentences.
        A teaser's link may be left empty.
        """
        words = text_of(link)
        if len(words) <= _SHORTEST_HEADLINE or len(fold(words)) <= _SHORTEST_HEADLINE:
            return False
        href = str(link.get("href") or "")
        is_wrapper = not href and link.get("href") is not None and link in picture.iterancestors()
        if not is_wrapper and self._target(href or "#") != "page":
            return False
        is_before = self._story.orders[link] < self._story.orders[picture]
        if (is_before and _is_in_menu(link)) or _is_in_sentence(link, words):
            return False
        if _leads_to_topic(link, self._story.own(link)):
            return False
        return not any(
            a.tag == "figcaption" or self._story.own(a) & _NO_HEADLINES
            for a in chain([link], takewhile(lambda a: a is not box, link.iterancestors()))
        )


def _shows_person(
    boxes: Sequence[etree._Element], links: Sequence[etree._Element], story: Story
) -> bool:
    """Whether the mark-up names the person shown, or the picture stands by an author's name."""
    if any(_PERSON.search(box.get("itemtype") or "") for box in boxes):
        return True
    named = (box for box in boxes if "person" in story.own(box))
    return any(map(_is_of_author, links)) and any(
        any(map(_is_of_author, box.iter("a"))) for box in named
    )


def _is_titled(
    picture: etree._Element, box: etree._Element, orders: Mapping[etree._Element, int]
) -> bool:
    """Whether headings under a picture are all that is told in its box."""
    under = [h for h in box.iter(*_HEADLINES) if orders[h] > orders[picture]]
    titles = [title for title in map(text_of, under) if title]
    return bool(titles) and len(text_of(box)) - sum(map(len, titles)) < _TOLD_BESIDE


def _covers_headline(link: etree._Element, target: Callable[[str], str]) -> bool:
    """Whether a link without words is laid over a box with a headline: all of it leads away."""
    box = link.getparent()
    if box is None or len(link) or (link.text or "").strip():
        return False
    if target(str(link.get("href") or "#")) != "page":
        return False
    return any(len(text_of(title)) > _SHORTEST_HEADLINE for title in box.iter(*_HEADLINES))


def _is_in_sentence(link: etree._Element, words: str) -> bool:
    """Whether a link with some words stands within the sentences of a paragraph."""
    block = next((a for a in link.iterancestors() if a.tag in BLOCKS), None)
    if block is None or block.tag != "p":
        return False
    return len(text_of(block)) > _SENTENCES * len(words)


def _leads_to_topic(link: etree._Element, own: frozenset[str]) -> bool:
    """Whether a link, named as `own` means, leads to all stories of a topic."""
    return "tag" in (link.get("rel") or "").split() or "topic" in own


def _is_in_menu(link: etree._Element) -> bool:
    """Whether a link is one of a list of nothing but links."""
    for listed in link.iterancestors("ul", "ol"):
        entries = listed.findall("li")
        return len(entries) >= _FEWEST_IN_MENU and all(
            e.find(".//a") is not None and e.find(".//img") is None for e in entries
        )
    return False


def _is_of_author(link: etree._Element) -> bool:
    """Whether a link is marked as one to the author's page."""
    return "author" in (link.get("rel") or "")
