"""Say by which profile a folder is judged from now on; offer to check what was judged otherwise."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Signal

from mediadesk.desktop.widgets.look import Tone
from mediadesk.desktop.widgets.message_bar import Message, MessageBar
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.paths import is_there
from mediadesk.services.desk import Desk
from mediadesk.services.jobs import JobContext


class JudgedOtherwise(QObject):
    """Tells of a watched folder's new profile, and of what was judged by another.

    Signals:
        check_asked: Documents are to be checked by a profile (their paths, its name).
    """

    check_asked = Signal(object, str)

    def __init__(self, place: Workplace, messages: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._messages = messages

    def tell(self, folder: Path, profile: str) -> None:
        """Tell the new profile of a folder; "" is the desk’s own."""
        self._place.runner.run(
            partial(_judged_otherwise, self._place.desk, folder, profile),
            done=partial(self._tell, folder, profile),
            failed=self._place.reporter.report,
        )

    def _tell(self, folder: Path, profile: str, others: tuple[Path, ...]) -> None:
        """Say what holds from now on; offer to check those anew that were judged otherwise."""
        title = self._place.desk.checking.profiles.titles.get(profile, translated("the desk’s own"))
        told = translated("What arrives in {folder} is judged by {profile} from now on.")
        said = told.format(folder=folder, profile=title)
        if not others:
            self._place.reporter.inform(said)
            return
        number = count(len(others), translated("document"), translated("documents"))
        left = translated("{documents} in it were judged by another profile.")
        if len(others) == 1:
            left = translated("{documents} in it was judged by another profile.")
        said = f"{said} {left.format(documents=number)}"
        again = partial(self.check_asked.emit, others, profile)
        self._messages.say(Message(said, Tone.NEUTRAL, "", translated("Check again"), again))


def _judged_otherwise(
    desk: Desk, folder: Path, profile: str, _context: JobContext
) -> tuple[Path, ...]:
    """Return the documents of a folder that are there and were judged by another profile."""
    return tuple(filter(is_there, desk.checking.judged_otherwise(folder, profile)))
