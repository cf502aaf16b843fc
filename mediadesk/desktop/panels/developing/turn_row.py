"""Buttons that turn a picture by quarters and mirror it, with the warning that belongs to it."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton, QVBoxLayout, QWidget

from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.desktop.widgets.wrapping_row import WrappingRow
from mediadesk.i18n.translated import translated

#: What is true of every mirrored picture, whatever a house makes of it.
_FLIPPED: Final = "Flipped: left and right are swapped; writing, rings and partings are wrong now."


class TurnRow(QWidget):
    """Shows the buttons; what they do is said by whoever listens to them."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.left = self._button(
            translated("Turn left"), translated("Turn by 90° counter-clockwise (Shift+R)")
        )
        self.right = self._button(translated("Turn right"), translated("Turn by 90° clockwise (R)"))
        self.flip = self._button(translated("Flip"), translated("Mirror left to right (H)"))
        self.flip.setCheckable(True)
        self.warning = PlainLabel(translated(_FLIPPED), self)
        self.warning.setObjectName("warningNote")
        self.warning.setWordWrap(True)
        self.show_look(look)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(WrappingRow((self.left, self.right, self.flip), self))
        column.addWidget(self.warning)

    def show_flipped(self, *, flipped: bool) -> None:
        """Say whether the picture is mirrored, and warn of it."""
        self.flip.setChecked(flipped)
        self.warning.setVisible(flipped)

    def warn(self, sentence: str) -> None:
        """Say what the house holds of mirroring; "" for what holds everywhere."""
        self.warning.setText(sentence or translated(_FLIPPED))

    def show_look(self, look: Look) -> None:
        """Take over the icons of a theme."""
        self.left.setIcon(look.icons.icon("rotate-left"))
        self.right.setIcon(look.icons.icon("rotate"))
        self.flip.setIcon(look.icons.icon("flip"))

    def _button(self, text: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setText(text)
        button.setToolTip(tip)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        return button
