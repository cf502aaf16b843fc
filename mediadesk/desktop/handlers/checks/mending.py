"""From a finding to what it is about: the photo, and the record that is to be mended."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from mediadesk.desktop.handlers.checks.admitting import AdmittingHandler
from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.inspector import Inspector
from mediadesk.desktop.inspector_pages import RecordField
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.translated import translated
from mediadesk.model.finding import Status

#: Which field a finding is about, by the beginning of its rule's code, the longest first; the
#: makers for all others.
_FIELDS: Final = (
    ("L102", RecordField.MANDATORY),
    ("L105", RecordField.COPYRIGHT),
    ("P102", RecordField.ALT_TEXT),
    ("P110", RecordField.ALT_TEXT),
    ("L", RecordField.LICENCE),
    ("", RecordField.CREATORS),
)


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
        _way_to_field(self._parts.inspector, finding.rule if finding is not None else "")()


def _way_to_field(inspector: Inspector, rule: str) -> Callable[[], None]:
    """Return what leads to the field of the record that a rule's finding is about."""
    pages = {
        "T": inspector.write_caption,
        "A": inspector.find_source_type,
        "M102": inspector.settle_conflict,
    }
    page = next((way for start, way in pages.items() if rule.startswith(start)), None)
    field = next(field for start, field in _FIELDS if rule.startswith(start))
    return page if page is not None else partial(inspector.write_in, field)
