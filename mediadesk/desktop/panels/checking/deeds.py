"""What can be done about the current finding: copy, mend, link, take in, waive, open again."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from mediadesk.desktop.panels.checking.adopted import adopted_rule
from mediadesk.desktop.panels.checking.strangers import possible_photo, stranger
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.desktop.widgets.wrapping_row import WrappingRow
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.model.finding import Finding, Judgement, Status


class CheckDeeds(QWidget):
    """Buttons for the deeds, and a note of what was accepted before.

    Signals:
        copy_asked: The expected line is to be copied.
        photo_asked: The photo of the current picture is to be shown.
        mend_asked: The record that the finding is about is to be mended.
        admit_asked: The current picture is to be taken into the catalogue.
        link_asked: The current picture is to be linked to the photo that it may be.
        waive_asked: The current finding is to be waived.
        reopen_asked: The waiver of the current finding is to be taken back, or the finding to be
            taken out of the baseline.
    """

    copy_asked = Signal()
    photo_asked = Signal()
    mend_asked = Signal()
    admit_asked = Signal()
    link_asked = Signal()
    waive_asked = Signal()
    reopen_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = PlainLabel(self)
        self.note.setObjectName("quietNote")
        self.note.setWordWrap(True)
        self.hidden = PlainLabel(self)
        self.hidden.setObjectName("quietNote")
        self.hidden.setWordWrap(True)
        self.copy = _button(translated("Copy line"), self.copy_asked)
        self.go = _button(translated("Go to photo"), self.photo_asked)
        self.mend = _button(translated("Mend record"), self.mend_asked)
        self.admit = _button(translated("Take in"), self.admit_asked)
        self.link = _button(translated("Link to photo"), self.link_asked)
        self.waive = _button(translated("Waive…"), self.waive_asked)
        self.reopen = _button(translated("Re-open"), self.reopen_asked)
        self.copy.setToolTip(translated("Copy the line as it should be printed"))
        self.mend.setToolTip(translated("Show the record that the finding is about"))
        # Of two that exclude each other, one is shown.
        buttons = (
            self.copy,
            self.link,
            self.mend,
            self.admit,
            self.waive,
            self.reopen,
            self.go,
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.hidden)
        column.addWidget(self.note)
        column.addWidget(WrappingRow(buttons, self))
        self.show_note("")
        self.show_hidden(0)

    def show_current(self, judgement: Judgement | None, finding: Finding | None) -> None:
        """Offer what makes sense for a picture and one of its findings."""
        is_possible = possible_photo(judgement) is not None
        self.copy.setVisible(not is_possible)
        self.copy.setEnabled(bool(judgement and judgement.expected_credit))
        self.link.setVisible(is_possible)
        self.go.setEnabled(bool(judgement and judgement.nearest_photo_id))
        self.mend.setEnabled(bool(judgement and judgement.photo_id))
        is_unknown = bool(judgement and judgement.status is Status.UNKNOWN)
        self.mend.setVisible(not is_unknown)
        self.admit.setVisible(is_unknown)
        self.admit.setEnabled(stranger(judgement) is not None)
        is_waived = bool((finding and finding.waived_by) or adopted_rule(judgement, finding))
        self.waive.setVisible(not is_waived)
        self.waive.setEnabled(finding is not None)
        self.reopen.setVisible(is_waived)

    def show_note(self, sentence: str) -> None:
        """Say what was accepted before and counts no more; "" for nothing."""
        self.note.setText(sentence)
        self.note.setVisible(bool(sentence))

    def show_hidden(self, number: int) -> None:
        """Say how many findings at the picture are not listed: those that a baseline holds."""
        findings = count(number, translated("adopted finding"), translated("adopted findings"))
        told = translated("{findings} not shown.")
        self.hidden.setText(told.format(findings=findings))
        self.hidden.setVisible(number > 0)


def _button(text: str, asked: object) -> QPushButton:
    button = QPushButton(text)
    button.clicked.connect(asked)
    return button
