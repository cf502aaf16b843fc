"""Edit photos in other programs: send a copy out, notice the result, take it in."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot
from PySide6.QtGui import QCursor

from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.handlers.taking_in import Taken, TakingIn
from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.panels.edits.program_menu import ProgramMenu
from mediadesk.desktop.widgets.look import Tone
from mediadesk.desktop.widgets.message_bar import Message
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.translated import translated
from mediadesk.model.errors import MediaDeskError
from mediadesk.services.desk import Desk
from mediadesk.services.edits.outings import Outing
from mediadesk.services.edits.outside_editing import OutsideEditing
from mediadesk.services.jobs import JobContext
from mediadesk.services.ports.programs import FileStamp, OutsideProgram

#: A look at a few small folders; a result is noticed a moment after it was saved.
_LOOK_EACH_MS: Final = 1500


@dataclass(frozen=True, slots=True)
class NamedOuting:
    """A copy that is out, and what the photo's own file is called."""

    outing: Outing
    name: str


class OutsideHandler(QObject):
    """Knows what is out; says when something came back.

    Attributes:
        menu: The programs and what was saved in them, read anew each time it is opened.
    """

    def __init__(self, place: Workplace, parts: Parts, work: Work) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self._work = work
        self._out: tuple[Outing, ...] = ()
        self._told: tuple[NamedOuting, ...] = ()
        self._offered: Sequence[OutsideProgram] = ()
        self.menu = ProgramMenu(parts.pictures)
        self.menu.aboutToShow.connect(self._offer)
        self.menu.program_chosen.connect(self._send_chosen)
        self.menu.result_chosen.connect(self._take_in_chosen)
        self._taking = TakingIn(place, parts, work)
        self._taking.taken.connect(self._keep_waiting)
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
        self._work.start(told, partial(_begun, self._place.desk, photo_id, program), self._wait_for)

    def begin(self) -> None:
        """Wait for what was out when the window closed."""
        self._place.runner.run(
            partial(_remembered, self._place.desk.outside),
            done=self._resume,
            failed=self._place.reporter.report,
        )

    def end(self) -> None:
        """Stop waiting until the next start; the copies stay where they are."""
        self._timer.stop()
        self._out = ()

    @Slot()
    def _offer(self) -> None:
        self._offered = self._place.desk.outside.programs()
        told = translated("Take in what {program} saved of {name}")
        results = (
            told.format(program=one.outing.program.name, name=one.name) for one in self._told
        )
        self.menu.offer([program.name for program in self._offered], tuple(results))

    @Slot(int)
    def _send_chosen(self, place: int) -> None:
        photo_id = self._parts.pictures.current_id
        if photo_id:
            self._parts.inspector.commit()
            self._place.saves.then(partial(self.send, photo_id, self._offered[place]))

    @Slot(int)
    def _take_in_chosen(self, place: int) -> None:
        self.take_in(self._told[place].outing)

    def _resume(self, outings: Sequence[Outing]) -> None:
        self._out = (*outings, *self._out)
        if self._out:
            self._timer.start()

    def _wait_for(self, begun: NamedOuting) -> None:
        self._out = (*self._out, begun.outing)
        self._remember()
        told = translated("A copy of {name} is open in {program}; save it there when it is done.")
        self._place.reporter.inform(told.format(name=begun.name, program=begun.outing.program.name))
        self._timer.start()

    @Slot()
    def _look(self) -> None:
        if self._out:
            self._place.runner.run(
                partial(_returned, self._place.desk, self._out),
                done=self._tell,
                failed=self._fail,
            )

    def _tell(self, returned: Sequence[NamedOuting]) -> None:
        for one in returned:
            if one.outing in self._out and one not in self._told:
                told = translated("{name} was saved in {program}.")
                self._parts.messages.say(
                    Message(
                        told.format(name=one.name, program=one.outing.program.name),
                        Tone.NEUTRAL,
                        action_name=translated("Take it in"),
                        action=partial(self.take_in, one.outing),
                    )
                )
        self._told = tuple(returned)
        if self._out:
            self._timer.start()

    def _fail(self, error: BaseException) -> None:
        self._place.reporter.report(error)
        self._timer.start()

    def take_in(self, outing: Outing) -> None:
        """Read what came back, then have a person confirm it."""
        self._taking.take_in(outing)

    @Slot(object)
    def _keep_waiting(self, taken: Taken) -> None:
        """Wait for the copy to be saved once more; what was saved beside it comes back once."""
        outing, intake = taken.outing, taken.homecoming.intake
        self._out = tuple(other for other in self._out if other != outing)
        if intake.path == outing.path:
            stamp = FileStamp(intake.size_bytes, intake.modified_ns)
            self._out = (*self._out, replace(outing, stamp=stamp))
        self._told = tuple(other for other in self._told if other.outing != outing)
        self._remember()

    def _remember(self) -> None:
        try:
            self._place.desk.outside.remember(self._out)
        except MediaDeskError as error:
            self._place.reporter.report(error)


def _begun(desk: Desk, photo_id: int, program: OutsideProgram, _context: JobContext) -> NamedOuting:
    return _named(desk, desk.outside.begin(photo_id, program))


def _remembered(outside: OutsideEditing, _context: JobContext) -> tuple[Outing, ...]:
    return outside.remembered()


def _returned(
    desk: Desk, outings: Sequence[Outing], _context: JobContext
) -> tuple[NamedOuting, ...]:
    return tuple(_named(desk, outing) for outing in outings if desk.outside.returned(outing))


def _named(desk: Desk, outing: Outing) -> NamedOuting:
    return NamedOuting(outing, desk.browsing.dossier(outing.photo_id).photo.path.name)
