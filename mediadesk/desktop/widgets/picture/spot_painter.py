"""Where dust spots lie on the screen, and how they look there."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from mediadesk.model.edit import Spot

#: A spot can be taken hold of this near its centre, however small it is.
_REACH_PX: Final = 7.0
_HALO: Final = QColor(0, 0, 0, 150)
_RING: Final = QColor(255, 255, 255, 230)


def paint_spot(painter: QPainter, spot: Spot, frame: QRectF, accent: QColor | None = None) -> None:
    """Ring a spot of the picture that lies in a frame; again in the accent where it is current."""
    centre, radius = spot_on_screen(spot, frame)
    paint_ring(painter, centre, radius)
    if accent is not None:
        painter.setPen(QPen(accent, 2))
        painter.drawEllipse(centre, radius + 2, radius + 2)


def paint_ring(painter: QPainter, centre: QPointF, radius_px: float) -> None:
    """Paint a ring that is seen on light and dark alike."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in (QPen(_HALO, 3), QPen(_RING, 1.5)):
        painter.setPen(pen)
        painter.drawEllipse(centre, radius_px, radius_px)


def paint_next_spot(painter: QPainter, at: QPointF, radius: float, frame: QRectF) -> None:
    """Show at the mouse how large the next spot would be."""
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(_RING, 1, Qt.PenStyle.DashLine))
    radius_px = radius * max(frame.width(), frame.height())
    painter.drawEllipse(at, radius_px, radius_px)


def spot_on_screen(spot: Spot, frame: QRectF) -> tuple[QPointF, float]:
    """Return where a spot's centre lies on the screen, and its radius there."""
    centre = QPointF(
        frame.left() + spot.across * frame.width(), frame.top() + spot.down * frame.height()
    )
    return centre, spot.radius * max(frame.width(), frame.height())


def spot_at(spots: Sequence[Spot], point: QPointF, frame: QRectF) -> int:
    """Return the position of the spot whose ring a point lies in, the nearest; -1 for none."""
    best, found = float("inf"), -1
    for index, spot in enumerate(spots):
        centre, radius = spot_on_screen(spot, frame)
        away = (point - centre).manhattanLength()
        if away <= max(_REACH_PX, radius) and away < best:
            best, found = away, index
    return found
