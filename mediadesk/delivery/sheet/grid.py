"""The grid of a contact sheet: how many columns, which rows on which page."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from mediadesk.delivery.sheet.cells import Cell
from mediadesk.services.ports.delivery import PageFormat, Paper

#: Width and height of the sheets, in points (ISO 216; ANSI Y14.1).
_PAPERS_PT: Final = {Paper.A4: (595.28, 841.89), Paper.LETTER: (612.0, 792.0)}
MARGIN_PT: Final = 34.0
HEADER_PT: Final = 44.0
_GUTTER_PT: Final = 13.0
_ROW_GAP_PT: Final = 14.0
#: Between a picture and the words below it.
PICTURE_GAP_PT: Final = 4.0
#: A picture is no higher than this part of its column's width: upright ones do not swallow a page.
_HIGHEST_PICTURE: Final = 0.95
#: Columns tried where nobody chose, most first; the letters grow with the columns' width.
_UPRIGHT_COLUMNS: Final = (4, 3, 2)
_LANDSCAPE_COLUMNS: Final = (6, 5, 4, 3)
_MOST_COLUMNS: Final = 10
_SMALLEST_PT, _LARGEST_PT = 6.6, 9.0
#: Words of more than this part of the column's width call for wider columns...
_CALM_TEXT: Final = 1.0
#: ...where more than this part of the cells has them.
_OUTLIERS: Final = 0.1
#: A row that does not fit on a page may have its pictures this much smaller.
_LEAST_PICTURE: Final = 0.75
#: At least this part of a page stays for pictures.
_PICTURES_SHARE: Final = 0.35


@dataclass(frozen=True, slots=True)
class Grid:
    """Columns on a page.

    Attributes:
        width_pt: Width of the page.
        height_pt: Height of the page.
        columns: How many there are.
    """

    width_pt: float
    height_pt: float
    columns: int

    @property
    def column_pt(self) -> float:
        """Width of a column."""
        inner = self.width_pt - 2 * MARGIN_PT - (self.columns - 1) * _GUTTER_PT
        return inner / self.columns

    @property
    def letters_pt(self) -> float:
        """Size of the letters: narrow columns have small ones."""
        return max(_SMALLEST_PT, min(_LARGEST_PT, self.column_pt / 17 + 0.2))

    @property
    def top_pt(self) -> float:
        """Where the first row begins."""
        return MARGIN_PT + HEADER_PT

    @property
    def rows_pt(self) -> float:
        """Height there is for rows."""
        return self.height_pt - self.top_pt - MARGIN_PT

    @property
    def most_text_pt(self) -> float:
        """Height the words of a cell may have."""
        return self.rows_pt * (1 - _PICTURES_SHARE)

    def left_pt(self, column: int) -> float:
        """Return where a column begins."""
        return MARGIN_PT + column * (self.column_pt + _GUTTER_PT)

    def picture_size(self, width_px: int, height_px: int) -> tuple[float, float]:
        """Return width and height of a picture in its column, in points, whole and unskewed."""
        width, height = max(1, width_px), max(1, height_px)
        scale = min(self.column_pt / width, self.column_pt * _HIGHEST_PICTURE / height)
        return width * scale, height * scale


@dataclass(frozen=True, slots=True)
class Row:
    """Photos side by side.

    Attributes:
        first: Position of the first photo.
        count: How many there are.
        top_pt: Where its pictures begin on the page.
        picture_pt: Height of its pictures' space.
    """

    first: int
    count: int
    top_pt: float
    picture_pt: float


def grid(page: PageFormat, columns: int) -> Grid:
    """Return the grid of a page with so many columns."""
    width, height = _PAPERS_PT[page.paper]
    if page.is_landscape:
        width, height = height, width
    return Grid(width, height, columns)


def grids_to_try(page: PageFormat, photos: int) -> tuple[Grid, ...]:
    """Return the grids that may suit, most columns first; one where somebody chose."""
    if page.columns:
        return (grid(page, min(page.columns, _MOST_COLUMNS)),)
    tried = _LANDSCAPE_COLUMNS if page.is_landscape else _UPRIGHT_COLUMNS
    useful = [columns for columns in tried if columns <= max(photos, tried[-1])]
    return tuple(grid(page, columns) for columns in useful)


def is_calm(cells: Sequence[Cell], columns: Grid) -> bool:
    """Return whether words and pictures stand in proportion in nearly all cells."""
    high = sum(cell.height_pt > columns.column_pt * _CALM_TEXT for cell in cells)
    return high <= len(cells) * _OUTLIERS


def pages(
    columns: Grid, cells: Sequence[Cell], picture_height: Callable[[int], float]
) -> tuple[tuple[Row, ...], ...]:
    """Put the rows on pages; a row is never parted.

    The last row of a page has somewhat smaller pictures where it fits by that.
    """
    done: list[tuple[Row, ...]] = []
    page: list[Row] = []
    top, end = columns.top_pt, columns.top_pt + columns.rows_pt
    for first, count, words, tallest in _heights(columns, cells, picture_height):
        picture = min(tallest, end - top - words)
        if page and picture < tallest * _LEAST_PICTURE:
            done.append(tuple(page))
            page, top, picture = [], columns.top_pt, tallest
        page.append(Row(first, count, top, picture))
        top += picture + words + _ROW_GAP_PT
    return (*done, tuple(page))


def _heights(
    columns: Grid, cells: Sequence[Cell], picture_height: Callable[[int], float]
) -> Iterator[tuple[int, int, float, float]]:
    """Yield each row's first photo, their number, the words' height and the pictures'."""
    for first in range(0, len(cells), columns.columns):
        of_row = range(first, min(first + columns.columns, len(cells)))
        words = PICTURE_GAP_PT + max(cells[position].height_pt for position in of_row)
        tallest = max(picture_height(position) for position in of_row)
        yield first, len(of_row), words, min(tallest, columns.rows_pt - words)
