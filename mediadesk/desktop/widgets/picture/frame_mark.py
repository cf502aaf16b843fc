"""A frame drawn on a picture, turned and mirrored as it may be: what lies outside is dimmed."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from mediadesk.desktop.widgets.look import Colours
from mediadesk.desktop.widgets.picture.crop_painter import box_on_screen
from mediadesk.model.geometry import Box

_DIMMED: Final = QColor(0, 0, 0, 150)
#: White on a dark halo is seen on any picture, in any theme.
_LINE: Final = QColor(255, 255, 255, 235)
_REGION: Final = QColor(255, 184, 28)
_HALO: Final = QColor(0, 0, 0, 160)
_ARROW_PX: Final = 9.0
_CHIP_MARGIN_PX: Final = 6


@dataclass(frozen=True, slots=True)
class FrameMark:
    """A frame on a picture.

    Attributes:
        corners: Upper left, upper right, lower right, lower left corner of what is framed, in
            fractions of the picture it is drawn on; they may lie outside of it.
        label: What the frame is; "" for nothing.
    """

    corners: tuple[tuple[float, float], ...]
    label: str = ""


def paint_frame_mark(
    painter: QPainter, mark: FrameMark, frame: QRectF, seen: QRectF, colours: Colours
) -> None:
    """Draw a frame over the picture that lies in `frame`, of which `seen` is on the screen.

    An arrow at the middle of its upper side tells which way is up.
    """
    corners = [
        QPointF(frame.left() + x * frame.width(), frame.top() + y * frame.height())
        for x, y in mark.corners
    ]
    polygon = QPolygonF([*corners, corners[0]])
    outside = QPainterPath()
    outside.addRect(frame)
    inside = QPainterPath()
    inside.addPolygon(polygon)
    painter.fillPath(outside.subtracted(inside), _DIMMED)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in (QPen(_HALO, 3.5), QPen(_LINE, 1.75)):
        painter.setPen(pen)
        painter.drawPolygon(polygon)
    _paint_arrow(painter, corners)
    if mark.label:
        _paint_chip(painter, mark.label, polygon.boundingRect().intersected(seen), colours)


def paint_region(painter: QPainter, region: Box, frame: QRectF) -> None:
    """Outline a part of the picture that lies in a frame, seen on any picture, in any theme."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in (QPen(_HALO, 4), QPen(_REGION, 2)):
        painter.setPen(pen)
        painter.drawRect(box_on_screen(region, frame))


def _paint_arrow(painter: QPainter, corners: list[QPointF]) -> None:
    """Draw a triangle that stands on the upper side and points away from the lower one."""
    upper = QLineF(corners[0], corners[1])
    lower = QLineF(corners[3], corners[2])
    up = QLineF(lower.center(), upper.center()).unitVector()
    along = upper.unitVector()
    if up.isNull() or along.isNull():
        return
    middle, half = upper.center(), _ARROW_PX * 0.75
    step = QPointF(along.dx() * half, along.dy() * half)
    tip = middle + QPointF(up.dx() * _ARROW_PX, up.dy() * _ARROW_PX)
    painter.setPen(QPen(_HALO, 1))
    painter.setBrush(_LINE)
    painter.drawPolygon(QPolygonF([middle - step, tip, middle + step]))


def _paint_chip(painter: QPainter, label: str, room: QRectF, colours: Colours) -> None:
    """Write what the frame is at its foot, where there is room for it."""
    metrics = painter.fontMetrics()
    width = metrics.horizontalAdvance(label) + 2 * _CHIP_MARGIN_PX
    height = metrics.height() + 4
    if room.width() < width or room.height() < height:
        return
    chip = QRectF(room.left(), room.bottom() - height, width, height)
    painter.fillRect(chip, colours.accent)
    painter.setPen(colours.window)
    painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, label)
