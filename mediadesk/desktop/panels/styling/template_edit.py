"""A field for a template: monospaced, coloured, with the line that is wrong marked."""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QColor, QFontDatabase, QTextCursor, QTextFormat
from PySide6.QtWidgets import QPlainTextEdit, QTextEdit, QWidget

from mediadesk.desktop.panels.styling.highlighter import TemplateHighlighter
from mediadesk.desktop.widgets.look import Colours, Look

_MARK_OPACITY: Final = 0.25


class TemplateEdit(QPlainTextEdit):
    """Plain text; Tab goes on to the next field, since a template needs no tabs.

    Signals:
        edited: A person changed the text; not sent where the program does.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None, *, is_file: bool = False) -> None:
        super().__init__(parent)
        self._is_typed = True
        self._fault_line = 0
        self._colours: Colours | None = None
        self.setTabChangesFocus(True)
        self.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._highlighter = TemplateHighlighter(self.document(), is_file=is_file)
        self.textChanged.connect(self._note_edit)

    def show_text(self, text: str) -> None:
        """Show another text; one that is shown already keeps its cursor and its undo steps."""
        if text == self.toPlainText():
            return
        self._is_typed = False
        self.setPlainText(text)
        self._is_typed = True

    def take_over(self, text: str) -> None:
        """Show what was changed elsewhere in the same style, as a step that can be undone."""
        if text == self.toPlainText():
            return
        self._is_typed = False
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)
        self._is_typed = True

    def insert(self, text: str) -> None:
        """Insert a text where the cursor is, as if it were typed."""
        if not self.isReadOnly():
            self.textCursor().insertText(text)
            self.setFocus()

    def mark_fault(self, line: int) -> None:
        """Mark the line that is wrong, counted from 1; none for 0."""
        self._fault_line = line
        self.setExtraSelections(self._marked() if line else [])

    def show_look(self, look: Look) -> None:
        """Colour in a theme's colours."""
        self._colours = look.colours
        self._is_typed = False  # Qt tells of changed formats as of changed text
        self._highlighter.show_colours(look.colours)
        self._is_typed = True
        self.mark_fault(self._fault_line)

    def _marked(self) -> list[QTextEdit.ExtraSelection]:
        block = self.document().findBlockByNumber(self._fault_line - 1)
        if not block.isValid() or self._colours is None:
            return []
        marked = QTextEdit.ExtraSelection()
        ground = QColor(self._colours.error)
        ground.setAlphaF(_MARK_OPACITY)
        marked.format.setBackground(ground)
        marked.format.setProperty(QTextFormat.Property.FullWidthSelection, True)  # noqa: FBT003
        marked.cursor = QTextCursor(block)
        return [marked]

    @Slot()
    def _note_edit(self) -> None:
        if self._is_typed:
            self.edited.emit()
