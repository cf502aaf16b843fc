"""A scroll area over equal cells, of which only those that show are painted."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget
from typing_extensions import override

from mediadesk.desktop.widgets.grid_geometry import GridGeometry, ScrollScale

#: The edges a picture may have in its cell, logical pixels.
EDGES_PX: Final[tuple[int, ...]] = (80, 96, 112, 128, 160, 192, 224, 256, 320, 384, 448, 512)
DEFAULT_EDGE_PX: Final = 160

_WHEEL_NOTCH: Final = 120
_BAND_OPACITY: Final = 0.2


class CellScroller(QAbstractScrollArea):
    """Lays cells out, scrolls and zooms them; what a cell shows is its subclass's business.

    Signals:
        visible_changed: Other positions show: first, and the one after the last.
        edge_changed: The cells were made larger or smaller (edge of the pictures).
    """

    visible_changed = Signal(int, int)
    edge_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edge_px = DEFAULT_EDGE_PX
        self._offset = 0
        self._band = QRect()
        self._notches = 0
        self._shown = (0, 0)
        self._geometry = GridGeometry(0, 1, 1, 1, 1)
        self._scale = ScrollScale(0)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # Always there, so that its coming and going does not change the number of columns.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)

    def cell_count(self) -> int:
        """Return how many cells there are."""
        raise NotImplementedError

    def cell_size(self, edge_px: int) -> QSize:
        """Return the size of a cell whose picture fits a square of the given edge."""
        raise NotImplementedError

    def ground(self) -> QColor:
        """Return the colour between the cells."""
        raise NotImplementedError

    def paint_cell(self, painter: QPainter, position: int, cell: QRect) -> None:
        """Paint one cell."""
        raise NotImplementedError

    @property
    def geometry_now(self) -> GridGeometry:
        """Where the cells lie."""
        return self._geometry

    @property
    def offset(self) -> int:
        """How far the content is scrolled, in pixels."""
        return self._offset

    @property
    def visible_positions(self) -> tuple[int, int]:
        """The positions that show: first, and the one after the last."""
        return self._geometry.visible(self._offset)

    @property
    def edge_px(self) -> int:
        """The edge of the square pictures are fitted in, logical pixels."""
        return self._edge_px

    def set_edge(self, edge_px: int) -> None:
        """Fit pictures in squares of another edge; what was in the middle stays in sight."""
        edge_px = min(max(EDGES_PX[0], edge_px), EDGES_PX[-1])
        if edge_px == self._edge_px:
            return
        kept = self.position_to_keep()
        self._edge_px = edge_px
        self.lay_out()
        if kept is not None:
            self.scroll_to(self._geometry.offset_to_show(kept, self._offset))
        self.edge_changed.emit(edge_px)

    def zoom(self, steps: int) -> None:
        """Make the cells larger by some steps, smaller where negative."""
        nearest = min(EDGES_PX, key=lambda edge: abs(edge - self._edge_px))
        index = EDGES_PX.index(nearest) + steps
        self.set_edge(EDGES_PX[min(max(0, index), len(EDGES_PX) - 1)])

    def position_to_keep(self) -> int | None:
        """Return the position that stays in sight when the layout changes."""
        first, stop = self.visible_positions
        return (first + stop) // 2 if first < stop else None

    def position_at(self, point: QPoint) -> int | None:
        """Return the position at a point of the viewport; None between cells."""
        return self._geometry.position_at(point.x(), point.y() + self._offset)

    def cell_rect(self, position: int) -> QRect:
        """Return where a cell lies in the viewport."""
        left, top = self._geometry.cell_origin(position)
        size = QSize(self._geometry.cell_width, self._geometry.cell_height)
        return QRect(QPoint(left, top - self._offset), size)

    def scroll_to(self, offset: int) -> None:
        """Scroll the content to an offset in pixels."""
        self.verticalScrollBar().setValue(self._scale.to_value(offset))

    def scroll_by(self, pixels: int) -> None:
        """Scroll the content, downwards where positive."""
        self.scroll_to(min(max(0, self._offset + pixels), self._geometry.scroll_maximum))

    def show_band(self, band: QRect) -> None:
        """Paint a band around cells, in content coordinates; an empty one for none."""
        if band != self._band:
            self._band = band
            self.viewport().update()

    def lay_out(self) -> None:
        """Measure everything anew and paint it."""
        cell = self.cell_size(self._edge_px)
        viewport = self.viewport().size()
        self._geometry = GridGeometry(
            self.cell_count(), viewport.width(), viewport.height(), cell.width(), cell.height()
        )
        self._scale = ScrollScale(self._geometry.scroll_maximum)
        bar = self.verticalScrollBar()
        bar.setRange(0, self._scale.maximum)
        bar.setEnabled(self._scale.maximum > 0)
        bar.setPageStep(max(1, self._scale.to_value(viewport.height())))
        bar.setSingleStep(max(1, self._scale.to_value(self._geometry.row_height) // 3))
        self._offset = self._scale.to_offset(bar.value())
        self.viewport().update()
        self.tell_visible()

    def tell_visible(self) -> None:
        """Tell which positions show, where they are others than before."""
        shown = self.visible_positions
        if shown != self._shown:
            self._shown = shown
            self.visible_changed.emit(*shown)

    def _paint_band(self, painter: QPainter) -> None:
        if self._band.isEmpty():
            return
        band = self._band.translated(0, -self._offset)
        tint = self.palette().accent().color()
        painter.setPen(QPen(tint, 1))
        tint.setAlphaF(_BAND_OPACITY)
        painter.setBrush(tint)
        painter.drawRect(band)

    # Qt overrides

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        exposed = event.rect()
        painter.fillRect(exposed, self.ground())
        top = exposed.top() + self._offset
        first, stop = self._geometry.between(top, top + exposed.height())
        for position in range(first, stop):
            cell = self.cell_rect(position)
            if cell.intersects(exposed):
                self.paint_cell(painter, position, cell)
        self._paint_band(painter)
        painter.end()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        before = self._offset
        self._offset = self._scale.to_offset(self.verticalScrollBar().value())
        moved = before - self._offset
        if self._band.isEmpty() and abs(moved) < self.viewport().height():
            self.viewport().scroll(0, moved)
        else:
            self.viewport().update()
        self.tell_visible()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        kept = self.position_to_keep()
        columns = self._geometry.columns
        self.lay_out()
        if kept is not None and self._geometry.columns != columns:
            self.scroll_to(self._geometry.offset_to_show(kept, self._offset))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        # Touch pads turn the wheel by fractions of a notch.
        self._notches += event.angleDelta().y()
        steps = int(self._notches / _WHEEL_NOTCH)
        self._notches -= steps * _WHEEL_NOTCH
        self.zoom(steps)
        event.accept()
