"""The crop box over a picture: taken by mouse or keyboard, moved, pulled and nudged."""

from typing import Final

from PySide6.QtCore import QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from typing_extensions import override

from mediadesk.desktop.widgets.look import Colours
from mediadesk.desktop.widgets.picture.canvas_tool import ARROWS, CanvasTool
from mediadesk.desktop.widgets.picture.crop_box import (
    HANDLES,
    WHOLE,
    CropRules,
    Handle,
    begun,
    kept,
    moved,
    nudged,
    pulled,
    settled,
    slid,
)
from mediadesk.desktop.widgets.picture.crop_grip import handle_at
from mediadesk.desktop.widgets.picture.crop_painter import FINE, THIRDS, CropLook, paint_crop
from mediadesk.model.geometry import Box

#: What an arrow moves by: with Shift so many pixels, with Ctrl such a share of the picture.
_COARSE_STEP: Final = 10
_LARGE_SHARE: Final = 0.05

_CURSORS: Final[dict[tuple[int, int], Qt.CursorShape]] = {
    (0, 0): Qt.CursorShape.SizeAllCursor,
    (1, 0): Qt.CursorShape.SizeHorCursor,
    (-1, 0): Qt.CursorShape.SizeHorCursor,
    (0, 1): Qt.CursorShape.SizeVerCursor,
    (0, -1): Qt.CursorShape.SizeVerCursor,
    (1, 1): Qt.CursorShape.SizeFDiagCursor,
    (-1, -1): Qt.CursorShape.SizeFDiagCursor,
    (1, -1): Qt.CursorShape.SizeBDiagCursor,
    (-1, 1): Qt.CursorShape.SizeBDiagCursor,
}


class CropTool(CanvasTool):
    """Holds the box while it is being drawn; knows the picture's frame only as a rectangle.

    Signals:
        changed: The box is another (Box).
        settled: The change is complete: the mouse was let go.
        accepted: Return was pressed, or the picture double-clicked (Box).
        cancelled: Esc was pressed.
    """

    changed = Signal(object)
    settled = Signal()
    accepted = Signal(object)
    cancelled = Signal()

    def __init__(self, box: Box, rules: CropRules, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rules = rules
        self._box = settled(box, rules)
        self._held: Handle | None = None
        self._is_new = False  # a box is being drawn from nothing
        self._active = WHOLE  # what the keyboard moves
        self._pressed_at = (0.0, 0.0)
        self._before = self._box
        self._is_fine = False

    @property
    def box(self) -> Box:
        """The box, in fractions of the picture."""
        return self._box

    @property
    def rules(self) -> CropRules:
        """What the box keeps to."""
        return self._rules

    def set_box(self, box: Box) -> None:
        """Show another box, in the ratio asked for."""
        self._change(settled(box, self._rules))

    def show_box(self, box: Box, rules: CropRules) -> None:
        """Show a box under other rules, as after an undo or a turn, without telling of it."""
        self._rules = rules
        self._box = box
        self.repaint_asked.emit()

    def show_fine_lines(self, *, shown: bool) -> None:
        """Show many lines to straighten a horizon by, or the thirds again."""
        self._is_fine = shown
        self.repaint_asked.emit()

    @override
    def paint(self, painter: QPainter, frame: QRectF, colours: Colours) -> None:
        look = CropLook(self._active, colours.accent, FINE if self._is_fine else THIRDS)
        paint_crop(painter, self._box, frame, look)

    @override
    def accept(self) -> None:
        self.accepted.emit(self._box)

    @override
    def cursor_at(self, point: QPointF, frame: QRectF) -> Qt.CursorShape:
        handle = self._held or handle_at(self._box, point, frame)
        if handle is None:
            return Qt.CursorShape.CrossCursor
        return _CURSORS[(handle.across, handle.down)]

    @override
    def press(self, point: QPointF, frame: QRectF) -> None:
        self._pressed_at = _fraction(point, frame)
        self._before = self._box
        self._held = handle_at(self._box, point, frame)
        if self._held is None:
            self._begin_anew()
        self._active = self._held or WHOLE

    @override
    def drag(self, point: QPointF, frame: QRectF) -> None:
        if self._held is None:
            return
        x, y = _fraction(point, frame)
        if self._held == WHOLE:
            across, down = x - self._pressed_at[0], y - self._pressed_at[1]
            self._change(slid(moved(self._before, across, down), self._box, self._rules))
        elif self._is_new:
            drawn, self._held = begun(self._pressed_at, (x, y), self._rules)
            self._active = self._held
            self._change(settled(drawn, self._rules))
        else:
            wanted = pulled(self._before, self._held, (x, y), self._rules)
            self._change(kept(wanted, self._box, self._rules))

    @override
    def release(self) -> None:
        if self._held is not None:
            self._held = None
            self._is_new = False
            self.settled.emit()

    @override
    def press_key(self, event: QKeyEvent) -> bool:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.accept()
        elif event.key() == Qt.Key.Key_Escape:
            self.cancelled.emit()
        elif event.key() in ARROWS:
            self._nudge(*ARROWS[event.key()], event.modifiers())
        else:
            return False
        return True

    @override
    def activate_next(self, *, forwards: bool) -> bool:
        order = (WHOLE, *HANDLES)
        index = order.index(self._active) + (1 if forwards else -1)
        if not 0 <= index < len(order):
            self._active = WHOLE
            return False
        self._active = order[index]
        self.repaint_asked.emit()
        return True

    def _begin_anew(self) -> None:
        self._is_new = True
        self._held = HANDLES[4]

    def _nudge(self, across: int, down: int, keys: Qt.KeyboardModifier) -> None:
        pixels = _COARSE_STEP if keys & Qt.KeyboardModifier.ShiftModifier else 1
        step_x, step_y = pixels / self._rules.width_px, pixels / self._rules.height_px
        if keys & Qt.KeyboardModifier.ControlModifier:
            step_x = step_y = _LARGE_SHARE
        wanted = nudged(self._box, self._active, across * step_x, down * step_y, self._rules)
        self._change(kept(wanted, self._box, self._rules))
        self.settled.emit()

    def _change(self, box: Box) -> None:
        if box != self._box:
            self._box = box
            self.changed.emit(box)
            self.repaint_asked.emit()


def _fraction(point: QPointF, frame: QRectF) -> tuple[float, float]:
    return (
        (point.x() - frame.left()) / frame.width(),
        (point.y() - frame.top()) / frame.height(),
    )
