"""Work on picture files in worker processes, where a hostile file hurts nobody but itself."""

import os
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from threading import Event
from typing import Final, Generic, TypeVar

from pebble import ProcessExpired, ProcessPool

from mediadesk.model.intake import Failure
from mediadesk.worker_server import worker_context

T = TypeVar("T")
R = TypeVar("R")

#: Tasks handed out at once, for each worker: enough that none waits, few enough that memory
#: stays flat however many files there are.
_AHEAD: Final = 3

#: The slowest sound file met, a 200-megapixel HEIC, takes about 20 s on one core.
_TIMEOUT_S: Final = 60.0
_MEMORY_BYTES: Final = 4 << 30
_LOOK_FOR_STOP_S: Final = 0.2

#: What the server has loaded before it makes a worker. Here nothing of it is: the program itself
#: needs no picture library to import pictures.
_LOADED_IN_SERVER: Final = (
    __name__,
    "mediadesk.media.confined",
    "mediadesk.media.writing.record_writing",
)


@dataclass(frozen=True, slots=True)
class WorkerLimits:
    """What work on one file may cost.

    Attributes:
        timeout_s: Seconds until its worker is ended.
        memory_bytes: Address space of a worker, where the system can limit it.
    """

    timeout_s: float = _TIMEOUT_S
    memory_bytes: int = _MEMORY_BYTES


@dataclass(frozen=True, slots=True)
class Work(Generic[T, R]):
    """What workers do.

    Attributes:
        do: Does one task, in the worker.
        path_of: The file a task is about.
        infinitive: What it is called, as in "took longer than 60 s to read".
        participle: The same, as in "cannot be read".
        ends_tasks: Whether a stop lets the tasks under way come to their end.
    """

    do: Callable[[T], R | Failure]
    path_of: Callable[[T], Path]
    infinitive: str
    participle: str
    ends_tasks: bool = False


class WorkerPool(Generic[T, R]):
    """Worker processes, started for each run and ended with it.

    Args:
        work: What they do.
        workers: How many processes; one for each processor by default.
        limits: What work on one file may cost.
    """

    def __init__(
        self,
        work: Work[T, R],
        *,
        workers: int | None = None,
        limits: WorkerLimits | None = None,
    ) -> None:
        self._work = work
        self._workers = workers or os.cpu_count() or 1
        self._limits = limits or WorkerLimits()

    def run(
        self, tasks: Iterable[T], total: int, stop: Event | None = None
    ) -> Iterator[R | Failure]:
        """Yield one outcome a task, in any order; tasks are taken as workers become free.

        Closing the iterator stops the workers; setting `stop` ends it early. A file that hangs,
        exhausts memory or kills its worker comes back as a Failure.

        Args:
            tasks: What is to be done.
            total: How many tasks there are at most.
            stop: Set where somebody asked to stop.
        """
        if total:
            # The server loads beside this process from now on, not when an outcome is asked for.
            worker_context(_LOADED_IN_SERVER)
        return self._outcomes(iter(tasks), total, stop or Event())

    def _outcomes(self, source: Iterator[T], total: int, asked: Event) -> Iterator[R | Failure]:
        if not total:
            return
        workers = min(self._workers, total)
        while left := (yield from self._pooled(source, workers, asked)):
            # A worker died before it said which file it held: each suspect gets its own.
            for task in left:
                for suspect in (yield from self._pooled(iter((task,)), 1, asked)):
                    yield self._died(suspect)

    def _pooled(
        self, source: Iterator[T], workers: int, stop: Event
    ) -> Generator[R | Failure, None, tuple[T, ...]]:
        """Yield outcomes until the source is dry; return the tasks a broken pool left over."""
        pool = ProcessPool(
            max_workers=workers,
            initializer=_confine,
            initargs=(self._limits.memory_bytes,),
            context=worker_context(_LOADED_IN_SERVER),
        )
        under_way: dict[Future[R | Failure], T] = {}
        try:
            self._hand_out(pool, islice(source, workers * _AHEAD), under_way)
            while under_way and (self._work.ends_tasks or not stop.is_set()):
                done, _ = wait(under_way, _LOOK_FOR_STOP_S, return_when=FIRST_COMPLETED)
                if any(isinstance(future.exception(), BrokenProcessPool) for future in done):
                    return tuple(under_way.values())
                finished = [(under_way.pop(future), future) for future in done]
                more = 0 if stop.is_set() else len(finished)
                self._hand_out(pool, islice(source, more), under_way)
                for task, future in finished:
                    yield self._outcome(task, future)
            return ()
        finally:
            pool.stop()  # type: ignore[no-untyped-call]  # pebble annotates most, not this
            pool.join()

    def _hand_out(
        self, pool: ProcessPool, tasks: Iterable[T], under_way: dict[Future[R | Failure], T]
    ) -> None:
        for task in tasks:
            future = pool.schedule(self._work.do, args=(task,), timeout=self._limits.timeout_s)
            under_way[future] = task

    def _outcome(self, task: T, future: Future[R | Failure]) -> R | Failure:
        """Return what became of one task; whatever broke over its file is a result, not an end."""
        path = self._work.path_of(task)
        match future.exception():
            case None:
                return future.result()
            case TimeoutError():
                took = f"took longer than {self._limits.timeout_s:g} s to {self._work.infinitive}"
                return Failure(path, f"{path.name} {took}.")
            case MemoryError():
                return Failure(path, f"{path.name} would need more memory than a picture may take.")
            case ProcessExpired():
                return self._died(task)
            case error:
                reason = f"{self._work.participle} ({type(error).__name__})"
                return Failure(path, f"{path.name} cannot be {reason}.")

    def _died(self, task: T) -> Failure:
        path, verb = self._work.path_of(task), self._work.infinitive
        it = f"brought the program that {verb}s it down"
        return Failure(path, f"{path.name} {it}; the file is damaged.")


def _confine(memory_bytes: int) -> None:
    from mediadesk.media.confined import confine  # noqa: PLC0415 - loads OpenCV, in workers only

    confine(memory_bytes)
