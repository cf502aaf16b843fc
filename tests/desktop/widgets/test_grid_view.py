"""The grid from outside: keys, mouse, wheel, marks kept by id, and a million cells."""

from collections.abc import Iterator

import numpy as np
import pytest
from PySide6.QtCore import QEvent, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QContextMenuEvent, QWheelEvent
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediadesk.desktop.widgets.grid.cell_edges import EDGES_PX
from mediadesk.desktop.widgets.grid.cell_painter import Badge, CellContent, CellPainter
from mediadesk.desktop.widgets.grid.grid_view import GridView
from mediadesk.desktop.widgets.grid.thumbnail_store import ThumbnailStore
from mediadesk.desktop.widgets.look import Look, Tone

Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier
Shift = Qt.KeyboardModifier.ShiftModifier
Plain = Qt.KeyboardModifier.NoModifier


class NumberedCells:
    """Names each cell after its id; every tenth has not arrived yet."""

    def cell(self, position: int, id: int) -> CellContent | None:
        if id % 10 == 0:
            return None
        return CellContent(f"photo {id}", "a line", (Badge("warning", "No credit", Tone.ERROR),))


@pytest.fixture
def thumbnails(qapp: QApplication) -> Iterator[ThumbnailStore]:
    store = ThumbnailStore(lambda _id: None)
    yield store
    store.close()


@pytest.fixture
def grid(qtbot: QtBot, look: Look, thumbnails: ThumbnailStore) -> GridView:
    view = GridView(NumberedCells(), thumbnails, CellPainter(look, QApplication.font()))
    qtbot.addWidget(view)
    view.resize(800, 600)
    view.show()
    view.set_ids(np.arange(1, 101, dtype=np.int64))
    return view


def press(qtbot: QtBot, grid: GridView, key: Key, modifiers: Qt.KeyboardModifier = Plain) -> None:
    qtbot.keyClick(grid, key, modifiers)


def click(
    qtbot: QtBot, grid: GridView, position: int, modifiers: Qt.KeyboardModifier = Plain
) -> None:
    point = grid.scrolled.rect(position).center()
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, modifiers, point)


def selected(grid: GridView) -> list[int]:
    return grid.selected_ids.tolist()


def test_nothing_is_current_at_first(grid: GridView) -> None:
    assert grid.current_id == 0
    assert selected(grid) == []


def test_the_first_key_goes_to_the_first_picture(qtbot: QtBot, grid: GridView) -> None:
    press(qtbot, grid, Key.Key_Right)
    assert grid.current_id == 1
    assert selected(grid) == [1]


def test_arrows_go_along_and_across_the_rows(qtbot: QtBot, grid: GridView) -> None:
    columns = grid.scrolled.geometry.columns
    grid.set_current(1)
    press(qtbot, grid, Key.Key_Right)
    press(qtbot, grid, Key.Key_Down)
    assert grid.current_id == 2 + columns
    press(qtbot, grid, Key.Key_Up)
    press(qtbot, grid, Key.Key_Left)
    assert grid.current_id == 1


def test_home_and_end_and_pages(qtbot: QtBot, grid: GridView) -> None:
    press(qtbot, grid, Key.Key_Right)
    press(qtbot, grid, Key.Key_End)
    assert grid.current_id == 100
    assert grid.scrolled.offset == grid.scrolled.geometry.scroll_maximum
    press(qtbot, grid, Key.Key_Home)
    assert (grid.current_id, grid.scrolled.offset) == (1, 0)
    press(qtbot, grid, Key.Key_PageDown)
    assert (
        grid.current_id == 1 + grid.scrolled.geometry.rows_per_page * grid.scrolled.geometry.columns
    )


def test_shift_extends_and_control_moves_alone(qtbot: QtBot, grid: GridView) -> None:
    grid.set_current(3)
    press(qtbot, grid, Key.Key_Right, Shift)
    assert selected(grid) == [3, 4]
    press(qtbot, grid, Key.Key_Right, Control)
    assert (grid.current_id, selected(grid)) == (5, [3, 4])
    press(qtbot, grid, Key.Key_Space, Control)
    assert selected(grid) == [3, 4, 5]


