"""What has no room is scrolled to; what has room fills it."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from mediadesk.desktop.widgets.scrolled import Scrolled


@pytest.fixture
def content() -> QWidget:
    widget = QWidget()
    widget.setMinimumSize(400, 300)
    return widget


def test_a_widget_without_room_keeps_what_it_needs_and_is_scrolled(
    qtbot: QtBot, content: QWidget
) -> None:
    area = Scrolled(content, QSize(200, 100))
    qtbot.addWidget(area)
    area.resize(200, 100)
    area.show()
    assert content.size() == QSize(400, 300)
    assert area.verticalScrollBar().maximum() > 0


def test_a_widget_with_room_fills_it(qtbot: QtBot, content: QWidget) -> None:
    area = Scrolled(content, QSize(200, 100))
    qtbot.addWidget(area)
    area.resize(600, 500)
    area.show()
    assert content.size() == QSize(600, 500)


def test_no_more_room_is_asked_for_than_the_widget_needs(qtbot: QtBot) -> None:
    small = QWidget()
    small.setMinimumSize(50, 20)
    area = Scrolled(small, QSize(200, 100))
    qtbot.addWidget(area)
    assert area.minimumSizeHint() == QSize(50, 20)
