"""Who is where in the photo that is developed, and who of them a crop cuts off."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from mediadesk.desktop.widgets.look import Tone
from mediadesk.desktop.widgets.picture.overlay_box import OverlayBox
from mediadesk.desktop.workplace import Workplace
from mediadesk.edits.turned_frame import TurnedFrame
from mediadesk.i18n.translated import translated
from mediadesk.model.dossier import Dossier
from mediadesk.model.edit import RenderPlan
from mediadesk.model.region import PersonRegion
from mediadesk.services.edits.developing import Developing, LeftOut
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.darkroom import Negative


class PersonsHandler(QObject):
    """Knows the persons of one photo; nobody whom the caption names is cut off unnoticed.

    Signals:
        known: It is known now who is in the photo.
    """

    known = Signal()

    def __init__(self, place: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._developing = place.desk.developing
        self._photo_id = 0
        self._caption = ""
        self._persons: tuple[PersonRegion, ...] = ()

    def open(self, dossier: Dossier) -> None:
        """Look who is marked in a photo; its file is read on a worker."""
        self._photo_id = dossier.photo.id
        self._caption = " ".join(f"{c.headline} {c.text}" for c in dossier.captions)
        self._persons = ()
        self._place.runner.run(
            partial(_persons, self._developing, self._photo_id),
            done=partial(self._take, self._photo_id),
            failed=self._place.reporter.report,
        )

    def boxes(self, plan: RenderPlan, negative: Negative) -> tuple[OverlayBox, ...]:
        """Return the persons as boxes on the whole turned photo, those cut off in other tones."""
        frame = TurnedFrame.of(plan, negative.width_px, negative.height_px)
        tones = {
            left.person: Tone.ERROR if left.is_in_caption else Tone.WARNING
            for left in self._left_out(plan, negative)
        }
        return tuple(
            OverlayBox(
                frame.region(person.box),
                person.name,
                tones.get(person, Tone.NEUTRAL),
                is_label_above=True,
            )
            for person in self._persons
        )

    def warning(self, plan: RenderPlan, negative: Negative) -> str:
        """Return who of those the caption names is cut off, as a sentence; "" for nobody."""
        left_out = self._left_out(plan, negative)
        names = [left.person.name for left in left_out if left.is_in_caption]
        if not names:
            return ""
        return translated("Cut off, though the caption names them: {names}.").format(
            names=", ".join(names)
        )

    def _left_out(self, plan: RenderPlan, negative: Negative) -> tuple[LeftOut, ...]:
        return self._developing.left_out(self._persons, plan, negative, self._caption)

    def _take(self, photo_id: int, persons: tuple[PersonRegion, ...]) -> None:
        if photo_id == self._photo_id:
            self._persons = persons
            self.known.emit()


def _persons(
    developing: Developing, photo_id: int, _context: JobContext
) -> tuple[PersonRegion, ...]:
    return developing.persons(photo_id)
