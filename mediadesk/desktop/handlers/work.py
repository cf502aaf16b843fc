"""Long work with its progress shown and a way to stop it; saving, too, where it takes long."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal, Slot

from mediadesk.desktop.jobs import JobRunner, RunningJob
from mediadesk.desktop.panels.progress.panel import ProgressPanel
from mediadesk.desktop.save_queue import SaveQueue
from mediadesk.services.jobs import Job

T = TypeVar("T")


class Work(QObject):
    """Starts long jobs; the youngest one is shown in the status line.

    A job begins when everything typed until then is saved: it is about the records as they were
    typed.

    Signals:
        failed: A job could not be done (the error).
        busy_changed: A first job began, or the last one ended.
    """

    failed = Signal(object)
    busy_changed = Signal()

    def __init__(self, runner: JobRunner, saves: SaveQueue, progress: ProgressPanel) -> None:
        super().__init__(progress)
        self._runner = runner
        self._saves = saves
        self._waiting = 0
        self._progress = progress
        self._running: dict[int, tuple[RunningJob, str]] = {}
        self._writing: set[int] = set()
        runner.progressed.connect(self._show_step)
        progress.stop_asked.connect(self.stop)
        saves.delayed.connect(self._show_saving)
        saves.emptied.connect(self._show_saved)

    @property
    def is_busy(self) -> bool:
        """Whether a job is under way, or about to begin."""
        return bool(self._running) or self._waiting > 0

    @property
    def unfinished(self) -> str:
        """What is under way that changes something, the youngest of it; "" for nothing."""
        return self._running[max(self._writing)][1] if self._writing else ""

    def start(
        self, what: str, job: Job[T], done: Callable[[T], None], *, writes: bool = False
    ) -> None:
        """Start a job; `done` is called with what it came to, unless it fails or is stopped."""
        self._waiting += 1
        self._saves.then(partial(self._begin, what, job, done, writes=writes))
        self.busy_changed.emit()

    def _begin(self, what: str, job: Job[T], done: Callable[[T], None], *, writes: bool) -> None:
        self._waiting -= 1
        token: list[int] = []
        running = self._runner.run(
            job,
            done=partial(self._finish, token, done),
            failed=partial(self._fail, token),
            writes=writes,
        )
        token.append(running.number)
        self._running[running.number] = (running, what)
        if writes:
            self._writing.add(running.number)
        self._progress.begin(what)

    @Slot()
    def stop(self) -> None:
        """Ask every job to stop."""
        for running, _what in self._running.values():
            running.stop.set()
        self._progress.show_stopping()

    def _finish(self, token: list[int], done: Callable[[T], None], outcome: T) -> None:
        self._end(token)
        done(outcome)

    def _fail(self, token: list[int], error: BaseException) -> None:
        self._end(token)
        self.failed.emit(error)

    def _end(self, token: list[int]) -> None:
        for number in token:
            self._running.pop(number, None)
            self._writing.discard(number)
        if not self._running:
            self._progress.end()
        self.busy_changed.emit()

    @Slot()
    def _show_saving(self) -> None:
        if not self._running:
            self._progress.show_saving()

    @Slot()
    def _show_saved(self) -> None:
        if not self._running:
            self._progress.end()

    @Slot(int, int, int, str)
    def _show_step(self, number: int, done: int, total: int, _note: str) -> None:
        if number in self._running and number == max(self._running):
            running, what = self._running[number]
            if not running.stop.is_set():
                self._progress.show_step(what, done, total)
