"""A hand that types where the keyboard is, as a person does."""

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot


def type_into(qtbot: QtBot, field: QWidget, words: str) -> None:
    """Put the keyboard into a field that can be seen, and type."""
    field.activateWindow()
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, words)
