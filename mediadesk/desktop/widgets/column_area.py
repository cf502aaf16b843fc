"""An area that scrolls up and down, and is never narrower than what stands in it."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget
from typing_extensions import override


class ColumnArea(QScrollArea):
    """Shows a column of widgets, each as wide as there is room, and none cut off at the right."""

    def __init__(self, column: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = column
        self.setWidget(column)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    # Qt overrides

    @override
    def minimumSizeHint(self) -> QSize:
        least = super().minimumSizeHint()
        bar_px = self.verticalScrollBar().sizeHint().width()
        needed_px = self._column.minimumSizeHint().width() + bar_px
        return QSize(max(least.width(), needed_px), least.height())

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._column and event.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()  # the column may be wider now
        return super().eventFilter(watched, event)
