"""The grid's arithmetic: every cell is where it is painted, found and scrolled to."""

from hypothesis import assume, given
from hypothesis import strategies as st

from mediadesk.desktop.widgets.grid.grid_geometry import GridGeometry, ScrollScale

LENGTHS = st.integers(20, 400)
GRIDS = st.builds(
    GridGeometry,
    count=st.integers(1, 500),
    width=st.integers(1, 2000),
    height=st.integers(1, 1500),
    cell_width=LENGTHS,
    cell_height=LENGTHS,
    gap=st.integers(0, 12),
)
HUGE = GridGeometry(20_000_000, 300, 800, 256, 300)


@given(GRIDS, st.data())
def test_each_cell_is_found_at_each_of_its_corners(grid: GridGeometry, data: st.DataObject) -> None:
    position = data.draw(st.integers(0, grid.count - 1))
    left, top = grid.cell_origin(position)
    for x in (left, left + grid.cell_width - 1):
        for y in (top, top + grid.cell_height - 1):
            assert grid.position_at(x, y) == position


@given(GRIDS, st.data())
def test_a_found_cell_covers_the_point(grid: GridGeometry, data: st.DataObject) -> None:
    x = data.draw(st.integers(0, grid.width))
    y = data.draw(st.integers(0, grid.content_height + 50))
    position = grid.position_at(x, y)
    assume(position is not None)
    assert position is not None
    left, top = grid.cell_origin(position)
    assert left <= x < left + grid.cell_width
    assert top <= y < top + grid.cell_height


@given(GRIDS, st.data())
def test_visible_is_exactly_what_meets_the_viewport(
    grid: GridGeometry, data: st.DataObject
) -> None:
    offset = data.draw(st.integers(0, grid.scroll_maximum))
    first, stop = grid.visible(offset)
    for position in range(grid.count):
        top = grid.cell_origin(position)[1]
        shows = top < offset + grid.height and top + grid.cell_height > offset
        assert shows == (first <= position < stop)


@given(GRIDS, st.data())
def test_a_rectangle_takes_the_cells_it_meets(grid: GridGeometry, data: st.DataObject) -> None:
    left, right = sorted(data.draw(st.tuples(*[st.integers(0, grid.width)] * 2)))
    top, bottom = sorted(data.draw(st.tuples(*[st.integers(0, grid.content_height)] * 2)))
    assume(left < right)
    assume(top < bottom)
    taken = set(grid.inside(left, top, right, bottom))
    for position in range(grid.count):
        x, y = grid.cell_origin(position)
        meets = (
            x < right and x + grid.cell_width > left and y < bottom and y + grid.cell_height > top
        )
        assert meets == (position in taken)


@given(GRIDS, st.data())
def test_scrolling_to_a_cell_shows_it_and_moves_no_further_than_needed(
    grid: GridGeometry, data: st.DataObject
) -> None:
    position = data.draw(st.integers(0, grid.count - 1))
    offset = data.draw(st.integers(0, grid.scroll_maximum))
    assume(grid.height > grid.gap)  # a viewport of nothing but gap shows no cell
    target = grid.offset_to_show(position, offset)
    assert 0 <= target <= grid.scroll_maximum
    first, stop = grid.visible(target)
    assert first <= position < stop
    assert grid.offset_to_show(position, target) == target


@given(GRIDS, st.data())
def test_steps_never_leave_the_grid(grid: GridGeometry, data: st.DataObject) -> None:
    position = data.draw(st.integers(0, grid.count - 1))
    for columns, rows in ((1, 0), (-1, 0), (0, 1), (0, -1), (0, 99), (0, -99)):
        assert 0 <= grid.stepped(position, columns, rows) < grid.count


def test_down_from_above_a_hole_goes_to_the_last_cell() -> None:
    grid = GridGeometry(5, 330, 500, 100, 100)
    assert grid.columns == 3
    assert grid.stepped(2, rows=1) == 4
    assert grid.stepped(4, rows=1) == 4


def test_a_page_is_at_least_one_row() -> None:
    assert GridGeometry(5, 10, 10, 100, 100).rows_per_page == 1


def test_the_end_of_twenty_million_cells_is_reached_through_a_32_bit_scroll_bar() -> None:
    scale = ScrollScale(HUGE.scroll_maximum)
    assert HUGE.scroll_maximum > 2**32
    assert scale.maximum < 2**31
    assert HUGE.visible(scale.to_offset(scale.maximum))[1] == HUGE.count


@given(st.integers(0, 10_000), st.integers(1, 1000), st.data())
def test_scaling_is_monotonous_and_reaches_both_ends(
    length: int, limit: int, data: st.DataObject
) -> None:
    scale = ScrollScale(length, limit)
    assert scale.to_offset(0) == 0
    assert scale.to_offset(scale.maximum) == length
    one, other = sorted(data.draw(st.tuples(*[st.integers(0, scale.maximum)] * 2)))
    assert scale.to_offset(one) <= scale.to_offset(other)
    assert scale.to_value(scale.to_offset(one)) == one
