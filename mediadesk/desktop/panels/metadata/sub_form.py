"""The way from a structured field into the form of its items: a button, a key, a double-click."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QPlainTextEdit, QToolButton
from typing_extensions import override

from mediadesk.desktop.panels.metadata.items_dialog import ItemsDialog
from mediadesk.desktop.panels.metadata.row import MetadataRow
from mediadesk.desktop.widgets.field.text_access import cursor_of, text_of
from mediadesk.i18n.translated import translated
from mediadesk.metadata.structure_items import item_at, item_texts


class SubForm(QObject):
    """Opens the items of a row, and puts what was filled in back into it as one edit.

    Signals:
        completed: Another value was put into the row, and is complete.
    """

    completed = Signal()

    def __init__(self, row: MetadataRow) -> None:
        super().__init__(row)
        self._row = row
        self.button = QToolButton(row)
        self.button.setText(translated("Fill in…"))
        self.button.setAutoRaise(True)
        self.button.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # Tab goes from field to field
        self.button.setToolTip(
            translated("A field for each part of an item (Alt+Return, or a double-click on it)")
        )
        self.button.setAccessibleName(translated("{field}: fill in").format(field=row.label.text()))
        self.button.clicked.connect(self.open)
        row.add_control(self.button)
        self._editor = row.editor
        self._editor.installEventFilter(self)
        if isinstance(self._editor, QPlainTextEdit):
            self._editor.viewport().installEventFilter(self)

    @Slot()
    def open(self) -> None:
        """Open the item that the cursor stands in, and wait until it is filled in."""
        text = text_of(self._editor)
        dialog = self.dialog(cursor_of(self._editor, text) if self._row.spec.is_list else 0)
        if dialog.exec() == ItemsDialog.DialogCode.Accepted:
            self.take(dialog.texts())
        dialog.deleteLater()
        self._editor.setFocus()

    def dialog(self, position: int = 0) -> ItemsDialog:
        """Return the dialog with the item at a position of the text chosen."""
        text = text_of(self._editor)
        spec = self._row.spec
        if not spec.is_list:
            return ItemsDialog(spec, [text], 0, self._row.window())
        return ItemsDialog(spec, item_texts(text), item_at(text, position), self._row.window())

    def take(self, texts: tuple[str, ...]) -> None:
        """Put items into the field, as one step that can be undone; the same change nothing."""
        text = text_of(self._editor)
        before = item_texts(text) if self._row.spec.is_list else tuple(filter(None, [text]))
        if texts != before and isinstance(self._editor, QPlainTextEdit):
            self._row.put("\n".join(texts))
            self.completed.emit()

    # Qt overrides

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            is_return = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if is_return and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.open()
                return True
        elif isinstance(event, QMouseEvent) and event.type() == QEvent.Type.MouseButtonDblClick:
            self.open()
            return True
        return super().eventFilter(watched, event)
