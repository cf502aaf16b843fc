"""The inspector: the records of the current photo, or what selected ones share; the credit line."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from mediadesk.desktop.drafts import DraftingForm
from mediadesk.desktop.inspector_pages import CAPTION, METADATA, InspectorPages
from mediadesk.desktop.widgets.look import Look
from mediadesk.model.dossier import Dossier
from mediadesk.model.errors import UserError
from mediadesk.model.photo import Photo
from mediadesk.services.desk import Desk


class Inspector(InspectorPages):
    """Shows one photo's records; what was typed is saved before another photo is shown.

    Signals:
        photo_shown: Another photo's records are shown, or the same as they are now.
        saved: Records of a photo were saved (photo id).
        batch_saved: Records of photos were saved (their ids).
        failed: Records could not be saved (the error).
    """

    photo_shown = Signal()
    saved = Signal(int)
    batch_saved = Signal(object)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._desk = desk
        self._photo_id = 0
        self._dossier: Dossier | None = None
        self._selected = 1
        self._is_several = False
        self._tab_before = METADATA
        self.metadata.saved.connect(self.batch_saved)
        self.metadata.failed.connect(self.failed)
        for panel in (self.caption, self.credit, self.edits):
            panel.saved.connect(self.saved)
            panel.failed.connect(self.failed)
        self.refresh()

    @property
    def photo_id(self) -> int:
        """The photo that is shown; 0 for none."""
        return self._photo_id

    @property
    def dossier(self) -> Dossier | None:
        """What is on record of the photo that is shown."""
        return self._dossier

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
        self._selected = len(photo_ids)
        self._show_head()
        for at, panel in enumerate(self._panels):
            self.tabs.setTabEnabled(at, panel is self.metadata or not self._is_several)
        if self._is_several and self.tabs.currentIndex() != METADATA:
            self._tab_before = self.tabs.currentIndex()
            self.tabs.setCurrentIndex(METADATA)
        elif not self._is_several and self._tab_before != METADATA:
            self.tabs.setCurrentIndex(self._tab_before)
            self._tab_before = METADATA

    @property
    def _panels(self) -> tuple[QWidget, ...]:
        return (self.caption, self.credit, self.metadata, self.edits, self.placements)

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
        self.placements.show_dossier(dossier)
        self.line.show_photo(self._photo_id)
        self._dossier = dossier
        self._show_head()
        self.photo_shown.emit()
        return dossier

    def _show_head(self) -> None:
        photo = self._dossier.photo if self._dossier else None
        self.head.show_photo(photo, self._selected, self._name_of_original(photo))

    def _name_of_original(self, photo: Photo | None) -> str:
        if photo is None or photo.original_id is None:
            return ""
        try:
            return self._desk.browsing.dossier(photo.original_id).photo.path.name
        except UserError:  # taken back by undo, its derivative left
            return ""

    def write_caption(self) -> None:
        """Put the cursor at the start of the caption."""
        if self._is_several:
            self.metadata.focus_field("description")
            return
        self.tabs.setCurrentIndex(CAPTION)
        self.caption.focus_text()

    def show_look(self, look: Look) -> None:
        """Draw in a theme's colours from now on."""
        self.edits.show_look(look)
