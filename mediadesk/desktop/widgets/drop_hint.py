"""Says over a window what becomes of the files that are held over it."""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from mediadesk.desktop.widgets.plain_label import PlainLabel

#: Beside the words, with the padding and border that the style sheet gives them.
_MARGIN_PX: Final = 32


class DropHint(QFrame):
    """A frame along the window's edge with a sentence in its middle; the mouse goes through it.

    Attributes:
        sentence: What is said.
    """

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._window = parent
        self.setObjectName("dropHint")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.sentence = PlainLabel(self)
        self.sentence.setObjectName("dropSentence")
        self.sentence.setWordWrap(True)
        self.sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.addWidget(self.sentence, alignment=Qt.AlignmentFlag.AlignCenter)
        self.hide()
        parent.installEventFilter(self)

    def say(self, sentence: str) -> None:
        """Show a sentence over the window; hide for ""."""
        self.sentence.setText(sentence)
        self.sentence.ensurePolished()  # the sheet's own type is wider
        words_px = self.sentence.fontMetrics().horizontalAdvance(sentence)
        self.sentence.setFixedWidth(min(words_px + 2 * _MARGIN_PX, self._widest_px()))
        self.setGeometry(self._window.rect())
        self.setVisible(bool(sentence))
        self.raise_()

    def _widest_px(self) -> int:
        return max(1, self._window.width() * 2 // 3)

    # Qt overrides

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self.setGeometry(self._window.rect())
        return super().eventFilter(watched, event)
