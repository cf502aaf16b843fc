"""A status is told apart without colour, and said in a word."""

from itertools import combinations

from PySide6.QtCore import QRect
from PySide6.QtGui import QImage, QPainter
from PySide6.QtTest import QSignalSpy
from pytestqt.qtbot import QtBot

from mediadesk.desktop.widgets.empty_state import EmptyState
from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.widgets.status_dot import paint_status
from mediadesk.model.finding import Status


def _shape(status: Status, look: Look) -> bytes:
    image = QImage(16, 16, QImage.Format.Format_ARGB32)
    image.fill(0)
    painter = QPainter(image)
    paint_status(painter, QRect(0, 0, 16, 16), status, look.colours)
    painter.end()
    return bytes(image.convertToFormat(QImage.Format.Format_Alpha8).constBits())


def test_every_status_has_a_shape_of_its_own(look: Look) -> None:
    shapes = {status: _shape(status, look) for status in Status}
    for one, other in combinations(Status, 2):
        differing = sum(a != b for a, b in zip(shapes[one], shapes[other], strict=True))
        assert differing > 20, (one, other)


def test_an_empty_place_says_what_to_do(qtbot: QtBot, look: Look) -> None:
    empty = EmptyState(look.icons.icon("picture"))
    qtbot.addWidget(empty)
    empty.say("No photos", "Import a folder.", "Import…")
    asked = QSignalSpy(empty.asked)
    empty.button.click()
    assert asked.count() == 1
    assert empty.accessibleName() == "No photos Import a folder."


def test_an_empty_place_may_have_no_button(qtbot: QtBot, look: Look) -> None:
    empty = EmptyState(look.icons.icon("picture"))
    qtbot.addWidget(empty)
    empty.say("Nothing found", "")
    assert empty.button.isHidden()
    assert empty.sentence.isHidden()
