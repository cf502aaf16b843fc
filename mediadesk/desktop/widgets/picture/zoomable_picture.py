"""A picture that is zoomed at the mouse and pushed about."""

from typing import Final

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QMouseEvent, QWheelEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mediadesk.desktop.widgets.picture.picture_view import PictureView

_WHEEL_NOTCH: Final = 120


class ZoomablePicture(PictureView):
    """Shows a picture; what is painted over it is its subclass's business."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._panned_from: QPointF | None = None

    # Qt overrides

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self.zoom_by(event.angleDelta().y() / _WHEEL_NOTCH, event.position())
        event.accept()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() in (Qt.MouseButton.LeftButton, Qt.MouseButton.MiddleButton):
            self._panned_from = event.position()
        else:
            super().mousePressEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._panned_from is not None:
            moved = event.position() - self._panned_from
            self._panned_from = event.position()
            self.push(moved)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._panned_from = None

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.toggle_actual_size(event.position())
