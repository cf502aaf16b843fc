"""Tries a style on the example records, off the main thread; only the last question is answered."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from mediadesk.desktop.jobs import JobRunner, RunningJob
from mediadesk.model.errors import StoppedError
from mediadesk.services.credits.style_trials import ExampleTrial, StyleTrials
from mediadesk.services.jobs import JobContext


class ExamplesRun(QObject):
    """Runs one trial at a time.

    Signals:
        tried: What the examples came to (a tuple of `ExampleTrial`).
        failed: They could not be tried (the error).
    """

    tried = Signal(object)
    failed = Signal(object)

    def __init__(self, trials: StyleTrials, runner: JobRunner, parent: QObject) -> None:
        super().__init__(parent)
        self._trials = trials
        self._runner = runner
        self._asked = 0
        self._running: RunningJob | None = None

    def start(self, name: str, text: str, language: str) -> None:
        """Try a style as it reads now; what was under way is stopped."""
        self.stop()
        self._running = self._runner.run(
            partial(self._try, name, text, language),
            done=partial(self._tell, self._asked),
            failed=partial(self._tell_failure, self._asked),
        )

    def stop(self) -> None:
        """Stop what is under way; nothing is told of it any more."""
        self._asked += 1
        if self._running is not None:
            self._running.stop.set()
            self._running = None

    def _try(
        self, name: str, text: str, language: str, context: JobContext
    ) -> tuple[ExampleTrial, ...]:
        return self._trials.on_examples(name, text, language, context)

    def _tell(self, asked: int, trials: tuple[ExampleTrial, ...]) -> None:
        if asked == self._asked:
            self.tried.emit(trials)

    def _tell_failure(self, asked: int, error: BaseException) -> None:
        if asked == self._asked and not isinstance(error, StoppedError):
            self.failed.emit(error)
