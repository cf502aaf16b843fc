"""The timeline of the current photo: what was done, what says so, what disagrees."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from mediadesk.desktop.panels.edits.entry_form import EntryForm
from mediadesk.desktop.panels.edits.timeline_model import TimelineModel
from mediadesk.desktop.panels.edits.timeline_rows import rows_of
from mediadesk.desktop.panels.edits.timeline_view import TimelineView
from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.edits.timeline import Timeline
from mediadesk.i18n.translated import translated
from mediadesk.model.edit import Edit

_LEAST_HEIGHT_PX: Final = 200


class TimelinePanel(QWidget):
    """Shows a log and takes corrections; somebody else carries them out.

    Signals:
        look_asked: File and pixels are to be looked at.
        compare_asked: Derivative and original are to be shown side by side.
        crop_asked: A first edit is wanted.
        corrected: An entry was corrected by a person (Edit).
        removed: An entry is to be taken out (Edit).
        accepted: Proposals are to become entries (tuple of Edit).
        dismissed: Nothing more is to be heard of the proposals.
    """

    look_asked = Signal()
    compare_asked = Signal()
    crop_asked = Signal()
    corrected = Signal(object)
    removed = Signal(object)
    accepted = Signal(object)
    dismissed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = TimelineModel(self)
        self.log = TimelineView(self._model, self)
        self.log.setMinimumHeight(_LEAST_HEIGHT_PX)
        self.nothing_yet = PlainLabel(
            translated("Nothing is known to have been done to this picture."), self
        )
        self.nothing_yet.setWordWrap(True)
        self.nothing_yet.setObjectName("quietNote")
        self.form = EntryForm(self)
        self._build_buttons()
        self._lay_out()
        self._connect()
        self.show_timeline(Timeline(()))

    def show_timeline(self, timeline: Timeline, proposals: Sequence[Edit] = ()) -> None:
        """Show everything known, and what of it was found now and is not in the log yet."""
        kept = self.log.entry
        rows = rows_of(timeline, proposals)
        self._model.show_rows(rows)
        self.log.setVisible(bool(rows))
        self.nothing_yet.setVisible(not rows)
        self.crop.setVisible(not rows)
        self.accept.setVisible(bool(proposals))
        self.dismiss.setVisible(bool(proposals))
        if kept is not None:
            self.log.choose(kept.id)
        if proposals:
            self.log.scrollToBottom()
        self.form.show_entry(self.log.entry)

    def allow_compare(self, *, is_derivative: bool) -> None:
        """Offer the pictures side by side where there are two."""
        self.compare.setVisible(is_derivative)

    def commit(self) -> None:
        """Tell what was filled in."""
        self.form.commit()

    def show_look(self, look: Look) -> None:
        """Draw in a theme's colours from now on."""
        self.log.show_look(look)

    def _build_buttons(self) -> None:
        self.look = QPushButton(translated("Look at the pixels"), self)
        self.look.setToolTip(
            translated("Compare with the original, read the file, and propose what is not logged")
        )
        self.compare = QPushButton(translated("Compare"), self)
        self.compare.setToolTip(translated("Show original, derivative and difference (Shift+O)"))
        self.crop = QPushButton(translated("Crop…"), self)
        self.accept = QPushButton(translated("Accept what is ticked"), self)
        self.accept.setToolTip(
            translated("Write the ticked entries into the log (Return in the list)")
        )
        self.dismiss = QPushButton(translated("Not now"), self)
        self.dismiss.setToolTip(translated("Leave the log as it is"))

    def _lay_out(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        title = PlainLabel(translated("What was done"), self)
        title.setObjectName("sectionTitle")
        title.setBuddy(self.log)
        layout.addWidget(title)
        layout.addWidget(self.nothing_yet)
        layout.addWidget(self.log, stretch=1)
        asking = QHBoxLayout()
        for button in (self.look, self.compare, self.crop):
            asking.addWidget(button)
        asking.addStretch()
        layout.addLayout(asking)
        answers = QHBoxLayout()
        answers.addWidget(self.accept)
        answers.addWidget(self.dismiss)
        answers.addStretch()
        layout.addLayout(answers)
        layout.addWidget(self.form)

    def _connect(self) -> None:
        self.look.clicked.connect(self.look_asked)
        self.compare.clicked.connect(self.compare_asked)
        self.crop.clicked.connect(self.crop_asked)
        self.accept.clicked.connect(self._accept)
        self.dismiss.clicked.connect(self.dismissed)
        self.log.entry_chosen.connect(self.form.show_entry)
        self.form.corrected.connect(self.corrected)
        self.form.removed.connect(self.removed)
        self.log.accept_asked.connect(self._accept)

    @Slot()
    def _accept(self) -> None:
        if self._model.ticked:
            self.accepted.emit(self._model.ticked)
