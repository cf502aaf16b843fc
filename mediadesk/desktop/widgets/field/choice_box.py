"""A field with values to choose from, each told by its label; any other may be typed."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QSizePolicy, QWidget
from typing_extensions import override

from mediadesk.desktop.widgets.field.steady_box import SteadyBox


class ChoiceBox(SteadyBox):
    """Holds a value; shows its label.

    Signals:
        edited: A person chose or typed something else; not sent where the program does.
    """

    edited = Signal()

    def __init__(
        self, choices: Sequence[tuple[str, str]], parent: QWidget | None = None, *, is_open: bool
    ) -> None:
        """Offer values.

        Args:
            choices: Each value with its label.
            parent: Whatever it stands in.
            is_open: Whether other values than these may be typed.
        """
        super().__init__(parent)
        self._is_typed = True
        self.setEditable(is_open)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        # A long label must not make the whole form as wide as itself.
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)
        self.addItem("", "")
        for value, label in choices:
            self.addItem(label, value)
            self.setItemData(self.count() - 1, value, Qt.ItemDataRole.ToolTipRole)
        self.currentTextChanged.connect(self._note_edit)

    def typed(self) -> str:
        """Return the value chosen, or the text typed where it is the label of none."""
        text = self.currentText().strip()
        at = self.findText(text, Qt.MatchFlag.MatchFixedString)
        return str(self.itemData(at)) if at >= 0 else text

    def show_text(self, text: str) -> None:
        """Show a value, by its label where it has one."""
        if text == self.typed():
            return
        self._is_typed = False
        at = self.findData(text)
        if at < 0 and not self.isEditable():  # from a newer version, or another program
            self.addItem(text, text)
            at = self.count() - 1
        if at >= 0:
            self.setCurrentIndex(at)
        else:
            self.setEditText(text)
        self._is_typed = True

    def put(self, text: str) -> None:
        """Choose a value as a person would."""
        if text != self.typed():
            self.show_text(text)
            self.edited.emit()

    @Slot()
    def _note_edit(self) -> None:
        if self._is_typed:
            self.edited.emit()

    # Qt overrides

    @override
    def setPlaceholderText(self, text: str) -> None:
        edit = self.lineEdit()
        if edit is not None:
            edit.setPlaceholderText(text)
        else:
            self.setItemText(0, text)
