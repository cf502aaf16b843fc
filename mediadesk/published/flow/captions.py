"""Join the captions printed in a word processor's document to its pictures."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from mediadesk.model.credit import PrintedCredit
from mediadesk.published.flow.caption_signs import CaptionSigns
from mediadesk.published.flow.content import (
    MOST_PARAGRAPHS,
    Drawing,
    Flow,
    FlowPicture,
    Paragraph,
    Table,
    has_pictures,
    paragraphs_of,
    texts_before_picture,
)  # fmt: skip
from mediadesk.published.flow.table_captions import LONGEST_IN_CELL, TableCaptions
from mediadesk.published.pages.printed_text import Piece
from mediadesk.published.style_names import StyleNames

#: A paragraph that holds a picture and more words than this is text.
_LONGEST_OWN: Final = 400
#: Empty paragraphs that may stand between a picture and its caption.
_MOST_EMPTY: Final = 2


@dataclass(frozen=True, slots=True)
class CaptionedPicture:
    """A picture with what is printed beside it, piece by piece."""

    picture: FlowPicture
    pieces: tuple[Piece, ...] = ()


@dataclass(frozen=True, slots=True)
class _Around:
    """What a flow stands in.

    Attributes:
        in_box: Whether it is all there is in a text box or a cell that holds a picture.
        beside: What is printed for its pictures if it does not say so itself.
    """

    in_box: bool = False
    beside: tuple[Paragraph, ...] = ()


class CaptionJoiner:
    """Finds the caption of each picture of a flow.

    Args:
        parse: Takes a printed caption and credit apart.
        names: By which styles captions and credits are known.
    """

    def __init__(self, parse: Callable[[str], PrintedCredit], names: StyleNames) -> None:
        self._signs = CaptionSigns(parse, names)
        self._tables = TableCaptions(self._signs)

    def join(self, flow: Flow) -> tuple[CaptionedPicture, ...]:
        """Return the pictures of a flow in order, each with its caption."""
        return tuple(self._flow(flow, _Around()))

    def _flow(self, flow: Flow, around: _Around) -> Iterator[CaptionedPicture]:
        above = self._captions_stand_above(flow)
        taken: set[int] = set()
        for at, item in enumerate(flow):
            pictures = _shown_in(item)
            beside = self._beside(flow, at, taken, above=above) if pictures else ()
            if isinstance(item, Table):
                yield from self._table(item, _Around(beside=beside))
            else:
                own = self._own_text(item, around)
                rest = self._rest_of_box(flow, at) if around.in_box else ()
                said = own + (rest or beside) or around.beside
                yield from self._paragraph(item, said)

    def _paragraph(
        self, paragraph: Paragraph, beside: tuple[Paragraph, ...]
    ) -> Iterator[CaptionedPicture]:
        floating = tuple(
            text
            for drawing in paragraph.drawings
            if not drawing.pictures
            for box in drawing.boxes
            if not has_pictures(box)
            for text in self._of_box(box)
        )
        for drawing in paragraph.drawings:
            said = _texts(drawing) or beside or floating
            for picture in drawing.pictures:
                yield CaptionedPicture(picture, self._signs.pieces(said))
            for box in drawing.boxes:
                yield from self._flow(box, _Around(in_box=True, beside=beside))

    def _own_text(self, paragraph: Paragraph, around: _Around) -> tuple[Paragraph, ...]:
        """Return a paragraph that holds a picture where its own text is the picture's caption."""
        text = paragraph.text.strip()
        if not text or not paragraph.drawings:
            return ()
        if self._signs.is_named(paragraph) or (around.in_box and len(text) <= LONGEST_IN_CELL):
            return (paragraph,)
        floats = all(p.is_floating for d in paragraph.drawings for p in d.pictures)
        if not floats and "\n" in paragraph.text and len(text) <= _LONGEST_OWN:
            return (paragraph,)
        return (paragraph,) if self._signs.looks_like_caption(paragraph) and not floats else ()

    def _beside(
        self, flow: Flow, at: int, taken: set[int], *, above: bool
    ) -> tuple[Paragraph, ...]:
        """Return the captions before or after an item, whichever this flow does."""
        for step in (-1, 1) if above else (1, -1):
            found = self._run(flow, at, step, taken)
            if found:
                taken.update(map(id, found))
                return found
        return self._unnamed_below(flow, at)

    def _run(self, flow: Flow, at: int, step: int, taken: set[int]) -> tuple[Paragraph, ...]:
        """Return the paragraphs next to an item that are named captions or credits."""
        found: list[Paragraph] = []
        empty = 0
        while len(found) < MOST_PARAGRAPHS and 0 <= (at := at + step) < len(flow):
            item = flow[at]
            if isinstance(item, Table) or _pictures_in(item):
                break
            if not item.text.strip():
                empty += 1
                if empty > _MOST_EMPTY or found:
                    break
                continue
            if id(item) in taken or not self._goes_on(item, found):
                break
            if found and item.counter and any(one.counter for one in found):
                break  # the next picture's
            found.append(item)
        if found and _belongs_to_table(flow, at, step, found):
            return ()
        return tuple(found if step > 0 else reversed(found))

    def _goes_on(self, item: Paragraph, found: Sequence[Paragraph]) -> bool:
        if self._signs.is_named(item):
            return True
        return bool(found) and self._signs.is_bare_credit(item)

    def _unnamed_below(self, flow: Flow, at: int) -> tuple[Paragraph, ...]:
        """Return what stands below an item and reads like a caption, though no style says so."""
        found: list[Paragraph] = []
        for item in flow[at + 1 : at + 2 + _MOST_EMPTY]:
            if isinstance(item, Table) or _pictures_in(item):
                break
            if not item.text.strip():
                if found:
                    break
                continue
            is_next = (
                self._signs.is_bare_credit(item) if found else self._signs.looks_like_caption(item)
            )
            if not is_next:
                break
            found.append(item)
        return tuple(found)

    def _rest_of_box(self, flow: Flow, at: int) -> tuple[Paragraph, ...]:
        """Return the texts of the box that a picture shares with them."""
        after = texts_before_picture(flow[there] for there in range(at + 1, len(flow)))
        before = texts_before_picture(flow[there] for there in range(at - 1, -1, -1))[::-1]
        texts = after or before
        return texts if sum(len(text.text) for text in texts) <= LONGEST_IN_CELL else ()

    def _of_box(self, box: Flow) -> tuple[Paragraph, ...]:
        """Return the texts of a box by itself where they are a caption."""
        texts = texts_before_picture(box)
        is_caption = any(
            self._signs.is_named(text) or self._signs.is_credited(text) for text in texts
        )
        return texts if is_caption else ()

    def _table(self, table: Table, around: _Around) -> Iterator[CaptionedPicture]:
        for row, cells in enumerate(table.rows):
            for cell in cells:
                if not has_pictures(cell.content):
                    continue
                beside = self._tables.of_cell(table, row, cell.column) or around.beside
                yield from self._flow(cell.content, _Around(in_box=True, beside=beside))

    def _captions_stand_above(self, flow: Flow) -> bool:
        """Whether this flow sets its captions above its pictures: more so than below them."""
        above = below = 0
        for at, item in enumerate(flow):
            if _shown_in(item):
                above += bool(self._run(flow, at, -1, set()))
                below += bool(self._run(flow, at, 1, set()))
        return above > below


def _belongs_to_table(flow: Flow, at: int, step: int, found: Sequence[Paragraph]) -> bool:
    """Whether a table's own caption stands between picture and table."""
    behind = flow[at] if 0 <= at < len(flow) and step > 0 else None
    return isinstance(behind, Table) and not has_pictures((behind,)) and bool(found[-1].counter)


def _pictures_in(item: Paragraph | Table) -> bool:
    return has_pictures((item,))


def _shown_in(item: Paragraph | Table) -> bool:
    """Whether a caption beside an item may be meant for a picture in it.

    A table with words in it has its captions in its cells.
    """
    if not _pictures_in(item):
        return False
    return isinstance(item, Paragraph) or not any(p.text.strip() for p in paragraphs_of((item,)))


def _texts(drawing: Drawing) -> tuple[Paragraph, ...]:
    """Return what the text boxes say that are grouped with pictures."""
    if not drawing.pictures:
        return ()
    return tuple(
        text for box in drawing.boxes if not has_pictures(box) for text in texts_before_picture(box)
    )
