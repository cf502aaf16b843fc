"""A picture to be compared: a frame and regions drawn on it, another picture laid over it."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.widgets.picture.frame_mark import FrameMark, paint_frame_mark, paint_region
from mediadesk.desktop.widgets.picture.pyramid import Pyramid, paint_seen
from mediadesk.desktop.widgets.picture.zoomable_picture import ZoomablePicture
from mediadesk.model.geometry import Box


class MarkedPicture(ZoomablePicture):
    """A picture with marks; what is laid over it covers it as far as it is opaque."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._frame_mark: FrameMark | None = None
        self._regions: tuple[Box, ...] = ()
        self._over: Pyramid | None = None
        self._opacity = 0.0

    def show_look(self, look: Look) -> None:
        """Paint in another theme's colours from now on."""
        self._look = look
        self.update()

    def mark(self, frame_mark: FrameMark | None, regions: Sequence[Box] = ()) -> None:
        """Draw a frame, and outline regions, in fractions of the picture."""
        self._frame_mark = frame_mark
        self._regions = tuple(regions)
        self.update()

    def lay_over(self, other: Pyramid | None, opacity: float = 1.0) -> None:
        """Lay another picture over this one, corner on corner; none for None."""
        self._over = other
        self._opacity = opacity if other is not None else 0.0
        self.update()

    @property
    def covering(self) -> float:
        """How much another picture covers this one, 0..1."""
        return self._opacity

    # What the picture asks

    @override
    def ground(self) -> QColor:
        return self._look.colours.canvas

    @override
    def paint_over(self, painter: QPainter, frame: QRectF) -> None:
        seen = QRectF(self.rect())
        if self._over is not None:
            painter.setOpacity(self._opacity)
            paint_seen(painter, self._over, frame, seen)
            painter.setOpacity(1.0)
        if self._frame_mark is not None:
            paint_frame_mark(painter, self._frame_mark, frame, seen, self._look.colours)
        for region in self._regions:
            paint_region(painter, region, frame)
