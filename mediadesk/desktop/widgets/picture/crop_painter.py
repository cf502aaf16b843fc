"""How a crop box looks over a picture: what it leaves out dimmed, its thirds, its handles."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from mediadesk.desktop.widgets.picture.crop_box import HANDLES, WHOLE, Handle
from mediadesk.model.geometry import Box

_DIMMED: Final = QColor(0, 0, 0, 150)
_LINE: Final = QColor(255, 255, 255, 230)
_THIRDS: Final = QColor(255, 255, 255, 90)
_SHADOW: Final = QColor(0, 0, 0, 120)
_GRIP_PX: Final = 9.0


#: Parts a side that lines divide the box into: thirds to compose by, many to straighten by.
THIRDS: Final = 3
FINE: Final = 12


@dataclass(frozen=True, slots=True)
class CropLook:
    """How a crop box is painted.

    Attributes:
        active: The handle that keys move.
        accent: The colour of what is active.
        parts: How many parts a side the lines within make.
    """

    active: Handle
    accent: QColor
    parts: int = THIRDS


def paint_crop(painter: QPainter, crop: Box, frame: QRectF, look: CropLook) -> None:
    """Paint what is left out dimmed, the box, the lines within it and its handles."""
    active, accent = look.active, look.accent
    box = box_on_screen(crop, frame)
    outside = QPainterPath()
    outside.addRect(frame)
    outside.addRect(box)  # odd-even: the box is left out
    painter.fillPath(outside, _DIMMED)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_THIRDS, 1))
    for part in range(1, look.parts):
        share = part / look.parts
        x, y = box.left() + box.width() * share, box.top() + box.height() * share
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
