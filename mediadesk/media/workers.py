"""Read picture files in worker processes, where a hostile one hurts nobody but itself."""

import multiprocessing
import os
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from itertools import islice
from multiprocessing import forkserver
from multiprocessing.context import BaseContext
from pathlib import Path
from threading import Event
from typing import Final, TypeAlias

from pebble import ProcessExpired, ProcessPool
from typing_extensions import override

from mediadesk.model.intake import Failure, Intake
from mediadesk.services.ports.pictures import IntakeWorkers

#: Tasks handed out at once, for each worker: enough that none waits, few enough that memory
#: stays flat however many files there are.
_AHEAD: Final = 3

#: The slowest sound file met, a 200-megapixel HEIC, takes about 20 s on one core.
_TIMEOUT_S: Final = 60.0
_MEMORY_BYTES: Final = 4 << 30
_LOOK_FOR_STOP_S: Final = 0.2

#: What the server has loaded before it makes a worker. Here nothing of it is: the program itself
#: needs no picture library to import pictures.
_LOADED_IN_SERVER: Final = (__name__, "mediadesk.media.confined")

#: Reads one file, given its path and the folder of previews.
Read: TypeAlias = Callable[[Path, Path], Intake | Failure]


@dataclass(frozen=True, slots=True)
class WorkerLimits:
    """What reading one file may cost.

    Attributes:
        timeout_s: Seconds until its worker is ended.
        memory_bytes: Address space of a worker, where the system can limit it.
    """

    timeout_s: float = _TIMEOUT_S
    memory_bytes: int = _MEMORY_BYTES


class IntakePool(IntakeWorkers):
    """Worker processes, started for each run and ended with it.

    Args:
        previews: Folder of the preview cache.
        workers: How many processes; one for each processor by default.
        limits: What reading one file may cost.
        read: Reads one file in the worker, given its path and the folder of previews.
    """

    def __init__(
        self,
        previews: Path,
        *,
        workers: int | None = None,
        limits: WorkerLimits | None = None,
        read: Read | None = None,
    ) -> None:
        self._previews = previews
        self._read = read or read_and_preview
        self._workers = workers or os.cpu_count() or 1
        self._limits = limits or WorkerLimits()

    @override
    def take_in(
        self, paths: Sequence[Path], stop: Event | None = None
    ) -> Iterator[Intake | Failure]:
        if paths:
            _start_server()  # now, not when the first outcome is asked for
        return self._outcomes(paths, stop or Event())

    def _outcomes(self, paths: Sequence[Path], asked: Event) -> Iterator[Intake | Failure]:
        source = iter(paths)
        workers = min(self._workers, len(paths))
        while left := (yield from self._pooled(source, workers, asked)):
            # A worker died before it said which file it held: each suspect gets its own.
            for path in left:
                for suspect in (yield from self._pooled(iter((path,)), 1, asked)):
                    yield Failure(suspect, _died(suspect))

    def _pooled(
        self, source: Iterator[Path], workers: int, stop: Event
    ) -> Generator[Intake | Failure, None, tuple[Path, ...]]:
        """Yield outcomes until the source is dry; return the files a broken pool left over."""
        pool = ProcessPool(
            max_workers=workers,
            initializer=_confine,
            initargs=(self._limits.memory_bytes,),
            context=_context(),
        )
        under_way: dict[Future[Intake | Failure], Path] = {}
        try:
            self._hand_out(pool, islice(source, workers * _AHEAD), under_way)
            while under_way and not stop.is_set():
                done, _ = wait(under_way, _LOOK_FOR_STOP_S, return_when=FIRST_COMPLETED)
                if any(isinstance(future.exception(), BrokenProcessPool) for future in done):
                    return tuple(under_way.values())
                finished = [(under_way.pop(future), future) for future in done]
                self._hand_out(pool, islice(source, len(finished)), under_way)
                for path, future in finished:
                    yield self._outcome(path, future)
            return ()
        finally:
            pool.stop()  # type: ignore[no-untyped-call]  # pebble annotates most, not this
            pool.join()

    def _hand_out(
        self,
        pool: ProcessPool,
        paths: Iterable[Path],
        under_way: dict[Future[Intake | Failure], Path],
    ) -> None:
        for path in paths:
            future = pool.schedule(
                self._read, args=(path, self._previews), timeout=self._limits.timeout_s
            )
            under_way[future] = path

    def _outcome(self, path: Path, future: Future[Intake | Failure]) -> Intake | Failure:
        """Return what became of one file; whatever broke over it is a result, not an end."""
        match future.exception():
            case None:
                return future.result()
            case TimeoutError():
                seconds = f"{self._limits.timeout_s:g}"
                return Failure(path, f"{path.name} took longer than {seconds} s to read.")
            case MemoryError():
                return Failure(path, f"{path.name} would need more memory than a picture may take.")
            case ProcessExpired():
                return Failure(path, _died(path))
            case error:
                return Failure(path, f"{path.name} cannot be read ({type(error).__name__}).")


def _died(path: Path) -> str:
    return f"{path.name} brought the program that reads it down; the file is damaged."


def _context() -> BaseContext:
    """Return how workers start: from a server that has the libraries loaded, where there is one.

    Never as a fork of the desktop, whose threads and Qt objects would come along.
    """
    return multiprocessing.get_context("forkserver" if _has_server() else "spawn")


def _has_server() -> bool:
    return "forkserver" in multiprocessing.get_all_start_methods()


def _start_server() -> None:
    """Let the server of workers, where there is one, load the libraries beside this process."""
    if _has_server():
        multiprocessing.get_context("forkserver").set_forkserver_preload(list(_LOADED_IN_SERVER))
        forkserver.ensure_running()


def _confine(memory_bytes: int) -> None:
    from mediadesk.media.confined import confine  # noqa: PLC0415 - loads OpenCV, in workers only

    confine(memory_bytes)


def read_and_preview(path: Path, previews: Path) -> Intake | Failure:
    """Read one file and keep its preview, in the worker."""
    from mediadesk.media import confined  # noqa: PLC0415 - loads OpenCV, in workers only

    return confined.read_and_preview(path, previews)
