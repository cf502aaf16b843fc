"""Put a PDF's lines together to columns of text, and part these into paragraphs.

A PDF does not say where a paragraph ends. What tells is what a reader sees: another font, more room
than between the lines of the document, a line that ends although the next word had found room.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final, Self

from mediadesk.credits.normalise import cleaned
from mediadesk.published.pdf.line_boxes import joined, share_of, upright
from mediadesk.published.pdf.pages import TextBlock, TextLine

#: So far apart, in letter sizes, stand two parts of one row that are no columns.
_WORD_GAP: Final = 0.6
#: Lines of one column stand no farther apart than this, in letter sizes.
_LINE_GAP: Final = 0.75
_LINE_OVERLAP: Final = 0.9
_SAME_SIZE: Final = 0.08
#: Columns begun so many lines ago are closed.
_RECENT: Final = 40
_SAME_ROW: Final = 0.6
_LEAST_OVERLAP: Final = 0.3
_HYPHENATED: Final = re.compile(r"[^\W\d_]-\Z")
#: Steps from line to line are counted to a quarter of a point.
_STEPS_PER_PT: Final = 4
#: A step so much longer than is usual, in letter sizes, is the room between two paragraphs.
_MORE_ROOM: Final = 0.22
#: A line ends early where the next line's first word had found so much more room, in letter sizes.
_ROOM_LEFT: Final = 1.0
_SAME_EDGE_PT: Final = 2.5
#: How far the first line of a paragraph is set in, in letter sizes.
_LEAST_INDENT, _MOST_INDENT = 0.7, 4.0

_Lines = Sequence[TextLine]


@dataclass(frozen=True, slots=True)
class Typesetting:
    """How a document is set.

    Attributes:
        steps: The usual step from line to line by letter size, both in quarters of a point.
        body: The size, in quarters of a point, and the font of most of its letters.
    """

    steps: dict[int, int]
    body: tuple[int, str]

    @classmethod
    def of(cls, lines_of_pages: Iterable[_Lines]) -> Self:
        """Return what is usual among the lines of a document, given page by page."""
        steps: dict[int, Counter[int]] = {}
        fonts: Counter[tuple[int, str]] = Counter()
        for lines in lines_of_pages:
            for column in _columns(lines):
                for above, below in pairwise(column):
                    step = _step(above, below)
                    if abs(above.size_pt - below.size_pt) < 0.25 and step > below.size_pt / 2:
                        size = _quarters(below.size_pt)
                        steps.setdefault(size, Counter())[_quarters(step)] += 1
                for line in column:
                    fonts[_quarters(line.size_pt), line.font] += len(line.text)
        usual = {size: min(_most(counts)) for size, counts in steps.items()}
        return cls(usual, max(fonts, key=lambda one: fonts[one], default=(0, "")))

    def blocks(self, lines: _Lines) -> tuple[TextBlock, ...]:
        """Return the paragraphs of a page, from the top."""
        return tuple(
            _block(paragraph, len(column))
            for column in _columns(lines)
            for paragraph in self._paragraphs(column)
        )

    def _paragraphs(self, column: _Lines) -> Iterator[_Lines]:
        paragraph: list[TextLine] = []
        for line in column:
            if paragraph and self._begins_anew(paragraph, line):
                yield paragraph
                paragraph = []
            paragraph.append(line)
        if paragraph:
            yield paragraph

    def _begins_anew(self, paragraph: _Lines, line: TextLine) -> bool:
        last = paragraph[-1]
        if last.is_caption != line.is_caption:
            return True
        above, here = upright(last.box, line.quarter), upright(line.box, line.quarter)
        if share_of(above.down(here), above.height, here.height) > _SAME_ROW:
            return False
        return (
            self._changes_font(last, line)
            or self._has_more_room(paragraph, line)
            or _ends_early(last, line)
            or _is_set_in(paragraph, line)
        )

    def _changes_font(self, last: TextLine, line: TextLine) -> bool:
        """Whether one line is set in the document's own font, and the other in another."""
        if not (last.is_of_one_font and line.is_of_one_font):
            return False
        is_body = [(_quarters(one.size_pt), one.font) == self.body for one in (last, line)]
        return is_body[0] != is_body[1]

    def _has_more_room(self, paragraph: _Lines, line: TextLine) -> bool:
        own = [_step(*pair) for pair in pairwise(paragraph)]
        size = _quarters(line.size_pt)
        steps = [step for step in own if step > line.size_pt / 2]
        usual = min(steps) if steps else self.steps.get(size, 0) / _STEPS_PER_PT
        return usual > 0 and _step(paragraph[-1], line) > usual + _MORE_ROOM * line.size_pt


