"""Run jobs off the main thread; bring their progress and outcome back onto it."""

import itertools
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import Final, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal, Slot

from mediadesk.services.jobs import Job, JobContext, Report

T = TypeVar("T")

#: Progress is told at most this often a job; a folder scan steps 100,000 times in 5 seconds.
_PROGRESS_INTERVAL_S: Final = 0.03


@dataclass(frozen=True, slots=True)
class RunningJob:
    """One job under way: its number, by which it reports, and the means to stop it."""

    number: int
    stop: threading.Event


class JobRunner(QObject):
    """Hosts jobs: writers queue one behind another, readers run side by side.

    What somebody waits for with the hands on the keys has workers of its own: long readers must not
    stand before it, nor a long writer before what was typed.

    Signals:
        progressed: A job told its progress: its number, done, total, note. Steps that follow
            each other too fast to be seen are left out; the first and the last never are.
    """

    progressed = Signal(int, int, int, str)
    _returned = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._writers = ThreadPoolExecutor(max_workers=1, thread_name_prefix="write")
        self._readers = ThreadPoolExecutor(thread_name_prefix="read")
        self._prompt = ThreadPoolExecutor(max_workers=2, thread_name_prefix="prompt")
        self._savers = ThreadPoolExecutor(max_workers=1, thread_name_prefix="save")
        self._numbers = itertools.count(1)
        self._running: dict[int, RunningJob] = {}
        self._is_closed = False
        self._returned.connect(self._call, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        job: Job[T],
        *,
        done: Callable[[T], None],
        failed: Callable[[BaseException], None],
        writes: bool = False,
        prompt: bool = False,
    ) -> RunningJob:
        """Start a job; one of done and failed is called, once, on the main thread.

        One that writes waits for those that do; one that is prompt is short, and waited for. One
        that is both waits for those that are both, and for no import: the catalogue lets one write
        at a time, and an import lets go of it between its photos.
        After `close` the job is not started and neither is called.
        """
        running = RunningJob(next(self._numbers), threading.Event())
        if self._is_closed:
            running.stop.set()
            return running
        self._running[running.number] = running
        context = JobContext(self._report(running.number), running.stop)
        pool = self._pool(writes=writes, prompt=prompt)

        def deliver(future: Future[T]) -> None:
            if not future.cancelled():
                self._returned.emit(lambda: self._settle(running, future, done, failed))

        pool.submit(job, context).add_done_callback(deliver)
        return running

    @property
    def running_count(self) -> int:
        """How many jobs wait or are under way."""
        return len(self._running)

    def finish_saves(self) -> None:
        """Wait here for the short jobs that write, and have told what they came to."""
        if not self._is_closed:
            self._savers.submit(_nothing).result()  # what they came to is under way by then
            QCoreApplication.sendPostedEvents(self, QEvent.Type.MetaCall.value)

    def close(self) -> None:
        """Ask every job to stop and wait until all have; nothing is called any more."""
        if self._is_closed:
            return
        self._is_closed = True
        for running in tuple(self._running.values()):
            running.stop.set()
        for pool in (self._writers, self._readers, self._prompt, self._savers):
            pool.shutdown(wait=True, cancel_futures=True)
        self._running.clear()

    def _pool(self, *, writes: bool, prompt: bool) -> ThreadPoolExecutor:
        if writes:
            return self._savers if prompt else self._writers
        return self._prompt if prompt else self._readers

    def _report(self, number: int) -> Report:
        """Return what a job tells its progress to, from whatever thread it runs on."""
        last_told = 0.0

        def report(done: int, total: int, note: str) -> None:
            nonlocal last_told
            now = time.monotonic()
            if done < total and now - last_told < _PROGRESS_INTERVAL_S:
                return
            last_told = now
            self._returned.emit(lambda: self.progressed.emit(number, done, total, note))

        return report

    def _settle(
        self,
        running: RunningJob,
        future: Future[T],
        done: Callable[[T], None],
        failed: Callable[[BaseException], None],
    ) -> None:
        del self._running[running.number]
        error = future.exception()
        if error is None:
            done(future.result())
        else:
            failed(error)

    @Slot(object)
    def _call(self, closure: Callable[[], None]) -> None:
        # What was under way to this thread when the runner closed arrives all the same.
        if not self._is_closed:
            closure()


def _nothing() -> None:
    """Come after everything before it."""
