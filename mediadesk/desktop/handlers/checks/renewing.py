"""Keep the check panel in step with pictures and records: what is current, what was mended."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from typing import Final, TypeAlias

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from mediadesk.desktop.handlers.checks.past_checks import checks_of
from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.newest_job import NewestJob
from mediadesk.desktop.panels.checking.document_model import checked_document
from mediadesk.desktop.workplace import Workplace
from mediadesk.model.finding import CheckReport, DocumentReport
from mediadesk.services.checks.check_history import CheckedAgain
from mediadesk.services.desk import Desk
from mediadesk.services.jobs import Job, JobContext

#: A record is mended field by field; the document is judged anew once that has come to rest.
_SETTLED_MS: Final = 1200

#: What a document came to, and its checks over time.
_Judged: TypeAlias = tuple[DocumentReport, tuple[CheckedAgain, ...]]


class RenewingHandler(QObject):
    """Follows the panel with the pictures, and the records with the panel.

    Signals:
        renewed: The document that is shown was judged anew.
    """

    renewed = Signal()

    def __init__(self, place: Workplace, parts: Parts) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self._judging = NewestJob(place.runner)  # what was judged before the last change is stale
        self._is_quiet = False
        self._settling = QTimer(self)
        self._settling.setSingleShot(True)
        self._settling.setInterval(_SETTLED_MS)
        self._settling.timeout.connect(self.renew)
        parts.check.moved.connect(self._follow)
        place.hub.changed.connect(self._notice_mended)
        place.hub.waivers_changed.connect(self.renew)

    def end(self) -> None:
        """Wait for nothing any more."""
        self._settling.stop()
        self._judging.stop()

    @Slot()
    def renew(self) -> None:
        """Judge the document that is shown once more, in the background and without a word."""
        document = self._parts.check.document
        if document is not None:
            desk, profile = self._place.desk, self._parts.check.head.profile_name
            job = partial(_judged, desk, desk.checking.job((document,), profile))
            self._judging.run(job, done=self._show, failed=self._place.reporter.report)

    def show_quietly(self, report: DocumentReport, checks: Sequence[CheckedAgain] = ()) -> None:
        """Show a report of the document that is shown; who looks at another photo stays there."""
        self._is_quiet = True
        try:
            self._parts.check.show_report(report, checks)
        finally:
            self._is_quiet = False

    @Slot(object)
    def _notice_mended(self, photo_ids: frozenset[int]) -> None:
        """Judge the document anew where a photo that it shows was mended."""
        if not photo_ids.isdisjoint(self._parts.check.photo_ids):
            self._settling.start()

    def _show(self, judged: _Judged) -> None:
        check, (renewed, checks) = self._parts.check, judged
        self.renewed.emit()
        self._place.hub.publications_changed.emit()
        if check.document != renewed.path:
            return  # another document was chosen meanwhile
        marked = self._place.desk.baselining.marked(renewed)
        check.document_model.refresh(checked_document(marked, datetime.now(UTC).astimezone()))
        self.show_quietly(renewed, checks)

    @Slot()
    def _follow(self) -> None:
        """Make the photo of the current picture current, and mark on it what was published."""
        judgement = self._parts.check.judgement
        if judgement is None or judgement.nearest_photo_id is None or self._is_quiet:
            return
        seen = judgement.comparison
        self._parts.pictures.mark_published(judgement.nearest_photo_id, seen.crop if seen else None)


def _judged(desk: Desk, job: Job[CheckReport], context: JobContext) -> _Judged:
    """Judge a document anew, and read beside the window what its checks came to over time."""
    renewed = job(context).documents[0]
    return renewed, checks_of(desk, renewed.path)
