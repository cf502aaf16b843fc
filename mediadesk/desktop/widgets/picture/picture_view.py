"""A picture on neutral ground, fitted or looked at closely; what moves it is not its business."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QMargins, QPointF, QRectF, QSize, Qt, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QImage,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mediadesk.desktop.widgets.picture.canvas_view import CanvasView
from mediadesk.desktop.widgets.picture.pyramid import Pyramid, paint_seen
from mediadesk.i18n.translated import translated

_ZOOM_STEP: Final = 1.25
#: From here on single pixels are what one wants to see.
_PIXELS_FROM_ZOOM: Final = 4.0
_MARGIN_PX: Final = 12


class PictureView(QWidget):
    """Shows a picture; what is painted over it is its subclass's business.

    Signals:
        zoom_changed: The zoom is another: device pixels per picture pixel.
    """

    zoom_changed = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pyramid: Pyramid | None = None
        self._view: CanvasView | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMinimumSize(QSize(120, 90))
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(translated("Picture"))

    def show_picture(self, picture: Pyramid | QImage | None, size: QSize | None = None) -> None:
        """Show a picture, fitted; nothing for None.

        Args:
            picture: The picture; make the pyramid of a large one on a worker thread.
            size: The original's size, where the picture is a smaller stand-in for it; one and
                the same view is kept from the stand-in to the picture itself.
        """
        self._pyramid = Pyramid.of(picture) if isinstance(picture, QImage) else picture
        before = self._view
        if self._pyramid is None:
            self._view = None
        else:
            width, height = (size or self._pyramid.size).toTuple()
            if before is None or (before.picture_width, before.picture_height) != (width, height):
                self._view = self._measured(CanvasView(width, height, 1, 1))
        self.update()
        self.zoom_changed.emit(self.zoom)

    @property
    def picture_size(self) -> QSize:
        """Size of the original; empty where none is shown."""
        view = self._view
        return QSize(view.picture_width, view.picture_height) if view else QSize()

    @property
    def frame(self) -> QRectF:
        """Where the whole picture lies in the widget; empty where none is shown."""
        view = self._view
        if view is None:
            return QRectF()
        left, top = view.origin
        size = view.picture_width * view.scale, view.picture_height * view.scale
        return QRectF(left + _MARGIN_PX, top + _MARGIN_PX, *size)

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

    def toggle_actual_size(self, at: QPointF | None = None) -> None:
        """Show one picture pixel on one pixel of the screen about a point, or the whole again."""
        if self.is_fitted:
            self.zoom_to(1.0, at)
        else:
            self.fit()

    def zoom_by(self, steps: float, at: QPointF | None = None) -> None:
        """Show the picture larger by some steps, smaller where negative."""
        self.zoom_to(self.zoom * _ZOOM_STEP**steps, at)

    def zoom_to(self, zoom: float, at: QPointF | None = None) -> None:
        """Show the picture at a zoom, about a point of the widget, its middle where none is."""
        if self._view is not None:
            point = at or QPointF(self.width() / 2, self.height() / 2)
            self._look_at(self._view.zoomed(zoom, point.x() - _MARGIN_PX, point.y() - _MARGIN_PX))

    @property
    def centre(self) -> QPointF:
        """The picture's point, in its pixels, in the middle of the widget."""
        view = self._view
        return QPointF(*view.to_picture(view.width / 2, view.height / 2)) if view else QPointF()

    def look_at(self, centre: QPointF, zoom: float) -> None:
        """Show the picture at a zoom with one of its points in the middle, as far as it goes."""
        view = self._view
        if view is not None:
            middle = view.width / 2, view.height / 2
            placed = replace(view.zoomed(zoom, *middle), centre_x=centre.x(), centre_y=centre.y())
            self._look_at(placed.held())

    def push(self, moved: QPointF) -> None:
        """Push the picture across the widget."""
        if self._view is not None:
            self._look_at(self._view.panned(moved.x(), moved.y()))

    def ground(self) -> QColor:
        """Return the colour around the picture."""
        raise NotImplementedError

    def paint_over(self, painter: QPainter, frame: QRectF) -> None:
        """Paint over the picture, which lies in a frame of the widget."""

    def _measured(self, view: CanvasView) -> CanvasView:
        inner = self.size().shrunkBy(QMargins(_MARGIN_PX, _MARGIN_PX, _MARGIN_PX, _MARGIN_PX))
        return view.resized(inner.width(), inner.height(), self.devicePixelRatioF())

    def _look_at(self, view: CanvasView) -> None:
        if view != self._view:
            self._view = view
            self.update()
            self.zoom_changed.emit(self.zoom)

    # Qt overrides

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self.ground())
        if self._pyramid is not None:
            is_smooth = self.zoom < _PIXELS_FROM_ZOOM
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, is_smooth)
            paint_seen(painter, self._pyramid, self.frame, QRectF(self.rect()))
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self.paint_over(painter, self.frame)
        painter.end()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if self._view is not None:
            self._look_at(self._measured(self._view))
