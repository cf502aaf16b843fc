"""Watch a folder from the window: what arrives is checked and listed, and nothing is taken away."""

from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtWidgets import QFileDialog, QMessageBox

from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.jobs import RunningJob
from mediadesk.desktop.panels.checking.document_model import checked_document
from mediadesk.desktop.widgets.look import Tone
from mediadesk.desktop.widgets.message_bar import Message
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.model.errors import StoppedError
from mediadesk.model.finding import DocumentReport
from mediadesk.services.jobs import JobContext
from mediadesk.services.watching import FolderWatch, Round

_SETTING: Final = "check.watch_folder"

#: From so many documents on, it is asked whether they are to be checked, too.
ASKED_FROM: Final = 25

#: After something went wrong a folder is left alone for a while.
_AFTER_ERROR_S: Final = 30.0

#: While many documents are checked, the sidebar is renewed no more often.
_SIDEBAR_MS: Final = 5_000


class WatchingHandler(QObject):
    """Holds the one watch, looks in rounds, and says quietly what came.

    It never chooses a document, opens a panel or takes the keyboard: whoever is writing a caption
    goes on writing.

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
        self._absence = self._failure = ""
        self._found: Round | None = None
        self._burst: list[DocumentReport] = []
        self._told: tuple[DocumentReport, ...] = ()
        self._notice: Message | None = None
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._look)
        self._sidebar = QTimer(self)
        self._sidebar.setSingleShot(True)
        self._sidebar.setInterval(_SIDEBAR_MS)
        self._sidebar.timeout.connect(place.hub.publications_changed)
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
        self._sidebar.stop()
        if self._running is not None:
            self._running.stop.set()
        self._watch = None

    def _ask(self, watch: FolderWatch, number: int) -> None:
        if number < ASKED_FROM:
            self._take(watch)
            return
        documents = count(number, translated("document"), translated("documents"))
        box = QMessageBox(self._parts.window)
        box.setIcon(QMessageBox.Icon.Question)
        box.setWindowTitle(translated("Watch a folder"))
        box.setText(
            translated("{documents} lie in {name} that were not checked yet.").format(
                documents=documents, name=watch.folder.name
            )
        )
        box.setInformativeText(
            translated("Whatever arrives from now on is checked. Are these to be checked as well?")
        )
        roles = QMessageBox.ButtonRole
        box.addButton(translated("Check them, too"), roles.YesRole)
        box.setDefaultButton(box.addButton(translated("Only what arrives"), roles.NoRole))
        box.addButton(QMessageBox.StandardButton.Cancel)
        box.finished.connect(partial(self._answer, watch, box))
        box.open()

    def _answer(self, watch: FolderWatch, box: QMessageBox, _result: int) -> None:
        role = box.buttonRole(box.clickedButton())
        box.deleteLater()
        if role == QMessageBox.ButtonRole.YesRole:
            self._take(watch)
        elif role == QMessageBox.ButtonRole.NoRole:
            self._place.runner.run(
                partial(_adopted, watch), done=self._take, failed=self._place.reporter.report
            )
        else:
            self._say(self._found)

    def _take(self, watch: FolderWatch) -> None:
        self._place.desk.settings.put(_SETTING, str(watch.folder))
        self._begin(None)
        self._start(watch)

    def _begin(self, folder: Path | None) -> None:
        self.end()
        self._absence = self._failure = ""
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
        self._tell_absence(found)
        if found.reports:
            at = datetime.now(UTC).astimezone()
            listed = [checked_document(one, at, is_arrival=True) for one in found.reports[::-1]]
            self._parts.check.list_documents(listed)
            self._burst += found.reports
            if not self._sidebar.isActive():
                self._sidebar.start()
        if self._burst and not found.left:
            self._notify()
        self._say(found)
        self._next.start(round(found.pause_s * 1000))

    def _tell_absence(self, found: Round) -> None:
        messages = self._parts.messages
        if found.absence and not self._absence:
            messages.say(Message(found.absence, Tone.WARNING))
        elif self._absence and not found.absence:
            if messages.message == Message(self._absence, Tone.WARNING):
                messages.close_message()  # it says what is no longer so
            self._place.reporter.inform(translated("The watched folder is there again."))
        self._absence = found.absence

    def _notify(self) -> None:
        """Say once what a burst of arrivals came to; a notice not yet read is replaced."""
        messages = self._parts.messages
        is_unread = self._notice is not None and messages.message == self._notice
        told = (*(self._told if is_unread else ()), *self._burst)
        self._told = tuple({report.path: report for report in told}.values())
        self._burst = []
        if is_unread:
            messages.close_message()
        left = [report for report in self._told if not report.is_clean]
        sentence = notice(len(self._told), len(left))
        if not left:
            self._told, self._notice = (), None
            self._place.reporter.inform(sentence)
            return
        shown = partial(self.document_asked.emit, left[-1].path)
        self._notice = Message(sentence, Tone.NEUTRAL, "", translated("Show"), shown)
        messages.say(self._notice)

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


def notice(arrived: int, left: int) -> str:
    """Return what arrived, in a sentence."""
    documents = count(arrived, translated("document"), translated("documents"))
    if not left:
        return translated("{documents} arrived and were checked; nothing is left to do.").format(
            documents=documents
        )
    said = translated("{documents} arrived and were checked; {left:,} with something to do.")
    return said.format(documents=documents, left=left)


def _adopted(watch: FolderWatch, _context: JobContext) -> FolderWatch:
    watch.adopt()
    return watch
