"""The keyboard of the grid: which key goes where, and what Shift and Ctrl make of it."""

from collections.abc import Callable
from typing import Final, Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

from mediadesk.desktop.widgets.grid.grid_geometry import GridGeometry
from mediadesk.desktop.widgets.grid.grid_marks import Marks
from mediadesk.desktop.widgets.grid.scrolled_cells import ScrolledCells

Key = Qt.Key
Modifier = Qt.KeyboardModifier


class MarkedGrid(Protocol):
    """What keyboard and mouse need of a grid."""

    @property
    def scrolled(self) -> ScrolledCells:
        """Where the cells lie, and how far they are scrolled."""

    @property
    def marks(self) -> Marks:
        """What is current and selected."""

    def mark(self, marks: Marks) -> None:
        """Change what is current and selected, and scroll to the current cell."""

    def activate_current(self) -> None:
        """Open the current picture."""

    def zoom(self, steps: int) -> None:
        """Make the cells larger by some steps, smaller where negative."""

    def select_all(self) -> None:
        """Select every position."""


def _home(_geometry: GridGeometry, _position: int) -> int:
    return 0


def _end(geometry: GridGeometry, _position: int) -> int:
    return geometry.count - 1


def _page_up(geometry: GridGeometry, position: int) -> int:
    return geometry.stepped(position, rows=-geometry.rows_per_page)


def _page_down(geometry: GridGeometry, position: int) -> int:
    return geometry.stepped(position, rows=geometry.rows_per_page)


def _left(geometry: GridGeometry, position: int) -> int:
    return geometry.stepped(position, columns=-1)


def _right(geometry: GridGeometry, position: int) -> int:
    return geometry.stepped(position, columns=1)


def _up(geometry: GridGeometry, position: int) -> int:
    return geometry.stepped(position, rows=-1)


def _down(geometry: GridGeometry, position: int) -> int:
    return geometry.stepped(position, rows=1)


_MOVES: Final[dict[int, Callable[[GridGeometry, int], int]]] = {
    Key.Key_Home: _home,
    Key.Key_End: _end,
    Key.Key_PageUp: _page_up,
    Key.Key_PageDown: _page_down,
    Key.Key_Left: _left,
    Key.Key_Right: _right,
    Key.Key_Up: _up,
    Key.Key_Down: _down,
}
_ZOOMS: Final[dict[int, int]] = {Key.Key_Plus: 1, Key.Key_Equal: 1, Key.Key_Minus: -1}


def press(grid: MarkedGrid, event: QKeyEvent) -> bool:
    """Do what a key asks of a grid; return whether it asked anything."""
    is_control = bool(event.modifiers() & Modifier.ControlModifier)
    if is_control and event.key() in _ZOOMS:
        grid.zoom(_ZOOMS[event.key()])
        return True
    if event.matches(QKeySequence.StandardKey.SelectAll):
        grid.select_all()
        return True
    if event.modifiers() & Modifier.AltModifier or not grid.scrolled.geometry.count:
        return False
    if event.key() in _MOVES:
        _move(grid, event)
        return True
    return _act(grid, event.key(), is_control=is_control)


def _move(grid: MarkedGrid, event: QKeyEvent) -> None:
    marks = grid.marks
    move = _MOVES[event.key()]
    # Where nothing is current yet, the first key goes to the first picture.
    target = move(grid.scrolled.geometry, marks.current) if marks.current >= 0 else 0
    is_control = bool(event.modifiers() & Modifier.ControlModifier)
    if event.modifiers() & Modifier.ShiftModifier:
        grid.mark(marks.extended(target, adding=is_control))
    elif is_control:
        grid.mark(marks.moved(target))
    else:
        grid.mark(marks.at(target))


def _act(grid: MarkedGrid, key: int, *, is_control: bool) -> bool:
    marks = grid.marks
    if marks.current < 0:
        return False
    if key in (Key.Key_Return, Key.Key_Enter) and not is_control:
        grid.activate_current()
        return True
    if key == Key.Key_Space and is_control:
        grid.mark(marks.toggled(marks.current))
        return True
    return False
