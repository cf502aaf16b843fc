"""A long line in a list is shown whole."""

import pytest
from PySide6.QtCore import QRect, QStringListModel, Qt
from PySide6.QtGui import QIcon, QPixmap, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QStyle, QStyleOptionViewItem
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


def test_no_word_is_cut_off_at_any_width_beside_an_icon(qtbot: QtBot) -> None:
    view = QListView()
    qtbot.addWidget(view)
    icon = QPixmap(16, 16)
    icon.fill(Qt.GlobalColor.blue)
    model = QStandardItemModel()
    item = QStandardItem(QIcon(icon), "a sentence of some words that goes on and on " * 3)
    model.appendRow(item)
    view.setModel(model)
    view.setItemDelegate(WrappedLines(view))
    view.setStyleSheet("QListView { outline: 0 } QListView::item { padding: 4px 6px }")
    view.show()
    for width in range(160, 420, 3):
        view.resize(width, 300)
        assert height_of(view, 0) >= painted_height(view, 0), width


def painted_height(view: QListView, row: int) -> int:
    """Return how high the text of a row is in the room that the style gives it."""
    option = QStyleOptionViewItem()
    view.initViewItemOption(option)
    index = view.model().index(row, 0)
    view.itemDelegate().initStyleOption(option, index)
    option.rect = QRect(0, 0, view.viewport().width(), 10_000)
    style = view.style()
    text = style.subElementRect(QStyle.SubElement.SE_ItemViewItemText, option, view)
    margin = style.pixelMetric(QStyle.PixelMetric.PM_FocusFrameHMargin, option, view) + 1
    room = text.width() - 2 * margin
    flags = int(Qt.TextFlag.TextWordWrap)
    return option.fontMetrics.boundingRect(0, 0, room, 10_000, flags, option.text).height()
