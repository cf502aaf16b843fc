"""Find the caption of a picture in a table: in the cell below its own, beside it, above it."""

from typing import Final

from mediadesk.published.flow.caption_signs import CaptionSigns
from mediadesk.published.flow.content import (
    Paragraph,
    Table,
    has_pictures,
    paragraphs_of,
    texts_before_picture,
)  # fmt: skip

#: What is printed beside a picture in a cell is no longer than this; an article is.
LONGEST_IN_CELL: Final = 700
_LONGEST_BESIDE: Final = 300
#: Word's own limit; each cell is compared with the others of its row.
_MOST_COLUMNS: Final = 63


class TableCaptions:
    """Looks at the neighbours of a cell."""

    def __init__(self, signs: CaptionSigns) -> None:
        self._signs = signs

    def of_cell(self, table: Table, row: int, column: int) -> tuple[Paragraph, ...]:
        """Return the texts of the cell below a picture's, else beside it, else above."""
        if len(table.rows[row]) > _MOST_COLUMNS:
            return ()
        below = self._cell_text(table, row + 1, column)
        if below and (self._all_pictures(table, row) or self._signs.read_so(below)):
            return self._signs.named_ones(below)
        others = [cell for cell in table.rows[row] if cell.column != column]
        texts = [
            cell for cell in others if any(p.text.strip() for p in paragraphs_of(cell.content))
        ]
        if len(texts) == 1 and not has_pictures(texts[0].content):
            beside = texts_before_picture(texts[0].content)
            if self._signs.read_so(beside) or sum(len(p.text) for p in beside) <= _LONGEST_BESIDE:
                return self._signs.named_ones(beside)
        above = self._cell_text(table, row - 1, column)
        return self._signs.named_ones(above) if above and self._signs.read_so(above) else ()

    @staticmethod
    def _cell_text(table: Table, row: int, column: int) -> tuple[Paragraph, ...]:
        if not 0 <= row < len(table.rows):
            return ()
        cells = table.rows[row][:_MOST_COLUMNS]
        cell = next((c for c in cells if c.column == column), cells[0] if len(cells) == 1 else None)
        if cell is None or has_pictures(cell.content):
            return ()
        texts = texts_before_picture(cell.content)
        return texts if sum(len(text.text) for text in texts) <= LONGEST_IN_CELL else ()

    @staticmethod
    def _all_pictures(table: Table, row: int) -> bool:
        """Whether every cell of a row holds a picture and nothing else, or nothing at all."""
        return not any(p.text.strip() for c in table.rows[row] for p in paragraphs_of(c.content))
