"""A field for running text that grows with what is written in it."""

from math import ceil
from typing import Final

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy, QWidget
from typing_extensions import override

_FEWEST_LINES: Final = 2
_MOST_LINES: Final = 14


class GrowingText(QPlainTextEdit):
    """Plain text as high as its lines, within bounds; Tab goes on to the next field.

    Signals:
        edited: A person changed the text; not sent where the program does.
        committed: The field was left, or Ctrl+Return was pressed, after a change.
    """

    edited = Signal()
    committed = Signal()

    def __init__(self, parent: QWidget | None = None, *, fewest_lines: int = _FEWEST_LINES) -> None:
        super().__init__(parent)
        self._fewest_lines = fewest_lines
        self._is_changed = False
        self._is_typed = True
        self._is_growing = False
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.textChanged.connect(self._note_edit)
        self._grow()

    def typed(self) -> str:
        """Return the text as it stands."""
        return self.toPlainText()

    def put(self, text: str) -> None:
        """Put a text in the place of what stands there, as a step that can be undone."""
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.insertText(text)

    def show_text(self, text: str) -> None:
        """Show another text; one that is shown already keeps its cursor and its undo steps."""
        if text == self.toPlainText():
            return
        self._is_typed = False
        self.setPlainText(text)
        self._is_typed = True
        self._is_changed = False

    def show_hint(self, text: str) -> None:
        """Say something in the place of a text, where there is none; it is seen whole."""
        self.setPlaceholderText(text)
        self._grow()

    @Slot()
    def _note_edit(self) -> None:
        if self._is_typed:
            self._is_changed = True
            self.edited.emit()

    def _commit(self) -> None:
        if self._is_changed:
            self._is_changed = False
            self.committed.emit()

    @Slot()
    def _grow(self) -> None:
        if self._is_growing:
            return  # a scroll bar that comes wraps the text anew, which may take it away again
        self._is_growing = True
        self._show_bar()
        height = self._fitting_height()
        if self.minimumHeight() != height or self.maximumHeight() != height:
            self.setFixedHeight(height)
        self._is_growing = False

    def _show_bar(self) -> None:
        """Show a scroll bar where the text has more lines than the field grows to."""
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAsNeeded if self._lines() > _MOST_LINES else policy.ScrollBarAlwaysOff
        )

    def _lines(self) -> int:
        # QPlainTextDocumentLayout measures its height in lines, not in pixels.
        return ceil(self.document().size().height())

    def _fitting_height(self) -> int:
        shown = min(max(self._fewest_lines, self._lines()), _MOST_LINES)
        frame = max(self.height() - self.viewport().height(), 2 * self.frameWidth())
        around = frame + 2 * self.document().documentMargin()
        line_px = self.fontMetrics().lineSpacing()
        written_px = max(self._written_px(_MOST_LINES * line_px), self._hint_px())
        return ceil(max(shown * line_px, written_px) + around)

    def _hint_px(self) -> int:
        """Return how high the hint is where it is seen."""
        if not self.placeholderText() or not self.document().isEmpty():
            return 0
        room = self.viewport().rect()
        room.setWidth(room.width() - 2 * ceil(self.document().documentMargin()))
        wrapped = Qt.TextFlag.TextWordWrap
        return self.fontMetrics().boundingRect(room, wrapped, self.placeholderText()).height()

    def _written_px(self, most_px: int) -> float:
        """Return how high the text is, at most so much: other scripts have higher lines."""
        written_px, block = 0.0, self.document().firstBlock()
        while block.isValid() and written_px < most_px:
            written_px += self.blockBoundingRect(block).height()
            block = block.next()
        return min(written_px, most_px)

    # Qt overrides

    @override
    def sizeHint(self) -> QSize:
        return QSize(super().sizeHint().width(), self._fitting_height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._grow()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self._commit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if is_return and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self._commit()
            return
        super().keyPressEvent(event)
