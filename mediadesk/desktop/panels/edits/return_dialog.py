"""Confirm what was done to a photo in another program, before the result is taken in."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHeaderView,
    QLineEdit,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from mediadesk.desktop.panels.edits.kind_delegate import KindDelegate
from mediadesk.desktop.panels.edits.proposal_model import AMOUNT, KIND, NOTE, ProposalModel
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.i18n.translated import translated
from mediadesk.model.edit import Edit
from mediadesk.services.edits.homecoming import Homecoming

_WIDTH_PX: Final = 620
_TABLE_PX: Final = 190


class ReturnDialog(QDialog):
    """Shows what was recovered; Return takes the result in.

    Args:
        homecoming: What came back.
        original: Name of the photo it was made from.
        program: The program it was edited in.
        parent: Qt's parent.
    """

    def __init__(
        self, homecoming: Homecoming, original: str, program: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translated("Take in what {program} saved").format(program=program))
        self._model = ProposalModel(self)
        self._model.show_edits(homecoming.edits)
        intake = homecoming.intake
        self.found = PlainLabel(_found(homecoming, original), self)
        self.found.setWordWrap(True)
        self.file = PlainLabel(f"{intake.path.name} · {intake.width_px} × {intake.height_px}", self)
        self.file.setObjectName("quietNote")
        self.table = self._build_table()
        self.person, self.organisation = QLineEdit(self), QLineEdit(self)
        self.person.setAccessibleName(translated("Who did it"))
        self.organisation.setAccessibleName(translated("For whom"))
        self.buttons = QDialogButtonBox(self)
        self.take = self.buttons.addButton(
            translated("Take it in"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        self.buttons.addButton(QDialogButtonBox.StandardButton.Cancel)
        self.take.setDefault(True)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self._lay_out()
        self.take.setFocus()

    def name_person(self, person: str, organisation: str) -> None:
        """Take over who most likely did it."""
        self.person.setText(person)
        self.organisation.setText(organisation)

    @property
    def edits(self) -> tuple[Edit, ...]:
        """The edits that hold, as they were corrected."""
        return self._model.ticked

    def _build_table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self._model)
        table.setAccessibleName(translated("What was recovered"))
        table.setItemDelegateForColumn(KIND, KindDelegate(table))
        table.setFixedHeight(_TABLE_PX)
        table.setTabKeyNavigation(False)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.verticalHeader().hide()
        head = table.horizontalHeader()
        head.setHighlightSections(False)
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column in (KIND, AMOUNT):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(NOTE, QHeaderView.ResizeMode.Stretch)
        return table

    def _lay_out(self) -> None:
        self.setMinimumWidth(_WIDTH_PX)
        layout = QVBoxLayout(self)
        layout.setSpacing(8)
        layout.addWidget(self.found)
        layout.addWidget(self.file)
        layout.addWidget(self.table)
        form = QFormLayout()
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.ExpandingFieldsGrow)
        for field in (self.person, self.organisation):
            label = PlainLabel(field.accessibleName(), self)
            label.setBuddy(field)
            form.addRow(label, field)
        layout.addLayout(form)
        layout.addWidget(self.buttons)


def _found(homecoming: Homecoming, original: str) -> str:
    """Return what the pixels say of a result, in a sentence."""
    seen = homecoming.comparison
    if seen is None:
        told = translated(
            "{original} cannot be looked at, so nothing was recovered; say what was done later."
        )
    elif not homecoming.is_related:
        told = translated(
            "The pixels do not show that this was made from {original}. Take it in only if you "
            "know that it was."
        )
    elif not homecoming.edits:
        told = translated("This was made from {original}; no edit shows in its pixels.")
    else:
        told = translated(
            "This was made from {original} (confidence {confidence:.2f}). Untick what is wrong, "
            "correct what differs."
        )
    return told.format(original=original, confidence=seen.confidence if seen else 0.0)
