"""The fields one writes in: running text that grows, and names with semicolons between."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSizeF, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from typing_extensions import override

from mediadesk.desktop.widgets.field.growing_text import GrowingText
from mediadesk.desktop.widgets.field.tokens_edit import TokensEdit, tidied

Key = Qt.Key
Control = Qt.KeyboardModifier.ControlModifier


class Form(QWidget):
    """Two fields, one after another."""

    def __init__(self) -> None:
        super().__init__()
        self.text = GrowingText(self)
        self.names = TokensEdit(self)
        self.other = QLineEdit(self)
        column = QVBoxLayout(self)
        for field in (self.text, self.names, self.other):
            column.addWidget(field)


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    shown = Form()
    qtbot.addWidget(shown)
    shown.resize(300, 500)
    with qtbot.waitExposed(shown):
        shown.show()
    shown.activateWindow()
    return shown


def test_the_field_grows_with_its_text_and_shrinks_again(form: Form) -> None:
    empty = form.text.height()
    form.text.setPlainText("line\n" * 8)
    grown = form.text.height()
    form.text.setPlainText("line\n" * 500)
    most = form.text.height()
    form.text.setPlainText("")
    assert empty < grown < most < 500
    assert form.text.height() == empty


def test_a_long_line_grows_it_too(form: Form) -> None:
    empty = form.text.height()
    form.text.setPlainText("a long caption " * 30)
    assert form.text.height() > empty


def test_a_hint_that_takes_several_lines_is_seen_whole_until_there_is_a_text(form: Form) -> None:
    empty = form.text.height()
    form.text.show_hint("why there is nothing " * 12)
    hinting = form.text.height()
    assert hinting >= empty + 2 * form.text.fontMetrics().lineSpacing()
    form.text.setPlainText("a line")
    assert form.text.height() == empty
    form.text.setPlainText("")
    assert form.text.height() == hinting
    form.text.show_hint("")
    assert form.text.height() == empty


def test_tab_goes_on_to_the_next_field(qtbot: QtBot, form: Form) -> None:
    form.text.setFocus()
    qtbot.keyClick(form.text, Key.Key_Tab)
    assert form.text.toPlainText() == ""
    assert form.focusWidget() is form.names


def test_typing_is_an_edit_and_showing_is_none(qtbot: QtBot, form: Form) -> None:
    edited = QSignalSpy(form.text.edited)
    form.text.show_text("from the catalogue")
    assert edited.count() == 0
    qtbot.keyClicks(form.text, "ab")
    assert edited.count() == 2


def test_control_return_commits_once(qtbot: QtBot, form: Form) -> None:
    committed = QSignalSpy(form.text.committed)
    qtbot.keyClicks(form.text, "ab")
    qtbot.keyClick(form.text, Key.Key_Return, Control)
    qtbot.keyClick(form.text, Key.Key_Return, Control)
    assert committed.count() == 1
    assert form.text.toPlainText() == "ab"


def test_leaving_the_field_commits_what_was_typed(qtbot: QtBot, form: Form) -> None:
    committed = QSignalSpy(form.text.committed)
    form.text.setFocus()
    qtbot.waitUntil(form.text.hasFocus)
    qtbot.keyClicks(form.text, "ab")
    form.other.setFocus()
    qtbot.waitUntil(lambda: committed.count() == 1)


def test_showing_the_same_text_keeps_the_cursor(qtbot: QtBot, form: Form) -> None:
    qtbot.keyClicks(form.text, "abc")
    form.text.show_text("abc")
    assert form.text.textCursor().position() == 3


@pytest.mark.parametrize(
    ("typed", "names"),
    [
        ("", ()),
        ("Kremlin", ("Kremlin",)),
        ("Yamamoto, Rosa;  Kremlin ;", ("Yamamoto, Rosa", "Kremlin")),
        ("a;a;b", ("a", "b")),
        ("one\u2028two", ("one", "two")),
    ],
)
def test_names_are_what_stands_between_semicolons(
    form: Form, typed: str, names: tuple[str, ...]
) -> None:
    form.names.setText(typed)
    assert form.names.tokens() == names


@given(st.lists(st.text(st.characters(exclude_characters=";"), max_size=9)))
def test_tidied_names_stay_as_they_are(names: list[str]) -> None:
    once = tidied(names)
    assert tidied(once) == once
    assert tidied("; ".join(once).split(";")) == once


def test_names_shown_come_back(form: Form) -> None:
    form.names.set_tokens(("Reuters, London", "Kremlin"))
    assert form.names.text() == "Reuters, London; Kremlin"
    assert form.names.tokens() == ("Reuters, London", "Kremlin")


def test_return_commits_other_names_once(qtbot: QtBot, form: Form) -> None:
    committed = QSignalSpy(form.names.committed)
    form.names.set_tokens(("a",))
    qtbot.keyClick(form.names, Key.Key_Return)
    assert committed.count() == 0
    form.names.setText("a; b")
    qtbot.keyClick(form.names, Key.Key_Return)
    qtbot.keyClick(form.names, Key.Key_Return)
    assert committed.count() == 1


def test_leaving_tidies_the_line(qtbot: QtBot, form: Form) -> None:
    form.names.setFocus()
    qtbot.waitUntil(form.names.hasFocus)
    qtbot.keyClicks(form.names, "a;;b ;")
    form.other.setFocus()
    qtbot.waitUntil(lambda: form.names.text() == "a; b")


class Restless(GrowingText):
    """A text whose lines change as soon as they are counted, as where a scroll bar comes and goes.

    Attributes:
        counted: How often they were.
    """

    counted = 0

    @override
    def _lines(self) -> int:
        self.counted += 1
        assert self.counted < 50, "it counts without end"
        self.document().documentLayout().documentSizeChanged.emit(QSizeF())
        return 15 if self.counted % 2 else 14


def test_a_text_that_a_scroll_bar_wraps_anew_comes_to_rest(qtbot: QtBot, form: Form) -> None:
    text = Restless(form)
    form.layout().addWidget(text)
    text.setPlainText("a long caption " * 60)
    text.resize(200, 300)
    assert text.counted < 50
