"""An area that scrolls up and down to where the keyboard is, never narrower than its column."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, QTimer, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget
from typing_extensions import override


class ColumnArea(QScrollArea):
    """Shows a column of widgets, each as wide as there is room, and none cut off at the right.

    Qt scrolls to a field that Tab goes to; a key that leads to one leaves it out of sight.
    """

    def __init__(self, column: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = column
        self.setWidget(column)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._field: QWidget | None = None
        self._arriving = QTimer(self)  # what was folded away has its place a turn later
        self._arriving.setSingleShot(True)
        self._arriving.setInterval(0)
        self._arriving.timeout.connect(self._show_field)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._follow)

    @Slot()
    def _follow(self) -> None:
        now = QApplication.focusWidget()
        if now is None or now is self._field:
            return  # another program was in front: nothing moves under who comes back
        self._field = now if self._column.isAncestorOf(now) else None
        if self._field is not None and QGuiApplication.mouseButtons() == Qt.MouseButton.NoButton:
            self._arriving.start()

    @Slot()
    def _show_field(self) -> None:
        now = QApplication.focusWidget()
        if now is not None and now is self._field:
            self.ensureWidgetVisible(now)

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
