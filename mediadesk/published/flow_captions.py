"""Join the captions printed in a word processor's document to its pictures."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from mediadesk.credits.normalise import cleaned
from mediadesk.model.credit import PrintedCredit
from mediadesk.published.flow import (
    Drawing,
    Flow,
    FlowPicture,
    Paragraph,
    Table,
    has_pictures,
    paragraphs_of,
)  # fmt: skip
from mediadesk.published.printed_text import Piece
from mediadesk.published.style_names import StyleNames

#: A caption without a style of its own is no longer than this.
_LONGEST_PLAIN: Final = 400
_LONGEST_STRESSED: Final = 300
_LONGEST_IN_CELL: Final = 700
_LONGEST_PIECE: Final = 6000
#: A caption and its credit, perhaps a translation; more is a text that has the wrong style.
_MOST_PARAGRAPHS: Final = 6
#: Word's own limit; each cell is compared with the others of its row.
_MOST_COLUMNS: Final = 63
_DASHES: Final = ("-", "–", "—")
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
        self._parse = parse
        self._names = names

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
                yield CaptionedPicture(picture, self._pieces(said))
            for box in drawing.boxes:
                yield from self._flow(box, _Around(in_box=True, beside=beside))

    def _own_text(self, paragraph: Paragraph, around: _Around) -> tuple[Paragraph, ...]:
        """Return a paragraph that holds a picture where its own text is the picture's caption."""
        text = paragraph.text.strip()
        if not text or not paragraph.drawings:
            return ()
        if self._is_named(paragraph) or (around.in_box and len(text) <= _LONGEST_IN_CELL):
            return (paragraph,)
        floats = all(p.is_floating for d in paragraph.drawings for p in d.pictures)
        if not floats and "\n" in paragraph.text and len(text) <= _LONGEST_PLAIN:
            return (paragraph,)
        return (paragraph,) if self._looks_like_caption(paragraph) and not floats else ()

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
        while len(found) < _MOST_PARAGRAPHS and 0 <= (at := at + step) < len(flow):
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
        if found and self._belongs_to_table(flow, at, step, found):
            return ()
        return tuple(found if step > 0 else reversed(found))

    def _goes_on(self, item: Paragraph, found: Sequence[Paragraph]) -> bool:
        if self._is_named(item):
            return True
        return bool(found) and self._is_bare_credit(item)

    @staticmethod
    def _belongs_to_table(flow: Flow, at: int, step: int, found: Sequence[Paragraph]) -> bool:
        """Whether a table's own caption stands between picture and table."""
        behind = flow[at] if 0 <= at < len(flow) and step > 0 else None
        return isinstance(behind, Table) and not has_pictures((behind,)) and bool(found[-1].counter)

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
            is_next = self._is_bare_credit(item) if found else self._looks_like_caption(item)
            if not is_next:
                break
            found.append(item)
        return tuple(found)

    def _rest_of_box(self, flow: Flow, at: int) -> tuple[Paragraph, ...]:
        """Return the texts of the box that a picture shares with them."""
        after = _until_picture(flow[at + 1 :])
        before = tuple(reversed(_until_picture(tuple(reversed(flow[:at])))))
        texts = after or before
        return texts if sum(len(text.text) for text in texts) <= _LONGEST_IN_CELL else ()

    def _of_box(self, box: Flow) -> tuple[Paragraph, ...]:
        """Return the texts of a box by itself where they are a caption."""
        texts = _until_picture(box)
        is_caption = any(self._is_named(text) or self._is_credited(text) for text in texts)
        return texts if is_caption else ()

    def _table(self, table: Table, around: _Around) -> Iterator[CaptionedPicture]:
        for row, cells in enumerate(table.rows):
            for cell in cells:
                if not has_pictures(cell.content):
                    continue
                beside = self._of_cell(table, row, cell.column) or around.beside
                yield from self._flow(cell.content, _Around(in_box=True, beside=beside))

    def _of_cell(self, table: Table, row: int, column: int) -> tuple[Paragraph, ...]:
        """Return the texts of the cell below a picture's, else beside it, else above."""
        if len(table.rows[row]) > _MOST_COLUMNS:
            return ()
        below = self._cell_text(table, row + 1, column)
        if below and (self._all_pictures(table, row) or self._reads_so(below)):
            return self._named_ones(below)
        others = [cell for cell in table.rows[row] if cell.column != column]
        texts = [
            cell for cell in others if any(p.text.strip() for p in paragraphs_of(cell.content))
        ]
        if len(texts) == 1 and not has_pictures(texts[0].content):
            beside = _until_picture(texts[0].content)
            if self._reads_so(beside) or sum(len(p.text) for p in beside) <= _LONGEST_STRESSED:
                return self._named_ones(beside)
        above = self._cell_text(table, row - 1, column)
        return self._named_ones(above) if above and self._reads_so(above) else ()

    def _named_ones(self, texts: tuple[Paragraph, ...]) -> tuple[Paragraph, ...]:
        """Return the captions and credits where styles tell them from other words in a cell."""
        if not any(map(self._is_named, texts)):
            return texts
        return tuple(text for text in texts if self._is_named(text) or self._is_bare_credit(text))

    @staticmethod
    def _cell_text(table: Table, row: int, column: int) -> tuple[Paragraph, ...]:
        if not 0 <= row < len(table.rows):
            return ()
        cells = table.rows[row][:_MOST_COLUMNS]
        cell = next((c for c in cells if c.column == column), cells[0] if len(cells) == 1 else None)
        if cell is None or has_pictures(cell.content):
            return ()
        texts = _until_picture(cell.content)
        return texts if sum(len(text.text) for text in texts) <= _LONGEST_IN_CELL else ()

    @staticmethod
    def _all_pictures(table: Table, row: int) -> bool:
        """Whether every cell of a row holds a picture and nothing else, or nothing at all."""
        return not any(p.text.strip() for c in table.rows[row] for p in paragraphs_of(c.content))

    def _reads_so(self, texts: Sequence[Paragraph]) -> bool:
        return any(self._is_named(text) or self._looks_like_caption(text) for text in texts)

    def _captions_stand_above(self, flow: Flow) -> bool:
        """Whether this flow sets its captions above its pictures: more so than below them."""
        above = below = 0
        for at, item in enumerate(flow):
            if _shown_in(item):
                above += bool(self._run(flow, at, -1, set()))
                below += bool(self._run(flow, at, 1, set()))
        return above > below

    def _is_named(self, paragraph: Paragraph) -> bool:
        """Whether style or numbering says that a paragraph is a caption or a credit."""
        if not paragraph.text.strip() or len(paragraph.text) > _LONGEST_PIECE:
            return False
        if paragraph.counter:
            return self._names.counts_pictures(paragraph.counter)
        names = paragraph.styles
        return self._names.are_caption(names) or self._names.are_credit(names)

    def _looks_like_caption(self, paragraph: Paragraph) -> bool:
        text = paragraph.text.strip()
        if not text or len(text) > _LONGEST_PLAIN or self._is_heading(paragraph):
            return False
        if self._names.number_before(text):
            return True
        if (paragraph.is_stressed or paragraph.is_centred) and len(text) <= _LONGEST_STRESSED:
            return True
        return self._is_credited(paragraph)

    def _is_heading(self, paragraph: Paragraph) -> bool:
        return paragraph.level > 0 or self._names.are_heading(paragraph.styles)

    def _is_credited(self, paragraph: Paragraph) -> bool:
        text = cleaned(paragraph.text)
        if len(text) > _LONGEST_PLAIN:
            return False
        parsed = self._parse(text)
        # "BERLIN (Wire) - The court ..." begins a report, with its dateline.
        return bool(parsed.credit_part) and not parsed.caption_part.startswith(_DASHES)

    def _is_bare_credit(self, paragraph: Paragraph) -> bool:
        text = cleaned(paragraph.text)
        if not text or len(text) > _LONGEST_PLAIN or self._is_heading(paragraph):
            return False
        parsed = self._parse(text)
        return bool(parsed.credit_part) and not parsed.caption_part

    def _pieces(self, paragraphs: Sequence[Paragraph]) -> tuple[Piece, ...]:
        return tuple(
            piece for paragraph in dict.fromkeys(paragraphs) for piece in self._pieces_of(paragraph)
        )[: 4 * _MOST_PARAGRAPHS]

    def _pieces_of(self, paragraph: Paragraph) -> Iterator[Piece]:
        is_credit = self._names.are_credit(paragraph.styles[:1])
        is_caption = not is_credit and self._is_named(paragraph)
        for line in paragraph.text.split("\n"):
            text = cleaned(line[:_LONGEST_PIECE])
            if text:
                yield Piece(text, credit=is_credit, caption=is_caption, links=paragraph.links)


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
        text for box in drawing.boxes if not has_pictures(box) for text in _until_picture(box)
    )


def _until_picture(items: Sequence[Paragraph | Table]) -> tuple[Paragraph, ...]:
    """Return the printed paragraphs up to the next picture."""
    found: list[Paragraph] = []
    for item in items:
        if isinstance(item, Table) or _pictures_in(item):
            break
        if item.text.strip():
            found.append(item)
        if len(found) == _MOST_PARAGRAPHS:
            break
    return tuple(found)
