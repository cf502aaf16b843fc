"""Give the selected photos stars, or take them away: one key, one step to undo."""

from typing import Final

from PySide6.QtCore import QObject, Slot

from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.model.changes import JournalEntry
from mediadesk.model.field_edit import FieldEdit

_FIELD: Final = "rating"
_REJECTED: Final = "-1"
#: Changes of more photos than this are work that can be stopped.
_AT_ONCE: Final = 200


class RatingHandler(QObject):
    """Rates what is selected, else the current photo; the keyboard stays where it is."""

    def __init__(self, place: Workplace, parts: Parts, work: Work) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self._work = work

    @Slot()
    def clear(self) -> None:
        """Take the stars away."""
        self._rate("")

    @Slot()
    def one(self) -> None:
        """Give one star."""
        self._rate("1")

    @Slot()
    def two(self) -> None:
        """Give two stars."""
        self._rate("2")

    @Slot()
    def three(self) -> None:
        """Give three stars."""
        self._rate("3")

    @Slot()
    def four(self) -> None:
        """Give four stars."""
        self._rate("4")

    @Slot()
    def five(self) -> None:
        """Give five stars."""
        self._rate("5")

    @Slot()
    def reject(self) -> None:
        """Mark as not to be used."""
        self._rate(_REJECTED)

    def _rate(self, rating: str) -> None:
        photo_ids = self._parts.pictures.chosen_ids()
        if not photo_ids:
            return
        self._parts.inspector.commit()
        what = translated("rate {photos}").format(
            photos=count(len(photo_ids), translated("photo"), translated("photos"))
        )
        job = self._place.desk.recording.edit_job(photo_ids, (FieldEdit(_FIELD, rating),), what)
        if len(photo_ids) > _AT_ONCE:
            self._work.start(translated("Rating"), job, self._tell, writes=True)
        else:
            failed = self._place.reporter.report
            self._place.saves.save(job, done=self._tell, failed=failed)

    def _tell(self, entry: JournalEntry) -> None:
        self._place.hub.tell_changed(entry.photo_ids)