def test_control_a_selects_all_and_tells_once(qtbot: QtBot, grid: GridView) -> None:
    told = QSignalSpy(grid.selection_changed)
    press(qtbot, grid, Key.Key_A, Control)
    assert grid.selected_count == 100
    assert told.count() == 1


def test_clicks_select_as_in_any_list(qtbot: QtBot, grid: GridView) -> None:
    click(qtbot, grid, 1)
    assert selected(grid) == [2]
    click(qtbot, grid, 3, Shift)
    assert selected(grid) == [2, 3, 4]
    click(qtbot, grid, 2, Control)
    assert selected(grid) == [2, 4]
    click(qtbot, grid, 1)
    assert selected(grid) == [2]


def test_a_click_between_cells_clears_the_selection(qtbot: QtBot, grid: GridView) -> None:
    click(qtbot, grid, 1)
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, Plain, QPoint(1, 1))
    assert selected(grid) == []
    assert grid.current_id == 2


def test_a_band_selects_what_it_meets(qtbot: QtBot, grid: GridView) -> None:
    viewport = grid.viewport()
    end = grid.scrolled.rect(grid.scrolled.geometry.columns + 1).center()
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, Plain, QPoint(1, 1))
    qtbot.mouseMove(viewport, end)
    columns = grid.scrolled.geometry.columns
    assert selected(grid) == [1, 2, columns + 1, columns + 2]
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, Plain, end)
    assert len(selected(grid)) == 4


def test_pressing_on_the_selection_keeps_it_until_release(qtbot: QtBot, grid: GridView) -> None:
    grid.select_all()
    point = grid.scrolled.rect(1).center()
    qtbot.mousePress(grid.viewport(), Qt.MouseButton.LeftButton, Plain, point)
    assert grid.selected_count == 100
    qtbot.mouseRelease(grid.viewport(), Qt.MouseButton.LeftButton, Plain, point)
    assert selected(grid) == [2]


def test_dragging_asks_what_the_selection_is_carried_as(qtbot: QtBot, grid: GridView) -> None:
    asked: list[list[int]] = []

    def make() -> QMimeData | None:
        asked.append(selected(grid))

    grid.set_mime_maker(make)
    grid.set_current(2)
    start = grid.scrolled.rect(1).center()
    qtbot.mousePress(grid.viewport(), Qt.MouseButton.LeftButton, Plain, start)
    qtbot.mouseMove(grid.viewport(), start + QPoint(80, 0))
    assert asked == [[2]]


def test_return_and_double_click_activate(qtbot: QtBot, grid: GridView) -> None:
    told = QSignalSpy(grid.activated)
    grid.set_current(4)
    press(qtbot, grid, Key.Key_Return)
    point = grid.scrolled.rect(1).center()
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.LeftButton, Plain, point)
    qtbot.mouseDClick(grid.viewport(), Qt.MouseButton.LeftButton, Plain, point)
    assert [told.at(index)[0] for index in range(told.count())] == [4, 2]


def test_the_menu_is_asked_for_where_the_mouse_is(qtbot: QtBot, grid: GridView) -> None:
    told = QSignalSpy(grid.menu_asked)
    point = grid.scrolled.rect(1).center()
    event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, point, QPoint(5, 6))
    QApplication.sendEvent(grid.viewport(), event)
    assert told.at(0) == [QPoint(5, 6)]


def test_a_right_click_selects_what_it_is_about(qtbot: QtBot, grid: GridView) -> None:
    point = grid.scrolled.rect(2).center()
    qtbot.mouseClick(grid.viewport(), Qt.MouseButton.RightButton, Plain, point)
    assert selected(grid) == [3]


def test_marks_stay_on_their_ids_when_the_list_changes(grid: GridView) -> None:
    grid.set_current(50)
    current = QSignalSpy(grid.current_changed)
    grid.set_ids(np.arange(40, 61, dtype=np.int64))
    assert (grid.current_id, selected(grid)) == (50, [50])
    assert current.count() == 0


def test_filtering_the_current_picture_away_tells_which_is_current_now(grid: GridView) -> None:
    grid.set_current(50)
    current = QSignalSpy(grid.current_changed)
    grid.set_ids(np.array([1, 2, 60, 70]))
    assert grid.current_id == 60
    assert current.at(0) == [60]


