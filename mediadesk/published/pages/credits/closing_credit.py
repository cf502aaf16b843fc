"""Find the credit of a story's pictures where it stands in a line at the story's end or start."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from lxml import etree

from mediadesk.credits.normalise import cleaned, fold
from mediadesk.published.pages.captions.credit_labels import CreditLabels
from mediadesk.published.pages.markup.reading_words import ReadingWords
from mediadesk.published.pages.printed.first_words import FirstWords
from mediadesk.published.pages.printed.printed_runs import BLOCKS
from mediadesk.published.pages.printed.story import Story

#: A line with a label, what is shown, and a party; what is longer is the story.
_LONGEST_LINE: Final = 300
#: A line has a link or two; what has more is a region of the page.
_MOST_CHILDREN: Final = 4
_LINES: Final = frozenset({"p", "em", "i", "small", "h6", "div", "ul", "dl", "br"})
#: "Main image credit: Lee", "Top photo by Lee". A second colon would name another picture.
_LINE: Final = re.compile(
    r"[(\[]?(?P<label>[^\W\d_]{2,14}(?: [^\W\d_]{4,10})?)(?: credits?)?"
    r"(?P<joint>\s?[:：=]| (?:by|via|von|par|por|di)(?= ))\s?"
    r"(?P<party>[^\s:：](?:\s?[^\s:：]){1,60}?)[)\]]?",
    re.IGNORECASE,
)
#: Of several who made a story, set as pairs, the photographer: "文/李明 摄影/王芳 编辑/张伟".
_PAIR: Final = re.compile(
    r"(?:\A|[\s|，、])(?P<label>[\u4e00-\u9fff]{1,4})(?P<joint>\s?[/／:：]\s?)"
    r"(?P<party>[\u4e00-\u9fff·]{2,12})(?=[\s|，、。]|\Z)"
)
_MOST_WORDS: Final = 8
_WORD: Final = re.compile(r"[^\s/|&,]+")
#: Elements after the last paragraph among which a story's own lines stand.
_NEAR_END: Final = 60
#: Elements before the first paragraph among which its first line stands.
_NEAR_START: Final = 8
#: Share of the story's text before a line that closes it.
_LEAST_TOLD: Final = 0.6


@dataclass(frozen=True, slots=True)
class ClosingCredit:
    """A credit in a line of its own.

    Attributes:
        text: The credit as printed, without a label before a colon.
        is_of_lead: Whether it names the opening picture: "Top photo by Lee"; else it is for any.
        caption: What the line tells is shown: "Image: Fog on the pier / Source: Lee".
    """

    text: str
    is_of_lead: bool
    caption: str = ""


def closing_credit(
    story: Story, words: ReadingWords, holds_picture: Callable[[etree._Element], bool]
) -> ClosingCredit | None:
    """Return what is credited in a line at the story's end; None where there is no such line.

    The first line of a story credits the picture that opens it.
    """
    found = list(_credits_in_lines(story, words, holds_picture))
    named = {credit.text for credit in found if not credit.is_of_lead}
    if len(named) > 1:  # each is of the part of the story that it closes
        found = [credit for credit in found if credit.is_of_lead]
    return found[0] if found else None


def entry_credit(entry: etree._Element, words: ReadingWords) -> str:
    """Return what the last credited line of an entry names for its picture; "" for none."""
    labels = words.story_pictures | words.lead_pictures
    for element in reversed(list(entry.iter(*_LINES))):
        found = _LINE.fullmatch(_line(element)) if len(element) <= _MOST_CHILDREN else None
        if found is not None and fold(found.group("label")) in labels:
            is_labelled = found.group("joint").endswith((":", "：", "="))
            return _bracketed_off(found.group("party" if is_labelled else 0).rstrip("."))
    return ""


def _credits_in_lines(
    story: Story, words: ReadingWords, holds_picture: Callable[[etree._Element], bool]
) -> Iterator[ClosingCredit]:
    """Yield what lines near a story's end and before its start credit."""
    first_words = FirstWords(words.lead_pictures | words.story_pictures)
    labels = CreditLabels(words.labels)
    begin = _mostly_told(story)
    opening = range(max(story.heading_order, story.first - _NEAR_START), story.first)
    for order in (*range(begin, len(story.elements)), *opening):
        element = story.elements[order]
        if element.tag not in _LINES or len(element) > _MOST_CHILDREN:
            continue
        first_text = _first_text(element)
        if not first_words.may_begin(first_text) and not _PAIR.search(first_text):
            continue
        line = _line(element)
        pair = _photographer_of_pairs(line, words)
        if pair and not _is_beside_picture(element, story, holds_picture):
            yield ClosingCredit(pair, is_of_lead=order < begin)
            continue
        both = labels.shown_and_source(line) if order >= begin else None
        if both is not None:
            yield ClosingCredit(both[1], is_of_lead=True, caption=both[0])
            continue
        found = _LINE.fullmatch(line)
        if found is None or len(_WORD.findall(found.group("party"))) > _MOST_WORDS:
            continue
        label = fold(found.group("label"))
        names_lead = label in words.lead_pictures
        may_name_none = label in words.story_pictures and _is_at_edge(element, order, story)
        if names_lead or (may_name_none and not _is_beside_picture(element, story, holds_picture)):
            is_labelled = found.group("joint").endswith((":", "：", "="))
            text = _bracketed_off(found.group("party" if is_labelled else 0).rstrip("."))
            yield ClosingCredit(text, is_of_lead=names_lead or order < begin)


