"""Which version of the photo is developed; making, naming and removing versions."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QInputDialog, QLineEdit, QToolButton, QWidget

from mediadesk.desktop.widgets.look import Look
from mediadesk.i18n.translated import translated
from mediadesk.model.version import Version


class VersionBar(QWidget):
    """Lists the versions of a photo, the one developed chosen.

    Signals:
        chosen: Another version is wanted (its id, "" for one that is yet to be kept).
        copy_asked: The plan as it stands is to be kept as a further version.
        named: The chosen version is to have another name (the name).
        remove_asked: The chosen version is to be removed.
    """

    chosen = Signal(str)
    copy_asked = Signal()
    named = Signal(str)
    remove_asked = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.versions = QComboBox(self)
        self.versions.setAccessibleName(translated("Version of the photo"))
        self.versions.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.versions.setMinimumContentsLength(8)
        self.versions.activated.connect(self._choose)
        self.add = self._button(
            translated("New version"), translated("Keep this as a version and go on with another")
        )
        self.add.clicked.connect(self.copy_asked)
        self.rename = self._button(translated("Rename version"), translated("Rename this version"))
        self.rename.clicked.connect(self._ask_name)
        self.remove = self._button(translated("Remove version"), translated("Remove this version"))
        self.remove.clicked.connect(self.remove_asked)
        self.show_look(look)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2)
        row.addWidget(self.versions, stretch=1)
        for button in (self.add, self.rename, self.remove):
            row.addWidget(button)

    def show_versions(self, versions: Sequence[Version], chosen: str) -> None:
        """List versions; the chosen one is "" where the plan is kept in none yet."""
        self.versions.clear()
        if not chosen:
            self.versions.addItem(translated("New version"), "")
        for version in versions:
            self.versions.addItem(version.name, version.id)
        self.versions.setCurrentIndex(max(0, self.versions.findData(chosen)))
        self.rename.setEnabled(bool(chosen))
        self.remove.setEnabled(bool(chosen))

    def show_look(self, look: Look) -> None:
        """Take over the icons of a theme."""
        self.add.setIcon(look.icons.icon("plus"))
        self.rename.setIcon(look.icons.icon("edit"))
        self.remove.setIcon(look.icons.icon("trash"))

    def _button(self, name: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setAccessibleName(name)
        button.setToolTip(tip)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        return button

    @Slot()
    def _choose(self) -> None:
        self.chosen.emit(self.versions.currentData())

    @Slot()
    def _ask_name(self) -> None:
        name, is_given = QInputDialog.getText(
            self,
            translated("Rename version"),
            translated("What is this version called?"),
            QLineEdit.EchoMode.Normal,
            self.versions.currentText(),
        )
        if is_given and name.strip():
            self.named.emit(name)
