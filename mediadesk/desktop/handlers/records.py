"""Undo and redo: the journal's way back, and the way back of what is being developed."""

from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Slot

from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.translated import translated
from mediadesk.model.changes import JournalEntry
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
        said = translated("Taken back: {what}.").format(what=history.next_undo())
        if history.undo_size() > _AT_ONCE:
            done = partial(self._tell_undone, said)
            self._work.start(translated("Taking back"), history.undo_job, done, writes=True)
        else:
            self._tell_undone(said, history.undo())

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back."""
        if self._stage.is_developing:
            self._draft.redo()
            return
        self._inspector.commit()
        history = self._place.desk.history
        said = translated("Done again: {what}.").format(what=history.next_redo())
        if history.redo_size() > _AT_ONCE:
            done = partial(self._tell_redone, said)
            self._work.start(translated("Doing again"), history.redo_job, done, writes=True)
        else:
            self._tell_redone(said, history.redo())

    def _tell_undone(self, sentence: str, entry: JournalEntry | None) -> None:
        if entry is not None and entry.brought_id is not None:
            self._place.hub.photos_left.emit((entry.brought_id,))
        self._tell(sentence, entry)

    def _tell_redone(self, sentence: str, entry: JournalEntry | None) -> None:
        if entry is not None and entry.brought_id is not None:
            self._place.hub.photos_added.emit((entry.brought_id,))
        self._tell(sentence, entry)

    def _tell(self, sentence: str, entry: JournalEntry | None) -> None:
        if entry is None:
            self._place.reporter.inform(translated("There is nothing to take back or do again."))
            return
        self._place.hub.tell_changed(entry.photo_ids)
        self._place.hub.collections_changed.emit()
        touched = (record for one in entry.changes for record in (one.before, one.after))
        if any(isinstance(record, Waiver) for record in touched):
            self._place.hub.waivers_changed.emit()
        self._place.reporter.inform(sentence)
