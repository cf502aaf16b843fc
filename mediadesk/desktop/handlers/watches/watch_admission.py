"""A folder on its way to being watched: looked into, and asked about where much lies in it."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from mediadesk.desktop.panels.watching.question import WatchQuestion
from mediadesk.desktop.workplace import Workplace
from mediadesk.model.errors import MediaDeskError, StoppedError
from mediadesk.services.checks.watching import FolderWatch
from mediadesk.services.jobs import JobContext

#: From so many documents on, it is asked whether they are to be checked, too.
ASKED_FROM: Final = 25


class WatchAdmission(QObject):
    """Lets folders in among the watched ones, or tells why not.

    Signals:
        admitted: A folder is watched from now on (its watch).
        changed: Other folders are on their way than before.
    """

    admitted = Signal(object)
    changed = Signal()

    def __init__(self, place: Workplace, parent: QObject) -> None:
        super().__init__(parent)
        self._place = place
        self._under_way: dict[Path, FolderWatch] = {}

    @property
    def folders(self) -> tuple[Path, ...]:
        """The folders on their way."""
        return tuple(self._under_way)

    def ask_for(self, folder: Path, window: QWidget) -> None:
        """Look into a folder, and watch it unless somebody says no.

        Args:
            folder: The folder.
            window: The window that a question belongs to.
        """
        watch = self._place.desk.watching.watch(folder)
        try:
            self._place.desk.watching.listed.refuse_wrong(watch.folder)
        except MediaDeskError as error:
            self._place.reporter.report(error)
            return
        self._under_way[watch.folder] = watch
        self.changed.emit()
        self._place.runner.run(
            watch.survey,
            done=partial(self._ask, watch, window),
            failed=partial(self._refuse, watch),
        )

    def _ask(self, watch: FolderWatch, window: QWidget, number: int) -> None:
        if number < ASKED_FROM:
            self._admit(watch)
            return
        question = WatchQuestion(watch.folder.name, number, window)
        question.finished.connect(partial(self._answer, watch, question))
        question.open()

    def _answer(self, watch: FolderWatch, question: WatchQuestion, _result: int) -> None:
        question.deleteLater()
        if question.is_refused:
            self._end(watch)
        elif question.takes_all:
            self._admit(watch)
        else:
            self._place.runner.run(
                partial(_adopted, watch), done=self._admit, failed=partial(self._refuse, watch)
            )

    def _admit(self, watch: FolderWatch) -> None:
        self._end(watch)
        try:
            self._place.desk.watching.listed.add(watch.folder)
        except MediaDeskError as error:  # another one was added while this one was looked into
            self._place.reporter.report(error)
        else:
            self.admitted.emit(watch)

    def _refuse(self, watch: FolderWatch, error: BaseException) -> None:
        self._end(watch)
        if not isinstance(error, StoppedError):
            self._place.reporter.report(error)

    def _end(self, watch: FolderWatch) -> None:
        self._under_way.pop(watch.folder, None)
        self.changed.emit()


def _adopted(watch: FolderWatch, _context: JobContext) -> FolderWatch:
    watch.adopt()
    return watch
