"""Undo, redo, and the journal that is both the way back and the audit trail."""

from mediadesk.model.changes import JournalEntry
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.catalogue import Records
from mediadesk.services.settings import Settings


class History:
    """Takes steps back and does them again; tells what was done and by whom.

    On a shared catalogue a person's own steps alone; whoever works there is named by the settings.
    """

    def __init__(self, *, catalogue: Records, settings: Settings) -> None:
        self._catalogue = catalogue
        self._settings = settings

    def undo(self) -> JournalEntry | None:
        """Take back the last step; None where there is none."""
        return self._catalogue.undo(self._settings.person)

    def redo(self) -> JournalEntry | None:
        """Do again what was taken back last; None where there is nothing."""
        return self._catalogue.redo(self._settings.person)

    def undo_job(self, context: JobContext) -> JournalEntry | None:
        """Take back the last step as long work: one that is stopped changes nothing."""
        return self._catalogue.undo(self._settings.person, context.check)

    def redo_job(self, context: JobContext) -> JournalEntry | None:
        """Do again what was taken back last, as long work."""
        return self._catalogue.redo(self._settings.person, context.check)

    def undo_size(self) -> int:
        """Return how many records the next undo would change."""
        return self._catalogue.undo_size(self._settings.person)

    def redo_size(self) -> int:
        """Return how many records the next redo would change."""
        return self._catalogue.redo_size(self._settings.person)

    def next_undo(self) -> str:
        """Return what undo would take back, in a few words; "" where nothing."""
        return self._catalogue.next_undo(self._settings.person)

    def next_redo(self) -> str:
        """Return what redo would do again, in a few words; "" where nothing."""
        return self._catalogue.next_redo(self._settings.person)

    def entries(self, photo_id: int | None = None, limit: int = 200) -> tuple[JournalEntry, ...]:
        """Return the newest journal entries, of one photo or of all, newest first."""
        return self._catalogue.journal(photo_id, limit)
