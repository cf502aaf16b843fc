"""Cells that stand for ids, of which one is current and any number selected."""

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mediadesk.desktop.widgets.grid.cell_scroller import CellScroller
from mediadesk.desktop.widgets.grid.grid_marks import Marks
from mediadesk.desktop.widgets.ranges import Ranges


class SelectableCells(CellScroller):
    """Knows the ids shown and the marks on them, and tells when these change.

    Signals:
        current_changed: Another id is current; 0 for none.
        selection_changed: Other ids are selected.
    """

    current_changed = Signal(int)
    selection_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ids: NDArray[np.int64] = np.empty(0, np.int64)
        self._marks = Marks()

    def set_ids(self, ids: NDArray[np.int64]) -> None:
        """Show other ids; current and selected ones stay so where they are still there."""
        current_id, before = self.current_id, self._marks
        self._marks = before.carried_over(self._ids, ids)
        self._ids = ids
        self.lay_out()
        if self._marks.current >= 0:
            self.scrolled.show(self._marks.current)
        self.viewport().update()
        self._tell(current_id, is_reselected=bool(before.selected))

    @property
    def ids(self) -> NDArray[np.int64]:
        """The ids shown, in order."""
        return self._ids

    @property
    def marks(self) -> Marks:
        """What is current and selected, by position."""
        return self._marks

    @property
    def current_id(self) -> int:
        """The id the keyboard is on; 0 for none."""
        return int(self._ids[self._marks.current]) if self._marks.current >= 0 else 0

    @property
    def selected_ids(self) -> NDArray[np.int64]:
        """The selected ids, in the order shown."""
        return self._ids[self._marks.selected.to_array()]

    @property
    def selected_count(self) -> int:
        """How many ids are selected."""
        return len(self._marks.selected)

    def set_current(self, id: int) -> bool:
        """Make an id current and the only selected one; return whether it is shown here."""
        found = np.flatnonzero(self._ids == id)
        if found.size:
            self.mark(self._marks.at(int(found[0])))
        return bool(found.size)

    def step(self, positions: int) -> None:
        """Make a picture further on current, or further back where negative."""
        if self._ids.size:
            at = self._marks.current
            self.mark(
                self._marks.at(self.scrolled.geometry.stepped(at, positions) if at >= 0 else 0)
            )

    def mark(self, marks: Marks) -> None:
        """Change what is current and selected, and scroll to the current cell where it moved."""
        before, current_id = self._marks, self.current_id
        if marks == before:
            return
        self._marks = marks
        if marks.current != before.current and marks.current >= 0:
            self.scrolled.show(marks.current)
        self.viewport().update()
        self._tell(current_id, is_reselected=marks.selected != before.selected)

    @Slot()
    def select_all(self) -> None:
        """Select every picture shown."""
        self.mark(self._marks.selecting(Ranges.span(0, self._ids.size)))

    def _tell(self, id_before: int, *, is_reselected: bool) -> None:
        if self.current_id != id_before:
            self.current_changed.emit(self.current_id)
        if is_reselected:
            self.selection_changed.emit()

    # What the scroller asks

    @override
    def cell_count(self) -> int:
        return int(self._ids.size)

    @override
    def position_to_keep(self) -> int | None:
        first, stop = self.scrolled.visible
        at = self._marks.current
        return at if first <= at < stop else super().position_to_keep()
