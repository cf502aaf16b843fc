"""A scroll area over equal cells, of which only those that show are painted."""

from typing import Final

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget
from typing_extensions import override

from mediadesk.desktop.widgets.grid.cell_edges import DEFAULT_EDGE_PX, held_edge, stepped_edge
from mediadesk.desktop.widgets.grid.grid_geometry import GridGeometry
from mediadesk.desktop.widgets.grid.scrolled_cells import ScrolledCells
from mediadesk.desktop.widgets.wheel import WholeNotches

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
        self._scrolled = ScrolledCells(self.verticalScrollBar())
        self._band = QRect()
        self._notches = WholeNotches()
        self._shown = (0, 0)
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
    def scrolled(self) -> ScrolledCells:
        """Where the cells lie, and how far they are scrolled."""
        return self._scrolled

    @property
    def edge_px(self) -> int:
        """The edge of the square pictures are fitted in, logical pixels."""
        return self._edge_px

    def set_edge(self, edge_px: int) -> None:
        """Fit pictures in squares of another edge; what was in the middle stays in sight."""
        edge_px = held_edge(edge_px)
        if edge_px == self._edge_px:
            return
        kept = self.position_to_keep()
        self._edge_px = edge_px
        self.lay_out()
        if kept is not None:
            self._scrolled.show(kept)
        self.edge_changed.emit(edge_px)

    def zoom(self, steps: int) -> None:
        """Make the cells larger by some steps, smaller where negative."""
        self.set_edge(stepped_edge(self._edge_px, steps))

    def position_to_keep(self) -> int | None:
        """Return the position that stays in sight when the layout changes."""
        first, stop = self._scrolled.visible
        return (first + stop) // 2 if first < stop else None

    def show_band(self, band: QRect) -> None:
        """Paint a band around cells, in content coordinates; an empty one for none."""
        if band != self._band:
            self._band = band
            self.viewport().update()

    def lay_out(self) -> None:
        """Measure everything anew and paint it."""
        cell = self.cell_size(self._edge_px)
        viewport = self.viewport().size()
        width, height = viewport.width(), viewport.height()
        self._scrolled.lay_out(
            GridGeometry(self.cell_count(), width, height, cell.width(), cell.height())
        )
        self.viewport().update()
        self.tell_visible()

    def tell_visible(self) -> None:
        """Tell which positions show, where they are others than before."""
        shown = self._scrolled.visible
        if shown != self._shown:
            self._shown = shown
            self.visible_changed.emit(*shown)

    def _paint_band(self, painter: QPainter) -> None:
        if self._band.isEmpty():
            return
        band = self._band.translated(0, -self._scrolled.offset)
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
        for position in self._scrolled.meeting(exposed):
            cell = self._scrolled.rect(position)
            if cell.intersects(exposed):
                self.paint_cell(painter, position, cell)
        self._paint_band(painter)
        painter.end()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        moved = self._scrolled.follow_bar()
        if self._band.isEmpty() and abs(moved) < self.viewport().height():
            self.viewport().scroll(0, moved)
        else:
            self.viewport().update()
        self.tell_visible()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        kept = self.position_to_keep()
        columns = self._scrolled.geometry.columns
        self.lay_out()
        if kept is not None and self._scrolled.geometry.columns != columns:
            self._scrolled.show(kept)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        if not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        self.zoom(self._notches.turned(event))
        event.accept()
