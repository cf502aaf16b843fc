"""Ask the catalogue something beside the window, and go on with the answer."""

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from mediadesk.desktop.awaited_job import AwaitedJob
from mediadesk.desktop.jobs import JobRunner
from mediadesk.services.jobs import Job, JobContext

T = TypeVar("T")


class Question:
    """One small question after another; of each place in the window only the newest counts.

    Args:
        runner: Runs the jobs that find answers.
        failed: Is told, on the main thread, why there is none.
    """

    def __init__(self, runner: JobRunner, failed: Callable[[BaseException], None]) -> None:
        self._job = AwaitedJob[Callable[[], None]](runner, done=_go_on, failed=failed)

    def ask(self, job: Job[T], done: Callable[[T], None]) -> None:
        """Find an answer beside the window; go on with it on the main thread."""
        self._job.run(partial(_answered, job, done))

    def settle(self) -> None:
        """Have the answer now, where one is on its way."""
        self._job.settle()

    def forget(self) -> None:
        """Go on with no answer that is on its way."""
        self._job.stop()


def _answered(job: Job[T], done: Callable[[T], None], context: JobContext) -> Callable[[], None]:
    return partial(done, job(context))


def _go_on(go_on: Callable[[], None]) -> None:
    go_on()
