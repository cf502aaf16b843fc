"""Know the teasers of other stories by the linked headline that stands beside their picture."""

from collections.abc import Callable
from itertools import chain
from typing import Final

from lxml import etree

from mediadesk.credits.normalise import fold
from mediadesk.published.pages.picture_links import PictureLinks
from mediadesk.published.pages.printed_text import text_of
from mediadesk.published.pages.story import Story

_SHORTEST_HEADLINE: Final = 15
#: How far above a picture its headline is looked for.
_HIGHEST: Final = 6
#: Names of what links without being a headline.
_NO_HEADLINES: Final = frozenset({"caption", "unseen", "person", "maker"})


class HeadlineCards:
    """Judges the pictures of one page.

    Args:
        story: The story in the page.
        links: Tells what links lead to.
        holds_alone: Tells whether an element holds one picture only.
    """

    def __init__(
        self, story: Story, links: PictureLinks, holds_alone: Callable[[etree._Element], bool]
    ) -> None:
        self._story = story
        self._links = links
        self._holds_alone = holds_alone

    def is_card(self, element: etree._Element) -> bool:
        """Whether a linked headline stands beside the picture, in an element that is no trunk."""
        top = None
        for distance, ancestor in enumerate(element.iterancestors()):
            if (
                distance > _HIGHEST
                or self._story.is_trunk(ancestor)
                or not self._holds_alone(ancestor)
            ):
                break
            top = ancestor
        if top is None:
            return False
        return any(self._is_headline(link, element) for link in top.iter("a"))

    def _is_headline(self, link: etree._Element, picture: etree._Element) -> bool:
        """Whether a link is the headline of another story, or holds it and a picture.

        Neither the byline's links nor those of a caption are. A teaser's link may be left empty.
        """
        words = text_of(link)
        if len(words) <= _SHORTEST_HEADLINE or len(fold(words)) <= _SHORTEST_HEADLINE:
            return False
        href = str(link.get("href") or "")
        is_wrapper = not href and link.get("href") is not None and link in picture.iterancestors()
        if not is_wrapper and self._links.target(href or "#") != "page":
            return False
        return not any(
            a.tag == "figcaption" or self._story.own(a) & _NO_HEADLINES
            for a in chain([link], link.iterancestors())
        )
