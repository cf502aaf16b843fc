"""Another palette is taken over by what is seen at once, and by what is hidden soon after."""

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QPalette
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mediadesk.desktop.dressing import Dressing

SHEET = "QPushButton { background: palette(button); border: 4px solid palette(mid); }"


def _palette(colour: str) -> QPalette:
    palette = QPalette()
    palette.setColor(QPalette.ColorRole.Mid, QColor(colour))
    return palette


def _border(button: QPushButton) -> str:
    return button.grab().toImage().pixelColor(12, 1).name()


@pytest.fixture
def window(qapp: QApplication, qtbot: QtBot) -> Iterator[QWidget]:
    before = (qapp.palette(), qapp.styleSheet())
    qapp.setPalette(_palette("#ff0000"))
    qapp.setStyleSheet(SHEET)
    window = QWidget()
    column = QVBoxLayout(window)
    for name in ("seen", "hidden"):
        column.addWidget(QPushButton(name, objectName=name))
    qtbot.addWidget(window)
    window.show()
    window.findChild(QPushButton, "hidden").hide()
    yield window
    qapp.setPalette(before[0])
    qapp.setStyleSheet(before[1])


def test_what_is_seen_is_dressed_at_once(window: QWidget, qapp: QApplication) -> None:
    seen = window.findChild(QPushButton, "seen")
    assert _border(seen) == "#ff0000"
    qapp.setPalette(_palette("#0000ff"))
    Dressing(qapp, qapp).begin()
    assert _border(seen) == "#0000ff"


def test_what_is_hidden_is_dressed_soon(window: QWidget, qapp: QApplication, qtbot: QtBot) -> None:
    hidden = window.findChild(QPushButton, "hidden")
    qapp.setPalette(_palette("#0000ff"))
    Dressing(qapp, qapp).begin()
    qtbot.waitUntil(lambda: _border(hidden) == "#0000ff")
