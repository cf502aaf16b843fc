"""The newest of jobs that somebody waits for, finished at once for whoever cannot wait."""

from collections.abc import Callable
from typing import Generic, TypeVar

from mediadesk.desktop.jobs import JobRunner
from mediadesk.desktop.newest_job import NewestJob
from mediadesk.model.errors import MediaDeskError
from mediadesk.services.jobs import Job, JobContext

T = TypeVar("T")


class AwaitedJob(Generic[T]):
    """Runs one short job after another, before all long ones; only the newest one's outcome counts.

    Args:
        runner: Runs the jobs.
        done: Takes the outcome, on the main thread.
        failed: Takes the error, on the main thread.
    """

    def __init__(
        self,
        runner: JobRunner,
        *,
        done: Callable[[T], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        self._newest = NewestJob(runner, prompt=True)
        self._done = done
        self._failed = failed
        self._job: Job[T] | None = None

    @property
    def is_running(self) -> bool:
        """Whether an outcome is on its way."""
        return self._newest.is_running

    def run(self, job: Job[T]) -> None:
        """Start a job in place of the one before."""
        self._job = job
        self._newest.run(job, done=self._done, failed=self._failed)

    def settle(self) -> None:
        """Have the outcome now, where one is on its way."""
        if self.is_running:
            self.run_here()

    def run_here(self) -> None:
        """Run the newest job on this thread, and nothing beside it."""
        self.stop()
        if self._job is None:
            return
        try:
            outcome = self._job(JobContext())
        except MediaDeskError as error:
            self._failed(error)
        else:
            self._done(outcome)

    def stop(self) -> None:
        """Hear nothing more of what is under way."""
        self._newest.stop()
