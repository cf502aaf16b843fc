"""Cells behind a window: how far they are scrolled, and what lies where in it."""

from PySide6.QtCore import QPoint, QRect, QSize
from PySide6.QtWidgets import QScrollBar

from mediadesk.desktop.widgets.grid.grid_geometry import GridGeometry, ScrollScale


class ScrolledCells:
    """Keeps a geometry and an offset in step with a scroll bar, however high the content is."""

    def __init__(self, bar: QScrollBar) -> None:
        self._bar = bar
        self._geometry = GridGeometry(0, 1, 1, 1, 1)
        self._scale = ScrollScale(0)
        self._offset = 0

    @property
    def geometry(self) -> GridGeometry:
        """Where the cells lie in the content."""
        return self._geometry

    @property
    def offset(self) -> int:
        """How far the content is scrolled, in pixels."""
        return self._offset

    @property
    def visible(self) -> tuple[int, int]:
        """The positions that show: first, and the one after the last."""
        return self._geometry.visible(self._offset)

    def lay_out(self, geometry: GridGeometry) -> None:
        """Lie in another geometry from now on; the scroll bar is set to it."""
        self._geometry = geometry
        self._scale = ScrollScale(geometry.scroll_maximum)
        self._bar.setRange(0, self._scale.maximum)
        self._bar.setEnabled(self._scale.maximum > 0)
        self._bar.setPageStep(max(1, self._scale.to_value(geometry.height)))
        self._bar.setSingleStep(max(1, self._scale.to_value(geometry.row_height) // 3))
        self.follow_bar()

    def follow_bar(self) -> int:
        """Scroll to where the bar stands; return by how many pixels the content moved down."""
        before = self._offset
        self._offset = self._scale.to_offset(self._bar.value())
        return before - self._offset

    def scroll_to(self, offset: int) -> None:
        """Ask the bar to scroll the content to an offset in pixels."""
        self._bar.setValue(self._scale.to_value(offset))

    def scroll_by(self, pixels: int) -> None:
        """Ask the bar to scroll the content, downwards where positive."""
        self.scroll_to(min(max(0, self._offset + pixels), self._geometry.scroll_maximum))

    def show(self, position: int) -> None:
        """Ask the bar to scroll as little as need be for a cell to show whole."""
        self.scroll_to(self._geometry.offset_to_show(position, self._offset))

    def position_at(self, point: QPoint) -> int | None:
        """Return the position at a point of the window; None between cells."""
        return self._geometry.position_at(point.x(), point.y() + self._offset)

    def rect(self, position: int) -> QRect:
        """Return where a cell lies in the window."""
        left, top = self._geometry.cell_origin(position)
        size = QSize(self._geometry.cell_width, self._geometry.cell_height)
        return QRect(QPoint(left, top - self._offset), size)

    def meeting(self, strip: QRect) -> range:
        """Return the positions of the rows that meet a rectangle of the window."""
        top = strip.top() + self._offset
        return range(*self._geometry.between(top, top + strip.height()))
