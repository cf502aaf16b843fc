"""Who is where in the photo that is developed, and who of them a crop cuts off."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal

from mediadesk.captions.named import is_named
from mediadesk.desktop.widgets.look import Tone
from mediadesk.desktop.widgets.overlay_box import OverlayBox
from mediadesk.desktop.workplace import Workplace
from mediadesk.edits.frames import Size, cut_off
from mediadesk.edits.turned_frame import TurnedFrame
from mediadesk.i18n.translated import translated
from mediadesk.model.dossier import Dossier
from mediadesk.model.edit import RenderPlan
from mediadesk.model.region import PersonRegion
from mediadesk.services.derivation import completed
from mediadesk.services.developing import Developing
from mediadesk.services.jobs import JobContext


class PersonsHandler(QObject):
    """Knows the persons of one photo; nobody whom the caption names is cut off unnoticed.

    Signals:
        known: It is known now who is in the photo.
    """

    known = Signal()

    def __init__(self, place: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._photo_id = 0
        self._size = (1, 1)
        self._caption = ""
        self._persons: tuple[PersonRegion, ...] = ()

    def open(self, dossier: Dossier) -> None:
        """Look who is marked in a photo; its file is read on a worker."""
        self._photo_id = dossier.photo.id
        self._size = (dossier.photo.width_px, dossier.photo.height_px)
        self._caption = " ".join(f"{c.headline} {c.text}" for c in dossier.captions)
        self._persons = ()
        self._place.runner.run(
            partial(_persons, self._place.desk.developing, self._photo_id),
            done=partial(self._take, self._photo_id),
            failed=self._place.reporter.report,
        )

    def boxes(self, plan: RenderPlan) -> tuple[OverlayBox, ...]:
        """Return the persons as boxes on the whole turned photo, those cut off in another tone."""
        frame, gone = TurnedFrame.of(plan, *self._size), self._cut_off(plan)
        return tuple(
            OverlayBox(frame.region(p.box), p.name, self._tone(p, gone), is_label_above=True)
            for p in self._persons
        )

    def warning(self, plan: RenderPlan) -> str:
        """Return who of those the caption names is cut off, as a sentence; "" for nobody."""
        names = [p.name for p in self._cut_off(plan) if self._is_named(p)]
        if not names:
            return ""
        return translated("Cut off, though the caption names them: {names}.").format(
            names=", ".join(names)
        )

    def _cut_off(self, plan: RenderPlan) -> Sequence[PersonRegion]:
        return cut_off(self._persons, completed(plan, *self._size), Size(*self._size))

    def _tone(self, person: PersonRegion, gone: Sequence[PersonRegion]) -> Tone:
        if person not in gone:
            return Tone.NEUTRAL
        return Tone.ERROR if self._is_named(person) else Tone.WARNING

    def _is_named(self, person: PersonRegion) -> bool:
        return is_named(person.name, self._caption)

    def _take(self, photo_id: int, persons: tuple[PersonRegion, ...]) -> None:
        if photo_id == self._photo_id:
            self._persons = persons
            self.known.emit()


def _persons(
    developing: Developing, photo_id: int, _context: JobContext
) -> tuple[PersonRegion, ...]:
    return developing.persons(photo_id)