def text_of_tags(tags: Sequence[int], lines: _Lines) -> tuple[TextBlock, ...]:
    """Return the text of marked contents, as printed."""
    wanted = frozenset(tags)
    said = (_marked(line, wanted) for line in lines)
    columns = _columns([line for line in said if line is not None])
    return tuple(_block(column, len(column)) for column in columns)


def captioned(lines: _Lines, tags: frozenset[int]) -> tuple[TextLine, ...]:
    """Return lines, those marked as captions whose words mostly belong to some marked contents."""

    def is_of_tags(line: TextLine) -> bool:
        inside = sum(len(span.text) for span in line.spans if span.tag in tags)
        return 2 * inside > len(line.text)

    return tuple(replace(line, is_caption=bool(tags) and is_of_tags(line)) for line in lines)


def _marked(line: TextLine, tags: frozenset[int]) -> TextLine | None:
    """Return what of a line belongs to marked contents."""
    words = " ".join(span.text for span in line.spans if span.tag in tags)
    if all(span.tag in tags for span in line.spans):
        return line if words else None
    return replace(line, text=words) if words.strip() else None


def _columns(lines: Iterable[TextLine]) -> Iterator[_Lines]:
    """Yield lines that stand under each other close together, from the top."""
    columns: list[list[TextLine]] = []
    for line in sorted(lines, key=lambda one: (one.quarter, upright(one.box, one.quarter).top)):
        home = next((c for c in reversed(columns[-_RECENT:]) if _continues(c, line)), None)
        if home is None:
            columns.append([line])
        else:
            home.append(line)
    yield from columns


def _continues(members: _Lines, line: TextLine) -> bool:
    last = members[-1]
    if (last.quarter, last.is_unseen) != (line.quarter, line.is_unseen):
        return False
    size = max(last.size_pt, line.size_pt)
    if abs(last.size_pt - line.size_pt) > _SAME_SIZE * size:
        return False
    above, here = upright(last.box, line.quarter), upright(line.box, line.quarter)
    gap = here.top - above.bottom
    if share_of(above.down(here), above.height, here.height) > _SAME_ROW:  # two parts of one row
        return 0 <= here.left - above.right < _WORD_GAP * size
    return -_LINE_OVERLAP * size < gap < _LINE_GAP * size and (
        share_of(here.across(above), here.width, above.width) > _LEAST_OVERLAP
    )


def _ends_early(last: TextLine, line: TextLine) -> bool:
    """Whether a line ends although the next line's first word had found room behind it."""
    above, here = upright(last.box, line.quarter), upright(line.box, line.quarter)
    if abs(above.left - here.left) > _SAME_EDGE_PT:
        return False
    word = len(line.text.split(maxsplit=1)[0]) / len(line.text) * here.width
    return here.right - above.right > word + _ROOM_LEFT * line.size_pt


def _is_set_in(paragraph: _Lines, line: TextLine) -> bool:
    """Whether a line begins farther to the right than those before it, as first lines do."""
    lefts = [upright(one.box, line.quarter).left for one in paragraph[-2:]]
    if len(lefts) < 2 or abs(lefts[0] - lefts[1]) > _SAME_EDGE_PT:
        return False
    indent = upright(line.box, line.quarter).left - lefts[1]
    return _LEAST_INDENT * line.size_pt < indent < _MOST_INDENT * line.size_pt


def _block(members: _Lines, column_lines: int) -> TextBlock:
    text = members[0].text
    box = members[0].box
    for line in members[1:]:
        is_parted = _HYPHENATED.search(text) is not None and line.text[:1].islower()
        text = text[:-1] + line.text if is_parted else f"{text} {line.text}"
        box = joined(box, line.box)
    fonts: Counter[tuple[float, str]] = Counter()
    for member in members:
        fonts[member.size_pt, member.font] += len(member.text)
    (size, font), _ = fonts.most_common(1)[0]
    first = members[0]
    return TextBlock(
        cleaned(text),
        box,
        size,
        font,
        first.quarter,
        len(members),
        is_unseen=first.is_unseen,
        begun=sum(1 for member in members if _begins(member.text)),
        column_lines=column_lines,
        is_caption=first.is_caption,
    )


def _begins(text: str) -> bool:
    """Whether a line begins as an entry of a list does; running text is broken anywhere."""
    first = next((character for character in text if character.isalnum()), "")
    return first.isupper() or first.isdigit()


def _quarters(length_pt: float) -> int:
    return round(length_pt * _STEPS_PER_PT)


def _step(above: TextLine, below: TextLine) -> float:
    """Return how far it is from line to line."""
    return below.baseline - above.baseline


def _most(counts: Counter[int]) -> list[int]:
    """Return what is counted most often."""
    most = max(counts.values())
    return [value for value, count in counts.items() if count == most]
