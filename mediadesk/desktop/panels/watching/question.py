"""Ask what is to become of the documents that lie in a folder before it is watched."""

from typing import Final

from PySide6.QtWidgets import QMessageBox, QWidget

from mediadesk.desktop.widgets.plain_label import as_written
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated

_ROLES: Final = QMessageBox.ButtonRole


class WatchQuestion(QMessageBox):
    """Offers to check them, or only what arrives; the latter is what Return chooses."""

    def __init__(self, name: str, number: int, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        documents = count(number, translated("document"), translated("documents"))
        self.setIcon(QMessageBox.Icon.Question)
        self.setWindowTitle(translated("Watch a folder"))
        self.setText(
            translated("{documents} lie in {name} that were not checked yet.").format(
                documents=documents, name=as_written(name)
            )
        )
        self.setInformativeText(
            translated("Whatever arrives from now on is checked. Are these to be checked as well?")
        )
        self.addButton(translated("Check them, too"), _ROLES.YesRole)
        self.setDefaultButton(self.addButton(translated("Only what arrives"), _ROLES.NoRole))
        self.addButton(QMessageBox.StandardButton.Cancel)

    @property
    def takes_all(self) -> bool:
        """Whether those that lie there are to be checked, too."""
        return self.buttonRole(self.clickedButton()) == _ROLES.YesRole

    @property
    def is_refused(self) -> bool:
        """Whether the folder is not to be watched at all."""
        return self.buttonRole(self.clickedButton()) not in (_ROLES.YesRole, _ROLES.NoRole)
