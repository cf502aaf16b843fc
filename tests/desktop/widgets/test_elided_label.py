"""A line of text says what there is room for, and the rest as its tip."""

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from mediadesk.desktop.widgets.elided_label import ElidedLabel

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

NAME = "CNX_Soc2e_Figure_02_02_003-edited-web.jpg"


def label(qtbot: QtBot, width_px: int, mode: Qt.TextElideMode) -> ElidedLabel:
    shown = ElidedLabel(mode=mode)
    qtbot.addWidget(shown)
    shown.setText(NAME)
    shown.resize(width_px, 20)
    return shown


def tip(shown: ElidedLabel) -> str:
    QApplication.sendEvent(shown, QHelpEvent(QEvent.Type.ToolTip, QPoint(1, 1), QPoint(1, 1)))
    return shown.toolTip()


def test_what_there_is_no_room_for_is_left_out_where_it_is_told_to(qtbot: QtBot) -> None:
    assert label(qtbot, 120, Qt.TextElideMode.ElideRight).shown_text.startswith("CNX")
    assert label(qtbot, 120, Qt.TextElideMode.ElideMiddle).shown_text.endswith(".jpg")
    assert label(qtbot, 900, Qt.TextElideMode.ElideMiddle).shown_text == NAME


def test_the_whole_is_its_tip_only_where_something_is_left_out(qtbot: QtBot) -> None:
    shown = label(qtbot, 120, Qt.TextElideMode.ElideRight)
    assert tip(shown) == NAME
    shown.resize(900, 20)
    assert tip(shown) == ""


def test_a_tip_that_it_was_given_stays(qtbot: QtBot) -> None:
    shown = label(qtbot, 120, Qt.TextElideMode.ElideMiddle)
    shown.setToolTip("/photos/kim.jpg")
    assert tip(shown) == "/photos/kim.jpg"
