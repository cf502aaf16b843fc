"""The mouse of the grid: clicks, the band around cells, and taking the selection elsewhere."""

from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, QRect, Qt, QTimer, Slot
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from mediadesk.desktop.widgets.grid.grid_keys import MarkedGrid
from mediadesk.desktop.widgets.grid.grid_marks import Marks

_SCROLL_INTERVAL_MS: Final = 30

#: Makes what is dragged of the selection; None where nothing can be.
MimeMaker = Callable[[], QMimeData | None]


class ScrolledGrid(MarkedGrid, Protocol):
    """What the mouse needs of a grid beside what the keyboard does."""

    def viewport(self) -> QWidget:
        """What shows the cells."""

    def show_band(self, band: QRect) -> None:
        """Paint a band around cells, in content coordinates; an empty one for none."""

    def mime_data(self) -> QMimeData | None:
        """Return what is dragged of the selection; None where nothing can be."""


class GridMouse(QObject):
    """Follows the mouse over the grid's viewport."""

    def __init__(self, grid: ScrolledGrid, viewport: QWidget) -> None:
        super().__init__(viewport)
        self._grid = grid
        self._pressed_at: QPoint | None = None  # in content coordinates
        self._pressed_on: int | None = None
        self._is_settled = True  # what the press asked for is done
        self._before = Marks()
        self._pointer = QPoint()
        self._scrolling = QTimer(self)
        self._scrolling.setInterval(_SCROLL_INTERVAL_MS)
        self._scrolling.timeout.connect(self._scroll_on)
        viewport.installEventFilter(self)

    def _press(self, event: QMouseEvent) -> None:
        at = self._content_point(event)
        position = self._grid.scrolled.geometry.position_at(at.x(), at.y())
        if event.button() == Qt.MouseButton.RightButton:
            if position is not None and position not in self._grid.marks.selected:
                self._grid.mark(self._grid.marks.at(position))
            return
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed_at, self._pressed_on, self._is_settled = at, position, True
        is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        is_shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        marks = self._grid.marks
        if position is None:
            self._before = marks if is_control or is_shift else Marks(marks.current, marks.anchor)
            self._grid.mark(self._before)
        elif is_shift:
            self._grid.mark(marks.extended(position, adding=is_control))
        elif position in marks.selected:
            # Decided on release: the press may begin to drag the whole selection.
            self._is_settled = False
        else:
            self._grid.mark(marks.toggled(position) if is_control else marks.at(position))

    def _release(self, event: QMouseEvent) -> None:
        position = self._pressed_on
        if not self._is_settled and position is not None:
            is_control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
            marks = self._grid.marks
            self._grid.mark(marks.toggled(position) if is_control else marks.at(position))
        self._let_go()

    def _move(self, event: QMouseEvent) -> None:
        if self._pressed_at is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        self._pointer = event.position().toPoint()
        if self._pressed_on is None:
            self._draw_band()
            self._scrolling.start()
            return
        moved = (self._content_point(event) - self._pressed_at).manhattanLength()
        if moved >= QApplication.startDragDistance():
            self._let_go()
            self._drag()

    def _draw_band(self) -> None:
        if self._pressed_at is None:
            return
        corner = self._pointer + QPoint(0, self._grid.scrolled.offset)
        band = QRect(self._pressed_at, corner).normalized()
        inside = self._grid.scrolled.geometry.inside(
            band.left(), band.top(), band.right() + 1, band.bottom() + 1
        )
        self._grid.mark(self._before.selecting(self._before.selected.union(inside)))
        self._grid.show_band(band)

    @Slot()
    def _scroll_on(self) -> None:
        """Scroll while the band is pulled beyond an edge, the faster the further out."""
        below = self._pointer.y() - self._grid.viewport().height()
        beyond = max(below, 0) + min(self._pointer.y(), 0)
        if beyond:
            self._grid.scrolled.scroll_by(beyond)
            self._draw_band()

    def _drag(self) -> None:
        mime = self._grid.mime_data()
        if mime is None:
            return
        drag = QDrag(self._grid.viewport())
        drag.setMimeData(mime)
        drag.exec(Qt.DropAction.CopyAction)

    def _let_go(self) -> None:
        self._pressed_at, self._pressed_on, self._is_settled = None, None, True
        self._scrolling.stop()
        self._grid.show_band(QRect())

    def _content_point(self, event: QMouseEvent) -> QPoint:
        return event.position().toPoint() + QPoint(0, self._grid.scrolled.offset)

    # Qt overrides

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QMouseEvent):
            return False
        match event.type():
            case QEvent.Type.MouseButtonPress:
                self._press(event)
            case QEvent.Type.MouseMove:
                self._move(event)
            case QEvent.Type.MouseButtonRelease:
                self._release(event)
            case QEvent.Type.MouseButtonDblClick if event.button() == Qt.MouseButton.LeftButton:
                at = self._content_point(event)
                if self._grid.scrolled.geometry.position_at(at.x(), at.y()) is not None:
                    self._grid.activate_current()
            case _:
                return False
        return True
