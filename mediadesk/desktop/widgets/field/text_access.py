"""One way to read and change the text of a line or of running text, in Python's indexes.

Qt counts UTF-16 units, Python code points: behind a character outside of the basic plane the two
differ. Everything here speaks Python's; the conversion costs nothing where there is no such sign.
"""

from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget


def units(text: str, index: int) -> int:
    """Return how many UTF-16 units stand before a code point."""
    return index + sum(sign > "\uffff" for sign in text[:index]) if _has_astral(text) else index


def index_at(text: str, position: int) -> int:
    """Return the code point that a position in UTF-16 units is at."""
    if not _has_astral(text):
        return position
    return len(
        text.encode("utf-16-le", "surrogatepass")[: 2 * position].decode("utf-16-le", "replace")
    )


def is_text_field(widget: object) -> bool:
    """Whether a widget is one that text is typed into."""
    return isinstance(widget, (QLineEdit, QPlainTextEdit))


def text_of(field: QWidget) -> str:
    """Return a field's text; "" of what is none."""
    if isinstance(field, QLineEdit):
        return field.text()
    return field.toPlainText() if isinstance(field, QPlainTextEdit) else ""


def cursor_of(field: QWidget, text: str) -> int:
    """Return the index at which the next sign goes."""
    if isinstance(field, QLineEdit):
        return index_at(text, field.cursorPosition())
    if isinstance(field, QPlainTextEdit):
        return index_at(text, field.textCursor().position())
    return 0


def rewrite(field: QWidget, before: str, after: str, cursor: int) -> None:
    """Make a text of another, as one step that can be undone, touching only what differs.

    Args:
        field: The field.
        before: The text it has.
        after: The text it is to have.
        cursor: Where the cursor is to stand then.
    """
    start, end = _difference(before, after)
    put = after[start : len(after) - (len(before) - end)]
    if isinstance(field, QLineEdit):
        first = units(before, start)
        field.setSelection(first, units(before, end) - first)
        field.insert(put)
        field.setCursorPosition(units(after, cursor))
    elif isinstance(field, QPlainTextEdit):
        change = field.textCursor()
        change.setPosition(units(before, start))
        change.setPosition(units(before, end), QTextCursor.MoveMode.KeepAnchor)
        change.insertText(put)
        change.setPosition(units(after, cursor))
        field.setTextCursor(change)


def _difference(before: str, after: str) -> tuple[int, int]:
    """Return where the part of the first text begins and ends that is another in the second."""
    most = min(len(before), len(after))
    start = 0
    while start < most and before[start] == after[start]:
        start += 1
    same = 0
    while same < most - start and before[-1 - same] == after[-1 - same]:
        same += 1
    return start, len(before) - same


def _has_astral(text: str) -> bool:
    return not text.isascii() and max(text) > "\uffff"
