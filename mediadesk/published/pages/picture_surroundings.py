"""Judge what stands around a picture: a headline, an author, fields to fill in."""

import re
from collections.abc import Callable
from itertools import chain, islice, takewhile
from typing import Final

from lxml import etree

from mediadesk.credits.normalise import fold
from mediadesk.published.pages.printed_text import text_of
from mediadesk.published.pages.story import Story

#: Steps up from a picture to the fields beside it, and what is asked of a reader there.
_NEAR_FORM: Final = 3
_PERSONAL: Final = frozenset({"email", "password"})
#: Steps up from a picture to the box that holds it and its headline.
_NEAR_HEADLINE: Final = 6
#: Letters of the shortest headline of a story that is linked.
_SHORTEST_HEADLINE: Final = 15
#: Names of what links without being a headline.
_NO_HEADLINES: Final = frozenset({"caption", "unseen", "person", "maker"})
_HEADLINES: Final = ("h2", "h3", "h4", "h5", "h6")
#: What is told in a box beside its headline, in letters, where it is a paragraph.
_TOLD_BESIDE: Final = 80
_PERSON: Final = re.compile(r"schema\.org/Person\Z")


class PictureSurroundings:
    """What stands around the pictures of one page.

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

    def asks_for_address(self, element: etree._Element) -> bool:
        """Whether the nearest elements around a picture ask for an e-mail address or password."""
        for ancestor in islice(element.iterancestors(), _NEAR_FORM):
            if self._story.is_trunk(ancestor) or not self._holds_alone(ancestor):
                break
            if any(field.get("type") in _PERSONAL for field in ancestor.iter("input")):
                return True
        return False

    def shows_author(self, element: etree._Element) -> bool:
        """Whether a picture leads to its author's page, or shows a person by its mark-up."""
        if any("author" in (a.get("rel") or "") for a in element.iterancestors("a")):
            return True
        for ancestor in islice(element.iterancestors(), _NEAR_HEADLINE):
            if self._story.is_trunk(ancestor) or not self._holds_alone(ancestor):
                return False
            if _PERSON.search(ancestor.get("itemtype") or ""):
                return True
            named = "person" in self._story.own(ancestor)
            if named and any("author" in (a.get("rel") or "") for a in ancestor.iter("a")):
                return True
        return False

    def is_sold(self, element: etree._Element) -> bool:
        """Whether a link marked as paid stands beside a picture: it shows what a shop sells."""
        for ancestor in islice(element.iterancestors(), _NEAR_HEADLINE):
            if self._story.is_trunk(ancestor) or not self._holds_alone(ancestor):
                return False
            if any("sponsored" in (a.get("rel") or "").split() for a in ancestor.iter("a")):
                return True
        return False

    def is_titled(self, element: etree._Element) -> bool:
        """Whether a headline stands under a picture in a box in which nothing is told."""
        box = None
        for ancestor in islice(element.iterancestors(), _NEAR_HEADLINE):
            if self._story.is_trunk(ancestor) or not self._holds_alone(ancestor):
                break
            box = ancestor
        if box is None:
            return False
        orders = self._story.orders
        under = [h for h in box.iter(*_HEADLINES) if orders[h] > orders[element] and text_of(h)]
        if not under:
            return False
        told = len(text_of(box)) - sum(len(text_of(heading)) for heading in under)
        return told < _TOLD_BESIDE

    def is_card(self, element: etree._Element) -> bool:
        """Whether a linked headline stands beside the picture, in an element that is no trunk."""
        top = None
        for distance, ancestor in enumerate(element.iterancestors()):
            if (
                distance > _NEAR_HEADLINE
                or self._story.is_trunk(ancestor)
                or not self._holds_alone(ancestor)
            ):
                break
            top = ancestor
        if top is None:
            return False
        return any(self._is_headline(link, element, top) for link in top.iter("a"))

    def _is_headline(
        self, link: etree._Element, picture: etree._Element, box: etree._Element
    ) -> bool:
        """Whether a link is the headline of another story, or holds it and a picture.

        Neither the byline's links nor those of a caption are. A teaser's link may be left empty.
        """
        words = text_of(link)
        if len(words) <= _SHORTEST_HEADLINE or len(fold(words)) <= _SHORTEST_HEADLINE:
            return False
        href = str(link.get("href") or "")
        is_wrapper = not href and link.get("href") is not None and link in picture.iterancestors()
        if not is_wrapper and self._target(href or "#") != "page":
            return False
        return not any(
            a.tag == "figcaption" or self._story.own(a) & _NO_HEADLINES
            for a in chain([link], takewhile(lambda a: a is not box, link.iterancestors()))
        )
