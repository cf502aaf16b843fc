"""Where the cells of a grid lie: arithmetic over positions, no list of rectangles."""

from dataclasses import dataclass
from typing import Final

import numpy as np

from mediadesk.desktop.widgets.ranges import Ranges

#: Scroll bars count in 32-bit integers; half of that leaves Qt room to add a page.
SCROLL_BAR_MAXIMUM: Final = 2**30


@dataclass(frozen=True, slots=True)
class GridGeometry:
    """A grid of equal cells, row by row; lengths in logical pixels, content origin top left.

    Attributes:
        count: How many cells there are.
        width: Width of the viewport.
        height: Height of the viewport.
        cell_width: Width of a cell.
        cell_height: Height of a cell.
        gap: Least space around cells.
    """

    count: int
    width: int
    height: int
    cell_width: int
    cell_height: int
    gap: int = 4

    @property
    def columns(self) -> int:
        """How many cells stand in a full row; at least one."""
        return max(1, (self.width - self.gap) // (self.cell_width + self.gap))

    @property
    def rows(self) -> int:
        """How many rows there are."""
        return -(-self.count // self.columns)

    @property
    def row_height(self) -> int:
        """From the top of a row to the top of the next."""
        return self.cell_height + self.gap

    @property
    def content_height(self) -> int:
        """Height of all rows with their gaps."""
        return self.rows * self.row_height + self.gap if self.count else 0

    @property
    def scroll_maximum(self) -> int:
        """The furthest offset one can scroll to."""
        return max(0, self.content_height - self.height)

    @property
    def rows_per_page(self) -> int:
        """How many whole rows the viewport shows; at least one."""
        return max(1, (self.height - self.gap) // self.row_height)

    def column_left(self, column: int) -> int:
        """Return the left edge of a column; room to spare is shared out between them."""
        spare = max(0, self.width - self.columns * self.cell_width)
        return column * self.cell_width + spare * (column + 1) // (self.columns + 1)

    def cell_origin(self, position: int) -> tuple[int, int]:
        """Return the left and upper edge of a cell in the content."""
        row, column = divmod(position, self.columns)
        return self.column_left(column), row * self.row_height + self.gap

    def visible(self, offset: int) -> tuple[int, int]:
        """Return the positions first..last-1 that show at a scroll offset, cut ones included."""
        return self.between(offset, offset + self.height)

    def between(self, top: int, bottom: int) -> tuple[int, int]:
        """Return the positions first..last-1 of the rows that meet a strip of the content."""
        first_row = max(0, (top - self.gap - self.cell_height) // self.row_height + 1)
        stop_row = max(first_row, -(-(bottom - self.gap) // self.row_height))
        first = min(self.count, first_row * self.columns)
        return first, max(first, min(self.count, stop_row * self.columns))

    def position_at(self, x: int, y: int) -> int | None:
        """Return the position of the cell at a point of the content; None between cells."""
        row, below = divmod(y - self.gap, self.row_height)
        if row < 0 or below >= self.cell_height:
            return None
        column = self._column_at(x)
        position = row * self.columns + column
        inside = 0 <= x - self.column_left(column) < self.cell_width
        return position if inside and position < self.count else None

    def inside(self, left: int, top: int, right: int, bottom: int) -> Ranges:
        """Return the positions whose cells meet a rectangle of the content."""
        first, stop = self.between(top, bottom)
        columns = [
            column
            for column in range(self.columns)
            if self.column_left(column) < right
            and self.column_left(column) + self.cell_width > left
        ]
        if not columns or first >= stop:
            return Ranges()
        if len(columns) == self.columns:
            return Ranges.span(first, stop)
        row_starts = np.arange(first, stop, self.columns)
        lows = row_starts + columns[0]
        highs = np.minimum(row_starts + columns[-1] + 1, self.count)
        return Ranges.joined(lows[lows < highs], highs[lows < highs])

    def offset_to_show(self, position: int, offset: int) -> int:
        """Return the offset nearest to the given one at which a cell shows whole."""
        top = self.cell_origin(position)[1] - self.gap
        bottom = top + self.row_height + self.gap
        if top < offset or self.row_height + self.gap > self.height:
            offset = top
        elif bottom > offset + self.height:
            offset = bottom - self.height
        return min(max(0, offset), self.scroll_maximum)

    def stepped(self, position: int, columns: int = 0, rows: int = 0) -> int:
        """Return where a step by columns or rows leads; a step off the grid ends at its edge."""
        target = position + columns
        if rows:
            row, column = divmod(position, self.columns)
            target = min(max(0, row + rows), self.rows - 1) * self.columns + column
        return min(max(0, target), self.count - 1)

    def _column_at(self, x: int) -> int:
        """Return the column whose cell is at x, or one of those next to it."""
        nearest = min(self.columns - 1, max(0, x * self.columns // max(1, self.width)))
        while nearest > 0 and x < self.column_left(nearest):
            nearest -= 1
        while nearest < self.columns - 1 and x >= self.column_left(nearest + 1):
            nearest += 1
        return nearest


@dataclass(frozen=True, slots=True)
class ScrollScale:
    """Pixels of the content against the values of a scroll bar, equal while these suffice.

    Attributes:
        length: The furthest offset in pixels.
        limit: The greatest value the scroll bar may take.
    """

    length: int
    limit: int = SCROLL_BAR_MAXIMUM

    @property
    def maximum(self) -> int:
        """The scroll bar's maximum."""
        return min(self.length, self.limit)

    def to_value(self, offset: int) -> int:
        """Return the scroll bar's value at an offset."""
        return offset if self.length <= self.limit else offset * self.limit // self.length

    def to_offset(self, value: int) -> int:
        """Return the offset at a value of the scroll bar."""
        return value if self.length <= self.limit else -(-value * self.length // self.limit)
