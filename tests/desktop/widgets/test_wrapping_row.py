"""Buttons that do not fit beside each other stand below each other."""

import pytest
from PySide6.QtWidgets import QPushButton, QSizePolicy, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mediadesk.desktop.widgets.wrapping_row import WrappingRow

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def shown(window: QWidget, qtbot: QtBot, width_px: int) -> list[QPushButton]:
    """Show a row of four buttons, of which one is hidden; return them."""
    buttons = [QPushButton(f"Button {number}") for number in range(4)]
    buttons[2].hide()
    for button in buttons:
        button.setFixedWidth(100)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(WrappingRow(buttons))
    column.addStretch()
    window.resize(width_px, 300)
    with qtbot.waitExposed(window):
        window.show()
    return buttons


def test_in_a_wide_window_all_stand_in_one_line(window: QWidget, qtbot: QtBot) -> None:
    buttons = shown(window, qtbot, 400)
    assert len({button.y() for button in buttons if button.isVisible()}) == 1
    assert [button.x() for button in buttons if button.isVisible()] == [0, 106, 212]


def test_in_a_narrow_window_none_is_cut_off(window: QWidget, qtbot: QtBot) -> None:
    buttons = shown(window, qtbot, 230)
    first, second, third = (button for button in buttons if button.isVisible())
    assert (first.y(), third.x()) == (second.y(), 0)
    assert third.y() > first.geometry().bottom()
    assert third.visibleRegion().boundingRect().height() == third.height()


def test_it_needs_no_more_room_than_its_widest_widget(qtbot: QtBot) -> None:
    row = WrappingRow([QPushButton("Short"), QPushButton("A longer button")])
    qtbot.addWidget(row)
    assert row.minimumSizeHint().width() < row.sizeHint().width()


def test_one_that_expands_takes_what_is_left_of_its_line(window: QWidget, qtbot: QtBot) -> None:
    wide, fixed = QPushButton("Wide"), QPushButton("Fixed")
    wide.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(WrappingRow([wide, fixed]))
    window.resize(500, 100)
    with qtbot.waitExposed(window):
        window.show()
    assert fixed.width() == fixed.sizeHint().width()
    assert fixed.geometry().right() == 499


def test_what_is_lower_stands_in_the_middle_of_its_line(window: QWidget, qtbot: QtBot) -> None:
    high, low = QPushButton("High"), QPushButton("Low")
    high.setFixedSize(80, 40)
    low.setFixedSize(80, 20)
    column = QVBoxLayout(window)
    column.addWidget(WrappingRow([high, low]))
    with qtbot.waitExposed(window):
        window.show()
    assert low.geometry().center().y() == pytest.approx(high.geometry().center().y(), abs=1)


def test_a_row_within_a_row_goes_to_the_next_line_as_one_and_may_have_several_itself(
    window: QWidget, qtbot: QtBot
) -> None:
    buttons = [QPushButton(f"Button {number}") for number in range(3)]
    for button in buttons:
        button.setFixedWidth(100)
    inner = WrappingRow(buttons[1:])
    column = QVBoxLayout(window)
    column.setContentsMargins(0, 0, 0, 0)
    column.addWidget(WrappingRow([buttons[0], inner]))
    column.addStretch()
    window.resize(250, 300)
    with qtbot.waitExposed(window):
        window.show()
    assert (inner.x(), buttons[1].y()) == (0, buttons[2].y())
    window.resize(120, 300)
    qtbot.waitUntil(lambda: buttons[2].y() > buttons[1].geometry().bottom())
    assert inner.height() >= buttons[2].geometry().bottom()
