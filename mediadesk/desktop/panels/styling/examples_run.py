"""Tries a style on the example records, off the main thread; only the last question is answered."""

from functools import partial

from PySide6.QtCore import QObject, Signal

from mediadesk.desktop.jobs import JobRunner
from mediadesk.desktop.newest_job import NewestJob
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
        self._job = NewestJob(runner)

    def start(self, name: str, text: str, language: str) -> None:
        """Try a style as it reads now; what was under way is stopped."""
        self._job.run(
            partial(self._try, name, text, language),
            done=self.tried.emit,
            failed=self.failed.emit,
        )

    def stop(self) -> None:
        """Stop what is under way; nothing is told of it any more."""
        self._job.stop()

    def _try(
        self, name: str, text: str, language: str, context: JobContext
    ) -> tuple[ExampleTrial, ...]:
        return self._trials.on_examples(name, text, language, context)
