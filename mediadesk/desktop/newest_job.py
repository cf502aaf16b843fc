"""Run one job after another of which only the newest counts: what it asks is what is shown."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from mediadesk.desktop.jobs import JobRunner, RunningJob
from mediadesk.model.errors import StoppedError
from mediadesk.services.jobs import Job

T = TypeVar("T")


class NewestJob:
    """Stops the job before when another is asked for, and tells nothing more of it.

    Where somebody goes through photos, a picture or a list is asked for at each; whoever arrives
    late must not take the place of what is wanted by now.
    """

    def __init__(self, runner: JobRunner, *, prompt: bool = False) -> None:
        self._runner = runner
        self._is_prompt = prompt
        self._asked = 0
        self._running: RunningJob | None = None

    @property
    def is_running(self) -> bool:
        """Whether a job is under way that still counts."""
        return self._running is not None

    def run(
        self,
        job: Job[T],
        *,
        done: Callable[[T], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        """Start a job in place of the one before; one of done and failed is called, on this thread.

        Neither is called once another job is asked for, or `stop` was.
        """
        self.stop()
        self._running = self._runner.run(
            job,
            done=partial(self._tell, self._asked, done),
            failed=partial(self._tell_failure, self._asked, failed),
            prompt=self._is_prompt,
        )

    def stop(self) -> None:
        """Stop what is under way; nothing is told of it any more."""
        self._asked += 1
        if self._running is not None:
            self._running.stop.set()
            self._running = None

    def _tell(self, asked: int, done: Callable[[T], None], outcome: T) -> None:
        if asked == self._asked:
            self._running = None
            done(outcome)

    def _tell_failure(
        self, asked: int, failed: Callable[[BaseException], None], error: BaseException
    ) -> None:
        if asked == self._asked:
            self._running = None
            if not isinstance(error, StoppedError):
                failed(error)
