"""The inspector: the records of the current photo, or what selected ones share; the credit line."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from mediadesk.desktop.drafts import DraftingForm
from mediadesk.desktop.inspector_head import InspectorHead
from mediadesk.desktop.panels.captions.panel import CaptionPanel
from mediadesk.desktop.panels.credits.line_panel import CreditLinePanel
from mediadesk.desktop.panels.credits.panel import CreditPanel
from mediadesk.desktop.panels.edits.panel import EditsPanel
from mediadesk.desktop.panels.metadata.panel import MetadataPanel
from mediadesk.desktop.widgets.look import Look
from mediadesk.i18n.translated import translated
from mediadesk.model.dossier import Dossier
from mediadesk.model.photo import Photo
from mediadesk.services.desk import Desk

_NARROWEST_PX = 320

#: Where the tabs stand.
_CAPTION, _METADATA, _EDITS = 0, 2, 3


class Inspector(QWidget):
    """Shows one photo's records; what was typed is saved before another photo is shown.

    Signals:
        saved: Records of a photo were saved (photo id).
        batch_saved: Records of photos were saved (their ids).
        failed: Records could not be saved (the error).
    """

    saved = Signal(int)
    batch_saved = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._photo_id = 0
        self._photo: Photo | None = None
        self.caption = CaptionPanel(desk.captioning, self)
        self.credit = CreditPanel(desk.crediting, self)
        self.metadata = MetadataPanel(desk.recording, self)
        self.metadata.saved.connect(self.batch_saved)
        self.metadata.failed.connect(self.failed)
        self._is_several = False
        self._tab_before = _METADATA
        self.edits = EditsPanel(desk.crediting, desk.evidence, desk.settings, self)
        self.line = CreditLinePanel(desk.crediting, self)
        for panel in (self.caption, self.credit, self.edits):
            panel.saved.connect(self.saved)
            panel.failed.connect(self.failed)
        self._build()
        self.refresh()

    @property
    def photo_id(self) -> int:
        """The photo that is shown; 0 for none."""
        return self._photo_id

    @property
    def forms(self) -> tuple[DraftingForm, ...]:
        """The forms whose drafts are kept."""
        return (self.caption, self.credit, self.metadata)

    @property
    def has_drafts(self) -> bool:
        """Whether something typed could not be saved."""
        return any((self.caption.has_drafts, self.credit.has_drafts, self.metadata.has_drafts))

    @Slot()
    def commit(self) -> None:
        """Save what was typed."""
        self.caption.commit()
        self.credit.commit()
        self.metadata.commit()

    @property
    def is_several(self) -> bool:
        """Whether the fields of many photos are shown."""
        return self._is_several

    def show_selection(self, photo_ids: Sequence[int]) -> None:
        """Show what selected photos share, or one photo's records where it is only one."""
        self._is_several = len(photo_ids) > 1
        wanted = tuple(photo_ids) if self._is_several else self._current
        if wanted != self.metadata.photo_ids:
            self.commit()
            self.metadata.show_photos(wanted)
        self.head.show_photo(self._photo, len(photo_ids))
        for at, panel in enumerate((self.caption, self.credit, self.metadata, self.edits)):
            self.tabs.setTabEnabled(at, panel is self.metadata or not self._is_several)
        if self._is_several and self.tabs.currentIndex() != _METADATA:
            self._tab_before = self.tabs.currentIndex()
            self.tabs.setCurrentIndex(_METADATA)
        elif not self._is_several and self._tab_before != _METADATA:
            self.tabs.setCurrentIndex(self._tab_before)
            self._tab_before = _METADATA

    @property
    def _current(self) -> tuple[int, ...]:
        return (self._photo_id,) if self._photo_id else ()

    def show_photo(self, photo_id: int) -> Dossier | None:
        """Save what was typed, then show a photo; nothing for 0. Return what is shown."""
        self.commit()
        self._photo_id = photo_id
        if not self._is_several:
            self.metadata.show_photos(self._current)
        return self._refresh_records()

    def refresh(self) -> Dossier | None:
        """Show the records of the photo as they are now; return them."""
        self.metadata.refresh()
        return self._refresh_records()

    def _refresh_records(self) -> Dossier | None:
        dossier = self._desk.browsing.dossier(self._photo_id) if self._photo_id else None
        self.caption.show_dossier(dossier)
        self.credit.show_dossier(dossier)
        self.edits.show_dossier(dossier)
        self.line.show_photo(self._photo_id)
        self._photo = dossier.photo if dossier else None
        self.head.show_photo(self._photo)
        return dossier

    def write_caption(self) -> None:
        """Put the cursor at the start of the caption."""
        if self._is_several:
            self.metadata.focus_field("description")
            return
        self.tabs.setCurrentIndex(_CAPTION)
        self.caption.focus_text()

    def show_metadata(self) -> None:
        """Show every field."""
        self.tabs.setCurrentIndex(_METADATA)

    def find_field(self) -> None:
        """Put the keyboard where a field of the form is looked for."""
        self.tabs.setCurrentIndex(_METADATA)
        self.metadata.focus_filter()

    def show_look(self, look: Look) -> None:
        """Draw in a theme's colours from now on."""
        self.edits.show_look(look)

    def show_edits(self) -> None:
        """Show what was done to the picture."""
        self.tabs.setCurrentIndex(_EDITS)

    def _build(self) -> None:
        self.setMinimumWidth(_NARROWEST_PX)
        self.head = InspectorHead(self)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        for page, title in (
            (_scrolling(self.caption), translated("Caption")),
            (_scrolling(self.credit), translated("Credit")),
            (self.metadata, translated("Metadata")),
            (_scrolling(self.edits), translated("Edits")),
        ):
            self.tabs.addTab(page, title)
        layout = QVBoxLayout(self)
        layout.addWidget(self.head)
        layout.addWidget(self.tabs, stretch=1)
        layout.addWidget(self.line)


def _scrolling(panel: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(panel)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
