"""Wavy lines below words of a running text; drawn over it, so that the text stays untouched."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit

from mediadesk.desktop.widgets.field.text_access import units

#: Of a text with more marks than this, nobody reads the rest either.
_MOST: Final = 300


def mark_words(field: QPlainTextEdit, text: str, spans: Iterable[tuple[int, int]]) -> None:
    """Draw wavy lines below parts of a field's text, and nowhere else.

    Args:
        field: The field.
        text: Its text.
        spans: Begin and end of each part, in code points of the text.
    """
    wavy = QTextCharFormat()
    wavy.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
    wavy.setUnderlineColor(QColor("#e5534b"))
    marks = []
    for begin, end in list(spans)[:_MOST]:
        mark = QTextEdit.ExtraSelection()
        cursor = QTextCursor(field.document())
        cursor.setPosition(units(text, begin))
        cursor.setPosition(units(text, end), QTextCursor.MoveMode.KeepAnchor)
        mark.cursor, mark.format = cursor, wavy
        marks.append(mark)
    field.setExtraSelections(marks)
