"""What may be meant is offered below a field; nobody is kept from typing what they mean."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mediadesk.desktop.widgets.field.type_ahead import TypeAhead

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TERMS = ("Kim Yo-Jong", "Kim Jong-un", "Kremlin")


def complete(prefix: str) -> list[str]:
    return [term for term in TERMS if term.casefold().startswith(prefix.casefold())]


class Form(QWidget):
    """A line for one name, and a text for several."""

    def __init__(self) -> None:
        super().__init__()
        self.line, self.text = QLineEdit(self), QPlainTextEdit(self)
        self.one = TypeAhead(self.line, complete, is_list=False)
        self.several = TypeAhead(self.text, complete, is_list=True)
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        column.addWidget(self.text)


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    shown = Form()
    qtbot.addWidget(shown)
    with qtbot.waitExposed(shown):
        shown.show()
    return shown


def test_two_letters_are_enough_to_be_offered_something(form: Form) -> None:
    form.line.setText("K")
    form.one.offer()
    assert not form.one.popup.isVisible()
    form.line.setText("Ki")
    form.one.offer()
    assert form.one.popup.isVisible()


def test_return_takes_nothing_that_was_not_chosen(form: Form, qtbot: QtBot) -> None:
    form.line.setText("Ki")
    form.one.offer()
    qtbot.keyClick(form.line, Qt.Key.Key_Return)
    assert form.line.text() == "Ki"
    assert not form.one.popup.isVisible()


def test_what_is_chosen_takes_the_place_of_the_value_at_the_cursor(
    form: Form, qtbot: QtBot
) -> None:
    form.text.setPlainText("Putin; Ki; Lavrov")
    cursor = form.text.textCursor()
    cursor.setPosition(len("Putin; Ki"))
    form.text.setTextCursor(cursor)
    form.several.offer()
    form.several.completer.activated.emit("Kim Yo-Jong")
    assert form.text.toPlainText() == "Putin; Kim Yo-Jong; Lavrov"


@pytest.mark.parametrize(
    ("is_list", "before", "after"),
    [
        (True, "Ki", "Kim Yo-Jong; Korea; leaders"),
        (True, "korea; Ki", "korea; Kim Yo-Jong; leaders"),
        (False, "Ki", "Kim Yo-Jong"),
    ],
    ids=["all that is new", "what is there stays as it is", "a field of one value"],
)
def test_what_goes_along_with_a_value_comes_with_it(
    qtbot: QtBot, is_list: bool, before: str, after: str
) -> None:
    field = QLineEdit()
    qtbot.addWidget(field)
    company = {"Kim Yo-Jong": ("Korea", "leaders")}
    offered = TypeAhead(field, complete, is_list=is_list, company=company.__getitem__)
    field.setText(before)
    offered.completer.activated.emit("Kim Yo-Jong")
    assert field.text() == after


def test_where_nothing_is_known_nothing_is_offered(form: Form) -> None:
    form.line.setText("Zz")
    form.one.offer()
    assert not form.one.popup.isVisible()


def test_typing_the_whole_term_closes_the_list(form: Form) -> None:
    form.line.setText("Kremlin")
    form.one.offer()
    assert not form.one.popup.isVisible()


def test_a_list_that_is_asked_for_by_a_key_in_the_field_stays_open(
    form: Form, qtbot: QtBot
) -> None:
    """As the window asks: whoever watches the field asks while its change is being told."""
    form.line.setText("K")
    form.line.textChanged.disconnect(form.one._follow)
    form.line.textChanged.connect(form.one.offer)
    form.line.textChanged.connect(form.one._follow)
    qtbot.keyClicks(form.line, "i")
    assert form.one.popup.isVisible()


def test_the_list_follows_what_is_typed_while_it_is_open(form: Form, qtbot: QtBot) -> None:
    """Keys go to an open list, which hands them on to the field itself."""
    form.line.setText("Ki")
    form.one.offer()
    qtbot.keyClicks(form.one.popup, "m J")
    assert form.line.text() == "Kim J"
    assert form.one._model.stringList() == ["Kim Jong-un"]
    qtbot.keyClicks(form.one.popup, "a")
    assert not form.one.popup.isVisible()


def test_the_list_closes_when_something_else_changes_the_text(form: Form) -> None:
    form.line.setText("Ki")
    form.one.offer()
    form.line.setText("Kim of another photo")
    assert not form.one.popup.isVisible()


@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier),
        (Qt.Key.Key_F8, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_P, Qt.KeyboardModifier.AltModifier),
    ],
)
def test_the_list_closes_for_a_key_that_asks_for_something_else(
    form: Form, qtbot: QtBot, key: Qt.Key, held: Qt.KeyboardModifier
) -> None:
    form.line.setText("Ki")
    form.one.offer()
    qtbot.keyClick(form.one.popup, key, held)
    assert not form.one.popup.isVisible()
