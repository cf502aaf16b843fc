"""Ask how several pictures stand on the page, and show the one line that credits them all."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)

from mediadesk.desktop.widgets.field.growing_text import GrowingText
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated

_NARROWEST_PX: Final = 560


class SeriesDialog(QDialog):
    """Asks for the line anew as the arrangement is chosen or typed.

    Args:
        photos: How many pictures there are.
        arrangements: What is offered; places can be typed: "left, top right", "cover, 12, 14-15".

    Signals:
        line_asked: The line of an arrangement is wanted; `show_line` takes it.
    """

    line_asked = Signal(str)

    def __init__(
        self,
        photos: int,
        arrangements: Sequence[str],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        words = count(photos, translated("photo"), translated("photos"))
        self.setWindowTitle(translated("One credit line for {photos}").format(photos=words))
        self.setMinimumWidth(_NARROWEST_PX)
        self.arrangement = QComboBox(self)
        self.arrangement.setEditable(True)
        self.arrangement.setAccessibleName(translated("Arrangement"))
        self.arrangement.addItem("")
        self.arrangement.addItems(list(arrangements))
        said = QLineEdit(self)
        said.setPlaceholderText(
            translated("Nothing said · or places: left, top right · or pages: cover, 12, 14-15")
        )
        self.arrangement.setLineEdit(said)
        self.arrangement.currentTextChanged.connect(self.begin)
        self.line = GrowingText(self)
        self.line.setReadOnly(True)
        self.line.setAccessibleName(translated("Credit line"))
        self.fault = PlainLabel(self)
        self.fault.setObjectName("fault")
        self.fault.setWordWrap(True)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.copy: QPushButton = buttons.addButton(
            translated("&Copy"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.copy.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.addRow(translated("&Arrangement"), self.arrangement)
        form.addRow(translated("Credit &line"), self.line)
        form.addRow(self.fault)
        form.addRow(buttons)

    @property
    def text(self) -> str:
        """The line as it stands there; "" where there is none."""
        return self.line.toPlainText()

    @Slot()
    def begin(self) -> None:
        """Ask for the line of the arrangement; nothing can be copied until it is there."""
        self.copy.setEnabled(False)
        self.line_asked.emit(self.arrangement.currentText().strip())

    def show_line(self, answer: tuple[str, str]) -> None:
        """Show the line that was asked for; where there is none, what is wrong."""
        text, fault = answer
        self.line.show_text(text)
        self.fault.setText(fault)
        self.copy.setEnabled(bool(text))
