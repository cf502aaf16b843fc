"""Keeps what is typed into a form until the record that it is meant for stands there."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Slot
from PySide6.QtGui import QInputMethodEvent, QKeyEvent
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid
from typing_extensions import override

from mediadesk.desktop.widgets.focused_field import FocusedField


class HeldInput(QObject):
    """Hands keys on in their order, as if they had waited in the queue of the system.

    While another record is read for a form, the one before still stands in it: what is typed then
    is meant for the one that comes. A click would be about what is seen; it does nothing.
    """

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self._form = form
        self._is_holding = False
        self._events: list[tuple[QWidget, QEvent]] = []
        self._focused = FocusedField(form)
        self._focused.entered.connect(self._follow)
        self._focused.left.connect(self._leave)
        self._focused.begin()

    @property
    def is_any(self) -> bool:
        """Whether anything was typed meanwhile."""
        return bool(self._events)

    def hold(self) -> None:
        """Keep what is typed from now on."""
        if not self._is_holding:
            self._is_holding = True
            self._form.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=True)
            self._follow(self._focused.field)

    def let_go(self) -> None:
        """Hand on what was kept, and keep nothing more."""
        self._is_holding = False
        self._form.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=False)
        self._leave(self._focused.field)
        events, self._events = self._events, []
        for field, event in events:
            # A key goes where the keys before it led the keyboard.
            meant = self._focused.field or field
            if isValid(meant):
                QCoreApplication.sendEvent(meant, event)

    @Slot(object)
    def _follow(self, field: QWidget | None) -> None:
        if self._is_holding and field is not None:
            field.installEventFilter(self)

    @Slot(object)
    def _leave(self, field: QWidget | None) -> None:
        if field is not None and isValid(field):
            field.removeEventFilter(self)

    # Qt overrides

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kept = _copy(event) if isinstance(watched, QWidget) else None
        if kept is None or not isinstance(watched, QWidget):
            return False
        self._events.append((watched, kept))
        return True


def _copy(event: QEvent) -> QEvent | None:
    """Return an event of typing once more; None for any other."""
    if isinstance(event, QKeyEvent) and event.type() in (
        QEvent.Type.KeyPress,
        QEvent.Type.KeyRelease,
    ):
        keys = (event.type(), event.key(), event.modifiers())
        return QKeyEvent(*keys, event.text(), event.isAutoRepeat(), event.count())
    if isinstance(event, QInputMethodEvent) and event.commitString():
        committed = QInputMethodEvent()
        committed.setCommitString(event.commitString())
        return committed
    return None
