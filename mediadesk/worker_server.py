"""How other processes start: workers by a server that has the libraries loaded; all deaf to Ctrl+C.

A terminal sends Ctrl+C to every process of a command. The program stops its workers itself; one
that was hit while it loads would only tell of it, over whatever the program still has to say.
"""

import multiprocessing
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from multiprocessing import forkserver, resource_tracker
from multiprocessing.context import BaseContext
from multiprocessing.process import BaseProcess
from typing import Final

_BY_SERVER: Final = "forkserver"


def worker_context(preload: Sequence[str] = ()) -> BaseContext:
    """Return how workers start, the server begun where the system knows one.

    Never as a fork of the desktop, whose threads and Qt objects would come along.

    Args:
        preload: Modules that the server loads before it makes a worker, so that each starts with
            them; a server that is there already stays as it is.
    """
    if _BY_SERVER not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context(_BY_SERVER)
    if preload:
        context.set_forkserver_preload(list(preload))
    with _deaf_to_ctrl_c():
        forkserver.ensure_running()
    return context


def start_own_process(work: Callable[..., None], *given: object) -> BaseProcess:
    """Start a process for one piece of work, without the server: with nothing loaded but that.

    The server must not be begun for it, for what it loads is settled by who needs it first. The
    process is deaf to Ctrl+C, and ends with the program at the latest.

    Args:
        work: A function of a module.
        given: What it is given; all of it can be sent over.
    """
    context = multiprocessing.get_context("spawn")
    process = context.Process(target=_work_deaf, args=(work, *given), daemon=True)
    with _deaf_to_ctrl_c():
        process.start()
    return process


def _work_deaf(work: Callable[..., None], *given: object) -> None:
    """Do the work where no mask came along, too."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    work(*given)


@contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """Have what is started meanwhile hear no Ctrl+C; one that comes now is heard afterwards."""
    if sys.platform == "win32":
        yield
        return
    # First, for what it starts under a mask it ends by lifting the mask.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
