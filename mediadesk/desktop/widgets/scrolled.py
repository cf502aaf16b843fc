"""A widget that scrolls where there is less room than it needs, as on a small screen."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override


class Scrolled(QScrollArea):
    """Gives a widget all the room there is, and never less than it needs.

    Without it a window is as large as all its parts need together, which may be more than a screen
    has: what lies below its edge cannot be reached. Qt's own way of resizing what scrolls gives
    wrapped lines the room that they would like, and scrolls long before it must.
    """

    def __init__(self, content: QWidget, least: QSize, parent: QWidget | None = None) -> None:
        """Show a widget.

        Args:
            content: The widget.
            least: The room that is asked for, at least.
            parent: What it stands in.
        """
        super().__init__(parent)
        self._content, self._least = content, least
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(content)
        content.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def _fit(self) -> None:
        room = self.maximumViewportSize()
        if self._needed(room.width()).height() > room.height():
            bar_px = self.verticalScrollBar().sizeHint().width()
            room.setWidth(max(0, room.width() - bar_px))
        self._content.resize(room.expandedTo(self._needed(room.width())))

    def _needed(self, width_px: int) -> QSize:
        """Return the least size of the widget in a room so wide."""
        needed = self._content.minimumSizeHint().expandedTo(self._content.minimumSize())
        layout = self._content.layout()
        if layout is not None and layout.hasHeightForWidth():
            height_px = layout.minimumHeightForWidth(max(width_px, needed.width()))
            needed.setHeight(max(height_px, self._content.minimumHeight()))
        return needed

    # Qt overrides

    @override
    def minimumSizeHint(self) -> QSize:
        return self._least.boundedTo(self._needed(self._least.width()))

    @override
    def sizeHint(self) -> QSize:
        return self._content.sizeHint()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._content and event.type() is QEvent.Type.LayoutRequest:
            self._fit()
        return super().eventFilter(watched, event)
