"""Undo and redo: the journal's way back, and the way back of what is being developed."""

from PySide6.QtCore import QObject, Slot

from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.translated import translated
from mediadesk.model.changes import JournalEntry


class RecordsHandler(QObject):
    """Takes changes back and does them again; what is being typed is saved first."""

    def __init__(self, place: Workplace, parts: Parts) -> None:
        super().__init__(parts.window)
        self._place = place
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
        what = self._place.desk.history.next_undo()
        entry = self._place.desk.history.undo()
        self._tell(entry, translated("Taken back: {what}.").format(what=what))

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back."""
        if self._stage.is_developing:
            self._draft.redo()
            return
        self._inspector.commit()
        what = self._place.desk.history.next_redo()
        entry = self._place.desk.history.redo()
        self._tell(entry, translated("Done again: {what}.").format(what=what))

    def _tell(self, entry: JournalEntry | None, sentence: str) -> None:
        if entry is None:
            self._place.reporter.inform(translated("There is nothing to take back or do again."))
            return
        self._place.hub.tell_changed(entry.photo_ids)
        self._place.hub.collections_changed.emit()
        self._place.reporter.inform(sentence)
