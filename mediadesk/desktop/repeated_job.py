"""Run a job once more where it is asked for meanwhile, and never two of it at a time."""

from collections.abc import Callable
from typing import Generic, TypeVar

from mediadesk.desktop.jobs import JobRunner
from mediadesk.services.jobs import Job

T = TypeVar("T")


class RepeatedJob(Generic[T]):
    """Finds out how something stands as often as it changes, as far as there is time for it.

    While an import runs, what the whole catalogue holds is asked for again and again. Jobs side by
    side would each find out the same, and keep Python from the window together.

    Args:
        runner: Runs the job.
        job: What is done.
        done: Takes each outcome, on the main thread.
        failed: Takes the error, on the main thread.
    """

    def __init__(
        self,
        runner: JobRunner,
        job: Job[T],
        *,
        done: Callable[[T], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        self._runner = runner
        self._job = job
        self._done = done
        self._failed = failed
        self._is_running = self._is_asked_again = False

    def run(self) -> None:
        """Do it from now on; where it is under way, do it once more afterwards.

        What was under way began before whatever has changed since.
        """
        if self._is_running:
            self._is_asked_again = True
            return
        self._is_running = True
        self._runner.run(self._job, done=self._end, failed=self._fail)

    def _end(self, outcome: T) -> None:
        self._go_on()
        self._done(outcome)

    def _fail(self, error: BaseException) -> None:
        self._go_on()
        self._failed(error)

    def _go_on(self) -> None:
        self._is_running = False
        if self._is_asked_again:
            self._is_asked_again = False
            self.run()
