"""How a picture's attribution stands, said by shape, sign and colour."""

from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPolygonF

from mediadesk.desktop.widgets.look import Colours, Tone
from mediadesk.i18n.translated import translated
from mediadesk.model.finding import Status

#: What the colour says; the shape says the same for those who do not see the colour.
TONES: Final[dict[Status, Tone]] = {
    Status.COMPLETE: Tone.OK,
    Status.INCOMPLETE: Tone.WARNING,
    Status.WRONG: Tone.ERROR,
    Status.UNKNOWN: Tone.UNKNOWN,
    Status.NOT_EDITORIAL: Tone.NEUTRAL,
}
_WORDS: Final[dict[Status, str]] = {
    Status.COMPLETE: "Complete",
    Status.INCOMPLETE: "Incomplete",
    Status.WRONG: "Wrong",
    Status.UNKNOWN: "Unknown",
    Status.NOT_EDITORIAL: "Not editorial",
}
#: Strokes of the sign inside the shape, in sixteenths of its edge; a point is a short stroke.
_SIGNS: Final[dict[Status, tuple[tuple[tuple[float, float], ...], ...]]] = {
    Status.COMPLETE: (((4.6, 8.4), (7, 10.8), (11.6, 5.6)),),
    Status.INCOMPLETE: (((8, 6.4), (8, 9.6)), ((8, 12), (8, 12.2))),
    Status.WRONG: (((5.4, 5.4), (10.6, 10.6)), ((10.6, 5.4), (5.4, 10.6))),
    Status.UNKNOWN: (
        ((5.9, 6.2), (6.7, 4.9), (8.3, 4.6), (9.8, 5.6), (9.7, 7), (8.2, 8.2), (8, 9.4)),
        ((8, 11.4), (8, 11.6)),
    ),
    Status.NOT_EDITORIAL: (((4.8, 8), (11.2, 8)),),
}
_TRIANGLE: Final = ((8, 1.2), (15.4, 14.6), (0.6, 14.6))
_EDGE: Final = 16


def status_word(status: Status) -> str:
    """Return the word for a status."""
    return translated(_WORDS[status])


def paint_status(painter: QPainter, box: QRect, status: Status, colours: Colours) -> None:
    """Paint a status into the middle of a box.

    Complete is a filled disc, incomplete a filled triangle, wrong a filled square, unknown an
    empty ring, not editorial a dash.
    """
    edge = min(box.width(), box.height(), _EDGE)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    centre = QRectF(box).center()
    painter.translate(centre.x() - edge / 2, centre.y() - edge / 2)
    painter.scale(edge / 16, edge / 16)
    tone = colours.tone(TONES[status])
    is_filled = status in (Status.COMPLETE, Status.INCOMPLETE, Status.WRONG)
    _paint_shape(painter, status, tone)
    _paint_sign(painter, status, colours.window if is_filled else tone)
    painter.restore()


def _paint_shape(painter: QPainter, status: Status, tone: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tone)
    match status:
        case Status.COMPLETE:
            painter.drawEllipse(QRectF(1, 1, 14, 14))
        case Status.INCOMPLETE:
            painter.drawPolygon(QPolygonF([QPointF(x, y) for x, y in _TRIANGLE]))
        case Status.WRONG:
            painter.drawRoundedRect(QRectF(1.5, 1.5, 13, 13), 2, 2)
        case Status.UNKNOWN:
            painter.setPen(QPen(tone, 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(QRectF(1.5, 1.5, 13, 13))
        case Status.NOT_EDITORIAL:
            pass


def _paint_sign(painter: QPainter, status: Status, colour: QColor) -> None:
    pen = QPen(colour, 1.7)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for stroke in _SIGNS[status]:
        painter.drawPolyline(QPolygonF([QPointF(x, y) for x, y in stroke]))
