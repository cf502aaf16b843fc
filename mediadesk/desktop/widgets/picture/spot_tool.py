"""Dust spots over a picture: set by a click, moved, resized and removed by mouse or keyboard."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from typing_extensions import override

from mediadesk.desktop.widgets.look import Colours
from mediadesk.desktop.widgets.picture.canvas_tool import ARROWS, CanvasTool
from mediadesk.desktop.widgets.picture.spot_painter import paint_next_spot, paint_spot, spot_at
from mediadesk.model.edit import Spot

#: In fractions of the longer edge.
LEAST_RADIUS: Final = 0.001
MOST_RADIUS: Final = 0.03
_GROWTH: Final = 1.15
_NUDGE_PX: Final = 1.0

_GROWS: Final[dict[int, float]] = {
    Qt.Key.Key_BracketLeft: 1 / _GROWTH,
    Qt.Key.Key_BracketRight: _GROWTH,
}


class SpotTool(CanvasTool):
    """Holds the spots while they are being set, in fractions of the picture.

    Signals:
        changed: Spots were set, moved, resized or removed (tuple of Spot).
        settled: The change is complete: the mouse was let go.
        radius_changed: The radius of the current spot, or of the next one, is another.
    """

    changed = Signal(object)
    settled = Signal()
    radius_changed = Signal(float)

    def __init__(self, spots: Sequence[Spot], radius: float, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._spots = tuple(spots)
        self._radius = radius
        self._active = -1
        self._held_off: tuple[float, float] | None = None  # from the mouse to the held centre
        self._mouse: QPointF | None = None
        self._frame = QRectF(0, 0, 1, 1)

    @property
    def spots(self) -> tuple[Spot, ...]:
        """The spots."""
        return self._spots

    @property
    def active(self) -> Spot | None:
        """The spot that keys move and resize."""
        return self._spots[self._active] if 0 <= self._active < len(self._spots) else None

    def show_spots(self, spots: Sequence[Spot]) -> None:
        """Show other spots, as after an undo, without telling of it."""
        self._spots = tuple(spots)
        self._active = min(self._active, len(self._spots) - 1)
        self.repaint_asked.emit()

    def set_radius(self, radius: float) -> None:
        """Resize the current spot and those to come."""
        self._radius = min(max(LEAST_RADIUS, radius), MOST_RADIUS)
        self.radius_changed.emit(self._radius)
        if self.active is not None:
            self._put(replace(self.active, radius=self._radius))
        self.repaint_asked.emit()

    def remove_active(self) -> None:
        """Take the current spot away; the last one where none is current."""
        if not self._spots:
            return
        at = self._active if self.active is not None else len(self._spots) - 1
        self._spots = (*self._spots[:at], *self._spots[at + 1 :])
        self._active = min(at, len(self._spots) - 1)
        self._tell()
        self.settled.emit()

    @override
    def paint(self, painter: QPainter, frame: QRectF, colours: Colours) -> None:
        self._frame = QRectF(frame)
        for index, spot in enumerate(self._spots):
            paint_spot(painter, spot, frame, colours.accent if index == self._active else None)
        if self._mouse is not None and self._index_at(self._mouse) < 0:
            paint_next_spot(painter, self._mouse, self._radius, frame)

    @override
    def cursor_at(self, point: QPointF, frame: QRectF) -> Qt.CursorShape:
        if self._held_off is not None or self._index_at(point) >= 0:
            return Qt.CursorShape.SizeAllCursor
        return Qt.CursorShape.CrossCursor

    @override
    def press(self, point: QPointF, frame: QRectF) -> None:
        self._frame = QRectF(frame)
        if not frame.contains(point):
            return
        across, down = _fraction(point, self._frame)
        found = self._index_at(point)
        if found < 0:
            self._spots = (*self._spots, Spot(across, down, self._radius))
            found = len(self._spots) - 1
            self._active = found
            self._tell()
        self._active = found
        spot = self._spots[found]
        if spot.radius != self._radius:
            self._radius = spot.radius
            self.radius_changed.emit(self._radius)
        self._held_off = (spot.across - across, spot.down - down)
        self.repaint_asked.emit()

    @override
    def drag(self, point: QPointF, frame: QRectF) -> None:
        self._frame = QRectF(frame)
        self._mouse = QPointF(point)
        if self._held_off is not None and self.active is not None:
            across, down = _fraction(point, self._frame)
            self._move_to(across + self._held_off[0], down + self._held_off[1])
        self.repaint_asked.emit()

    @override
    def release(self) -> None:
        if self._held_off is not None:
            self._held_off = None
            self.settled.emit()

    @override
    def press_key(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.remove_active()
        elif key in _GROWS:
            self.set_radius(self._radius * _GROWS[key])
        elif key in ARROWS and self.active is not None:
            across, down = ARROWS[key]
            self._move_to(
                self.active.across + across * _NUDGE_PX / self._frame.width(),
                self.active.down + down * _NUDGE_PX / self._frame.height(),
            )
        else:
            return False
        return True

    @override
    def activate_next(self, *, forwards: bool) -> bool:
        wanted = self._active + (1 if forwards else -1)
        is_there = 0 <= wanted < len(self._spots)
        self._active = wanted if is_there else -1
        self.repaint_asked.emit()
        return is_there

    def _move_to(self, across: float, down: float) -> None:
        if self.active is not None:
            within = min(max(0.0, across), 1.0), min(max(0.0, down), 1.0)
            self._put(replace(self.active, across=within[0], down=within[1]))

    def _put(self, spot: Spot) -> None:
        at = self._active
        if self._spots[at] != spot:
            self._spots = (*self._spots[:at], spot, *self._spots[at + 1 :])
            self._tell()

    def _tell(self) -> None:
        self.changed.emit(self._spots)
        self.repaint_asked.emit()

    def _index_at(self, point: QPointF) -> int:
        return spot_at(self._spots, point, self._frame)


def _fraction(point: QPointF, frame: QRectF) -> tuple[float, float]:
    return (point.x() - frame.left()) / frame.width(), (point.y() - frame.top()) / frame.height()
