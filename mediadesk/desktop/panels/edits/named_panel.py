"""Who is to be named for the work on the current photo; what is not saved is kept as a draft."""

from collections.abc import Sequence
from typing import Final

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
from mediadesk.desktop.panels.edits.draft_texts import Named, as_texts, from_texts
from mediadesk.desktop.save_queue import SaveQueue
from mediadesk.desktop.typed_records import TypedRecords
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.i18n.translated import translated
from mediadesk.model.credit import Contribution
from mediadesk.model.draft import Draft
from mediadesk.services.credits.crediting import Crediting
from mediadesk.services.settings import Settings

#: Room for the three or four people who work on one picture; more are scrolled to.
_LINES_SHOWN: Final = 4


class NamedPanel(QWidget):
    """Shows and saves the contributions to a photo.

    Signals:
        saved: The contributions to a photo were saved (photo id).
        failed: They could not be saved (the error).
    """

    saved = Signal(int)
    failed = Signal(object)

    form_name = "named"

    def __init__(
        self,
        crediting: Crediting,
        settings: Settings,
        saves: SaveQueue,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._crediting = crediting
        self._settings = settings
        self._records: TypedRecords[int, Named, Named] = TypedRecords(
            saves, self._save_named, _as_typed, saved=self._take_saved, failed=self._fail
        )
        self._photo_id = 0
        self._on_record: Named = ()
        self._contributions = ContributionModel(self)
        self._contributions.edited.connect(self._save)
        self._build()

    def show_named(self, photo_id: int, on_record: Sequence[Contribution]) -> None:
        """Show who is named for a photo, as it is on record or as it was typed; nobody for 0."""
        is_other = photo_id != self._photo_id
        self._photo_id, self._on_record = photo_id, tuple(on_record)
        wanted = self._records.drafts.get(photo_id, self._on_record)
        if is_other or wanted != self._contributions.contributions:
            self._contributions.show_contributions(photo_id, wanted)

    @property
    def has_drafts(self) -> bool:
        """Whether something typed is not saved."""
        return bool(self._records.drafts)

    def drafts(self) -> tuple[Draft, ...]:
        """Return what was typed and is not saved."""
        return tuple(
            Draft(self.form_name, (photo_id,), texts=as_texts(named))
            for photo_id, named in self._records.drafts.items()
        )

    def restore(self, draft: Draft) -> None:
        """Show a draft again as soon as its photo is shown."""
        photo_id = draft.photo_ids[0]
        self._records.restore(photo_id, from_texts(draft.texts, photo_id))

    @Slot()
    def commit(self) -> None:
        """Have saved again what could not be saved; what is being saved goes its way."""
        if self._photo_id in self._records.drafts and not self._records.is_under_way(
            self._photo_id
        ):
            self._save()

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
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
        line_px = table.verticalHeader().defaultSectionSize()
        table.setFixedHeight(table.horizontalHeader().sizeHint().height() + _LINES_SHOWN * line_px)
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
        index = self._contributions.add(self._settings.byline, self._settings.organisation)
        self.people.setCurrentIndex(index)
        self.people.edit(index)

    @Slot()
    def _remove(self) -> None:
        self._contributions.remove(self.people.currentIndex().row())

    @Slot()
    def _save(self) -> None:
        if self._photo_id:
            self._records.ask(self._photo_id, self._contributions.contributions, self._on_record)

    def _save_named(self, wanted: Named, before: Named) -> None:
        if wanted != before:
            photo_id = (*wanted, *before)[0].photo_id
            self._crediting.save_contributions(photo_id, wanted, before)

    def _take_saved(self, photo_id: int, _before: Named, saved: Named) -> None:
        if photo_id == self._photo_id:
            self._on_record = saved
        self.saved.emit(photo_id)

    def _fail(self, _photo_id: int, error: BaseException) -> None:
        self.failed.emit(error)


def _as_typed(_saved: Named, typed: Named) -> Named:
    return typed


def _title(text: str, buddy: QWidget) -> PlainLabel:
    title = PlainLabel(text)
    title.setObjectName("sectionTitle")
    title.setBuddy(buddy)
    return title
