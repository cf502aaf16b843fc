"""The inspector: the records of the current photo, or what selected ones share; the credit line."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from mediadesk.desktop.awaited_job import AwaitedJob
from mediadesk.desktop.inspector_pages import CAPTION, METADATA, InspectorPages
from mediadesk.desktop.record_page import RecordPage, read_page
from mediadesk.desktop.widgets.field.held_input import HeldInput
from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.workplace import Workplace
from mediadesk.model.dossier import Dossier


class Inspector(InspectorPages):
    """Shows one photo's records; what was typed is saved before another photo is shown.

    Records are read beside the window. Until they are there those of the photo before stand in the
    fields, and what is typed is held for the photo that comes.

    Signals:
        photo_shown: Another photo's records are shown, or the same as they are now.
        saved: Records of a photo were saved, here or by somebody else meanwhile (photo id).
        batch_saved: Records of photos were saved (their ids).
        failed: Records could not be saved (the error).
    """

    photo_shown = Signal()
    saved = Signal(int)
    batch_saved = Signal(object)
    failed = Signal(object)

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(place, parent)
        self._desk = place.desk
        self._reading = AwaitedJob(place.runner, done=self._show, failed=self._fail)
        self._held = HeldInput(self)
        self._photo_id = 0
        self._page: RecordPage | None = None
        self._selected = 1
        self._is_several = False
        self._tab_before = METADATA
        self.metadata.saved.connect(self.batch_saved)
        self.metadata.failed.connect(self.failed)
        self.metadata.awaited.connect(self._held.hold)
        self.metadata.shown.connect(self._let_go)
        self.caption.overtaken.connect(self.saved)
        self.credit.overtaken.connect(self.saved)
        for panel in (self.caption, self.credit, self.edits):
            panel.saved.connect(self.saved)
            panel.failed.connect(self.failed)
        self._show(None)

    @property
    def photo_id(self) -> int:
        """The photo that is shown, or will be as soon as it is read; 0 for none."""
        return self._photo_id

    @property
    def dossier(self) -> Dossier | None:
        """What is on record of the photo whose records stand in the fields."""
        return self._page.dossier if self._page is not None else None

    @Slot()
    def commit(self) -> None:
        """Have saved what was typed, also what is held for records that are on their way."""
        if self._held.is_any:
            self.settle()
        self.caption.commit()
        self.credit.commit()
        self.metadata.commit()
        self.edits.named.commit()

    @property
    def is_several(self) -> bool:
        """Whether the fields of many photos are shown."""
        return self._is_several

    def show_selection(self, photo_ids: Sequence[int]) -> None:
        """Show what selected photos share, or one photo's records where it is only one."""
        self._is_several = len(photo_ids) > 1
        wanted = tuple(photo_ids) if self._is_several else _shown_alone(self._photo_id)
        if wanted != self.metadata.photo_ids:
            self.commit()
            self.metadata.show_photos(wanted)
        self._selected = len(photo_ids)
        if not self._reading.is_running:  # else the head comes with the record
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

    def show_photo(self, photo_id: int) -> None:
        """Have saved what was typed, and show a photo as soon as it is read; nothing for 0."""
        self.commit()
        self._photo_id = photo_id
        if not self._is_several:
            self.metadata.show_photos(_shown_alone(photo_id))
        if photo_id:
            self._held.hold()
            self.head.expect_other()
            self._read()
        else:
            self._reading.stop()
            self._show(None)

    def refresh(self) -> None:
        """Show the records of the photo as they are now, as soon as they are read."""
        self.metadata.refresh()
        if self._photo_id:
            self._read()

    def settle(self) -> None:
        """Have there now what is on its way, for whoever cannot wait."""
        self.metadata.settle()
        self._reading.settle()

    def _read(self) -> None:
        self._reading.run(partial(read_page, self._desk, self._photo_id, self.line.wording))

    def _show(self, page: RecordPage | None) -> None:
        self._page = page
        self.show_page(page)
        self._show_head()
        self.photo_shown.emit()
        self._let_go()

    def _fail(self, error: BaseException) -> None:
        self._show(None)
        self.failed.emit(error)

    @Slot()
    def _let_go(self) -> None:
        """Hand on what was typed meanwhile, once everything stands there that it is meant for."""
        if not self._reading.is_running and not self.metadata.is_awaited:
            self._held.let_go()

    def _show_head(self) -> None:
        page = self._page
        photo = page.dossier.photo if page is not None else None
        self.head.show_photo(photo, self._selected, page.original if page is not None else "")

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


def _shown_alone(photo_id: int) -> tuple[int, ...]:
    return (photo_id,) if photo_id else ()
