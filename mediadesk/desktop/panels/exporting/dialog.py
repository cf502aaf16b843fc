"""Ask how files of photos are to be made: what, the recipe, the folder, signed or not."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QWidget,
)
from typing_extensions import override

from mediadesk.desktop.panels.exporting.choices import ExportChoices
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.services.edits.exporting import ExportRequest

_NARROWEST_PX: Final = 520
#: So many names show how all of them will look.
_MOST_NAMES: Final = 3


class ExportDialog(QDialog):
    """Gathers an export; the names that files will get are shown as they will be.

    Signals:
        names_asked: The names of a request's files are wanted; `show_names` takes them.
    """

    names_asked = Signal(object)

    def __init__(self, choices: ExportChoices, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._choices = choices
        self._build()

    @property
    def request(self) -> ExportRequest:
        """What is asked for, as it stands there."""
        _, items = self._choices.pictures[max(0, self.pictures.currentIndex())]
        return ExportRequest(
            items=items,
            recipe=str(self.recipe.currentData() or ""),
            folder=Path(self.target.text().strip()).expanduser(),
            signs=self.sign.isChecked() and self._choices.can_sign,
        )

    def _build(self) -> None:
        self.setWindowTitle(translated("Export"))
        self.setMinimumWidth(_NARROWEST_PX)
        self.pictures = QComboBox(self)
        for label, _ in self._choices.pictures:
            self.pictures.addItem(label)
        self.pictures.activated.connect(self._ask_names)
        self.recipe = QComboBox(self)
        for recipe in self._choices.recipes:
            self.recipe.addItem(recipe.title, recipe.name)
        self.recipe.setCurrentIndex(max(0, self.recipe.findData(self._choices.recipe)))
        self.recipe.activated.connect(self.begin)
        self.purpose = self._quiet_note()
        self.target = QLineEdit(str(self._choices.folder), self)
        self.target.textEdited.connect(self._ask_names)
        self.browse = QPushButton(translated("Choose…"), self)
        self.browse.clicked.connect(self._choose_folder)
        self.making = PlainLabel(translated("It is not there yet and will be made."), self)
        self.making.setObjectName("warningNote")
        self.names = self._quiet_note()
        self.sign = QCheckBox(translated("&Sign with Content Credentials"), self)
        self.note = self._quiet_note()
        self.note.setText("\n".join(self._choices.faults))
        self._lay_out()

    def _lay_out(self) -> None:
        target = QHBoxLayout()
        target.addWidget(self.target, stretch=1)
        target.addWidget(self.browse)
        self.rows = QFormLayout(self)
        rows = ((translated("&What"), self.pictures), (translated("&Recipe"), self.recipe))
        for label, field in rows:
            self.rows.addRow(label, field)
            field.setAccessibleName(label.replace("&", ""))
        self.rows.addRow("", self.purpose)
        folder_label = PlainLabel(translated("&Folder"), self)
        folder_label.setBuddy(self.target)
        self.target.setAccessibleName(translated("Folder"))
        self.rows.addRow(folder_label, target)
        self.rows.addRow("", self.making)
        self.rows.addRow(translated("Names"), self.names)
        self.rows.addRow("", self.sign)
        self.rows.setRowVisible(self.sign, self._choices.can_sign)
        self.rows.addRow(self.note)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.go = buttons.addButton(translated("&Export"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.go.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.rows.addRow(buttons)
        self.show_names(())

    def _quiet_note(self) -> PlainLabel:
        note = PlainLabel(self)
        note.setObjectName("quietNote")
        note.setWordWrap(True)
        return note

    @Slot()
    def begin(self) -> None:
        """Say what the recipe is for, sign where it does, and ask for the names."""
        number = self.recipe.currentIndex()
        if number >= 0:
            self.purpose.setText(translated(self._choices.recipes[number].note))
            self.sign.setChecked(self._choices.recipes[number].signs)
        self._ask_names()

    @Slot()
    def _ask_names(self) -> None:
        request = self.request
        files = count(len(request.items), translated("file"), translated("files"))
        self.setWindowTitle(translated("Export {files}").format(files=files))
        self.names_asked.emit(replace(request, items=request.items[:_MOST_NAMES]))

    def show_names(self, names: Sequence[str], *, makes_folder: bool = False) -> None:
        """Show the names that were asked for, or a sentence why there are none.

        Args:
            names: The names, or the sentence.
            makes_folder: Whether the folder is not there: a slip, or a new one.
        """
        self.rows.setRowVisible(self.making, makes_folder)
        lines = list(names)
        more = len(self.request.items) - _MOST_NAMES
        if more > 0:
            lines.append(translated("and {number:,} more").format(number=more))
        self.names.setText("\n".join(lines))
        self.adjustSize()

    @Slot()
    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, translated("Export to"), self.target.text())
        if chosen:
            self.target.setText(chosen)
            self._ask_names()

    # Qt overrides

    @override
    @Slot()
    def accept(self) -> None:
        """Close only where the export can begin."""
        if not self.request.folder.is_absolute():
            self.note.setText(translated("Name the whole path of the folder, or choose it."))
            return
        super().accept()
