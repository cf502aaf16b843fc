"""Know in what type a story sets the lines under its pictures that nothing names captions."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from functools import cached_property
from typing import Final

from lxml import etree

from mediadesk.published.pages.printed.story import Story

_LINES: Final = frozenset({"p", "div", "center"})
#: Elements that may stand around or beside the words of a line and set them in no type.
_PLAIN: Final = frozenset({"span", "a", "font", "br", "u"})
_UNPRINTED: Final = frozenset({"script", "style", "noscript", "template", "title", "svg"})
#: A full stop after italics, brackets around them.
_EDGE_MARKS: Final = " \t\n\r\u00a0.,;:()[]"
#: Most elements within a line; what has more is a region of the page.
_MOST_WITHIN: Final = 12
#: The end of a sentence, of brackets or of a quotation; a heading ends with a word.
_ENDS_SENTENCE: Final = re.compile(r"[\w)\]\"”»“][.!…)\]]\Z|[。）]\Z")
#: A longer line is as long as the paragraphs around.
_LONGEST_LINE: Final = 160
#: How many times more lines apart from pictures tell that a type is that of the words around.
_OF_WORDS: Final = 2


class LineType(Enum):
    """A type in which the whole of a line is set: the tags that set it."""

    BOLD = frozenset({"b", "strong"})
    ITALIC = frozenset({"i", "em"})


@dataclass(frozen=True, slots=True)
class LineHabit:
    """How often a story sets whole lines in a type.

    Attributes:
        under: Lines right after a picture.
        apart: All others.
    """

    under: int
    apart: int

    @property
    def is_of_captions(self) -> bool:
        """Whether lines of the type stand under pictures, and no more of them elsewhere."""
        return 0 < self.under >= self.apart

    @property
    def is_of_words(self) -> bool:
        """Whether far more lines of the type stand elsewhere: questions, notes, letters."""
        return self.apart > _OF_WORDS * max(1, self.under)


class TypeHabits:
    """The types of one story's lines, counted when they are first asked for.

    Args:
        story: The story.
        pictures: The elements of the page's pictures.
    """

    def __init__(self, story: Story, pictures: Iterable[etree._Element]) -> None:
        self._story = story
        self._pictures = frozenset(pictures)

    def of(self, line_type: LineType) -> LineHabit:
        """Return how often the story sets lines in a type, under pictures and elsewhere."""
        return LineHabit(self._counts[line_type, True], self._counts[line_type, False])

    def sets_caption(self, line_type: LineType, text: str) -> bool:
        """Whether a line of a type under a picture is set in that of the story's captions.

        A heading in the story's own bold type stands under a picture as well; it ends no sentence.
        """
        if line_type is LineType.ITALIC:
            return len(text) <= _LONGEST_LINE or not self.of(line_type).is_of_words
        return _ENDS_SENTENCE.search(text) is not None and self.of(line_type).is_of_captions

    @cached_property
    def _counts(self) -> Counter[tuple[LineType, bool]]:
        """Count lines by their type and by whether a picture stands right before them."""
        counts: Counter[tuple[LineType, bool]] = Counter()
        is_after_picture = False
        for element in self._story.elements[self._story.heading_order : self._story.last + 1]:
            before = element.getprevious()
            if before is not None and (before.tail or "").strip():
                is_after_picture = False
            if element in self._pictures:
                is_after_picture = True
            if element.tag in _UNPRINTED:
                continue
            line_type = set_in(element) if element.tag in _LINES else None
            if line_type is not None:
                counts[line_type, is_after_picture] += 1
            if (element.text or "").strip():
                is_after_picture = False
        return counts


def set_in(line: etree._Element) -> LineType | None:
    """Return the type in which all words of a line are set; None for the story's own."""
    for line_type in LineType:
        if _is_set_in(line, line_type.value):
            return line_type
    return None


def _is_set_in(line: etree._Element, tags: frozenset[str]) -> bool:
    """Whether all words within an element stand in others of some tags, and there are some."""
    found = False
    waiting = [line]
    for _ in range(_MOST_WITHIN):
        if not waiting:
            break
        element = waiting.pop()
        if (element.text or "").strip(_EDGE_MARKS):
            return False
        for child in element:
            if (child.tail or "").strip(_EDGE_MARKS):
                return False
            if child.tag in tags:
                found = found or any(text.strip() for text in child.itertext())
            elif child.tag in _PLAIN or child.tag in LineType.BOLD.value | LineType.ITALIC.value:
                waiting.append(child)
            else:
                return False
    return found and not waiting
