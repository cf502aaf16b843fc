"""Find the photographer whom a story's byline names for all its pictures."""

import re
from typing import Final

from lxml import etree

from mediadesk.credits.normalise import cleaned, fold
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.pages.printed.story import Story

#: A byline is short; what is longer is a story.
_LONGEST_BYLINE: Final = 200
#: Elements before the heading among which a byline may stand.
_NEAR_HEADING: Final = 40
#: A byline has few elements; what has more is a region of the page.
_MOST_CHILDREN: Final = 8
_BYLINES: Final = frozenset({"person", "maker"})
_BETWEEN_NAMES: Final = re.compile(
    r"\s*(?:[,;|•·]|\b(?:and|by|und|von|et|par|y|e|por|di|og|av|och|en|door)\b)\s*", re.IGNORECASE
)
_WITH_ROLE: Final = re.compile(r"\A(?P<name>[^()]{3,60}) \((?P<role>[^()]{3,30})\)\Z")
_ROLE_FIRST: Final = re.compile(
    r"\A(?P<role>[^\W\d_]{4,20})\s?(?::|by|von|par|por|di)\s+\S.{2,80}\Z"
)


def photographer(story: Story, words: ReadingWords) -> str:
    """Return the words that credit all pictures, such as "Ann Lee (photography)", or ""."""
    if story.heading is None:
        return ""
    earliest = max(0, story.heading_order - _NEAR_HEADING)
    bracketed = _with_brackets(story, earliest)
    for element in story.elements[earliest : story.first]:
        if len(element) > _MOST_CHILDREN:
            continue
        is_byline = bool(story.own(element) & _BYLINES)
        if not is_byline and element not in bracketed:
            continue
        text = _short_text(element)
        if is_byline or "(" in text:
            named = _named_in(cleaned(text), words, is_byline=is_byline)
            if named:
                return named
    return ""


def _with_brackets(story: Story, earliest: int) -> frozenset[etree._Element]:
    """Return the elements about a heading that hold a bracket: others name no role."""
    found: set[etree._Element] = set()
    for element in story.elements[earliest : story.first + _LONGEST_BYLINE + 1]:
        if "(" in (element.text or ""):
            found.update((element, *element.iterancestors()))
        if "(" in (element.tail or ""):
            found.update(element.iterancestors())
    return frozenset(found)


def _short_text(element: etree._Element) -> str:
    """Return an element's text, "" where it is longer than a byline."""
    texts: list[str] = []
    size = 0
    for text in element.itertext():
        texts.append(str(text))
        size += len(text.strip())
        if size > _LONGEST_BYLINE:
            return ""
    return "".join(texts)


def _named_in(text: str, words: ReadingWords, *, is_byline: bool) -> str:
    """Return the party that a text names as photographer.

    "Photographs by ..." may head a gallery, so it counts only in a byline; "(photography)" after
    a name is plain.
    """
    first = _ROLE_FIRST.match(text) if is_byline else None
    if first is not None and fold(first.group("role")) in words.picture_roles:
        return text
    for party in _BETWEEN_NAMES.split(text):
        found = _WITH_ROLE.match(party.strip())
        if found is not None and fold(found.group("role")) in words.picture_roles:
            return party.strip()
    return ""
