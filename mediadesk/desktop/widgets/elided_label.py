"""A line of text that takes the room it is given and says the rest when asked."""

from typing import Final

from PySide6.QtCore import QEvent, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyle, QStyleOption, QWidget
from typing_extensions import override

from mediadesk.desktop.widgets.plain_label import PlainLabel, as_written

_LEAST_PX: Final = 40


class ElidedLabel(PlainLabel):
    """Has an ellipsis where its text is longer than it is wide; the whole is its tip then.

    A tip that it was given stays. Text that is seen whole can be selected where that was allowed.
    """

    def __init__(
        self,
        parent: QWidget | None = None,
        mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
    ) -> None:
        super().__init__(parent)
        self._mode = mode
        self._tip = ""
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    @property
    def shown_text(self) -> str:
        """What there is room for."""
        metrics, width = self.fontMetrics(), self.contentsRect().width()
        return metrics.elidedText(self.text(), self._mode, width)

    # Qt overrides

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(_LEAST_PX, super().minimumSizeHint().height())

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and self.toolTip() == self._tip:
            self._tip = as_written(self.text()) if self.shown_text != self.text() else ""
            self.setToolTip(self._tip)
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        can_select = self.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByMouse
        if can_select and self.shown_text == self.text():
            super().paintEvent(event)
            return
        painter, look = QPainter(self), QStyleOption()
        look.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, look, painter, self)
        align = int(self.alignment().value)
        self.style().drawItemText(
            painter,
            self.contentsRect(),
            align,
            self.palette(),
            self.isEnabled(),
            self.shown_text,
            self.foregroundRole(),
        )
