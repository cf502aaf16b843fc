"""Find what stands before or after a picture of a flow and is printed for it."""

from collections.abc import Iterator, Sequence
from itertools import takewhile
from typing import Final

from mediadesk.published.flow.boxed_captions import BoxedCaptions
from mediadesk.published.flow.caption_signs import CaptionSigns
from mediadesk.published.flow.content import (
    MOST_PARAGRAPHS,
    Flow,
    Paragraph,
    Table,
    has_pictures,
    paragraphs_of,
)  # fmt: skip

#: Empty paragraphs that may stand between a picture and its caption.
_MOST_EMPTY: Final = 2
#: Paragraphs with pictures, or empty, above one caption for all.
_MOST_STACKED: Final = 8


class CaptionsBeside:
    """Looks around the pictures of one flow; what it found for one it finds for no other.

    Args:
        signs: Tell captions from running text.
        boxes: Look into text boxes.
        flow: Where the pictures stand.
    """

    def __init__(self, signs: CaptionSigns, boxes: BoxedCaptions, flow: Flow) -> None:
        self._signs = signs
        self._boxes = boxes
        self._flow = flow
        self._after = {id(item): at for at, item in enumerate(flow, start=1)}
        self._taken: set[int] = set()
        self._stand_above = self._more_above_than_below()

    def find(self, at: int) -> tuple[Paragraph, ...]:
        """Return the captions before or after an item, whichever this flow does."""
        for step in (-1, 1) if self._stand_above else (1, -1):
            found = self._run(at, step)
            if found:
                self._taken.update(map(id, found))
                return found
        return self._unnamed_below(at) or self._boxed_near(at) or self._shared_below(at)

    def _more_above_than_below(self) -> bool:
        """Whether this flow sets its captions above its pictures: more so than below them."""
        above = below = 0
        for at, item in enumerate(self._flow):
            if is_shown_in(item):
                above += bool(self._run(at, -1))
                below += bool(self._run(at, 1))
        return above > below

    def _run(self, at: int, step: int) -> tuple[Paragraph, ...]:
        """Return the paragraphs next to an item that are named captions or credits.

        A credit that no style names may stand between a picture and its caption.
        """
        texts = self._untaken(at, step)
        between = next(texts, None)
        if between is None or self._signs.is_named(between):
            first, between = between, None
        else:
            first = next(texts, None)
        if first is None or not self._signs.is_named(first):
            return ()
        if between is not None and not self._signs.is_bare_credit(between):
            return ()
        found = [first, *takewhile(self._goes_on, self._of_one_number(texts, first))]
        if self._belongs_to_table(found[-1], step):
            return ()
        whole = [between, *found] if between is not None else found
        return tuple(whole if step > 0 else reversed(whole))[:MOST_PARAGRAPHS]

    def _untaken(self, at: int, step: int) -> Iterator[Paragraph]:
        """Yield the printed paragraphs from an item on, up to a picture, a table or a gap."""
        empty = printed = 0
        while 0 <= (at := at + step) < len(self._flow):
            item = self._flow[at]
            if isinstance(item, Table) or is_with_pictures(item) or id(item) in self._taken:
                return
            if item.text.strip():
                printed += 1
                yield item
            else:
                empty += 1
                if empty > _MOST_EMPTY or printed:
                    return

    @staticmethod
    def _of_one_number(texts: Iterator[Paragraph], first: Paragraph) -> Iterator[Paragraph]:
        """Yield paragraphs up to a second numbered one, which is the next picture's."""
        is_numbered = bool(first.counter)
        for text in texts:
            if text.counter and is_numbered:
                return
            is_numbered = is_numbered or bool(text.counter)
            yield text

    def _goes_on(self, text: Paragraph) -> bool:
        return self._signs.is_named(text) or self._signs.is_bare_credit(text)

    def _belongs_to_table(self, last: Paragraph, step: int) -> bool:
        """Whether a table's own caption stands between picture and table."""
        if step < 0 or not last.counter:
            return False
        at = self._after[id(last)]
        behind = self._flow[at] if at < len(self._flow) else None
        return isinstance(behind, Table) and not has_pictures((behind,))

    def _unnamed_below(self, at: int) -> tuple[Paragraph, ...]:
        """Return what stands below an item and reads like a caption, though no style says so."""
        found: list[Paragraph] = []
        for there in range(at + 1, min(at + 2 + _MOST_EMPTY, len(self._flow))):
            item = self._flow[there]
            if isinstance(item, Table) or is_with_pictures(item):
                break
            if not item.text.strip():
                if found:
                    break
                continue
            if not (self._signs.is_bare_credit(item) if found else self._begins(there, item)):
                break
            found.append(item)
        return tuple(found)

    def _begins(self, at: int, paragraph: Paragraph) -> bool:
        return self._signs.looks_like_caption(paragraph) or self._is_above_credit(at, paragraph)

    def _is_above_credit(self, at: int, paragraph: Paragraph) -> bool:
        """Whether a short paragraph stands directly above a credit that is no other picture's."""
        below, beyond = self._flow[at + 1 : at + 2], self._flow[at + 2 : at + 3]
        if not self._signs.may_be_caption(paragraph) or any(map(is_with_pictures, beyond)):
            return False
        return any(isinstance(one, Paragraph) and self._signs.is_bare_credit(one) for one in below)

    def _boxed_near(self, at: int) -> tuple[Paragraph, ...]:
        """Return a caption in a text box that is anchored to a paragraph close by."""
        ahead = tuple(
            takewhile(lambda item: not is_with_pictures(item), self._flow[at + 1 : at + 3])
        )
        for item in (*ahead, *self._flow[max(0, at - 1) : at]):
            if isinstance(item, Table) or is_with_pictures(item):
                continue
            texts = self._boxes.at(item)
            if texts and self._taken.isdisjoint(map(id, texts)):
                self._taken.update(map(id, texts))
                return texts
        return ()

    def _shared_below(self, at: int) -> tuple[Paragraph, ...]:
        """Return the caption below the last of pictures that follow each other, if it is for all.

        It tells them apart by their places, or credits several pictures.
        """
        last = at
        for there in range(at + 1, min(at + 1 + _MOST_STACKED, len(self._flow))):
            item = self._flow[there]
            if isinstance(item, Table) or item.text.strip():
                break
            if is_with_pictures(item):
                last = there
        if last == at:
            return ()
        texts = self._run(last, 1) or self._unnamed_below(last)
        return texts if self._signs.are_for_stacked(texts) else ()


def is_with_pictures(item: Paragraph | Table) -> bool:
    """Whether a picture stands in an item."""
    return has_pictures((item,))


def is_shown_in(item: Paragraph | Table) -> bool:
    """Whether a caption beside an item may be meant for a picture in it.

    A table with words in it has its captions in its cells.
    """
    if not is_with_pictures(item):
        return False
    return isinstance(item, Paragraph) or not _has_words(paragraphs_of((item,)))


def _has_words(paragraphs: Iterator[Paragraph] | Sequence[Paragraph]) -> bool:
    return any(paragraph.text.strip() for paragraph in paragraphs)
