"""Undo and redo: the journal's way back, and the way back of what is being developed."""

from collections.abc import Callable
from enum import Enum
from typing import Final, TypeAlias

from PySide6.QtCore import QObject, Slot

from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.translated import translated
from mediadesk.model.changes import JournalEntry
from mediadesk.model.collection import Collection, CollectionMember
from mediadesk.model.finding import Waiver
from mediadesk.services.history import History
from mediadesk.services.jobs import Job, JobContext

#: Steps of more records than this are taken back as work that can be stopped.
_AT_ONCE: Final = 200


class _Untaken(Enum):
    """Why a step was not taken back, or done again."""

    LARGE = "it concerns more records than are changed while somebody waits"
    UNSAVED = "what was typed last could not be saved"


#: What taking a step came to: its journal entry, none where there is no step, or why it was not.
_Outcome: TypeAlias = JournalEntry | _Untaken | None


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
        what = translated("Taking back")
        self._take(what, _undone_at_once, self._place.desk.history.undo_job, self._tell_undone)

    @Slot()
    def redo(self) -> None:
        """Do again what was taken back."""
        if self._stage.is_developing:
            self._draft.redo()
            return
        what = translated("Doing again")
        self._take(what, _redone_at_once, self._place.desk.history.redo_job, self._tell_redone)

    def _take(
        self,
        what: str,
        at_once: Callable[[History, JobContext], _Outcome],
        long_job: Job[JournalEntry | None],
        tell: Callable[[JournalEntry | None], None],
    ) -> None:
        """Take the step that is the last one once everything typed is saved."""
        saves = self._place.saves
        failures = saves.failures
        self._inspector.commit()

        def take(context: JobContext) -> _Outcome:
            # What could not be saved is not the last step: another would be taken in its place.
            is_saved = saves.failures == failures
            return at_once(self._place.desk.history, context) if is_saved else _Untaken.UNSAVED

        def told(outcome: _Outcome) -> None:
            if outcome is _Untaken.LARGE:
                self._work.start(what, long_job, tell, writes=True)
            elif not isinstance(outcome, _Untaken):
                tell(outcome)

        saves.save(take, done=told, failed=self._place.reporter.report)

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


def _undone_at_once(history: History, _context: JobContext) -> _Outcome:
    return _Untaken.LARGE if history.undo_size() > _AT_ONCE else history.undo()


def _redone_at_once(history: History, _context: JobContext) -> _Outcome:
    return _Untaken.LARGE if history.redo_size() > _AT_ONCE else history.redo()