def test_an_emptied_grid_has_no_marks(qtbot: QtBot, grid: GridView) -> None:
    grid.set_current(50)
    grid.set_ids(np.empty(0, np.int64))
    assert (grid.current_id, selected(grid)) == (0, [])
    press(qtbot, grid, Key.Key_Down)
    assert grid.current_id == 0


def test_zooming_keeps_the_current_picture_in_sight(qtbot: QtBot, grid: GridView) -> None:
    grid.set_current(77)
    told = QSignalSpy(grid.edge_changed)
    for _ in range(4):
        press(qtbot, grid, Key.Key_Plus, Control)
        first, stop = grid.scrolled.visible
        assert first <= 76 < stop
    assert told.count() == 4


def test_control_and_wheel_zoom_within_bounds(grid: GridView) -> None:
    def turn(notches: int) -> None:
        where = QPointF(50, 50)
        event = QWheelEvent(
            where,
            where,
            QPoint(),
            QPoint(0, 120 * notches),
            Qt.MouseButton.NoButton,
            Control,
            Qt.ScrollPhase.NoScrollPhase,
            False,
        )
        QApplication.sendEvent(grid.viewport(), event)

    before = grid.edge_px
    turn(1)
    assert grid.edge_px > before
    turn(-99)
    assert grid.edge_px == EDGES_PX[0]
    turn(99)
    assert grid.edge_px == EDGES_PX[-1]


def test_step_goes_to_the_neighbours(grid: GridView) -> None:
    grid.step(1)
    assert grid.current_id == 1
    grid.step(1)
    grid.step(-5)
    assert grid.current_id == 1


def test_the_visible_positions_are_told_when_they_change(grid: GridView) -> None:
    told = QSignalSpy(grid.visible_changed)
    grid.scrolled.scroll_by(1)
    grid.scrolled.scroll_by(5 * grid.scrolled.geometry.row_height)
    assert told.at(told.count() - 1) == list(grid.scrolled.visible)


def test_the_screen_reader_is_told_where_the_keyboard_is(grid: GridView) -> None:
    grid.set_current(4)
    assert grid.accessibleName() == "Pictures"
    assert "photo 4" in grid.accessibleDescription()
    assert "No credit" in grid.accessibleDescription()
    assert "4 of 100" in grid.accessibleDescription()


def test_a_missing_picture_is_painted_with_its_sign(
    qtbot: QtBot, grid: GridView, thumbnails: ThumbnailStore
) -> None:
    qtbot.waitUntil(lambda: thumbnails.is_missing(1))
    missing = grid.viewport().grab(grid.scrolled.rect(0)).toImage()
    thumbnails.forget([1])
    assert grid.viewport().grab(grid.scrolled.rect(0)).toImage() != missing


def test_what_scrolling_leaves_standing_equals_a_fresh_painting(grid: GridView) -> None:
    grid.set_current(3)
    grid.grab()
    for pixels in (7, 130, -60, 300, -20):
        grid.scrolled.scroll_by(pixels)
        scrolled = grid.viewport().grab().toImage()
        grid.viewport().update()
        assert grid.viewport().grab().toImage() == scrolled


def test_the_last_of_a_million_is_reached(qtbot: QtBot, grid: GridView) -> None:
    grid.set_ids(np.arange(1, 1_000_001, dtype=np.int64))
    grid.set_current(1)
    press(qtbot, grid, Key.Key_End)
    assert grid.current_id == 1_000_000
    assert grid.scrolled.visible[1] == 1_000_000
    grid.select_all()
    assert grid.selected_count == 1_000_000


def test_a_cell_says_what_it_is_in_a_tool_tip() -> None:
    content = CellContent("photo.jpg", "", (Badge("warning", "No credit"),))
    assert content.tip == "photo.jpg\nNo credit"


def test_leaving_and_entering_repaints_the_focus_ring(qtbot: QtBot, grid: GridView) -> None:
    grid.set_current(1)
    grid.setFocus()
    with_focus = grid.viewport().grab(grid.scrolled.rect(0)).toImage()
    QApplication.sendEvent(grid, QEvent(QEvent.Type.WindowDeactivate))
    grid.clearFocus()
    assert grid.viewport().grab(grid.scrolled.rect(0)).toImage() != with_focus
