"""Judge documents in worker processes, each with a desk of its own on the same catalogue.

Reading and parsing are Python, which threads of one process do one after another; and a document
that kills its reader or never ends takes only its own worker along. Workers read the catalogue and
never write it.
"""

from collections import deque
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, wait
from itertools import islice
from pathlib import Path
from threading import Event
from typing import Final, TypeAlias

from pebble import ProcessExpired, ProcessPool
from typing_extensions import override

from mediadesk.model.finding import DocumentReport
from mediadesk.services.ports.check_workers import CheckDemands, CheckWorkers
from mediadesk.worker_server import worker_context

#: Documents handed out at once, for each worker: memory stays flat however many there are.
_AHEAD: Final = 4

#: A book of 500 photos against a catalogue of 100,000 takes some minutes.
_TIMEOUT_S: Final = 600.0
_LOOK_FOR_STOP_S: Final = 0.2

#: A worker is renewed after so many documents: what libraries leak goes with it.
_MOST_DOCUMENTS: Final = 1000


#: What the server has loaded before it makes a worker: each starts with it at once.
_LOADED_IN_SERVER: Final = ("mediadesk.bootstrap.wiring.checking", "lxml.html")

#: Judges one document in a worker; it is pickled, and so are its arguments.
Work: TypeAlias = Callable[[CheckDemands, Path], DocumentReport]


class CheckPool(CheckWorkers):
    """Worker processes, started for each run and ended with it.

    Args:
        work: Judges one document, in the worker.
        timeout_s: Seconds until the worker of a document is ended.
    """

    def __init__(self, work: Work, *, timeout_s: float = _TIMEOUT_S) -> None:
        self._work = work
        self._timeout_s = timeout_s

    @override
    def judged(
        self, paths: Sequence[Path], demands: CheckDemands, workers: int, stop: Event
    ) -> Iterator[DocumentReport]:
        pool = ProcessPool(
            max_workers=workers,
            max_tasks=_MOST_DOCUMENTS,
            context=worker_context(_LOADED_IN_SERVER),
        )
        source = iter(paths)
        under_way: deque[tuple[Path, Future[DocumentReport]]] = deque()
        try:
            while not stop.is_set():
                room = workers * _AHEAD - len(under_way)
                for path in islice(source, room):
                    under_way.append((path, self._begun(pool, demands, path)))
                if not under_way:
                    return
                path, first = under_way[0]
                if wait((first,), _LOOK_FOR_STOP_S).done:
                    under_way.popleft()
                    yield _outcome(path, first)
        finally:
            pool.stop()  # type: ignore[no-untyped-call]  # pebble annotates most, not this
            pool.join()

    def _begun(
        self, pool: ProcessPool, demands: CheckDemands, path: Path
    ) -> Future[DocumentReport]:
        return pool.schedule(self._work, args=(demands, path), timeout=self._timeout_s)


def _outcome(path: Path, future: Future[DocumentReport]) -> DocumentReport:
    """Return a report; what went wrong with its worker is the document's error."""
    error = future.exception()
    if error is None:
        return future.result()
    if isinstance(error, TimeoutError):
        reason = f"{path.name} took too long to check and was given up; check it alone."
    elif isinstance(error, ProcessExpired | EOFError | OSError):
        reason = f"{path.name} brought the program that reads it down; the file is damaged."
    elif isinstance(error, MemoryError):
        reason = f"{path.name} needs more memory than there is."
    else:
        reason = (
            f"{path.name} cannot be checked ({type(error).__name__}: {error}). Please report it."
        )
    return DocumentReport(path, error=reason)
