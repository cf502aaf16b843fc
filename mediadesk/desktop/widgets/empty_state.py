"""What stands where there is nothing yet: an icon, a sentence, and what to do about it."""

from typing import Final

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mediadesk.desktop.widgets.plain_label import PlainLabel

_ICON_PX: Final = 48
_SENTENCE_WIDTH_PX: Final = 360


class EmptyState(QWidget):
    """An icon, a title, a sentence and perhaps a button, in the middle.

    Signals:
        asked: The button was pressed.
    """

    asked = Signal()

    def __init__(self, icon: QIcon, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        picture = PlainLabel(self)
        picture.setPixmap(icon.pixmap(QSize(_ICON_PX, _ICON_PX)))
        self.title = PlainLabel(self)
        self.title.setObjectName("emptyTitle")
        self.sentence = PlainLabel(self)
        self.sentence.setObjectName("emptySentence")
        self.sentence.setWordWrap(True)
        self.sentence.setFixedWidth(_SENTENCE_WIDTH_PX)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignHCenter)
        self.button = QPushButton(self)
        self.button.clicked.connect(self.asked)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(8)
        self._column.addStretch(2)
        # Aligned within the column, the sentence would get the height it needs at its whole width.
        middle = QHBoxLayout()
        middle.addStretch()
        middle.addWidget(self.sentence)
        middle.addStretch()
        for part in (picture, self.title, self.button):
            self._column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        self._column.insertLayout(self._column.indexOf(self.button), middle)
        self._column.addStretch(3)
        self.say("", "")

    def offer(self, words: str) -> QPushButton:
        """Offer something else below all that is offered; return its button."""
        button = QPushButton(words, self)
        below = self._column.count() - 1
        self._column.insertWidget(below, button, 0, Qt.AlignmentFlag.AlignHCenter)
        return button

    def say(self, title: str, sentence: str, button: str = "") -> None:
        """Say what is missing and, where a button is named, what to do about it."""
        self.title.setText(title)
        self.sentence.setText(sentence)
        self.sentence.setVisible(bool(sentence))
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self.setAccessibleName(" ".join(part for part in (title, sentence) if part))
