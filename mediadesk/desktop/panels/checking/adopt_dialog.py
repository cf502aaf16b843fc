"""Adopt what is found by now: of which documents, in whose name, into which file."""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from mediadesk.desktop.widgets.elided_label import ElidedLabel
from mediadesk.desktop.widgets.plain_label import PlainLabel, as_written
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated

_WIDTH_PX: Final = 520


@dataclass(frozen=True, slots=True)
class AdoptOffer:
    """What can be adopted.

    Attributes:
        document: The name of the document that is shown.
        number: Its findings that are open.
        documents: How many documents were checked in this sitting.
        person: Whose name is offered.
        is_readable: Whether the document that is shown could be read; else it has nothing to adopt.
    """

    document: str
    number: int
    documents: int
    person: str
    is_readable: bool = True


class AdoptDialog(QDialog):
    """Asks for documents, name and file.

    Signals:
        file_asked: Another file is to be chosen.
    """

    file_asked = Signal()

    def __init__(self, offer: AdoptOffer, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(translated("Adopt findings"))
        self.setMinimumWidth(_WIDTH_PX)
        self._file = Path()
        self.only = PlainLabel(_document(offer), self)
        self.this = QRadioButton(_this(offer), self)
        self.all = QRadioButton(_all(offer), self)
        self._scope = QButtonGroup(self)
        for button in (self.this, self.all):
            self._scope.addButton(button)
        self.this.setEnabled(offer.is_readable)
        (self.this if offer.is_readable else self.all).setChecked(True)
        for choice in (self.this, self.all):
            choice.setVisible(offer.documents > 1)
        self.only.setVisible(offer.documents <= 1)
        self.by = QLineEdit(offer.person, self)
        self.by.textChanged.connect(self._allow)
        self.file = ElidedLabel(self)
        self.choose = QPushButton(translated("&Choose…"), self)
        self.choose.setAutoDefault(False)
        self.choose.clicked.connect(self.file_asked)
        self.state = PlainLabel(self)
        self.state.setObjectName("quietNote")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.accepting = buttons.addButton(
            translated("Adopt"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.accepting.setDefault(True)
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self._lay_out(buttons)
        self._allow()

    @property
    def path(self) -> Path:
        """The baseline that is to take the findings in."""
        return self._file

    @property
    def takes_all(self) -> bool:
        """Whether all documents of this sitting are meant."""
        return self.all.isChecked()

    def show_file(self, path: Path, *, is_new: bool) -> None:
        """Take a file as the baseline, and say whether it is made or added to."""
        self._file = path
        self.file.setText(path.name)
        self.file.setToolTip(as_written(str(path)))
        told = translated("A new file in {folder}.") if is_new else translated("Is in {folder}.")
        self.state.setText(told.format(folder=path.parent))

    def _lay_out(self, buttons: QDialogButtonBox) -> None:
        note = PlainLabel(
            translated(
                "What is adopted is told as known and counts no more, until the printed line "
                "changes. Name and time are kept. The file knows documents as seen from its "
                "folder, so it moves with the site, and “mediadesk check --baseline” reads it, too."
            ),
            self,
        )
        note.setWordWrap(True)
        note.setObjectName("quietNote")
        self.state.setWordWrap(True)
        row = QHBoxLayout()
        row.addWidget(self.file, stretch=1)
        row.addWidget(self.choose)
        form = QFormLayout()
        form.addRow(translated("Adopted &by"), self.by)
        form.addRow(translated("Baseline"), row)
        form.addRow("", self.state)
        column = QVBoxLayout(self)
        column.addWidget(self.only)
        column.addWidget(self.this)
        column.addWidget(self.all)
        column.addLayout(form)
        column.addWidget(note)
        column.addWidget(buttons)

    @Slot()
    def _allow(self) -> None:
        self.accepting.setEnabled(bool(self.by.text().strip()))


def _document(offer: AdoptOffer) -> str:
    findings = count(offer.number, translated("finding"), translated("findings"))
    return translated("{name}, {findings}").format(name=offer.document, findings=findings)


def _this(offer: AdoptOffer) -> str:
    document = _document(offer).replace("&", "&&")
    return translated("&This document: {document}").format(document=document)


def _all(offer: AdoptOffer) -> str:
    documents = count(offer.documents, translated("document"), translated("documents"))
    return translated("&All {documents} of this sitting").format(documents=documents)
