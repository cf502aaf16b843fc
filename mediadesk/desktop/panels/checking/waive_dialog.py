"""Accept a finding: in whose name, and why."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.i18n.translated import translated
from mediadesk.model.finding import Finding

_WIDTH_PX: Final = 460


class WaiveDialog(QDialog):
    """Asks for a name and a reason; without both nothing is accepted.

    Args:
        findings: What is accepted together: all that one rule found at a picture.
        person: Whose name is offered.
        parent: The window.
    """

    def __init__(
        self, findings: Sequence[Finding], person: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(translated("Waive {rule}").format(rule=findings[0].rule))
        self.setMinimumWidth(_WIDTH_PX)
        message = PlainLabel(_sentences(findings), self)
        message.setWordWrap(True)
        self.by = QLineEdit(person, self)
        self.reason = QLineEdit(self)
        self.reason.setPlaceholderText(translated("As agreed with the agency on 3 May"))
        note = PlainLabel(
            translated(
                "Name, time and reason are kept. The finding is open again as soon as the picture "
                "or the printed line changes."
            ),
            self,
        )
        note.setWordWrap(True)
        note.setObjectName("quietNote")
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel, self)
        self.accepting = buttons.addButton(
            translated("Waive"), QDialogButtonBox.ButtonRole.AcceptRole
        )
        buttons.accepted.connect(self.accept)
        buttons.rejected.connect(self.reject)
        form = QFormLayout()
        form.addRow(translated("Waived &by"), self.by)
        form.addRow(translated("&Why"), self.reason)
        column = QVBoxLayout(self)
        for part in (message, note):
            column.addWidget(part)
        column.insertLayout(1, form)
        column.addWidget(buttons)
        for field in (self.by, self.reason):
            field.textChanged.connect(self._allow)
        self._allow()
        self.reason.setFocus()

    @Slot()
    def _allow(self) -> None:
        is_whole = bool(self.by.text().strip() and self.reason.text().strip())
        self.accepting.setEnabled(is_whole)


def _sentences(findings: Sequence[Finding]) -> str:
    """Return what is accepted, a line each."""
    said = [finding.message for finding in findings]
    if len(said) > 1:
        told = translated("{rule} found this at the picture; all of it is waived:")
        said.insert(0, told.format(rule=findings[0].rule))
    return "\n".join(said)
