"""A field of one line that tells typing from showing."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget


class LineText(QLineEdit):
    """One line of text.

    Signals:
        edited: A person changed the text; not sent where the program does.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_typed = True
        self.textChanged.connect(self._note_edit)

    def typed(self) -> str:
        """Return the text as it stands."""
        return self.text()

    def show_text(self, text: str) -> None:
        """Show another text; one that is shown already keeps its cursor and its undo steps."""
        if text == self.text():
            return
        self._is_typed = False
        self.setText(text)
        self.setCursorPosition(0)
        self._is_typed = True

    def put(self, text: str) -> None:
        """Put a text in the place of what stands there, as if it were typed."""
        self.selectAll()
        self.insert(text)

    @Slot()
    def _note_edit(self) -> None:
        if self._is_typed:
            self.edited.emit()
