"""Take a published picture that nobody knows into the catalogue, from where it lies."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot

from mediadesk.desktop.handlers.intake import IntakeHandler, imported
from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.translated import translated
from mediadesk.model.intake import ImportSummary


class AdmittingHandler(QObject):
    """Imports the file of the current picture, so that its attribution can be judged.

    Signals:
        admitted: A published picture is in the catalogue.
    """

    admitted = Signal()

    def __init__(self, place: Workplace, parts: Parts, work: Work, intake: IntakeHandler) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self._work = work
        self._intake = intake
        parts.check.deeds.admit_asked.connect(self.admit)

    @Slot()
    def admit(self) -> None:
        """Take the file of the current picture into the catalogue, where it lies by itself."""
        file = self._parts.check.stranger
        if file is None:
            self._place.reporter.warn(
                translated(
                    "No file of this picture lies beside the document. Import the original, "
                    "and check the document again."
                )
            )
            return
        job = partial(imported, self._place.desk, (file,))
        told = translated("Taking {name} in").format(name=file.name)
        self._work.start(told, job, partial(self._show, file), writes=True)

    def _show(self, file: Path, summary: ImportSummary) -> None:
        if summary.failed:
            self._place.reporter.warn(summary.failed[0].error)
            return
        said = translated("{name} is in the catalogue; what is printed under it is judged anew.")
        self._place.reporter.inform(said.format(name=file.name))
        self._place.hub.photos_added.emit(summary.added)
        self.admitted.emit()
        self._intake.find_originals(summary.added)
