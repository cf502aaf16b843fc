"""The items of a structured field as they lie: the list and its buttons, the form beside it."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from mediadesk.i18n.translated import translated
from mediadesk.metadata.fields import FieldSpec

_SIZE_PX: Final = (820, 560)
_SIZE_OF_ONE_PX: Final = (560, 460)
_LIST_PX: Final = 240


class ItemsView(QDialog):
    """Builds the dialog; what stands in it is decided by the dialog itself.

    Attributes:
        spec: The field.
        items: The list of items; hidden where the field has only one.
        area: Holds the form of the item that is chosen.
    """

    def __init__(self, spec: FieldSpec, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self.setWindowTitle(translated(spec.label))
        self._build()

    def _build(self) -> None:
        self.items = QListWidget(self)
        self.items.setAccessibleName(translated(self.spec.label))
        self.items.setFixedWidth(_LIST_PX)
        self.items.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.items.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.area = QScrollArea(self)
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.side = QWidget(self)
        side = QVBoxLayout(self.side)
        side.setContentsMargins(0, 0, 0, 0)
        side.addWidget(self.items, stretch=1)
        for pair in self._deeds():
            line = QHBoxLayout()
            for button in pair:
                line.addWidget(button)
            side.addLayout(line)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        QShortcut(QKeySequence("Ctrl+Return"), self, self.accept)
        middle = QHBoxLayout()
        middle.addWidget(self.side)
        middle.addWidget(self.area, stretch=1)
        column = QVBoxLayout(self)
        column.addLayout(middle, stretch=1)
        column.addWidget(buttons)
        self.side.setVisible(self.spec.is_list)
        self.resize(*(_SIZE_PX if self.spec.is_list else _SIZE_OF_ONE_PX))

    def _deeds(self) -> tuple[tuple[QPushButton, QPushButton], tuple[QPushButton, QPushButton]]:
        """Return the buttons below the list, two a line."""
        self.adding = self._deed(translated("Add"), "Ctrl+N")
        self.removing = self._deed(translated("Remove"), "Ctrl+Backspace")
        self.raising = self._deed(translated("Up"), "Alt+Up")
        self.lowering = self._deed(translated("Down"), "Alt+Down")
        return (self.adding, self.removing), (self.raising, self.lowering)

    def _deed(self, words: str, keys: str) -> QPushButton:
        button = QPushButton(words, self.side)
        button.setAutoDefault(False)
        button.setShortcut(QKeySequence(keys))
        shown = button.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        button.setToolTip(f"{words} ({shown})")
        return button
