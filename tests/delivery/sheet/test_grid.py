"""Rows and pages of a contact sheet."""

from hypothesis import given
from hypothesis import strategies as st

from mediadesk.delivery.sheet.cells import Cell
from mediadesk.delivery.sheet.grid import PICTURE_GAP_PT, Row, grid, grids_to_try, pages
from mediadesk.delivery.sheet.typesetting import TextBlock, TextStyle
from mediadesk.services.ports.delivery import PageFormat

LINE = TextStyle(8.0)
THREE = grid(PageFormat(), 3)


def a_cell(lines: int) -> Cell:
    return Cell("1", "a.jpg", 10, 8.0, (TextBlock(("word",) * lines, LINE),), ())


def laid_out(lines: list[int], picture_pt: float = 120) -> tuple[tuple[Row, ...], ...]:
    return pages(THREE, [a_cell(count) for count in lines], lambda _position: picture_pt)


def test_few_photos_are_not_spread_over_more_columns_than_they_fill() -> None:
    assert [g.columns for g in grids_to_try(PageFormat(), 1)] == [2]
    assert [g.columns for g in grids_to_try(PageFormat(), 3)] == [3, 2]


def test_the_columns_somebody_chose_are_taken() -> None:
    assert [g.columns for g in grids_to_try(PageFormat(columns=5), 2)] == [5]


def test_a_picture_keeps_its_proportions_within_its_column() -> None:
    width, height = THREE.picture_size(100, 1000)

    assert width * 10 == height
    assert height <= THREE.column_pt


def test_the_last_row_of_a_page_is_squeezed_a_little_to_fit() -> None:
    (first, *_) = laid_out([4] * 60)

    assert first[-1].picture_pt <= first[0].picture_pt


@given(st.lists(st.integers(0, 30), min_size=1, max_size=40), st.floats(1, 900))
def test_every_photo_stands_on_a_page_once_and_above_its_end(
    lines: list[int], picture_pt: float
) -> None:
    laid = laid_out(lines, picture_pt)
    rows = [row for page in laid for row in page]
    shown = [row.first + at for row in rows for at in range(row.count)]

    assert shown == list(range(len(lines)))
    for row in rows:
        words = max(a_cell(count).height_pt for count in lines[row.first : row.first + row.count])
        low = row.top_pt + row.picture_pt + PICTURE_GAP_PT + words
        assert low <= THREE.top_pt + THREE.rows_pt + 1e-6
        assert row.picture_pt > 0
