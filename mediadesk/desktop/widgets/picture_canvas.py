"""The viewer's picture, with boxes drawn over it or a crop tool at work on it."""

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mediadesk.desktop.widgets.crop_box import CropRules
from mediadesk.desktop.widgets.crop_painter import paint_crop
from mediadesk.desktop.widgets.crop_tool import CropTool
from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.widgets.overlay_box import OverlayBox, paint_overlay
from mediadesk.desktop.widgets.pyramid import Pyramid
from mediadesk.desktop.widgets.zoomable_picture import ZoomablePicture
from mediadesk.model.geometry import Box


class PictureCanvas(ZoomablePicture):
    """A picture that can be cropped; crop boxes are in fractions of it.

    Signals:
        crop_changed: The crop box is another (Box).
        crop_accepted: The crop box is to be used (Box); the mode is left.
        crop_cancelled: The crop mode was left without one.
    """

    crop_changed = Signal(object)
    crop_accepted = Signal(object)
    crop_cancelled = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._overlays: tuple[OverlayBox, ...] = ()
        self._crop: CropTool | None = None
        self.setMouseTracking(True)

    @override
    def show_picture(self, picture: Pyramid | QImage | None, size: QSize | None = None) -> None:
        before = self.picture_size
        super().show_picture(picture, size)
        if self.picture_size != before:
            self.cancel_crop()

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
    def crop_box(self) -> Box | None:
        """The crop box while it is being drawn; None outside the crop mode."""
        return self._crop.box if self._crop else None

    def begin_crop(self, box: Box | None = None, ratio: float | None = None) -> None:
        """Enter the crop mode with a box, the whole picture where none is given."""
        size = self.picture_size
        if size.isEmpty():
            return
        self._drop_crop()
        rules = CropRules(size.width(), size.height(), ratio)
        self._crop = CropTool(box or Box.whole(), rules, self)
        self._crop.changed.connect(self._show_crop)
        self._crop.accepted.connect(self._accept)
        self._crop.cancelled.connect(self.cancel_crop)
        self.setFocus()
        self._show_crop(self._crop.box)

    def set_crop_ratio(self, ratio: float | None) -> None:
        """Lock the crop box to a ratio of width by height in pixels; None unlocks it."""
        if self._crop is not None:
            self._crop.set_rules(replace(self._crop.rules, ratio=ratio))

    def set_crop_box(self, box: Box) -> None:
        """Move the crop box, as numbers typed beside the picture do."""
        if self._crop is not None:
            self._crop.set_box(box)

    @Slot()
    def cancel_crop(self) -> None:
        """Leave the crop mode without a box."""
        if self._crop is not None:
            self._drop_crop()
            self.crop_cancelled.emit()

    @Slot(object)
    def _show_crop(self, box: Box) -> None:
        self.update()
        self.crop_changed.emit(box)

    @Slot(object)
    def _accept(self, box: Box) -> None:
        self._drop_crop()
        self.crop_accepted.emit(box)

    def _drop_crop(self) -> None:
        if self._crop is not None:
            self._crop.deleteLater()
            self._crop = None
            self.unsetCursor()
            self.update()

    # What the picture asks

    @override
    def ground(self) -> QColor:
        return self._look.colours.canvas

    @override
    def paint_over(self, painter: QPainter, frame: QRectF) -> None:
        for overlay in self._overlays:
            paint_overlay(painter, overlay, frame, self._look.colours)
        if self._crop is not None:
            accent = self._look.colours.accent
            paint_crop(painter, self._crop.box, self._crop.active_handle, frame, accent)

    # Qt overrides

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self._crop is None or event.button() != Qt.MouseButton.LeftButton:
            super().mousePressEvent(event)
        else:
            self._crop.press(event.position(), self.frame)
            self.update()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._crop is None:
            super().mouseMoveEvent(event)
        else:
            self._crop.drag(event.position(), self.frame)
            self.setCursor(self._crop.cursor_at(event.position(), self.frame))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if self._crop is not None:
            self._crop.release()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._crop is None:
            super().mouseDoubleClickEvent(event)
        else:
            self._accept(self._crop.box)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._crop is None or not self._crop.press_key(event):
            super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        if self._crop is not None and self._crop.activate_next(forwards=next):
            return True
        return super().focusNextPrevChild(next)
