"""Shows one picture: fitted, at 100 %, zoomed and panned; with boxes or a crop tool over it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mediadesk.desktop.widgets.canvas_view import CanvasView
from mediadesk.desktop.widgets.crop_box import CropRules
from mediadesk.desktop.widgets.crop_tool import CropTool, box_on_screen
from mediadesk.desktop.widgets.look import Look, Tone
from mediadesk.desktop.widgets.pyramid import Pyramid
from mediadesk.i18n.translated import translated
from mediadesk.model.geometry import Box

_ZOOM_STEP: Final = 1.25
_WHEEL_NOTCH: Final = 120
#: From here on single pixels are what one wants to see.
_PIXELS_FROM_ZOOM: Final = 4.0
_MARGIN_PX: Final = 12


@dataclass(frozen=True, slots=True)
class OverlayBox:
    """A box drawn over the picture, such as the crop that was recovered.

    Attributes:
        box: In fractions of the picture.
        label: What it is; "" for none.
        tone: What its colour says.
    """

    box: Box
    label: str = ""
    tone: Tone = Tone.NEUTRAL


class PictureCanvas(QWidget):
    """A picture on neutral ground.

    Signals:
        zoom_changed: The zoom is another: device pixels per picture pixel.
        crop_changed: The crop box is another (Box).
        crop_accepted: The crop box is to be used (Box); the mode is left.
        crop_cancelled: The crop mode was left without one.
    """

    zoom_changed = Signal(float)
    crop_changed = Signal(object)
    crop_accepted = Signal(object)
    crop_cancelled = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._pyramid: Pyramid | None = None
        self._view: CanvasView | None = None
        self._overlays: tuple[OverlayBox, ...] = ()
        self._crop: CropTool | None = None
        self._panned_from: QPointF | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(QSize(120, 90))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(translated("Picture"))

    def show_picture(self, picture: Pyramid | QImage | None, size: QSize | None = None) -> None:
        """Show a picture, fitted; nothing for None.

        Args:
            picture: The picture; make the pyramid of a large one on a worker thread.
            size: The original's size, where the picture is a smaller stand-in for it. A picture
                that takes the place of its stand-in is shown in the very same view.
        """
        self._pyramid = Pyramid.of(picture) if isinstance(picture, QImage) else picture
        if self._pyramid is None:
            self._view = None
            self._drop_crop()
        else:
            self._fit_to(size or self._pyramid.size)
        self._tell_zoom()

    def clear(self) -> None:
        """Show nothing, nor any boxes."""
        self._overlays = ()
        self.show_picture(None)

    @property
    def zoom(self) -> float:
        """Device pixels per picture pixel: 1.0 is 100 %; 0 while no picture is shown."""
        return self._view.shown_zoom if self._view else 0.0

    @property
    def is_fitted(self) -> bool:
        """Whether the picture follows the size of the window."""
        return self._view is None or self._view.zoom is None

    @Slot()
    def fit(self) -> None:
        """Show the whole picture."""
        if self._view is not None:
            self._look_at(self._view.fitted())

    @Slot()
    def show_actual_size(self) -> None:
        """Show one picture pixel on one pixel of the screen."""
        self.zoom_to(1.0)

    @Slot()
    def zoom_in(self) -> None:
        """Show the picture larger."""
        self.zoom_to(self.zoom * _ZOOM_STEP)

    @Slot()
    def zoom_out(self) -> None:
        """Show the picture smaller."""
        self.zoom_to(self.zoom / _ZOOM_STEP)

    def zoom_to(self, zoom: float, at: QPointF | None = None) -> None:
        """Show the picture at a zoom, about a point of the widget, its middle where none is."""
        if self._view is not None:
            point = at or QPointF(self.width() / 2, self.height() / 2)
            self._look_at(self._view.zoomed(zoom, point.x() - _MARGIN_PX, point.y() - _MARGIN_PX))

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
        if self._view is None:
            return
        self._drop_crop()
        rules = CropRules(self._view.picture_width, self._view.picture_height, ratio)
        self._crop = CropTool(box or Box.whole(), rules, self)
        self._crop.changed.connect(self._show_crop)
        self._crop.accepted.connect(self._accept_crop)
        self._crop.cancelled.connect(self.cancel_crop)
        self.setFocus()
        self._show_crop(self._crop.box)

    def set_crop_ratio(self, ratio: float | None) -> None:
        """Lock the crop box to a ratio of width by height in pixels; None unlocks it."""
        if self._crop is not None:
            self._crop.set_rules(replace(self._crop.rules, ratio=ratio))
            self.update()

    def set_crop_box(self, box: Box) -> None:
        """Move the crop box, as numbers typed beside the picture do."""
        if self._crop is not None:
            self._crop.set_box(box)

    @Slot()
    def accept_crop(self) -> None:
        """Leave the crop mode with the box as it is."""
        if self._crop is not None:
            self._accept_crop(self._crop.box)

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
    def _accept_crop(self, box: Box) -> None:
        self._drop_crop()
        self.crop_accepted.emit(box)

    def _drop_crop(self) -> None:
        if self._crop is not None:
            self._crop.deleteLater()
            self._crop = None
            self.unsetCursor()
            self.update()

    def _fit_to(self, size: QSize) -> None:
        """Look at a picture of a size; a picture of the same size is looked at as before."""
        before = self._view
        if before is not None and (before.picture_width, before.picture_height) == size.toTuple():
            self.update()
            return
        self._drop_crop()
        self._view = self._measured(CanvasView(size.width(), size.height(), 1, 1))
        self.update()

    def _measured(self, view: CanvasView) -> CanvasView:
        return replace(
            view,
            width=max(1, self.width() - 2 * _MARGIN_PX),
            height=max(1, self.height() - 2 * _MARGIN_PX),
            pixel_ratio=self.devicePixelRatioF(),
        ).held()

    def _look_at(self, view: CanvasView) -> None:
        if view != self._view:
            self._view = view
            self.update()
            self._tell_zoom()

    def _tell_zoom(self) -> None:
        self.zoom_changed.emit(self.zoom)
        self.update()

    def _frame(self, view: CanvasView) -> QRectF:
        """Return where the whole picture lies in the widget."""
        left, top = view.origin
        size = view.picture_width * view.scale, view.picture_height * view.scale
        return QRectF(left + _MARGIN_PX, top + _MARGIN_PX, *size)

    def _paint_picture(self, painter: QPainter, pyramid: Pyramid, frame: QRectF) -> None:
        ratio = self.devicePixelRatioF()
        level = pyramid.level_for(frame.width() * ratio)
        is_smooth = self.zoom < _PIXELS_FROM_ZOOM
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, is_smooth)
        seen = frame.intersected(QRectF(self.rect()))
        if seen.isEmpty():
            return
        # Only what is seen is handed over: at 3200 % the whole would be scaled for nothing.
        across, down = level.width() / frame.width(), level.height() / frame.height()
        source = QRectF(
            (seen.left() - frame.left()) * across,
            (seen.top() - frame.top()) * down,
            seen.width() * across,
            seen.height() * down,
        )
        painter.drawImage(seen, level, source)

    def _paint_overlay(self, painter: QPainter, overlay: OverlayBox, frame: QRectF) -> None:
        box = box_on_screen(overlay.box, frame)
        colour = self._look.colours.tone(overlay.tone)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(0, 0, 0, 140), 3))
        painter.drawRect(box)
        painter.setPen(QPen(colour, 1.5))
        painter.drawRect(box)
        if overlay.label:
            self._paint_label(painter, overlay.label, box, colour)

    def _paint_label(self, painter: QPainter, label: str, box: QRectF, colour: QColor) -> None:
        metrics = self.fontMetrics()
        chip = QRectF(0, 0, metrics.horizontalAdvance(label) + 12, metrics.height() + 4)
        chip.moveTopLeft(box.topLeft())
        painter.fillRect(chip, colour)
        painter.setPen(self._look.colours.window)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, label)

    # Qt overrides

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colours.canvas)
        if self._view is not None and self._pyramid is not None:
            frame = self._frame(self._view)
            self._paint_picture(painter, self._pyramid, frame)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            for overlay in self._overlays:
                self._paint_overlay(painter, overlay, frame)
            if self._crop is not None:
                self._crop.paint(painter, frame, self._look.colours.accent)
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._view is not None:
            self._look_at(self._measured(self._view))

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        factor = _ZOOM_STEP ** (event.angleDelta().y() / _WHEEL_NOTCH)
        self.zoom_to(self.zoom * factor, event.position())
        event.accept()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() != Qt.MouseButton.LeftButton or self._view is None:
            super().mousePressEvent(event)
        elif self._crop is not None:
            self._crop.press(event.position(), self._frame(self._view))
            self.update()
        else:
            self._panned_from = event.position()

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._view is None:
            return
        if self._crop is not None:
            frame = self._frame(self._view)
            self._crop.drag(event.position(), frame)
            self.setCursor(self._crop.cursor_at(event.position(), frame))
        elif self._panned_from is not None:
            moved = event.position() - self._panned_from
            self._panned_from = event.position()
            self._look_at(self._view.panned(moved.x(), moved.y()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._panned_from = None
        if self._crop is not None:
            self._crop.release()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if self._crop is not None:
            self.accept_crop()
        elif self.is_fitted:
            self.zoom_to(1.0, event.position())
        else:
            self.fit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._crop is None or not self._crop.press_key(event):
            super().keyPressEvent(event)

    @override
    def focusNextPrevChild(self, next: bool) -> bool:
        if self._crop is not None and self._crop.activate_next(forwards=next):
            return True
        return super().focusNextPrevChild(next)
