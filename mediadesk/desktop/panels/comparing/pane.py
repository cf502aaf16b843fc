"""One picture of several that are compared: its name, a note, the picture."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from mediadesk.desktop.widgets.elided_label import ElidedLabel
from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.widgets.picture.marked_picture import MarkedPicture
from mediadesk.desktop.widgets.plain_label import as_written

_MARGIN_PX: Final = 8


class ComparePane(QFrame):
    """A picture with its name above it.

    Attributes:
        picture: The picture.
        title: Its name.
        note: What it is, in a few words.

    Signals:
        pressed: The mouse was pressed in it.
    """

    pressed = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ElidedLabel(self)
        self.title.setObjectName("panelTitle")
        self.note = ElidedLabel(self)
        self.note.setObjectName("quietNote")
        self.picture = MarkedPicture(look, self)
        self.picture.installEventFilter(self)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN_PX, _MARGIN_PX // 2, 1, 1)
        layout.setSpacing(2)
        layout.addWidget(self.title)
        layout.addWidget(self.note)
        layout.addWidget(self.picture, stretch=1)

    def say(self, title: str, note: str, tip: str = "") -> None:
        """Say what the picture is."""
        self.title.setText(title)
        self.note.setText(note)
        self.setToolTip(as_written(tip))
        self.picture.setAccessibleName(", ".join(part for part in (title, note) if part))

    def set_chosen(self, *, chosen: bool) -> None:
        """Draw a line around it where it is the chosen one of several."""
        self.setProperty("chosen", chosen)
        self.style().unpolish(self)
        self.style().polish(self)

    # Qt overrides

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.MouseButtonPress:
            self.pressed.emit()
        return super().eventFilter(watched, event)
