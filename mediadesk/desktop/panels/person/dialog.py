"""Ask who is at the desk and for whom."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QWidget
from typing_extensions import override

from mediadesk.i18n.translated import translated
from mediadesk.services.settings import Settings


class PersonDialog(QDialog):
    """Shows and keeps name and house."""

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._settings = settings
        self.setWindowTitle(translated("You and your house"))
        self.name = QLineEdit(settings.get("person.name"), self)
        self.name.setPlaceholderText(settings.person)
        self.name.setAccessibleName(translated("Your name"))
        self.house = QLineEdit(settings.organisation, self)
        self.house.setAccessibleName(translated("Your house"))
        words = QLabel(
            translated("Every change is journaled under your name, and every crop you make."), self
        )
        words.setWordWrap(True)
        buttons = QDialogButtonBox(
            QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel, self
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout(self)
        form.addRow(words)
        form.addRow(translated("Your &name"), self.name)
        form.addRow(translated("Your &house"), self.house)
        form.addRow(buttons)
        self.setMinimumWidth(420)

    # Qt overrides

    @override
    @Slot()
    def accept(self) -> None:
        self._settings.put("person.name", self.name.text().strip())
        self._settings.put("person.organisation", self.house.text().strip())
        super().accept()
