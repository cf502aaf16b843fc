"""A histogram: how many pixels have which tone, for light and for each colour."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from mediadesk.desktop.widgets.look import Look
from mediadesk.i18n.translated import translated

_HEIGHT_PX: Final = 72
_QUARTERS: Final = 4
#: Red, green and blue, each seen through the others.
_FILLS: Final = (QColor(226, 84, 84, 120), QColor(84, 186, 108, 120), QColor(84, 132, 236, 120))
#: The ends tell of lost tones and may hold most of a picture; they must not flatten the rest.
_ENDS: Final = 1


class Histogram(QWidget):
    """Shows counts from black at the left to white at the right, as high as there is room."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._light: tuple[int, ...] = ()
        self._colours: tuple[tuple[int, ...], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(translated("Histogram"))

    def show_counts(self, light: Sequence[int], colours: Sequence[Sequence[int]]) -> None:
        """Show how many pixels have which tone; nothing where there are none.

        Args:
            light: Pixels by brightness, from black to white.
            colours: The same for red, green and blue.
        """
        self._light = tuple(light)
        self._colours = tuple(map(tuple, colours))
        self.update()

    def show_look(self, look: Look) -> None:
        """Paint in another theme's colours from now on."""
        self._look = look
        self.update()

    # Qt overrides

    @override
    def sizeHint(self) -> QSize:
        return QSize(256, _HEIGHT_PX)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(64, _HEIGHT_PX)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours, area = self._look.colours, QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.setPen(QPen(colours.border, 1))
        painter.setBrush(colours.canvas)
        painter.drawRect(area)
        for quarter in range(1, _QUARTERS):
            across = area.left() + quarter * area.width() / _QUARTERS
            painter.drawLine(QPointF(across, area.top()), QPointF(across, area.bottom()))
        most = _most((self._light, *self._colours))
        if most:
            painter.setPen(Qt.PenStyle.NoPen)
            for counts, fill in zip(self._colours, _FILLS, strict=True):
                painter.setBrush(fill)
                painter.drawPath(_mountain(counts, most, area))
            painter.setPen(QPen(colours.text, 1))
            painter.drawPolyline(_ridge(self._light, most, area))
        painter.end()


def _most(all_counts: Sequence[Sequence[int]]) -> int:
    """Return the count that takes the whole height: the highest between the ends."""
    between = (max(counts[_ENDS:-_ENDS], default=0) for counts in all_counts)
    return max(between, default=0) or max((max(c, default=0) for c in all_counts), default=0)


def _ridge(counts: Sequence[int], most: int, area: QRectF) -> QPolygonF:
    """Return the line over the counts."""
    step = area.width() / max(1, len(counts) - 1)
    return QPolygonF(
        [
            QPointF(area.left() + tone * step, area.bottom() - min(1.0, n / most) * area.height())
            for tone, n in enumerate(counts)
        ]
    )


def _mountain(counts: Sequence[int], most: int, area: QRectF) -> QPainterPath:
    """Return the area below the line over the counts."""
    path = QPainterPath(area.bottomLeft())
    path.addPolygon(_ridge(counts, most, area))
    path.lineTo(area.bottomRight())
    path.lineTo(area.bottomLeft())
    return path
