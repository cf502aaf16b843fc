"""Saves one thing after another beside the window, in the order in which they were asked for."""

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Final, TypeVar

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from mediadesk.desktop.jobs import JobRunner
from mediadesk.services.jobs import Job

T = TypeVar("T")

#: Saving that takes longer than this is told, so that nobody takes it for done.
_SOON_MS: Final = 700


@dataclass(frozen=True, slots=True)
class _Waiting:
    """Something whose turn has not come."""

    begin: Callable[[], None]
    saves: bool


class SaveQueue(QObject):
    """Lets what was typed be written while the window goes on.

    A catalogue may be locked by another program for seconds, and a server may answer slowly. One
    thing is saved at a time, and the next begins when the one before has been told: whoever is
    asked what stands on record by now knows it. What needs the record as it was typed is done
    `then`.

    Attributes:
        failures: How many things could not be saved until now.

    Signals:
        delayed: Something takes so long to be saved that people should know.
        emptied: Everything asked for is through.
    """

    delayed = Signal()
    emptied = Signal()

    def __init__(self, runner: JobRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.failures = 0
        self._runner = runner
        self._waiting: deque[_Waiting] = deque()
        self._is_saving = self._is_finished = False
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_SOON_MS)
        self._patience.timeout.connect(self.delayed)
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.timeout.connect(self._go_on)

    @property
    def is_busy(self) -> bool:
        """Whether something is being saved, or waits for its turn."""
        return self._is_saving or bool(self._waiting)

    def save(
        self, job: Job[T], *, done: Callable[[T], None], failed: Callable[[BaseException], None]
    ) -> None:
        """Have a short job write; one of done and failed is called, once, on the main thread."""
        self._ask(_Waiting(partial(self._begin, job, done, failed), saves=True))

    def then(self, action: Callable[[], None]) -> None:
        """Do something as soon as everything asked for until now is through: now, where it is."""
        self._ask(_Waiting(action, saves=False))

    def finish(self) -> None:
        """Save here and now what waits, for whoever closes; from then on nothing is taken."""
        while self.is_busy and not self._is_finished:
            self._waiting = deque(one for one in self._waiting if one.saves)
            self._runner.finish_saves()
            self._go_on()
        self._is_finished = True

    def _ask(self, wanted: _Waiting) -> None:
        if not self._is_finished:
            self._waiting.append(wanted)
            self._go_on()

    @Slot()
    def _go_on(self) -> None:
        is_done = True
        try:
            while self._waiting and not self._is_saving:
                is_done = False
                self._waiting.popleft().begin()
                is_done = True
        finally:
            if not is_done:
                self._again.start()  # what failed is told by the top handler; the rest goes on

    def _begin(
        self, job: Job[T], done: Callable[[T], None], failed: Callable[[BaseException], None]
    ) -> None:
        self._is_saving = True
        if not self._patience.isActive():
            self._patience.start()
        self._run(job, partial(self._tell, done), partial(self._tell_failure, failed))

    def _run(
        self, job: Job[T], done: Callable[[T], None], failed: Callable[[BaseException], None]
    ) -> None:
        self._runner.run(job, done=done, failed=failed, writes=True, prompt=True)

    def _tell(self, done: Callable[[T], None], outcome: T) -> None:
        self._is_saving = False
        try:
            done(outcome)
        finally:
            self._end()

    def _tell_failure(self, failed: Callable[[BaseException], None], error: BaseException) -> None:
        self._is_saving = False
        self.failures += 1
        try:
            failed(error)
        finally:
            self._end()

    def _end(self) -> None:
        self._go_on()
        if not self.is_busy:
            self._patience.stop()
            self.emptied.emit()
