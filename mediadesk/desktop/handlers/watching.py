"""Watch a folder from the window: chosen, stopped, taken up again at the next start."""

from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog

from mediadesk.desktop.handlers.arrivals import Arrivals
from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.jobs import RunningJob
from mediadesk.desktop.panels.checking.watch_question import WatchQuestion
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.model.errors import StoppedError
from mediadesk.services.checks.watching import FolderWatch, Round
from mediadesk.services.jobs import JobContext

_SETTING: Final = "check.watch_folder"

#: From so many documents on, it is asked whether they are to be checked, too.
ASKED_FROM: Final = 25

#: After something went wrong a folder is left alone for a while.
_AFTER_ERROR_S: Final = 30.0


class WatchingHandler(QObject):
    """Holds the one watch and looks in rounds, each in a worker thread.

    Signals:
        document_asked: An arrival is to be shown (its path).
        watch_changed: A folder is watched now, or none.
    """

    document_asked = Signal(object)
    watch_changed = Signal()

    def __init__(self, place: Workplace, parts: Parts) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self._watch: FolderWatch | None = None
        self._running: RunningJob | None = None
        self._failure = ""
        self._found: Round | None = None
        self._arrivals = Arrivals(place, parts)
        self._arrivals.document_asked.connect(self.document_asked)
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._look)
        parts.check.head.watch_asked.connect(self.choose)
        parts.check.head.unwatch_asked.connect(self.stop)

    @property
    def folder(self) -> Path | None:
        """The folder that is watched."""
        return self._watch.folder if self._watch is not None else None

    @Slot()
    def resume(self) -> None:
        """Watch the folder of the settings, if one is named there; what was watched before ends."""
        kept = self._place.desk.settings.get(_SETTING).strip()
        folder = Path(kept).expanduser().absolute() if kept else None
        if folder != self.folder:
            self._begin(folder)

    @Slot()
    def choose(self) -> None:
        """Ask for a folder and watch it."""
        chosen = QFileDialog.getExistingDirectory(
            self._parts.window, translated("Watch a folder: whatever arrives in it is checked")
        )
        if chosen:
            self.watch_folder(Path(chosen))

    def watch_folder(self, folder: Path) -> None:
        """Watch a folder; where many documents lie in it already, ask what is to become of them."""
        self._parts.check_dock.show()
        watch = self._place.desk.watching.watch(folder)
        self._parts.check.head.show_watch(translated("Looking into {name}…").format(name=folder))
        self._running = self._place.runner.run(
            watch.survey, done=partial(self._ask, watch), failed=self._refuse
        )

    @Slot()
    def stop(self) -> None:
        """Watch no more; what was checked stays known."""
        self._place.desk.settings.put(_SETTING, "")
        self._begin(None)
        self._place.reporter.inform(translated("No folder is watched any more."))

    def end(self) -> None:
        """Stop looking; the folder is watched again at the next start."""
        self._next.stop()
        self._arrivals.end()
        if self._running is not None:
            self._running.stop.set()
        self._watch = None

    def _ask(self, watch: FolderWatch, number: int) -> None:
        if number < ASKED_FROM:
            self._take(watch)
            return
        question = WatchQuestion(watch.folder.name, number, self._parts.window)
        question.finished.connect(partial(self._answer, watch, question))
        question.open()

    def _answer(self, watch: FolderWatch, question: WatchQuestion, _result: int) -> None:
        question.deleteLater()
        if question.is_refused:
            self._say(self._found)
        elif question.takes_all:
            self._take(watch)
        else:
            self._place.runner.run(
                partial(_adopted, watch), done=self._take, failed=self._place.reporter.report
            )

    def _take(self, watch: FolderWatch) -> None:
        self._place.desk.settings.put(_SETTING, str(watch.folder))
        self._begin(None)
        self._start(watch)

    def _begin(self, folder: Path | None) -> None:
        self.end()
        self._failure = ""
        if folder is not None:
            self._start(self._place.desk.watching.watch(folder))
            return
        self._say(None)
        self.watch_changed.emit()

    def _start(self, watch: FolderWatch) -> None:
        self._watch = watch
        self._say(Round())
        self._next.start(0)
        self.watch_changed.emit()

    @Slot()
    def _look(self) -> None:
        watch = self._watch
        if watch is not None:
            self._running = self._place.runner.run(
                watch.round, done=partial(self._tell, watch), failed=partial(self._fail, watch)
            )

    def _tell(self, watch: FolderWatch, found: Round) -> None:
        if watch is not self._watch:
            return  # another folder was chosen meanwhile
        self._failure = ""
        self._arrivals.tell_absence(found.absence)
        self._arrivals.take(found.reports, is_last=not found.left)
        self._say(found)
        self._next.start(round(found.pause_s * 1000))

    def _fail(self, watch: FolderWatch, error: BaseException) -> None:
        if watch is not self._watch or isinstance(error, StoppedError):
            return
        if str(error) != self._failure:
            self._failure = str(error)
            self._place.reporter.report(error)
        self._next.start(round(_AFTER_ERROR_S * 1000))

    def _refuse(self, error: BaseException) -> None:
        self._say(self._found)
        if not isinstance(error, StoppedError):
            self._place.reporter.report(error)

    def _say(self, found: Round | None) -> None:
        self._found = found
        head, folder = self._parts.check.head, self.folder
        if found is None or folder is None:
            head.show_watch("")
            return
        head.show_watch(state(folder, found), found.absence or str(folder))


def state(folder: Path, found: Round) -> str:
    """Return how a watch stands, in a line."""
    if found.absence:
        said = translated("not there; it is looked for again by itself")
    elif found.left:
        said = translated("{number:,} to check").format(number=found.left)
    elif found.arriving:
        said = translated("{number:,} arriving").format(number=found.arriving)
    else:
        documents = count(found.documents, translated("document"), translated("documents"))
        said = translated("{documents}, all checked").format(documents=documents)
    return translated("Watching {name}: {state}").format(name=folder.name or folder, state=said)


def _adopted(watch: FolderWatch, _context: JobContext) -> FolderWatch:
    watch.adopt()
    return watch
