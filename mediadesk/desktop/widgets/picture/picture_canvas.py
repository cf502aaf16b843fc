"""The viewer's picture, with boxes drawn over it or a tool at work on it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt, Slot
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.widgets.picture.canvas_tool import CanvasTool
from mediadesk.desktop.widgets.picture.overlay_box import OverlayBox, paint_overlay
from mediadesk.desktop.widgets.picture.zoomable_picture import ZoomablePicture


class PictureCanvas(ZoomablePicture):
    """A picture that can be worked on; boxes and tools are in fractions of it."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._overlays: tuple[OverlayBox, ...] = ()
        self._tool: CanvasTool | None = None
        self.setMouseTracking(True)

    def show_look(self, look: Look) -> None:
        """Paint in another theme's colours from now on."""
        self._look = look
        self.update()

    def clear(self) -> None:
        """Show nothing, nor any boxes."""
        self._overlays = ()
        self.show_picture(None)

    def set_overlays(self, overlays: Sequence[OverlayBox]) -> None:
        """Draw boxes over the picture."""
        self._overlays = tuple(overlays)
        self.update()

    @property
    def overlays(self) -> tuple[OverlayBox, ...]:
        """The boxes drawn over the picture."""
        return self._overlays

    @property
    def tool(self) -> CanvasTool | None:
        """What works on the picture; None where it is only looked at."""
        return self._tool

    def use(self, tool: CanvasTool | None) -> None:
        """Give mouse and keys to a tool; None gives them back to looking."""
        if self._tool is not None:
            self._tool.repaint_asked.disconnect(self._repaint)
        self._tool = tool
        if tool is None:
            self.unsetCursor()
        else:
            tool.repaint_asked.connect(self._repaint)
        self.update()

    @property
    def _working(self) -> CanvasTool | None:
        """The tool, while there is a picture for it."""
        return self._tool if not self.picture_size.isEmpty() else None

    @Slot()
    def _repaint(self) -> None:
        self.update()

    # What the picture asks

    @override
    def ground(self) -> QColor:
        return self._look.colours.canvas

    @override
    def paint_over(self, painter: QPainter, frame: QRectF) -> None:
        if self._tool is not None:
            self._tool.paint(painter, frame, self._look.colours)
        for overlay in self._overlays:
            paint_overlay(painter, overlay, frame, self._look.colours)

    # Qt overrides

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        tool = self._working
        if tool is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        else:
            tool.press(event.position(), self.frame)
            self.update()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        tool = self._working
        if tool is None or self._panned_from is not None:  # the middle button pushes under a tool
            super().mouseMoveEvent(event)
        else:
            tool.drag(event.position(), self.frame)
            self.setCursor(tool.cursor_at(event.position(), self.frame))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._tool is not None:
            self._tool.release()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._tool is None:
            super().mouseDoubleClickEvent(event)
        else:
            self._tool.accept()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        tool = self._working
        if tool is None or not tool.press_key(event):
            super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        tool = self._working
        if tool is not None and tool.activate_next(forwards=next):
            return True
        return super().focusNextPrevChild(next)
