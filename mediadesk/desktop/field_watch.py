"""Watches the fields of a form: tells when one is left, and lets undo through to the window."""

from PySide6.QtCore import QEvent, QObject, Signal, Slot
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from mediadesk.desktop.widgets.field.focused_field import FocusedField


class FieldWatch(QObject):
    """Follows every field inside a widget, those added later too.

    Signals:
        left: The keyboard went out of a field; now is the time to save.
    """

    left = Signal()

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self._focused = FocusedField(form)
        self._focused.entered.connect(self._watch)
        self._focused.left.connect(self._let_go)
        self._focused.begin()

    @Slot(object)
    def _watch(self, field: QWidget) -> None:
        field.installEventFilter(self)

    @Slot(object)
    def _let_go(self, field: QWidget) -> None:
        field.removeEventFilter(self)
        self.left.emit()

    # Qt overrides

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            return _is_idle_undo(watched, event)
        return False


def _is_idle_undo(field: QObject, event: QKeyEvent) -> bool:
    """Whether undo was asked of a field that has nothing to undo, so the journal may answer."""
    if event.matches(QKeySequence.StandardKey.Undo):
        is_available = _can_undo(field)
    elif event.matches(QKeySequence.StandardKey.Redo):
        is_available = _can_redo(field)
    else:
        return False
    if not is_available:
        event.ignore()
    return not is_available


def _can_undo(field: QObject) -> bool:
    if isinstance(field, QLineEdit):
        return field.isUndoAvailable()
    return isinstance(field, QPlainTextEdit) and field.document().isUndoAvailable()


def _can_redo(field: QObject) -> bool:
    if isinstance(field, QLineEdit):
        return field.isRedoAvailable()
    return isinstance(field, QPlainTextEdit) and field.document().isRedoAvailable()
