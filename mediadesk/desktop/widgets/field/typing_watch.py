"""Tells when a person typed a sign into a text field, and not when a program or undo changed it."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from mediadesk.desktop.widgets.field.focused_field import FocusedField
from mediadesk.desktop.widgets.field.text_access import is_text_field

_COMMANDS: Final = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier


class TypingWatch(QObject):
    """Follows every text field inside a widget, those added later too.

    Signals:
        typed: A sign was typed into a field (the field).
    """

    typed = Signal(object)

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self._known: set[int] = set()
        self._pending: QObject | None = None
        self._focused = FocusedField(form)
        self._focused.entered.connect(self._watch)
        self._focused.left.connect(self._let_go)
        self._focused.begin()

    @Slot(object)
    def _watch(self, field: QWidget) -> None:
        if not isinstance(field, (QLineEdit, QPlainTextEdit)):
            return
        field.installEventFilter(self)
        if id(field) not in self._known:
            self._known.add(id(field))
            field.textChanged.connect(self._tell)

    @Slot(object)
    def _let_go(self, field: QWidget) -> None:
        field.removeEventFilter(self)
        self._pending = None

    @Slot()
    def _tell(self) -> None:
        field, self._pending = self._pending, None
        if field is not None and field is self.sender() and isinstance(field, QWidget):
            self.typed.emit(field)

    # Qt overrides

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if is_text_field(watched):
            if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                is_sign = bool(event.text()) and event.text().isprintable()
                is_command = bool(event.modifiers() & _COMMANDS)
                is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
                asked = (is_sign or is_return) and not is_command
                self._pending = watched if asked else None
            elif isinstance(event, QInputMethodEvent):
                self._pending = watched if event.commitString() else None
        return False
