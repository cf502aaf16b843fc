"""The middle of the window: the message bar above the pictures, which may give their room away."""

from typing import Final

from PySide6.QtCore import QEvent, QObject
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from mediadesk.desktop.widgets.message_bar import MessageBar

#: Qt's own bound, which its Python binding does not name.
_UNBOUNDED_PX: Final = (1 << 24) - 1


class Middle(QWidget):
    """Holds messages and pictures; without the pictures it is no higher than what is to be said."""

    def __init__(self, messages: MessageBar, pictures: QWidget, parent: QWidget) -> None:
        super().__init__(parent)
        self._messages = messages
        self._pictures = pictures
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(messages)
        column.addWidget(pictures, stretch=1)
        messages.installEventFilter(self)

    @property
    def is_given_away(self) -> bool:
        """Whether the pictures are hidden."""
        return self._pictures.isHidden()

    def give_away(self, *, given: bool) -> None:
        """Hide the pictures, so that the panel below has their room, or show them again."""
        self._pictures.setVisible(not given)
        self._fit()

    def _fit(self) -> None:
        # A window's docks leave its middle what it needs at least, and know no wrapped lines.
        needed = self._needed_px() if self.is_given_away else 0
        self.setMinimumHeight(needed)
        self.setMaximumHeight(needed if self.is_given_away else _UNBOUNDED_PX)

    def _needed_px(self) -> int:
        """Return the height of what is to be said, in as many lines as it takes."""
        if self._messages.isHidden():
            return 0
        return self._messages.heightForWidth(self.width())

    # Qt overrides

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._fit()  # narrower, a sentence takes more lines

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Show, QEvent.Type.Hide, QEvent.Type.LayoutRequest):
            self._fit()
        return super().eventFilter(watched, event)
