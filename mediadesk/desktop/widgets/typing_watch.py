"""Tells when a person typed a sign into a text field, and not when a program or undo changed it."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget
from typing_extensions import override

from mediadesk.desktop.widgets.text_access import is_text_field

_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.MetaModifier


class TypingWatch(QObject):
    """Follows every text field inside a widget, those added later only after `follow`.

    Signals:
        typed: A sign was typed into a field (the field).
    """

    typed = Signal(object)

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self._form = form
        self._watched: set[int] = set()
        self._pending: QObject | None = None
        self.follow()

    def follow(self) -> None:
        """Watch the fields that are there now; watching twice does no harm."""
        lines = self._form.findChildren(QLineEdit)
        fields: list[QLineEdit | QPlainTextEdit] = [*lines]
        fields += self._form.findChildren(QPlainTextEdit)
        for field in fields:
            if id(field) not in self._watched and field.focusPolicy() != Qt.FocusPolicy.NoFocus:
                self._watched.add(id(field))
                field.installEventFilter(self)
                field.textChanged.connect(self._tell)

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
