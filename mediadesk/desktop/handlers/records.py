"""Undo and redo: the journal's way back, and the way back of what is being developed."""

from typing import Final

from PySide6.QtCore import QObject, Slot

from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.translated import translated
from mediadesk.model.changes import JournalEntry
from mediadesk.model.collection import Collection, CollectionMember
from mediadesk.model.finding import Waiver

#: Steps of more records than this are taken back as work that can be stopped.
_AT_ONCE: Final = 200


class RecordsHandler(QObject):
    """Takes changes back and does them again; what is being typed is saved first."""

    def __init__(self, place: Workplace, parts: Parts, work: Work) -> None:
        super().__init__(parts.window)
        self._place = place
        self._work = work
        self._inspector = parts.inspector
        self._stage = parts.pictures.stage
        self._draft = parts.develop.draft

    @Slot()
    def undo(self) -> None:
        """Take back the last change."""
        if self._stage.is_developing:
            self._draft.undo()
            return
        self._inspector.commit()
        history = self._place.desk.history
        if history.undo_size() > _AT_ONCE:
            done = self._tell_undone
            self._work.start(translated("Taking back"), history.undo_job, done, writes=True)
        else:
            self._tell_undone(history.undo())

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back."""
        if self._stage.is_developing:
            self._draft.redo()
            return
        self._inspector.commit()
        history = self._place.desk.history
        if history.redo_size() > _AT_ONCE:
            done = self._tell_redone
            self._work.start(translated("Doing again"), history.redo_job, done, writes=True)
        else:
            self._tell_redone(history.redo())

    def _tell_undone(self, entry: JournalEntry | None) -> None:
        if entry is not None and entry.brought_id is not None:
            self._place.hub.photos_left.emit((entry.brought_id,))
        self._tell(translated("Taken back: {what}."), entry)

    def _tell_redone(self, entry: JournalEntry | None) -> None:
        if entry is not None and entry.brought_id is not None:
            self._place.hub.photos_added.emit((entry.brought_id,))
        self._tell(translated("Done again: {what}."), entry)

    def _tell(self, sentence: str, entry: JournalEntry | None) -> None:
        if entry is None:
            self._place.reporter.inform(translated("There is nothing to take back or do again."))
            return
        self._place.hub.tell_changed(entry.photo_ids)
        touched = {type(one.after or one.before) for one in entry.changes}
        if touched & {Collection, CollectionMember}:
            self._place.hub.collections_changed.emit()
        if Waiver in touched:
            self._place.hub.waivers_changed.emit()
        self._place.reporter.inform(sentence.format(what=entry.what))
