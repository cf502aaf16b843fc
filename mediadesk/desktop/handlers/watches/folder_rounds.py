"""One watched folder in the window: looked into round after round, each in a worker thread."""

from dataclasses import replace
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from mediadesk.desktop.jobs import RunningJob
from mediadesk.desktop.panels.watching.wording import WatchedState
from mediadesk.desktop.workplace import Workplace
from mediadesk.model.errors import StoppedError
from mediadesk.services.checks.watching import FolderWatch, Round

#: After something went wrong a folder is left alone for a while.
_AFTER_ERROR_S: Final = 30.0


class FolderRounds(QObject):
    """Looks into one folder for as long as it lives, and says how the folder stands.

    Signals:
        looked: A look came to something (itself, the round).
        changed: The folder stands otherwise than before.
    """

    looked = Signal(object, object)
    changed = Signal()

    def __init__(self, watch: FolderWatch, profile: str, place: Workplace, parent: QObject) -> None:
        """Begin to look.

        Args:
            watch: The folder.
            profile: What it is judged by, to be told; "" for the desk's own profile.
            place: Where the work is done.
            parent: Whoever holds it.
        """
        super().__init__(parent)
        self._watch = watch
        self._place = place
        self._running: RunningJob | None = None
        self._is_ended = False
        self._state = WatchedState(watch.folder, profile=profile)
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._look)
        self._next.start(0)

    @property
    def state(self) -> WatchedState:
        """How the folder stands."""
        return self._state

    def end(self) -> None:
        """Look no more; a round that is under way stops, and is not told."""
        self._is_ended = True
        self._next.stop()
        if self._running is not None:
            self._running.stop.set()

    @Slot()
    def _look(self) -> None:
        runner = self._place.runner
        self._running = runner.run(self._watch.round, done=self._tell, failed=self._fail)

    def _tell(self, found: Round) -> None:
        if self._is_ended:
            return
        self._next.start(round(found.pause_s * 1000))
        self._stand(replace(self._state, found=found, failure=""))
        self.looked.emit(self, found)

    def _fail(self, error: BaseException) -> None:
        if self._is_ended or isinstance(error, StoppedError):
            return
        if str(error) != self._state.failure:  # once is enough
            self._place.reporter.report(error)
        self._next.start(round(_AFTER_ERROR_S * 1000))
        self._stand(replace(self._state, found=None, failure=str(error)))

    def _stand(self, state: WatchedState) -> None:
        before, self._state = self._state, state
        if state != before:
            self.changed.emit()
