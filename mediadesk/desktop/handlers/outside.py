"""Edit photos in other programs: send a copy out, notice the result, take it in."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QAction, QCursor
from PySide6.QtWidgets import QDialog, QMenu

from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.panels.edits.return_dialog import ReturnDialog
from mediadesk.desktop.widgets.look import Tone
from mediadesk.desktop.widgets.message_bar import Message
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.translated import translated
from mediadesk.model.edit import Edit
from mediadesk.services.edits.homecoming import Homecoming
from mediadesk.services.edits.outside_editing import Outing, OutsideEditing
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.programs import FileStamp, OutsideProgram

#: A look at a few small folders; a result is noticed a moment after it was saved.
_LOOK_EACH_MS: Final = 1500


@dataclass(frozen=True, slots=True)
class _Accepting:
    """A result that a person takes in."""

    outing: Outing
    homecoming: Homecoming


class OutsideHandler(QObject):
    """Knows what is out; says when something came back.

    Attributes:
        menu: The programs, read anew each time it is opened.
    """

    def __init__(self, place: Workplace, parts: Parts, work: Work) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self._work = work
        self._out: tuple[Outing, ...] = ()
        self._told: frozenset[Outing] = frozenset()
        self._offered: dict[str, OutsideProgram] = {}
        self.menu = QMenu(translated("Edit in"), parts.pictures)
        self.menu.aboutToShow.connect(self._offer)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_LOOK_EACH_MS)
        self._timer.timeout.connect(self._look)

    @Slot()
    def open_menu(self) -> None:
        """Offer the programs where the mouse is."""
        self.menu.popup(QCursor.pos())

    def send(self, photo_id: int, program: OutsideProgram) -> None:
        """Give a copy of a photo to a program."""
        told = translated("Opening in {program}").format(program=program.name)
        outside = self._place.desk.outside
        self._work.start(told, partial(_begun, outside, photo_id, program), self._wait_for)

    def end(self) -> None:
        """Stop waiting; the copies stay where they are."""
        self._timer.stop()
        self._out = ()

    @Slot()
    def _offer(self) -> None:
        self.menu.clear()
        programs = self._place.desk.outside.programs()
        self._offered = {program.name: program for program in programs}
        for number, program in enumerate(programs, start=1):
            key = f"&{number} " if number < 10 else ""
            action = self.menu.addAction(f"{key}{program.name}")
            action.setData(program.name)
            action.triggered.connect(self._send_chosen)
        if not programs:
            nothing = self.menu.addAction(translated("No picture editor was found"))
            nothing.setEnabled(False)

    @Slot()
    def _send_chosen(self) -> None:
        action = self.sender()
        photo_id = self._parts.pictures.current_id
        if isinstance(action, QAction) and photo_id:
            self._parts.inspector.commit()
            self.send(photo_id, self._offered[str(action.data())])

    def _wait_for(self, outing: Outing) -> None:
        self._out = (*self._out, outing)
        told = translated("A copy of {name} is open in {program}; save it there when it is done.")
        self._place.reporter.inform(told.format(name=self._name(outing), program=_program(outing)))
        self._timer.start()

    @Slot()
    def _look(self) -> None:
        if self._out:
            self._place.runner.run(
                partial(_returned, self._place.desk.outside, self._out),
                done=self._tell,
                failed=self._fail,
            )

    def _tell(self, returned: Sequence[Outing]) -> None:
        for outing in returned:
            if outing in self._out and outing not in self._told:
                told = translated("{name} was saved in {program}.")
                self._parts.messages.say(
                    Message(
                        told.format(name=self._name(outing), program=_program(outing)),
                        Tone.NEUTRAL,
                        action_name=translated("Take it in"),
                        action=partial(self.take_in, outing),
                    )
                )
        self._told = frozenset(returned)
        if self._out:
            self._timer.start()

    def _fail(self, error: BaseException) -> None:
        self._place.reporter.report(error)
        self._timer.start()

    def take_in(self, outing: Outing) -> None:
        """Read what came back, then have a person confirm it."""
        told = translated("Looking at what {program} saved").format(program=_program(outing))
        job = self._place.desk.outside.job(outing)
        self._work.start(told, job, partial(self._ask, outing))

    def _ask(self, outing: Outing, homecoming: Homecoming) -> None:
        settings = self._place.desk.settings
        dialog = ReturnDialog(homecoming, self._name(outing), _program(outing), self._parts.window)
        dialog.name_person(settings.person, settings.organisation)
        accepting = _Accepting(outing, homecoming)
        dialog.finished.connect(partial(self._answered, dialog, accepting))
        dialog.open()

    def _answered(self, dialog: ReturnDialog, accepting: _Accepting, answer: int) -> None:
        edits = dialog.edits
        by, organisation = dialog.person.text().strip(), dialog.organisation.text().strip()
        dialog.deleteLater()
        if answer != QDialog.DialogCode.Accepted:
            return
        job = partial(
            _accepted, self._place.desk.outside, accepting.homecoming, edits, (by, organisation)
        )
        told = translated("Taking the result in")
        self._work.start(told, job, partial(self._show, accepting), writes=True)

    def _show(self, accepting: _Accepting, photo_id: int) -> None:
        self._keep_waiting(accepting)
        self._place.hub.photos_added.emit((photo_id,))
        self._parts.pictures.go_to(photo_id)
        self._parts.inspector.show_edits()
        name = self._place.desk.browsing.dossier(photo_id).photo.path.name
        self._place.reporter.inform(
            translated("{name} is in the catalogue, with its log.").format(name=name)
        )

    def _keep_waiting(self, accepting: _Accepting) -> None:
        """Wait for the copy to be saved once more; what was saved beside it comes back once."""
        outing, intake = accepting.outing, accepting.homecoming.intake
        self._out = tuple(other for other in self._out if other != outing)
        if intake.path == outing.path:
            stamp = FileStamp(intake.size_bytes, intake.modified_ns)
            self._out = (*self._out, replace(outing, stamp=stamp))

    def _name(self, outing: Outing) -> str:
        return self._place.desk.browsing.dossier(outing.photo_id).photo.path.name


def _program(outing: Outing) -> str:
    return outing.program.name


def _begun(
    outside: OutsideEditing, photo_id: int, program: OutsideProgram, _context: JobContext
) -> Outing:
    return outside.begin(photo_id, program)


def _returned(
    outside: OutsideEditing, outings: Sequence[Outing], _context: JobContext
) -> tuple[Outing, ...]:
    return tuple(outing for outing in outings if outside.returned(outing))


def _accepted(
    outside: OutsideEditing,
    homecoming: Homecoming,
    edits: Sequence[Edit],
    credited: tuple[str, str],
    _context: JobContext,
) -> int:
    return outside.accept(homecoming, edits, *credited)
