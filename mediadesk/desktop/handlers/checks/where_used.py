"""Keep the list of where the current photo is used up to date while documents are checked."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Slot

from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.newest_job import NewestJob
from mediadesk.desktop.workplace import Workplace
from mediadesk.model.placement import Usage
from mediadesk.services.browsing import Browsing
from mediadesk.services.jobs import JobContext


class WhereUsedHandler(QObject):
    """Looks where the photo that is shown is used after a check, here or by somebody else.

    Its records are not shown anew: no check changes them.
    """

    def __init__(self, place: Workplace, parts: Parts) -> None:
        super().__init__(parts.window)
        self._place = place
        self._inspector = parts.inspector
        self._job = NewestJob(place.runner)
        place.hub.publications_changed.connect(self._look)

    @Slot()
    def _look(self) -> None:
        dossier = self._inspector.dossier
        if dossier is not None:
            number = dossier.photo.id
            self._job.run(
                partial(_usages, self._place.desk.browsing, number),
                done=partial(self._show, number),
                failed=self._place.reporter.report,
            )

    def _show(self, photo_id: int, usages: Sequence[Usage]) -> None:
        dossier = self._inspector.dossier
        if dossier is not None and dossier.photo.id == photo_id:
            self._inspector.placements.show_usages(usages)


def _usages(browsing: Browsing, photo_id: int, _context: JobContext) -> Sequence[Usage]:
    return browsing.usages(photo_id)
