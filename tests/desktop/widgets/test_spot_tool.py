"""Dust spots: set, moved, resized, removed."""

import pytest
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter
from PySide6.QtTest import QSignalSpy

from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.widgets.picture.spot_tool import SpotTool
from mediadesk.model.edit import Spot

FRAME = QRectF(0, 0, 1000, 500)


def press_key(tool: SpotTool, key: Qt.Key) -> bool:
    none = Qt.KeyboardModifier.NoModifier
    return tool.press_key(QKeyEvent(QEvent.Type.KeyPress, key, none))


def click(tool: SpotTool, x: float, y: float) -> None:
    tool.press(QPointF(x, y), FRAME)
    tool.release()


@pytest.fixture
def tool() -> SpotTool:
    return SpotTool((), 0.01)


def test_a_click_sets_a_spot(tool: SpotTool) -> None:
    told, settled = QSignalSpy(tool.changed), QSignalSpy(tool.settled)
    click(tool, 250, 250)
    assert tool.spots == (Spot(0.25, 0.5, 0.01),)
    assert (told.count(), settled.count()) == (1, 1)


def test_a_click_beside_the_picture_sets_none(tool: SpotTool) -> None:
    click(tool, 1200, 250)
    assert tool.spots == ()


def test_a_spot_is_dragged_without_jumping(tool: SpotTool) -> None:
    click(tool, 250, 250)
    tool.press(QPointF(254, 250), FRAME)
    tool.drag(QPointF(304, 300), FRAME)
    tool.release()
    assert len(tool.spots) == 1
    assert (tool.spots[0].across, tool.spots[0].down) == pytest.approx((0.3, 0.6))


def test_delete_takes_the_current_spot_away(tool: SpotTool) -> None:
    click(tool, 250, 250)
    click(tool, 500, 250)
    click(tool, 250, 250)
    assert press_key(tool, Qt.Key.Key_Delete)
    assert tool.spots == (Spot(0.5, 0.5, 0.01),)


def test_brackets_resize_the_current_spot_and_the_next(tool: SpotTool) -> None:
    told = QSignalSpy(tool.radius_changed)
    click(tool, 250, 250)
    press_key(tool, Qt.Key.Key_BracketRight)
    click(tool, 700, 250)
    assert tool.spots[0].radius == tool.spots[1].radius > 0.01
    assert told.count() == 1


def test_a_spot_taken_hold_of_tells_its_radius() -> None:
    tool = SpotTool((Spot(0.5, 0.5, 0.02),), 0.01)
    told = QSignalSpy(tool.radius_changed)
    click(tool, 500, 250)
    assert told.at(0)[0] == 0.02


def test_tab_goes_from_spot_to_spot_and_out(tool: SpotTool) -> None:
    click(tool, 250, 250)
    click(tool, 500, 250)
    assert not tool.activate_next(forwards=True)
    assert tool.activate_next(forwards=True)
    assert tool.active == tool.spots[0]


def test_arrows_move_the_current_spot_by_a_pixel_of_the_screen(tool: SpotTool) -> None:
    click(tool, 250, 250)
    press_key(tool, Qt.Key.Key_Right)
    assert tool.spots[0].across == pytest.approx(0.251)


def test_other_keys_are_left_to_others(tool: SpotTool) -> None:
    assert not press_key(tool, Qt.Key.Key_A)
    assert not press_key(tool, Qt.Key.Key_Left)


def test_spots_shown_are_not_told(tool: SpotTool) -> None:
    told = QSignalSpy(tool.changed)
    tool.show_spots((Spot(0.1, 0.1, 0.01),))
    assert (len(tool.spots), told.count()) == (1, 0)


def test_a_spot_is_ringed_on_the_picture(tool: SpotTool, look: Look) -> None:
    image = QImage(1000, 500, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.black)
    tool.show_spots((Spot(0.5, 0.5, 0.02),))
    painter = QPainter(image)
    tool.paint(painter, FRAME, look.colours)
    painter.end()
    assert image.pixelColor(520, 250).red() > 150
    assert image.pixelColor(500, 250).red() == 0


def test_the_mouse_shows_what_it_would_take(tool: SpotTool) -> None:
    click(tool, 250, 250)
    assert tool.cursor_at(QPointF(250, 250), FRAME) is Qt.CursorShape.SizeAllCursor
    assert tool.cursor_at(QPointF(600, 250), FRAME) is Qt.CursorShape.CrossCursor
