"""What was done to the current photo, and who is to be named for it."""

from dataclasses import replace
from typing import TypeAlias

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from mediadesk.desktop.panels.edits.contribution_model import ContributionModel
from mediadesk.desktop.panels.edits.timeline_panel import TimelinePanel
from mediadesk.desktop.save_queue import SaveQueue
from mediadesk.desktop.typed_records import TypedRecords
from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.edits.timeline import Timeline
from mediadesk.i18n.translated import translated
from mediadesk.model.credit import Contribution
from mediadesk.model.dossier import Dossier
from mediadesk.services.credits.crediting import Crediting
from mediadesk.services.edits.evidence_log import Looked
from mediadesk.services.settings import Settings

#: Room for the three or four people who work on one picture; more are scrolled to.
_PEOPLE_PX = 148

#: Who is named for one photo.
_Named: TypeAlias = tuple[Contribution, ...]


class EditsPanel(QWidget):
    """Shows the timeline; shows and saves the contributions.

    Attributes:
        timeline: What was done.

    Signals:
        saved: The contributions to a photo were saved (photo id).
        failed: They could not be saved (the error).
        crop_asked: A first edit is wanted.
    """

    saved = Signal(int)
    failed = Signal(object)
    crop_asked = Signal()

    def __init__(
        self,
        crediting: Crediting,
        settings: Settings,
        saves: SaveQueue,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._crediting = crediting
        self._records: TypedRecords[int, _Named, _Named] = TypedRecords(
            saves, self._save_named, _as_typed, saved=self._take_saved, failed=self._fail
        )
        self._settings = settings
        self._dossier: Dossier | None = None
        self._recorded = Timeline(())
        self._looked: Looked | None = None
        self.timeline = TimelinePanel(self)
        self.timeline.crop_asked.connect(self.crop_asked)
        self._contributions = ContributionModel(self)
        self._contributions.edited.connect(self._save)
        self._build()
        self.show_edits(None, Timeline(()))

    def show_edits(self, dossier: Dossier | None, recorded: Timeline) -> None:
        """Show a photo's edits, as they are on record, and its contributions; nothing for None."""
        self._recorded = recorded
        self.setEnabled(dossier is not None)
        if self._photo_id != (dossier.photo.id if dossier else 0):
            self._looked = None
        elif self._dossier is not None and dossier is not None:
            is_changed = dossier.edits != self._dossier.edits
            self._looked = None if is_changed else self._looked
        self._dossier = dossier
        self._show_timeline()
        on_record = dossier.contributions if dossier else ()
        wanted = self._records.drafts.get(self._photo_id, on_record)
        if dossier is None or wanted != self._contributions.contributions:
            self._contributions.show_contributions(dossier.photo.id if dossier else 0, wanted)

    def show_looked(self, photo_id: int, looked: Looked | None) -> None:
        """Show what looking at a photo came to, until another one is shown; None to forget it."""
        if photo_id == self._photo_id:
            self._looked = looked
            self._show_timeline()

    @property
    def _photo_id(self) -> int:
        return self._dossier.photo.id if self._dossier else 0

    def show_look(self, look: Look) -> None:
        """Draw in a theme's colours from now on."""
        self.timeline.show_look(look)

    def _show_timeline(self) -> None:
        dossier, looked = self._dossier, self._looked
        self.timeline.form.name_person(self._settings.person, self._settings.organisation)
        if looked is not None:
            self.timeline.show_timeline(looked.timeline, looked.proposals)
        else:
            self.timeline.show_timeline(self._recorded)
        is_derivative = dossier is not None and dossier.photo.original_id is not None
        self.timeline.allow_compare(is_derivative=is_derivative)

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.addWidget(self.timeline, stretch=3)
        layout.addSpacing(8)
        self.people = self._build_people()
        layout.addWidget(_title(translated("Named for it"), self.people))
        layout.addWidget(self.people)
        layout.addLayout(self._build_buttons())

    def _build_people(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self._contributions)
        table.setAccessibleName(translated("Who is named for the work on the picture"))
        table.verticalHeader().hide()
        table.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        table.setWordWrap(True)
        table.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        table.horizontalHeader().setHighlightSections(False)
        table.horizontalHeader().setDefaultAlignment(
            Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        )
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setTabKeyNavigation(False)
        table.setFixedHeight(_PEOPLE_PX)
        return table

    def _build_buttons(self) -> QHBoxLayout:
        self.add_person = QPushButton(translated("Add"), self)
        self.add_person.setToolTip(translated("Name somebody for what was done to the picture"))
        self.add_person.clicked.connect(self._add)
        self.remove_person = QPushButton(translated("Remove"), self)
        self.remove_person.setToolTip(translated("Remove the marked line"))
        self.remove_person.clicked.connect(self._remove)
        buttons = QHBoxLayout()
        buttons.addWidget(self.add_person)
        buttons.addWidget(self.remove_person)
        buttons.addStretch()
        return buttons

    @Slot()
    def _add(self) -> None:
        index = self._contributions.add(self._settings.person, self._settings.organisation)
        self.people.setCurrentIndex(index)
        self.people.edit(index)

    @Slot()
    def _remove(self) -> None:
        self._contributions.remove(self.people.currentIndex().row())

    @Slot()
    def _save(self) -> None:
        if self._dossier is None:
            return
        wanted = self._contributions.contributions
        self._records.ask(self._photo_id, wanted, self._dossier.contributions)

    def _save_named(self, wanted: _Named, before: _Named) -> None:
        if wanted != before:
            photo_id = (*wanted, *before)[0].photo_id
            self._crediting.save_contributions(photo_id, wanted, before)

    def _take_saved(self, photo_id: int, _before: _Named, saved: _Named) -> None:
        if self._dossier is not None and photo_id == self._photo_id:
            self._dossier = replace(self._dossier, contributions=saved)
        self.saved.emit(photo_id)

    def _fail(self, _photo_id: int, error: BaseException) -> None:
        self.failed.emit(error)


def _as_typed(_saved: _Named, typed: _Named) -> _Named:
    return typed


def _title(text: str, buddy: QWidget) -> PlainLabel:
    title = PlainLabel(text)
    title.setObjectName("sectionTitle")
    title.setBuddy(buddy)
    return title
