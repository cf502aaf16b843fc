"""A window that is asked for again stands before the others."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mediadesk.desktop.widgets.front import bring_to_front

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def test_a_window_that_was_closed_or_made_small_is_there_again(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    bring_to_front(window)
    assert window.isVisible()
    window.setWindowState(Qt.WindowState.WindowMinimized)
    bring_to_front(window)
    assert not window.isMinimized()


def test_a_window_that_fills_the_screen_goes_on_filling_it(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.setWindowState(Qt.WindowState.WindowMaximized)
    bring_to_front(window)
    assert window.isMaximized()
