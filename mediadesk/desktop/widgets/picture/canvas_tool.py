"""What works on a picture in the canvas: takes its mouse and keys, paints over it."""

from typing import Final

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter

from mediadesk.desktop.widgets.look import Colours

#: Where each arrow key goes, across and down.
ARROWS: Final[dict[int, tuple[int, int]]] = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class CanvasTool(QObject):
    """A way of working on a picture; knows where it lies only as a rectangle.

    Signals:
        repaint_asked: What is painted over the picture changed.
    """

    repaint_asked = Signal()

    def paint(self, painter: QPainter, frame: QRectF, colours: Colours) -> None:
        """Paint over the picture, which lies in a frame of the widget."""
        raise NotImplementedError

    def cursor_at(self, point: QPointF, frame: QRectF) -> Qt.CursorShape:
        """Return what the mouse looks like at a point of the widget."""
        raise NotImplementedError

    def press(self, point: QPointF, frame: QRectF) -> None:
        """Take hold at a point."""
        raise NotImplementedError

    def drag(self, point: QPointF, frame: QRectF) -> None:
        """Follow the mouse to a point, whether or not its button is down."""
        raise NotImplementedError

    def release(self) -> None:
        """Let go."""
        raise NotImplementedError

    def accept(self) -> None:
        """Take the work as it is: the picture was double-clicked."""

    def press_key(self, event: QKeyEvent) -> bool:
        """Do what a key asks; return whether it asked anything."""
        raise NotImplementedError

    def activate_next(self, *, forwards: bool) -> bool:
        """Give the keys the next thing; return False after the last one."""
        raise NotImplementedError
