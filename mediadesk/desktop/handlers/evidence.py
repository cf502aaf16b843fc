"""Carry out what is asked of a timeline: look, confirm, correct, take out."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Slot

from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.model.edit import Edit
from mediadesk.services.edits.evidence_log import EvidenceLog, Looked
from mediadesk.services.jobs import Job, JobContext


class EvidenceHandler(QObject):
    """Looks at files and pixels, and writes what a person stands for into the log."""

    def __init__(self, place: Workplace, parts: Parts, work: Work) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self._work = work
        timeline = parts.inspector.edits.timeline
        timeline.look_asked.connect(self.look)
        timeline.corrected.connect(self._correct)
        timeline.removed.connect(self._remove)
        timeline.accepted.connect(self._accept)
        timeline.dismissed.connect(self._forget)

    @Slot()
    def look(self) -> None:
        """Look at the current photo's file and pixels."""
        photo_id = self._parts.inspector.photo_id
        if not photo_id:
            return
        self._parts.inspector.commit()
        self._parts.inspector_dock.show()
        self._parts.inspector.show_edits()
        job = self._place.desk.evidence.look(photo_id)
        self._work.start(translated("Looking at the pixels"), job, partial(self._show, photo_id))

    def _show(self, photo_id: int, looked: Looked) -> None:
        self._parts.inspector.edits.show_looked(photo_id, looked)
        if looked.proposals:
            found = count(len(looked.proposals), translated("edit"), translated("edits"))
            told = translated("Found {found} that the log does not have; see below the log.")
            self._place.reporter.inform(told.format(found=found))
        elif looked.timeline.conflicts:
            self._place.reporter.inform(
                translated("Nothing new was found; what disagrees stands above the log.")
            )
        else:
            self._place.reporter.inform(
                translated("File and pixels tell nothing that the log does not have.")
            )

    @Slot(object)
    def _correct(self, edit: Edit) -> None:
        self._write(edit.photo_id, (edit,))

    @Slot(object)
    def _accept(self, edits: Sequence[Edit]) -> None:
        self._write(self._parts.inspector.photo_id, edits)

    @Slot(object)
    def _remove(self, edit: Edit) -> None:
        self._keep(edit.photo_id, partial(_rejected, self._place.desk.evidence, edit))

    @Slot()
    def _forget(self) -> None:
        self._parts.inspector.edits.show_looked(self._parts.inspector.photo_id, None)

    def _write(self, photo_id: int, edits: Sequence[Edit]) -> None:
        self._keep(photo_id, partial(_confirmed, self._place.desk.evidence, photo_id, edits))

    def _keep(self, photo_id: int, job: Job[None]) -> None:
        self._place.saves.save(
            job,
            done=partial(self._tell_kept, photo_id),
            failed=self._place.reporter.report,
        )

    def _tell_kept(self, photo_id: int, _outcome: None) -> None:
        self._place.hub.tell_changed((photo_id,))


def _rejected(evidence: EvidenceLog, edit: Edit, _context: JobContext) -> None:
    evidence.reject(edit.photo_id, (edit,))


def _confirmed(
    evidence: EvidenceLog, photo_id: int, edits: Sequence[Edit], _context: JobContext
) -> None:
    evidence.confirm(photo_id, edits)
