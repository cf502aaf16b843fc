"""How a crop box looks over a picture: what it leaves out dimmed, its thirds, its handles."""

from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from mediadesk.desktop.widgets.crop_box import HANDLES, WHOLE, Handle
from mediadesk.model.geometry import Box

_DIMMED: Final = QColor(0, 0, 0, 150)
_LINE: Final = QColor(255, 255, 255, 230)
_THIRDS: Final = QColor(255, 255, 255, 90)
_SHADOW: Final = QColor(0, 0, 0, 120)
_GRIP_PX: Final = 9.0


def paint_crop(painter: QPainter, crop: Box, active: Handle, frame: QRectF, accent: QColor) -> None:
    """Paint what is left out dimmed, the box, its thirds and its handles."""
    box = box_on_screen(crop, frame)
    outside = QPainterPath()
    outside.addRect(frame)
    outside.addRect(box)  # odd-even: the box is left out
    painter.fillPath(outside, _DIMMED)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_THIRDS, 1))
    for third in (1 / 3, 2 / 3):
        x, y = box.left() + box.width() * third, box.top() + box.height() * third
        painter.drawLine(QPointF(x, box.top()), QPointF(x, box.bottom()))
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y))
    painter.setPen(QPen(accent if active == WHOLE else _LINE, 1.5))
    painter.drawRect(box)
    for handle in HANDLES:
        grip = QRectF(0, 0, _GRIP_PX, _GRIP_PX)
        grip.moveCenter(grip_centre(handle, box))
        painter.setPen(QPen(_SHADOW, 1))
        painter.setBrush(accent if handle == active else _LINE)
        painter.drawRect(grip)


def box_on_screen(box: Box, frame: QRectF) -> QRectF:
    """Return where a box lies on the screen, whose frame is the whole picture."""
    return QRectF(
        frame.left() + box.left * frame.width(),
        frame.top() + box.top * frame.height(),
        box.width * frame.width(),
        box.height * frame.height(),
    )


def grip_centre(handle: Handle, box: QRectF) -> QPointF:
    """Return where the grip of a handle lies on a box on the screen."""
    return QPointF(
        box.center().x() + handle.across * box.width() / 2,
        box.center().y() + handle.down * box.height() / 2,
    )
