"""Keep the check panel in step with pictures and records: what is current, what was mended."""

from datetime import UTC, datetime
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.handlers.past_checks import checks_of
from mediadesk.desktop.newest_job import NewestJob
from mediadesk.desktop.panels.checking.document_model import checked_document
from mediadesk.desktop.workplace import Workplace
from mediadesk.model.finding import CheckReport

#: A record is mended field by field; the document is judged anew once that has come to rest.
_SETTLED_MS: Final = 1200


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
            job = self._place.desk.checking.job((document,), self._parts.check.head.profile_name)
            self._judging.run(job, done=self._show, failed=self._place.reporter.report)

    @Slot(object)
    def _notice_mended(self, photo_ids: frozenset[int]) -> None:
        """Judge the document anew where a photo that it shows was mended."""
        if not photo_ids.isdisjoint(self._parts.check.photo_ids):
            self._settling.start()

    def _show(self, report: CheckReport) -> None:
        check, renewed = self._parts.check, report.documents[0]
        self.renewed.emit()
        self._place.hub.publications_changed.emit()
        if check.document != renewed.path:
            return  # another document was chosen meanwhile
        check.document_model.refresh(checked_document(renewed, datetime.now(UTC).astimezone()))
        self._is_quiet = True  # whoever goes on with another photo stays there
        try:
            check.show_report(renewed, checks_of(self._place.desk, renewed.path))
        finally:
            self._is_quiet = False

    @Slot()
    def _follow(self) -> None:
        """Make the photo of the current picture current, and mark on it what was published."""
        judgement = self._parts.check.judgement
        if judgement is None or judgement.nearest_photo_id is None or self._is_quiet:
            return
        seen = judgement.comparison
        self._parts.pictures.mark_published(judgement.nearest_photo_id, seen.crop if seen else None)
