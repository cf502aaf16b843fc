"""An empty list says why it is empty, and is silent once there is something in it."""

from PySide6.QtCore import QStringListModel
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from mediadesk.desktop.widgets.hinted_list import HintedList


def painted(view: HintedList) -> QImage:
    return view.viewport().grab().toImage()


def test_an_empty_list_says_why(qtbot: QtBot) -> None:
    view, blank = HintedList("Nothing is wrong."), HintedList("")
    for one in (view, blank):
        qtbot.addWidget(one)
        one.setModel(QStringListModel([], one))
        one.resize(300, 120)
    assert view.hint == "Nothing is wrong."
    assert painted(view) != painted(blank)


def test_a_list_with_lines_says_nothing_else(qtbot: QtBot) -> None:
    view, plain = HintedList("Nothing is wrong."), HintedList("")
    for one in (view, plain):
        qtbot.addWidget(one)
        one.setModel(QStringListModel(["A finding."], one))
        one.resize(300, 120)
    assert view.hint == ""
    assert painted(view) == painted(plain)
