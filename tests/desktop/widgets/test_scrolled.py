"""What has no room is scrolled to; what has room fills it."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QLabel, QTextEdit, QVBoxLayout, QWidget
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


@pytest.fixture
def words() -> QWidget:
    """Return a widget of words that would like more lines than they need, above a field."""
    widget = QWidget()
    column = QVBoxLayout(widget)
    label = QLabel("What was accepted counts no more. " * 3)
    label.setWordWrap(True)
    column.addWidget(label)
    field = QTextEdit()  # would like 192 pixels, and needs a third
    field.setMinimumHeight(60)
    column.addWidget(field)
    return widget


def test_nothing_is_scrolled_while_there_is_as_much_room_as_is_needed(
    qtbot: QtBot, words: QWidget
) -> None:
    area = Scrolled(words, QSize(100, 80))
    qtbot.addWidget(area)
    needed = words.layout().minimumHeightForWidth(300)
    area.resize(300, needed)
    area.show()
    assert words.height() == needed
    assert area.verticalScrollBar().maximum() == 0
    area.resize(300, needed - 20)
    assert area.verticalScrollBar().maximum() > 0
    assert area.horizontalScrollBar().maximum() == 0


def test_a_widget_that_comes_to_need_more_is_scrolled_then(qtbot: QtBot, words: QWidget) -> None:
    area = Scrolled(words, QSize(100, 80))
    qtbot.addWidget(area)
    area.resize(300, words.layout().minimumHeightForWidth(300))
    area.show()
    words.layout().itemAt(0).widget().setText("What was accepted counts no more. " * 9)
    qtbot.waitUntil(lambda: area.verticalScrollBar().maximum() > 0)
