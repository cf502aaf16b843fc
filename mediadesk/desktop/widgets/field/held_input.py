"""Keeps what is typed into a form until the record that it is meant for stands there."""

from typing import Final

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPointF, Qt, Slot
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTabBar, QWidget
from shiboken6 import isValid
from typing_extensions import override

from mediadesk.desktop.widgets.field.focused_field import FocusedField

_CLICKS: Final = (
    QEvent.Type.MouseButtonPress,
    QEvent.Type.MouseButtonRelease,
    QEvent.Type.MouseButtonDblClick,
)


class HeldInput(QObject):
    """Hands keys on in their order, as if they had waited in the queue of the system.

    While another record is read for a form, the one before still stands in it: what is typed then
    is meant for the one that comes. A click into a text takes the keyboard there at once, and puts
    the cursor where it was made once the record is there; one on a tab turns the page. Any other
    click would be about what is seen, and does nothing.
    """

    def __init__(self, form: QWidget) -> None:
        super().__init__(form)
        self._form = form
        self._behind: QWidget | None = None
        self._is_holding = False
        self._events: list[tuple[QWidget, QEvent]] = []
        self._focused = FocusedField(form)
        self._focused.entered.connect(self._follow)
        self._focused.left.connect(self._leave)
        self._focused.begin()

    @property
    def is_any(self) -> bool:
        """Whether anything was typed meanwhile."""
        return any(not isinstance(event, QMouseEvent) for _field, event in self._events)

    def hold(self) -> None:
        """Keep what is typed from now on."""
        if not self._is_holding:
            self._is_holding = True
            self._form.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=True)
            self._behind = self._form.parentWidget()
            if self._behind is not None:
                self._behind.installEventFilter(self)
            self._follow(self._focused.field)

    def let_go(self) -> None:
        """Hand on what was kept, and keep nothing more."""
        self._is_holding = False
        self._form.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents, on=False)
        self._leave(self._focused.field)
        if self._behind is not None and isValid(self._behind):
            self._behind.removeEventFilter(self)
        self._behind = None
        events, self._events = self._events, []
        for field, event in events:
            if isinstance(event, QMouseEvent):
                if isValid(field):
                    QCoreApplication.sendEvent(field, event)
                continue
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

    def _take_click(self, event: QMouseEvent) -> bool:
        """Take a click that falls through the form to what is behind it."""
        at = self._form.mapFromGlobal(event.globalPosition()).toPoint()
        part = self._form.childAt(at)
        if part is None or not part.isEnabled():
            return False
        point = part.mapFromGlobal(event.globalPosition())
        is_press = event.type() == QEvent.Type.MouseButtonPress
        if isinstance(part, QTabBar):
            if is_press:
                part.setCurrentIndex(part.tabAt(point.toPoint()))
            return True
        field = _text_field(part, self._form)
        if field is None:
            return False
        if is_press:
            field.setFocus(Qt.FocusReason.MouseFocusReason)
        self._events.append((part, _moved(event, point)))
        return True

    # Qt overrides

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._behind:
            if isinstance(event, QMouseEvent) and event.type() in _CLICKS:
                return self._take_click(event)
            return False
        kept = _copy(event) if isinstance(watched, QWidget) else None
        if kept is None or not isinstance(watched, QWidget):
            return False
        self._events.append((watched, kept))
        return True


def _text_field(part: QWidget, form: QWidget) -> QWidget | None:
    """Return the field for text that a part of a form is, or is in; None where there is none."""
    inner: QWidget | None = part
    while inner is not None and inner is not form:
        if isinstance(inner, (QLineEdit, QPlainTextEdit)):
            return inner
        inner = inner.parentWidget()
    return None


def _moved(event: QMouseEvent, point: QPointF) -> QMouseEvent:
    """Return a click as the part sees it that it is made on."""
    buttons = (event.button(), event.buttons(), event.modifiers())
    return QMouseEvent(event.type(), point, event.globalPosition(), *buttons)


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
