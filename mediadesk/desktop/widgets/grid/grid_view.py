"""The grid of thumbnails: a million pictures, of which only the visible cells exist."""

from itertools import chain
from typing import Protocol

import numpy as np
from PySide6.QtCore import QEvent, QMimeData, QPoint, QRect, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QContextMenuEvent, QFocusEvent, QHelpEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from mediadesk.desktop.widgets.grid import grid_keys
from mediadesk.desktop.widgets.grid.cell_painter import CellContent, CellPainter, CellState
from mediadesk.desktop.widgets.grid.grid_mouse import GridMouse, MimeMaker
from mediadesk.desktop.widgets.grid.selectable_cells import SelectableCells
from mediadesk.desktop.widgets.grid.thumbnail_store import ThumbnailStore
from mediadesk.i18n.translated import translated


class Cells(Protocol):
    """Knows what stands in a cell."""

    def cell(self, position: int, id: int) -> CellContent | None:
        """Return a cell's content; None while it is fetched, after which the grid is told."""


def _nothing_to_drag() -> QMimeData | None:
    return None


class GridView(SelectableCells):
    """Shows ids as cells with their pictures; follows keyboard and mouse.

    Signals:
        activated: A picture is to be opened (id), by Return or a double click.
        menu_asked: The context menu is asked for, at a global point.
    """

    activated = Signal(int)
    menu_asked = Signal(QPoint)

    def __init__(
        self,
        cells: Cells,
        thumbnails: ThumbnailStore,
        cell_painter: CellPainter,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._cells = cells
        self._thumbnails = thumbnails
        self._cell_painter = cell_painter
        self._make_mime: MimeMaker = _nothing_to_drag
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(translated("Pictures"))
        self._mouse = GridMouse(self, self.viewport())
        thumbnails.arrived.connect(self.refresh_cell)
        self.current_changed.connect(self._describe)

    def set_mime_maker(self, make_mime: MimeMaker) -> None:
        """Say what is dragged when the selection is; without it nothing is."""
        self._make_mime = make_mime

    def mime_data(self) -> QMimeData | None:
        """Return what is dragged of the selection; None where nothing can be."""
        return self._make_mime()

    @Slot()
    def activate_current(self) -> None:
        """Ask for the current picture to be opened."""
        if self._marks.current >= 0:
            self.activated.emit(self.current_id)

    @Slot()
    def refresh(self) -> None:
        """Paint everything anew and ask for the thumbnails that are to be seen."""
        self.viewport().update()
        self.want_thumbnails()
        self._describe()

    @Slot(int)
    def refresh_cell(self, id: int) -> None:
        """Paint the cell of an id anew, where it shows."""
        first, stop = self.scrolled.visible
        for index in np.flatnonzero(self._ids[first:stop] == id):
            self.viewport().update(self.scrolled.rect(first + int(index)))
        if id == self.current_id:
            self._describe()

    def want_thumbnails(self) -> None:
        """Wish for the thumbnails that show, then for the page after and the page before."""
        first, stop = self.scrolled.visible
        page = stop - first
        near = chain(range(first, stop), range(stop, stop + page), range(first - page, first))
        ids = (int(self._ids[at]) for at in near if 0 <= at < self._ids.size)
        self._thumbnails.want(ids, round(self.edge_px * self.devicePixelRatioF()))

    @Slot()
    def _describe(self) -> None:
        """Tell the screen reader where the keyboard is."""
        at = self._marks.current
        content = self._cells.cell(at, self.current_id) if at >= 0 else None
        place = translated("{number} of {total}").format(number=at + 1, total=self._ids.size)
        self.setAccessibleDescription(f"{content.tip}\n{place}" if content else "")

    # What the scroller asks

    @override
    def cell_size(self, edge_px: int) -> QSize:
        return self._cell_painter.cell_size(edge_px)

    @override
    def ground(self) -> QColor:
        return self._cell_painter.ground

    @override
    def paint_cell(self, painter: QPainter, position: int, cell: QRect) -> None:
        key = int(self._ids[position])
        state = CellState(
            is_selected=position in self._marks.selected,
            is_current=position == self._marks.current,
            has_focus=self.hasFocus(),
            is_missing=self._thumbnails.is_missing(key),
        )
        content = self._cells.cell(position, key)
        self._cell_painter.paint(painter, cell, content, self._thumbnails.pixmap(key), state)

    @override
    def tell_visible(self) -> None:
        self.want_thumbnails()
        super().tell_visible()

    # Qt overrides

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not grid_keys.press(self, event):
            super().keyPressEvent(event)

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        point = event.globalPos()
        if event.reason() == QContextMenuEvent.Reason.Keyboard and self._marks.current >= 0:
            point = self.viewport().mapToGlobal(self.scrolled.rect(self._marks.current).center())
        self.menu_asked.emit(point)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            at = self.scrolled.position_at(event.pos())
            content = None if at is None else self._cells.cell(at, int(self._ids[at]))
            QToolTip.showText(event.globalPos(), content.tip if content else "", self)
            return True
        return super().viewportEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self.viewport().update()
        super().focusInEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.viewport().update()
        super().focusOutEvent(event)
