"""What can be done about the current finding: copy, mend, link, take in, waive, open again."""

from typing import Final

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget
from typing_extensions import override

from mediadesk.desktop.panels.checking.strangers import possible_photo, stranger
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.i18n.translated import translated
from mediadesk.model.finding import Finding, Judgement, Status

_IN_NARROW: Final = 2
_GAP_PX: Final = 8


class CheckDeeds(QWidget):
    """Buttons for the deeds, and a note of what was accepted before.

    Signals:
        copy_asked: The expected line is to be copied.
        photo_asked: The photo of the current picture is to be shown.
        mend_asked: The record that the finding is about is to be mended.
        admit_asked: The current picture is to be taken into the catalogue.
        link_asked: The current picture is to be linked to the photo that it may be.
        waive_asked: The current finding is to be waived.
        reopen_asked: The waiver of the current finding is to be taken back.
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
        self.copy = _button(translated("Copy line"), self.copy_asked)
        self.go = _button(translated("Go to photo"), self.photo_asked)
        self.mend = _button(translated("Mend record"), self.mend_asked)
        self.admit = _button(translated("Take in"), self.admit_asked)
        self.link = _button(translated("Link to photo"), self.link_asked)
        self.waive = _button(translated("Waive…"), self.waive_asked)
        self.reopen = _button(translated("Re-open"), self.reopen_asked)
        self.copy.setToolTip(translated("Copy the line as it should be printed"))
        self.mend.setToolTip(translated("Show the record that the finding is about"))
        self.reopen.setToolTip(translated("Take the waiver back, so that the finding counts again"))
        self._buttons = (
            self.copy,
            self.link,
            self.mend,
            self.admit,
            self.waive,
            self.reopen,
            self.go,
        )
        self._grid = QGridLayout()
        self._grid.setColumnStretch(len(self._buttons), 1)
        self._per_row = 0
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(self.note)
        column.addLayout(self._grid)
        self._fill(len(self._buttons))
        self.show_note("")

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
        is_waived = bool(finding and finding.waived_by)
        self.waive.setVisible(not is_waived)
        self.waive.setEnabled(finding is not None)
        self.reopen.setVisible(is_waived)

    def show_note(self, sentence: str) -> None:
        """Say what was accepted before and counts no more; "" for nothing."""
        self.note.setText(sentence)
        self.note.setVisible(bool(sentence))

    def _fill(self, per_row: int) -> None:
        """Lay the buttons in rows of so many; of two that exclude each other, one is shown."""
        if per_row == self._per_row:
            return
        self._per_row = per_row
        places = (0, 0, 1, 1, 2, 2, 3)
        for button, place in zip(self._buttons, places, strict=True):
            self._grid.addWidget(button, place // per_row, place % per_row)

    # Qt overrides

    @override
    def minimumSizeHint(self) -> QSize:
        widest = max(button.sizeHint().width() for button in self._buttons)
        return QSize(_IN_NARROW * widest, super().minimumSizeHint().height())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        needed = sum(b.sizeHint().width() for b in self._buttons if not b.isHidden())
        is_wide = event.size().width() >= needed + len(self._buttons) * _GAP_PX
        self._fill(len(self._buttons) if is_wide else _IN_NARROW)


def _button(text: str, asked: object) -> QPushButton:
    button = QPushButton(text)
    button.clicked.connect(asked)
    return button
