"""Join the captions printed in a word processor's document to its pictures."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

from mediadesk.model.credit import PrintedCredit
from mediadesk.published.flow.beside import CaptionsBeside, is_shown_in
from mediadesk.published.flow.boxed_captions import BoxedCaptions
from mediadesk.published.flow.caption_signs import CaptionSigns
from mediadesk.published.flow.content import (
    Drawing,
    Flow,
    FlowPicture,
    Paragraph,
    Table,
    has_pictures,
    texts_before_picture,
)  # fmt: skip
from mediadesk.published.flow.table_captions import LONGEST_IN_CELL, TableCaptions
from mediadesk.published.pages.printed.printed_text import Piece
from mediadesk.published.style_names import StyleNames

#: A paragraph that holds a picture and more words than this is text.
_LONGEST_OWN: Final = 400
#: A caption and a credit, each in a text box that is grouped with the picture.
_MOST_BOXES: Final = 2


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
        self._boxes = BoxedCaptions(self._signs)
        self._tables = TableCaptions(self._signs)

    def join(self, flow: Flow) -> tuple[CaptionedPicture, ...]:
        """Return the pictures of a flow in order, each with its caption."""
        return tuple(self._flow(flow, _Around()))

    def _flow(self, flow: Flow, around: _Around) -> Iterator[CaptionedPicture]:
        near = CaptionsBeside(self._signs, self._boxes, flow)
        for at, item in enumerate(flow):
            beside = near.find(at) if is_shown_in(item) else ()
            if isinstance(item, Table):
                yield from self._table(item, _Around(beside=beside))
            else:
                own = self._own_text(item, around)
                rest = self._rest_of_box(flow, at) if around.in_box else ()
                said = own + (rest or beside) or around.beside
                yield from self._paragraph(item, said, self._boxes.at(item))

    def _paragraph(
        self,
        paragraph: Paragraph,
        beside: tuple[Paragraph, ...],
        floating: tuple[Paragraph, ...],
    ) -> Iterator[CaptionedPicture]:
        for drawing in paragraph.drawings:
            said = self._texts(drawing) or beside
            said = self._signs.with_credit(said, floating) if said else floating
            for picture in drawing.pictures:
                yield CaptionedPicture(picture, self._signs.pieces(said))
            for box in drawing.boxes:
                yield from self._flow(box, _Around(in_box=True, beside=beside))

    def _texts(self, drawing: Drawing) -> tuple[Paragraph, ...]:
        """Return what the text boxes say that are grouped with pictures.

        Where there are more than a caption and a credit, they are the labels of a drawing, unless
        a style or a credit says otherwise.
        """
        boxes = [texts_before_picture(b) for b in drawing.boxes if not has_pictures(b)]
        said = [text for texts in boxes if drawing.pictures for text in texts]
        if sum(map(bool, boxes)) <= _MOST_BOXES:
            return tuple(said)
        return tuple(
            one for one in said if self._signs.is_named(one) or self._signs.is_credited(one)
        )

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

    def _rest_of_box(self, flow: Flow, at: int) -> tuple[Paragraph, ...]:
        """Return the texts of the box that a picture shares with them."""
        after = texts_before_picture(flow[there] for there in range(at + 1, len(flow)))
        before = texts_before_picture(flow[there] for there in range(at - 1, -1, -1))[::-1]
        texts = after or before
        return texts if sum(len(text.text) for text in texts) <= LONGEST_IN_CELL else ()

    def _table(self, table: Table, around: _Around) -> Iterator[CaptionedPicture]:
        for row, cells in enumerate(table.rows):
            for cell in cells:
                if not has_pictures(cell.content):
                    continue
                beside = self._tables.of_cell(table, row, cell.column) or around.beside
                yield from self._flow(cell.content, _Around(in_box=True, beside=beside))
