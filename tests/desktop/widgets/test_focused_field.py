"""The field that has the keyboard is followed through a form."""

import pytest
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mediadesk.desktop.widgets.field.focused_field import FocusedField
from tests.fakes.typing_hand import type_into

#: The offscreen platform says so of every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


class Form(QWidget):
    """A line of the form, and one that stands beside it."""

    def __init__(self) -> None:
        super().__init__()
        self.inside, self.beside = QWidget(self), QLineEdit(self)
        self.line = QLineEdit(self.inside)
        inner = QVBoxLayout(self.inside)
        inner.addWidget(self.line)
        column = QVBoxLayout(self)
        column.addWidget(self.inside)
        column.addWidget(self.beside)


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    shown = Form()
    qtbot.addWidget(shown)
    shown.show()
    return shown


def test_a_field_that_is_added_later_is_followed(qtbot: QtBot, form: Form) -> None:
    focused = FocusedField(form.inside)
    focused.begin()
    later = QLineEdit(form.inside)
    later.show()
    type_into(qtbot, later, "a")
    assert focused.field is later


def test_the_field_that_has_the_keyboard_already_is_told(qtbot: QtBot, form: Form) -> None:
    type_into(qtbot, form.line, "a")
    focused = FocusedField(form.inside)
    entered = QSignalSpy(focused.entered)
    focused.begin()
    assert entered.count() == 1
    assert focused.field is form.line


def test_leaving_the_form_is_told_once_and_what_stands_beside_it_is_no_field(
    qtbot: QtBot, form: Form
) -> None:
    focused = FocusedField(form.inside)
    left = QSignalSpy(focused.left)
    focused.begin()
    type_into(qtbot, form.line, "a")
    type_into(qtbot, form.beside, "b")
    assert left.count() == 1
    assert focused.field is None
