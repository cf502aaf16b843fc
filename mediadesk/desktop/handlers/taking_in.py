"""Take in what another program saved: looked at, confirmed by a person, put into the catalogue."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QDialog

from mediadesk.desktop.file_names import file_name
from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.panels.edits.return_dialog import ReturnDialog
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.translated import translated
from mediadesk.model.edit import Edit
from mediadesk.services.desk import Desk
from mediadesk.services.edits.homecoming import Homecoming
from mediadesk.services.edits.outings import Outing
from mediadesk.services.jobs import JobContext


@dataclass(frozen=True, slots=True)
class Taken:
    """A result that is in the catalogue.

    Attributes:
        outing: Where it came from.
        homecoming: What was found out about it.
    """

    outing: Outing
    homecoming: Homecoming


class TakingIn(QObject):
    """Has a person confirm or correct what was done before anything is logged.

    Signals:
        taken: A result is in the catalogue (a `Taken`).
    """

    taken = Signal(object)

    def __init__(self, place: Workplace, parts: Parts, work: Work) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self._work = work

    def take_in(self, outing: Outing) -> None:
        """Read what came back, then have a person confirm it."""
        told = translated("Looking at what {program} saved").format(program=outing.program.name)
        job = partial(_looked_at, self._place.desk, outing)
        self._work.start(told, job, partial(self._ask, outing))

    def _ask(self, outing: Outing, found: tuple[Homecoming, str]) -> None:
        homecoming, name = found
        settings = self._place.desk.settings
        dialog = ReturnDialog(homecoming, name, outing.program.name, self._parts.window)
        dialog.name_person(settings.byline, settings.organisation)
        dialog.finished.connect(partial(self._answered, dialog, Taken(outing, homecoming)))
        dialog.open()

    def _answered(self, dialog: ReturnDialog, taken: Taken, answer: int) -> None:
        edits = dialog.edits
        by, organisation = dialog.person.text().strip(), dialog.organisation.text().strip()
        dialog.deleteLater()
        if answer != QDialog.DialogCode.Accepted:
            return
        job = partial(_accepted, self._place.desk, taken.homecoming, edits, (by, organisation))
        told = translated("Taking the result in")
        self._work.start(told, job, partial(self._show, taken), writes=True)

    def _show(self, taken: Taken, accepted: tuple[int, str]) -> None:
        photo_id, name = accepted
        self.taken.emit(taken)
        self._place.hub.photos_added.emit((photo_id,))
        self._parts.pictures.go_to_added(photo_id)
        self._parts.inspector.show_edits()
        self._place.reporter.inform(
            translated("{name} is in the catalogue, with its log.").format(name=name)
        )


def _accepted(
    desk: Desk,
    homecoming: Homecoming,
    edits: Sequence[Edit],
    credited: tuple[str, str],
    context: JobContext,
) -> tuple[int, str]:
    """Return the photo that came in, and what its file is called."""
    photo_id = desk.outside.accept(homecoming, edits, *credited)
    return photo_id, file_name(desk.browsing, photo_id, context)


def _looked_at(desk: Desk, outing: Outing, context: JobContext) -> tuple[Homecoming, str]:
    """Return what came back, and what the file of its photo is called."""
    homecoming = desk.outside.job(outing)(context)
    return homecoming, file_name(desk.browsing, outing.photo_id, context)
