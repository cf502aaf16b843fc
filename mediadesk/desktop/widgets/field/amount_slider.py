"""A slider about a neutral point: filled from there, stepped by keys, finer with Shift."""

from itertools import pairwise
from typing import Final

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPalette, QPen, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QSlider, QWidget
from typing_extensions import override

_HEIGHT_PX: Final = 20
_GROOVE_PX: Final = 3.0
_KNOB_PX: Final = 12.0
#: Room left and right of the groove, so that the knob and its ring are never cut.
_MARGIN_PX: Final = 8.0

_STEPS: Final[dict[int, int]] = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: 1,
}
#: What a number may begin with.
_BEGINS_A_NUMBER: Final = frozenset("0123456789+-.,")
_PLAIN: Final = Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier


class AmountSlider(QSlider):
    """Holds whole numbers of fine steps; an arrow key goes `singleStep`, with Shift one.

    The wheel turns it only while it has the keyboard, so that a form can be scrolled past it.

    Signals:
        typed: Somebody begins to type a number (the QKeyEvent); it is no key of the window then.
    """

    typed = Signal(object)

    def __init__(self, neutral: int, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._neutral = neutral
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setValue(neutral)

    @property
    def knob_centre(self) -> QPointF:
        """Where the knob lies in the widget."""
        return QPointF(self._at(self.value()), self.height() / 2)

    @property
    def _stops(self) -> tuple[tuple[float, int], ...]:
        """Shares of the groove and what stands there: what is neutral stands in the middle."""
        least, most = self.minimum(), max(self.maximum(), self.minimum() + 1)
        if not least < self._neutral < most:
            return ((0.0, least), (1.0, most))
        return ((0.0, least), (0.5, self._neutral), (1.0, most))

    def _at(self, value: int) -> float:
        room = self.width() - 2 * _MARGIN_PX
        parts = tuple(pairwise(self._stops))
        (start, low), (end, high) = next((p for p in parts if value <= p[1][1]), parts[-1])
        share = start + (end - start) * (value - low) / (high - low)
        return _MARGIN_PX + room * share

    def _value_at(self, x: float) -> int:
        room = max(1.0, self.width() - 2 * _MARGIN_PX)
        share = min(max(0.0, (x - _MARGIN_PX) / room), 1.0)
        parts = tuple(pairwise(self._stops))
        (start, low), (end, high) = next((p for p in parts if share <= p[1][0]), parts[-1])
        return round(low + (high - low) * (share - start) / (end - start))

    # Qt overrides

    @override
    def event(self, event: QEvent) -> bool:
        is_key = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride
        if isinstance(event, QKeyEvent) and is_key and _begins_a_number(event):
            event.accept()
            return True
        return super().event(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(120, _HEIGHT_PX)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(60, _HEIGHT_PX)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        palette, middle = self.palette(), self.height() / 2
        is_on = self.isEnabled()
        text = palette.color(QPalette.ColorRole.WindowText)
        muted = palette.color(QPalette.ColorRole.PlaceholderText)
        accent = palette.color(QPalette.ColorRole.Accent) if is_on else muted
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        groove = QRectF(_MARGIN_PX, middle - _GROOVE_PX / 2, 0, _GROOVE_PX)
        groove.setRight(self.width() - _MARGIN_PX)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(palette.color(QPalette.ColorRole.Mid))
        painter.drawRoundedRect(groove, 1.5, 1.5)
        neutral, here = self._at(self._neutral), self._at(self.value())
        filled = QRectF(groove)
        filled.setLeft(min(neutral, here))
        filled.setRight(max(neutral, here))
        painter.setBrush(accent)
        painter.drawRect(filled)
        painter.setPen(QPen(muted, 1))
        painter.drawLine(QPointF(neutral, middle - 5), QPointF(neutral, middle + 5))
        painter.setPen(QPen(accent, 2) if self.hasFocus() else QPen(muted, 1))
        painter.setBrush(text if is_on else muted)
        radius = _KNOB_PX / 2
        painter.drawEllipse(self.knob_centre, radius, radius)
        painter.end()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = _STEPS.get(event.key(), 0)
        if step:
            is_fine = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.setValue(self.value() + step * (1 if is_fine else self.singleStep()))
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.setValue(self._neutral)
        elif _begins_a_number(event):
            self.typed.emit(event)
        else:
            super().keyPressEvent(event)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.setSliderDown(True)
            self.setValue(self._value_at(event.position().x()))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self.setValue(self._value_at(event.position().x()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.isSliderDown():
            self.setSliderDown(False)

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.setValue(self._neutral)


def _begins_a_number(event: QKeyEvent) -> bool:
    return event.text() in _BEGINS_A_NUMBER and not event.modifiers() & ~_PLAIN
