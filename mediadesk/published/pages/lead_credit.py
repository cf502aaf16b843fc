"""Find the credit of the picture that opens a story where it stands at the story's end."""

import re
from typing import Final

from lxml import etree

from mediadesk.credits.normalise import cleaned, fold
from mediadesk.published.pages.reading_words import ReadingWords
from mediadesk.published.pages.story import Story

#: A line with a label and a party; what is longer describes the picture, or is the story.
_LONGEST_LINE: Final = 100
#: A line has a link or two; what has more is a region of the page.
_MOST_CHILDREN: Final = 4
_LINES: Final = frozenset({"p", "em", "i", "small", "h6", "div"})
#: "Main image credit: Lee", "Top photo by Lee". A second colon would name another picture.
_LINE: Final = re.compile(
    r"(?P<label>[^\W\d_]{3,14}(?: [^\W\d_]{4,10})?)(?: credits?)?"
    r"(?P<joint>\s?[:：]| (?:by|via|von|par|por|di)(?= ))\s?"
    r"(?P<party>[^\s:：](?:\s?[^\s:：]){1,60})",
    re.IGNORECASE,
)
_MOST_WORDS: Final = 8


def credit_of_lead(story: Story, words: ReadingWords) -> str:
    """Return what credits the opening picture by its place, as "Top photo by Lee" does; or ""."""
    for element, order in story.orders.items():
        if order < story.first or element.tag not in _LINES or len(element) > _MOST_CHILDREN:
            continue
        found = _LINE.fullmatch(_line(element))
        if found is None or fold(found.group("label")) not in words.lead_pictures:
            continue
        if len(found.group("party").split()) <= _MOST_WORDS:
            is_labelled = found.group("joint").endswith((":", "："))
            return found.group("party" if is_labelled else 0).rstrip(".")
    return ""


def _line(element: etree._Element) -> str:
    """Return an element's text, "" where it is longer than a line."""
    texts: list[str] = []
    size = 0
    for text in element.itertext():
        texts.append(str(text))
        size += len(text.strip())
        if size > _LONGEST_LINE:
            return ""
    return cleaned("".join(texts))
