"""From a finding to what it is about: the photo, and the record that is to be mended."""

from PySide6.QtCore import QObject, Signal, Slot

from mediadesk.desktop.handlers.admitting import AdmittingHandler
from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.translated import translated
from mediadesk.model.finding import Status


class MendingHandler(QObject):
    """Leads from the check panel to the catalogue.

    Signals:
        pictures_asked: The pictures are to be seen, and to hear the keys.
    """

    pictures_asked = Signal()

    def __init__(self, place: Workplace, parts: Parts, admitting: AdmittingHandler) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self._admitting = admitting
        parts.check.photo_asked.connect(self.go_to_photo)
        parts.check.deeds.mend_asked.connect(self.mend)

    @Slot()
    def go_to_photo(self) -> None:
        """Show the photo that the current picture shows or may be; hear the pictures' keys."""
        judgement, parts = self._parts.check.judgement, self._parts
        if judgement is None or judgement.nearest_photo_id is None:
            return
        parts.pictures.go_to(judgement.nearest_photo_id)
        self.pictures_asked.emit()

    @Slot()
    def mend(self) -> None:
        """Show the record of the current finding, ready to be written; take in what has none."""
        judgement, finding = self._parts.check.judgement, self._parts.check.finding
        if judgement is not None and judgement.status is Status.UNKNOWN:
            self._admitting.admit()
            return
        if judgement is None or judgement.photo_id is None:
            self._place.reporter.warn(translated("There is no record to mend: no photo is shown."))
            return
        self._parts.pictures.go_to(judgement.photo_id)
        self._parts.inspector_dock.show()
        inspector = self._parts.inspector
        pages = {"T": inspector.write_caption, "M": inspector.show_metadata}
        pages.get(finding.rule[:1] if finding is not None else "", inspector.write_credit)()
