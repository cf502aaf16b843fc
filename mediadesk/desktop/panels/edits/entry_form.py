"""Correct one entry of the log: who did it, for whom, a note; or take it out."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QWidget

from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.i18n.translated import translated
from mediadesk.model.edit import Edit


class EntryForm(QWidget):
    """Shows an entry; what it rests on stays as it is.

    Signals:
        corrected: A person filled something in (the entry as it is now).
        removed: The entry is to be taken out of the log (the entry).
    """

    corrected = Signal(object)
    removed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._edit: Edit | None = None
        self._person = self._organisation = ""
        self.person = self._field(translated("Who did it"))
        self.organisation = self._field(translated("For whom"))
        self.note = self._field(translated("Note"))
        self.mine = QPushButton(translated("I did this"), self)
        self.mine.setToolTip(translated("Put your name and your organisation to this entry"))
        self.mine.clicked.connect(self._claim)
        self.remove = QPushButton(translated("Remove"), self)
        self.remove.setToolTip(translated("Take a wrong entry out of the log; undo brings it back"))
        self.remove.clicked.connect(self._remove)
        self._lay_out()
        self.show_entry(None)

    def name_person(self, person: str, organisation: str) -> None:
        """Take over whose name “I did this” puts in."""
        self._person, self._organisation = person, organisation

    def show_entry(self, edit: Edit | None) -> None:
        """Show an entry; hide for None."""
        self._edit = edit
        self.setVisible(edit is not None)
        for field, text in (
            (self.person, edit.by if edit else ""),
            (self.organisation, edit.organisation if edit else ""),
            (self.note, edit.note if edit else ""),
        ):
            if field.text() != text:
                field.setText(text)

    @Slot()
    def commit(self) -> None:
        """Tell what was filled in."""
        if self._edit is None:
            return
        filled = replace(
            self._edit,
            by=self.person.text().strip(),
            organisation=self.organisation.text().strip(),
            note=self.note.text().strip(),
        )
        if filled != self._edit:
            self._edit = filled
            self.corrected.emit(filled)

    def _field(self, name: str) -> QLineEdit:
        field = QLineEdit(self)
        field.setAccessibleName(name)
        field.editingFinished.connect(self.commit)
        return field

    def _lay_out(self) -> None:
        form = QFormLayout(self)
        form.setContentsMargins(0, 4, 0, 0)
        form.setVerticalSpacing(4)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for field in (self.person, self.organisation, self.note):
            label = PlainLabel(field.accessibleName(), self)
            label.setBuddy(field)
            form.addRow(label, field)
        buttons = QHBoxLayout()
        buttons.addWidget(self.mine)
        buttons.addWidget(self.remove)
        buttons.addStretch()
        form.addRow(buttons)

    @Slot()
    def _claim(self) -> None:
        self.person.setText(self._person)
        self.organisation.setText(self._organisation)
        self.commit()

    @Slot()
    def _remove(self) -> None:
        if self._edit is not None:
            self.removed.emit(self._edit)
