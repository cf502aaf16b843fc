"""A point picked on a picture, by mouse and by keyboard."""

import pytest
from PySide6.QtCore import QEvent, QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QKeyEvent, QPainter
from PySide6.QtTest import QSignalSpy

from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.widgets.picture.pick_tool import PickTool

FRAME = QRectF(100, 50, 1000, 500)
NO_MODIFIER = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def tool(look: Look) -> PickTool:
    tool = PickTool()
    paint(tool, look)
    return tool


def paint(tool: PickTool, look: Look) -> None:
    image = QImage(1200, 600, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    tool.paint(painter, FRAME, look.colours)
    painter.end()


def press_key(tool: PickTool, key: Qt.Key, modifiers: Qt.KeyboardModifier = NO_MODIFIER) -> bool:
    return tool.press_key(QKeyEvent(QEvent.Type.KeyPress, key, modifiers))


def test_a_click_picks_the_point_below_it(tool: PickTool) -> None:
    picked = QSignalSpy(tool.picked)
    tool.press(QPointF(350, 175), FRAME)
    assert picked.at(0) == [0.25, 0.25]


def test_a_click_beside_the_picture_picks_nothing(tool: PickTool) -> None:
    picked = QSignalSpy(tool.picked)
    tool.press(QPointF(50, 175), FRAME)
    assert picked.count() == 0


def test_arrows_move_the_point_from_the_middle_and_return_picks_it(tool: PickTool) -> None:
    picked = QSignalSpy(tool.picked)
    press_key(tool, Qt.Key.Key_Left)
    press_key(tool, Qt.Key.Key_Down, Qt.KeyboardModifier.ShiftModifier)
    press_key(tool, Qt.Key.Key_Return)
    assert picked.at(0) == pytest.approx([0.499, 0.54])


def test_the_point_stays_on_the_picture(tool: PickTool) -> None:
    for _ in range(60):
        press_key(tool, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    assert tool.point == (1.0, 0.5)


def test_other_keys_are_left_to_the_picture(tool: PickTool) -> None:
    assert not press_key(tool, Qt.Key.Key_Plus)
