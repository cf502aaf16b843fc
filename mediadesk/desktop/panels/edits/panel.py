"""What was done to the current photo, and who is to be named for it."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListView,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from mediadesk.desktop.panels.edits.contribution_model import ContributionModel
from mediadesk.desktop.panels.edits.delegate import EditDelegate
from mediadesk.desktop.panels.edits.table_model import EditLogModel
from mediadesk.i18n.translated import translated
from mediadesk.model.credit import Credit
from mediadesk.model.dossier import Dossier
from mediadesk.model.errors import MediaDeskError
from mediadesk.services.crediting import Crediting
from mediadesk.services.settings import Settings

#: Room for the three or four people who work on one picture; more are scrolled to.
_PEOPLE_PX = 148


class EditsPanel(QWidget):
    """Shows the edit log; shows and saves the contributions.

    Signals:
        saved: The contributions to a photo were saved (photo id).
        failed: They could not be saved (the error).
        crop_asked: A first edit is wanted.
    """

    saved = Signal(int)
    failed = Signal(object)
    crop_asked = Signal()

    def __init__(
        self, crediting: Crediting, settings: Settings, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._crediting = crediting
        self._settings = settings
        self._credit: Credit | None = None
        self._log_model = EditLogModel(self)
        self._contributions = ContributionModel(self)
        self._contributions.edited.connect(self._save)
        self._build()
        self.show_dossier(None)

    def show_dossier(self, dossier: Dossier | None) -> None:
        """Show a photo's edits and contributions; nothing for None."""
        self.setEnabled(dossier is not None)
        self._credit = dossier.credit_or_empty if dossier else None
        edits = dossier.edits if dossier else ()
        self._log_model.show_edits(edits)
        self.log.setVisible(bool(edits))
        self.nothing_yet.setVisible(not edits)
        self.crop.setVisible(not edits)
        wanted = dossier.contributions if dossier else ()
        if dossier is None or wanted != self._contributions.contributions:
            self._contributions.show_contributions(dossier.photo.id if dossier else 0, wanted)

    def _build(self) -> None:
        self.log = QListView(self)
        self.log.setModel(self._log_model)
        self.log.setItemDelegate(EditDelegate(self.log))
        self.log.setResizeMode(QListView.ResizeMode.Adjust)
        self.log.setWordWrap(True)
        self.log.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.log.setAccessibleName(translated("What was done to the picture"))
        self.nothing_yet = QLabel(
            translated("Nothing is known to have been done to this picture."), self
        )
        self.nothing_yet.setWordWrap(True)
        self.nothing_yet.setObjectName("quietNote")
        self.crop = QPushButton(translated("Crop and enlarge…"), self)
        self.crop.clicked.connect(self.crop_asked)
        layout = QVBoxLayout(self)
        layout.addWidget(_title(translated("What was done"), self.log))
        layout.addWidget(self.nothing_yet)
        layout.addWidget(self.crop, alignment=Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.log, stretch=3)
        layout.addSpacing(8)
        self.people = self._build_people()
        layout.addWidget(_title(translated("Named for it"), self.people))
        layout.addWidget(self.people)
        layout.addLayout(self._build_buttons())
        layout.addStretch(1)

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
        if self._credit is None:
            return
        try:
            self._crediting.save(self._credit, self._contributions.contributions)
        except MediaDeskError as error:
            self.failed.emit(error)
            return
        self.saved.emit(self._credit.photo_id)


def _title(text: str, buddy: QWidget) -> QLabel:
    title = QLabel(text)
    title.setObjectName("sectionTitle")
    title.setBuddy(buddy)
    return title
