"""A bar for messages as it lies: sentence, buttons, and details below."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.i18n.translated import translated

_DETAILS_HEIGHT_PX: Final = 120


class MessageLayout(QFrame):
    """Builds the parts of the bar; what stands in them is decided by the bar."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._build()

    def _build(self) -> None:
        self.icon = PlainLabel(self)
        self.sentence = PlainLabel(self)
        self.sentence.setWordWrap(True)
        self.sentence.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.waiting = PlainLabel(self)
        self.waiting.setObjectName("quietNote")
        self.action = QPushButton(self)
        self.details_toggle = QPushButton(translated("Details"), self)
        self.details_toggle.setCheckable(True)
        for button in (self.action, self.details_toggle):
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the keys where they are
        self.close_button = QToolButton(self)
        self.close_button.setAccessibleName(translated("Close message"))
        self.close_button.setToolTip(translated("Close message (Esc)"))
        self.details = QPlainTextEdit(self)
        self.details.setReadOnly(True)
        self.details.setFixedHeight(_DETAILS_HEIGHT_PX)
        self.details.setAccessibleName(translated("Details"))
        self.details_toggle.toggled.connect(self.details.setVisible)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.icon)
        row.addWidget(self.sentence, 1)
        for part in (self.waiting, self.details_toggle, self.action, self.close_button):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(8, 4, 4, 4)
        column.setSpacing(4)
        column.addLayout(row)
        column.addWidget(self.details)