def _photographer_of_pairs(line: str, words: ReadingWords) -> str:
    """Return the photographer among the makers of a story; "" where none is named.

    A label before a colon is left out, one before a stroke is printed with its name.
    """
    for pair in _PAIR.finditer(line):
        if fold(pair["label"]) in words.story_pictures:
            is_labelled = pair["joint"].strip() in {":", "："}
            return pair["party"] if is_labelled else pair[0].strip(" |，、")
    return ""


def _bracketed_off(text: str) -> str:
    """Return a credit with the bracket at its end that one within it needs: "Lee (archive"."""
    return f"{text})" if text.count("(") > text.count(")") else text


def _is_at_edge(element: etree._Element, order: int, story: Story) -> bool:
    """Whether a line is among a story's first ones, or near its end."""
    if order < story.first:
        return story.is_in_body(element)
    return order <= story.last + _NEAR_END


def _mostly_told(story: Story) -> int:
    """Return the order from which on most of the story has been told."""
    whole = sum(size for _, size in story.told)
    before = 0
    for paragraph, size in story.told:
        before += size
        if before >= _LEAST_TOLD * whole:
            return story.orders[paragraph] + 1
    return story.first


def _is_beside_picture(
    element: etree._Element, story: Story, holds_picture: Callable[[etree._Element], bool]
) -> bool:
    """Whether a line stands right after a picture or in its frame: it is that one's credit."""
    if element.tag == "br":  # what holds it holds the story's pictures too
        return _follows_picture(element, holds_picture)
    told = {above for paragraph, _ in story.told for above in paragraph.iterancestors()}
    for ancestor in _up_to_trunk(element, story):
        if ancestor in told:  # what holds the story holds its pictures too
            break
        if ancestor.tag in {"figure", "figcaption"} or holds_picture(ancestor):
            return True
        before = ancestor.getprevious()
        if before is not None and holds_picture(before):
            return True
    return False


def _follows_picture(
    line_break: etree._Element, holds_picture: Callable[[etree._Element], bool]
) -> bool:
    """Whether nothing is printed between a picture and a line break after it."""
    if any(a.tag in {"figure", "figcaption"} for a in line_break.iterancestors()):
        return True
    for before in line_break.itersiblings(etree.Element, preceding=True):
        if (before.tail or "").strip():
            return False
        if holds_picture(before):
            return True
        if any(text.strip() for text in before.itertext()):
            return False
    return False


def _up_to_trunk(element: etree._Element, story: Story) -> Iterator[etree._Element]:
    yield element
    for ancestor in element.iterancestors():
        if story.is_trunk(ancestor):
            break
        yield ancestor


def _first_text(element: etree._Element) -> str:
    """Return the first text that a line prints; the line of a break is what follows it."""
    if element.tag == "br":
        return element.tail or ""
    text = element.text or ""
    if text.strip():
        return text
    return next((str(inner) for inner in element.itertext() if inner.strip()), "")


def _line(element: etree._Element) -> str:
    """Return an element's text, "" where it is longer than a line."""
    texts: list[str] = []
    size = 0
    for text in _after_break(element) if element.tag == "br" else element.itertext():
        texts.append(str(text))
        size += len(text.strip())
        if size > _LONGEST_LINE:
            return ""
    return cleaned("".join(texts))


def _after_break(line_break: etree._Element) -> Iterator[str]:
    """Yield what is printed from a line break to the next one, or to a block."""
    yield line_break.tail or ""
    for element in line_break.itersiblings(etree.Element):
        if element.tag in BLOCKS:
            break
        yield from map(str, element.itertext())
        yield element.tail or ""
