"""A code of one's own: what is typed, and what it stands for."""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.i18n.translated import translated

_CODE_PX: Final = 110


class NewCode(QWidget):
    """Takes a code and its words.

    Signals:
        wanted: The code is to be added (code, words).
    """

    wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.code = QLineEdit(self)
        self.code.setPlaceholderText(translated("Code"))
        self.code.setAccessibleName(translated("New code"))
        self.code.setFixedWidth(_CODE_PX)
        self.words = QLineEdit(self)
        self.words.setPlaceholderText(translated("What it stands for"))
        self.words.setAccessibleName(self.words.placeholderText())
        self.add = QPushButton(translated("Add code"), self)
        self.add.setEnabled(False)
        label = PlainLabel(translated("&New"), self)
        label.setBuddy(self.code)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(label)
        row.addWidget(self.code)
        row.addWidget(self.words, stretch=1)
        row.addWidget(self.add)
        for field in (self.code, self.words):
            field.textChanged.connect(self._allow)
            field.returnPressed.connect(self._ask)
        self.add.clicked.connect(self._ask)

    def clear(self) -> None:
        """Empty the fields, for the next code."""
        self.code.clear()
        self.words.clear()
        self.code.setFocus()

    @Slot()
    def _allow(self) -> None:
        self.add.setEnabled(bool(self.code.text().strip() and self.words.text().strip()))

    @Slot()
    def _ask(self) -> None:
        if self.add.isEnabled():
            self.wanted.emit(self.code.text().strip(), self.words.text().strip())
