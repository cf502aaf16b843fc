"""Text fields read and changed in Python's indexes, whatever signs stand before them."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from mediadesk.desktop.widgets.field.text_access import cursor_of, index_at, rewrite, text_of, units
from mediadesk.desktop.widgets.field.typing_watch import TypingWatch
from tests.fakes.typing_hand import type_into

#: The offscreen platform says so of every window that has a smallest size.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TEXT = st.text(st.sampled_from("ab =שá𝔎😀"), max_size=12)


@given(TEXT, st.integers(0, 12))
def test_an_index_and_a_position_tell_the_same_place(text: str, index: int) -> None:
    index = min(index, len(text))
    assert index_at(text, units(text, index)) == index


@pytest.mark.parametrize("kind", [QLineEdit, QPlainTextEdit])
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(TEXT, TEXT)
def test_a_text_is_made_of_another_and_undo_brings_it_back(
    qtbot: QtBot, kind: type, before: str, after: str
) -> None:
    field = kind()
    qtbot.addWidget(field)
    (field.setText if isinstance(field, QLineEdit) else field.setPlainText)(before)
    rewrite(field, before, after, len(after))
    assert text_of(field) == after
    assert cursor_of(field, after) == len(after)
    for _ in range(3):
        field.undo()
        if text_of(field) == before:
            break
    assert text_of(field) in {before, ""} or before == after


class Form(QWidget):
    """A line and running text."""

    def __init__(self) -> None:
        super().__init__()
        self.line, self.text = QLineEdit(self), QPlainTextEdit(self)
        column = QVBoxLayout(self)
        column.addWidget(self.line)
        column.addWidget(self.text)


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    shown = Form()
    qtbot.addWidget(shown)
    shown.show()
    return shown


@pytest.mark.parametrize("name", ["line", "text"])
def test_typing_is_told_and_showing_deleting_and_undo_are_not(
    qtbot: QtBot, form: Form, name: str
) -> None:
    field = getattr(form, name)
    watch = TypingWatch(form)
    told = QSignalSpy(watch.typed)
    type_into(qtbot, field, "")
    (field.setText if name == "line" else field.setPlainText)("from the catalogue")
    qtbot.keyClick(field, Qt.Key.Key_Backspace)
    field.undo()
    assert told.count() == 0
    type_into(qtbot, field, "ab")
    assert told.count() == 2
