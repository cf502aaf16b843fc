"""Picks a point of a picture, by mouse or keyboard."""

from typing import Final

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from typing_extensions import override

from mediadesk.desktop.widgets.look import Colours
from mediadesk.desktop.widgets.picture.canvas_tool import ARROWS, CanvasTool
from mediadesk.desktop.widgets.picture.spot_painter import paint_ring

_REACH_PX: Final = 9.0
_NUDGE_PX: Final = 1.0
_LEAP_PX: Final = 20.0
_PICKS: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class PickTool(CanvasTool):
    """Holds a point, in fractions of the picture: the middle until it is moved.

    Signals:
        picked: A point was picked (across, down).
    """

    picked = Signal(float, float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._across = self._down = 0.5
        self._frame = QRectF(0, 0, 1, 1)

    @property
    def point(self) -> tuple[float, float]:
        """The point that Return picks, in fractions of the picture."""
        return self._across, self._down

    @override
    def paint(self, painter: QPainter, frame: QRectF, colours: Colours) -> None:
        self._frame = QRectF(frame)
        centre = QPointF(
            frame.left() + self._across * frame.width(), frame.top() + self._down * frame.height()
        )
        paint_ring(painter, centre, _REACH_PX)
        painter.drawPoint(centre)

    @override
    def cursor_at(self, point: QPointF, frame: QRectF) -> Qt.CursorShape:
        return Qt.CursorShape.CrossCursor

    @override
    def press(self, point: QPointF, frame: QRectF) -> None:
        if frame.contains(point):
            self._frame = QRectF(frame)
            self._move_to(point)
            self.picked.emit(self._across, self._down)

    @override
    def drag(self, point: QPointF, frame: QRectF) -> None:
        """Leave the point where it is: the mouse is on its way to another."""

    @override
    def release(self) -> None:
        """Nothing is held."""

    @override
    def press_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in _PICKS:
            self.picked.emit(self._across, self._down)
        elif key in ARROWS:
            far = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            step_px = _LEAP_PX if far else _NUDGE_PX
            across, down = ARROWS[key]
            frame = self._frame
            self._move_to(
                QPointF(
                    frame.left() + self._across * frame.width() + across * step_px,
                    frame.top() + self._down * frame.height() + down * step_px,
                )
            )
        else:
            return False
        return True

    @override
    def activate_next(self, *, forwards: bool) -> bool:
        return False

    def _move_to(self, point: QPointF) -> None:
        frame = self._frame
        self._across = _part(point.x() - frame.left(), frame.width())
        self._down = _part(point.y() - frame.top(), frame.height())
        self.repaint_asked.emit()


def _part(distance: float, whole: float) -> float:
    return min(1.0, max(0.0, distance / whole))
