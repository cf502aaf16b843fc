"""A column that scrolls follows the keyboard."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mediadesk.desktop.widgets.column_area import ColumnArea
from mediadesk.desktop.widgets.section import Section

_COUNT = 40


@pytest.fixture
def fields() -> tuple[QLineEdit, ...]:
    return tuple(QLineEdit() for _ in range(_COUNT))


@pytest.fixture
def beside() -> QLineEdit:
    return QLineEdit()


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    around = QWidget()
    qtbot.addWidget(around)
    around.resize(300, 200)
    return around


@pytest.fixture
def area(
    qtbot: QtBot, window: QWidget, fields: tuple[QLineEdit, ...], beside: QLineEdit
) -> ColumnArea:
    column = QWidget()
    lines = QVBoxLayout(column)
    for field in fields:
        lines.addWidget(field)
    shown = ColumnArea(column)
    around = QVBoxLayout(window)
    around.addWidget(beside)
    around.addWidget(shown)
    with qtbot.waitExposed(window):
        window.show()
    window.activateWindow()
    beside.setFocus()
    qtbot.waitUntil(beside.hasFocus)
    return shown


def _is_whole(field: QWidget) -> bool:
    return field.visibleRegion().boundingRect().height() == field.height()


def test_a_field_that_a_key_leads_to_is_scrolled_to(
    qtbot: QtBot, area: ColumnArea, fields: tuple[QLineEdit, ...]
) -> None:
    assert fields[-1].visibleRegion().isEmpty()
    fields[-1].setFocus(Qt.FocusReason.ShortcutFocusReason)
    qtbot.waitUntil(lambda: _is_whole(fields[-1]))


def test_a_field_that_was_left_and_scrolled_away_is_scrolled_to_again(
    qtbot: QtBot, area: ColumnArea, fields: tuple[QLineEdit, ...], beside: QLineEdit
) -> None:
    fields[-1].setFocus(Qt.FocusReason.ShortcutFocusReason)
    qtbot.waitUntil(lambda: _is_whole(fields[-1]))
    beside.setFocus()
    area.verticalScrollBar().setValue(0)
    fields[-1].setFocus(Qt.FocusReason.ShortcutFocusReason)
    qtbot.waitUntil(lambda: _is_whole(fields[-1]))


def test_a_field_that_was_folded_away_is_scrolled_to(qtbot: QtBot, area: ColumnArea) -> None:
    hidden = QLineEdit()
    section = Section("Size", hidden)
    section.heading.setChecked(False)
    column = area.widget()
    assert column is not None
    column.layout().addWidget(section)
    qtbot.waitUntil(section.isVisible)
    section.heading.setChecked(True)
    hidden.setFocus(Qt.FocusReason.ShortcutFocusReason)
    qtbot.waitUntil(lambda: _is_whole(hidden))


def test_nothing_scrolls_under_a_click(
    qtbot: QtBot, area: ColumnArea, fields: tuple[QLineEdit, ...]
) -> None:
    half = next(field for field in fields if not _is_whole(field))
    area.verticalScrollBar().setValue(0)
    qtbot.mousePress(half, Qt.MouseButton.LeftButton, pos=QPoint(5, 1))
    qtbot.wait(0)
    scrolled_px = area.verticalScrollBar().value()
    qtbot.mouseRelease(half, Qt.MouseButton.LeftButton, pos=QPoint(5, 1))
    assert half.hasFocus()
    assert scrolled_px == 0
