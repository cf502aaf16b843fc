"""A long line in a list is shown whole."""

import pytest
from PySide6.QtCore import QStringListModel
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from mediadesk.desktop.widgets.wrapped_lines import WrappedLines

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


def height_of(view: QListView, row: int) -> int:
    return view.sizeHintForIndex(view.model().index(row, 0)).height()


def test_a_line_too_long_for_the_view_gets_several_rows(qtbot: QtBot) -> None:
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(QStringListModel(["short", "a long sentence " * 12]))
    view.setItemDelegate(WrappedLines(view))
    view.resize(240, 200)
    view.show()
    assert height_of(view, 1) > 2 * height_of(view, 0)


def test_a_wider_view_needs_fewer_rows(qtbot: QtBot) -> None:
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(QStringListModel(["a long sentence " * 12]))
    view.setItemDelegate(WrappedLines(view))
    view.resize(240, 200)
    view.show()
    narrow = height_of(view, 0)
    view.resize(900, 200)
    assert height_of(view, 0) < narrow
