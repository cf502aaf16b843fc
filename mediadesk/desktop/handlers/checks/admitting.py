"""Take a published picture that nobody knows into the catalogue, with what is printed under it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from mediadesk.desktop.handlers.checks.picture_folder import with_folder
from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.handlers.relating import RelatingHandler
from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.panels.checking.strangers import stranger
from mediadesk.desktop.panels.checking.wording import picture_name
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.translated import translated
from mediadesk.model.placement import Placement
from mediadesk.services.checks.admitting import Admitted
from mediadesk.services.desk import Desk
from mediadesk.services.jobs import Job, JobContext


class AdmittingHandler(QObject):
    """Takes the current picture in, so that its attribution can be judged.

    Signals:
        admitted: A published picture is in the catalogue.
    """

    admitted = Signal()

    def __init__(
        self, place: Workplace, parts: Parts, work: Work, relating: RelatingHandler
    ) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self._work = work
        self._relating = relating
        parts.check.deeds.admit_asked.connect(self.admit)

    @Slot()
    def admit(self) -> None:
        """Take the current picture in: from where it lies, or out of its document."""
        check = self._parts.check
        document, picture = check.document, stranger(check.judgement)
        if document is None or picture is None:
            self._place.reporter.warn(
                translated(
                    "No file of this picture lies beside the document. Import the original, "
                    "and check the document again."
                )
            )
            return
        take = partial(self._take, document, picture)
        with_folder(self._place.desk, self._parts.window, picture, take)

    def _take(self, document: Path, picture: Placement, folder: Path | None) -> None:
        job = self._place.desk.admitting.job(document, picture, folder)
        told = translated("Taking {name} in").format(name=picture_name(picture.image))
        found = partial(_admitted, self._place.desk, job)
        self._work.start(told, found, self._show, writes=True)

    def _show(self, admitted: Admitted) -> None:
        said = translated("{name} is in the catalogue, with caption and credit as printed.")
        if not admitted.is_new:
            said = translated("{name} was in the catalogue already; the document is judged anew.")
        self._place.reporter.inform(said.format(name=admitted.path.name))
        fresh = (admitted.photo_id,) if admitted.is_new else ()
        self._place.hub.photos_added.emit(fresh)
        self.admitted.emit()
        self._relating.find(fresh)


def _admitted(desk: Desk, job: Job[Admitted], context: JobContext) -> Admitted:
    """Take a picture in, so that it can be found by its content, too."""
    admitted = job(context)
    desk.indexing.follow_import(int(admitted.is_new), context)
    return admitted
