"""Read a document in a process of its own, where a hostile one hurts nobody but itself."""

import math
import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final, TypeVar

from pebble import ProcessExpired, ProcessPool

from mediadesk.model.errors import OutsideError
from mediadesk.worker_server import worker_context

_Read = TypeVar("_Read")

#: A magazine of 300 pages takes some ten seconds; a book of photos, mostly decoding, a minute. Both
#: are large files; a small one that takes as long is hostile. The processor's time is what a file
#: costs; the clock runs on while others work, and where the system cannot count the former.
_CPU_S: Final = 15.0
_TIMEOUT_S: Final = 60.0
_MORE_S_PER_MB: Final = 3.0
_LONGEST_S: Final = 300.0
_MEMORY_BYTES: Final = 4 << 30

#: What libraries raise where a file lies to them; it stays in the process that read it.
_BROUGHT_BY_HOSTILE_FILES: Final = (
    ArithmeticError, AssertionError, AttributeError, EOFError, LookupError, OSError, RuntimeError,
    TypeError, ValueError,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class ProcessLimits:
    """What reading one document may cost.

    Attributes:
        timeout_s: Seconds by the clock until its process is ended.
        cpu_s: Seconds of the processor, where the system can limit them.
        memory_bytes: Address space of the process, where the system can limit it.
    """

    timeout_s: float = _TIMEOUT_S
    cpu_s: float = _CPU_S
    memory_bytes: int = _MEMORY_BYTES


def read_in_own_process(
    read: Callable[..., _Read], path: Path, *more: object, limits: ProcessLimits | None = None
) -> _Read:
    """Return what a function reads from a document, called in a process of its own.

    Args:
        read: A function of a module, given the path and whatever else.
        path: The document.
        more: What else it is given; all of it, and what it returns, can be sent over.
        limits: What it may cost.

    Raises:
        OutsideError: The function did, or it took too long, too much memory, or its process died.
    """
    limits = limits or limits_for(path)
    pool = ProcessPool(
        max_workers=1,
        initializer=_confine,
        initargs=(limits.memory_bytes, limits.cpu_s),
        context=worker_context(),
    )
    try:
        future = pool.schedule(read, args=(path, *more), timeout=limits.timeout_s)
        return future.result()
    except TimeoutError as error:
        msg = _took_too_long(path.name, limits.timeout_s)
        raise OutsideError(msg) from error
    except MemoryError as error:
        msg = f"{path.name} needs more memory than a document may take. Split it and try again."
        raise OutsideError(msg) from error
    except OutsideError:
        raise
    except ProcessExpired as error:
        raise OutsideError(_expired(path.name, error, limits)) from error
    except _BROUGHT_BY_HOSTILE_FILES as error:
        kind = type(error).__name__
        msg = f"{path.name} cannot be read ({kind}). Export it again and try once more."
        raise OutsideError(msg) from error
    finally:
        pool.stop()  # type: ignore[no-untyped-call]  # pebble annotates most, not this
        pool.join()


def _took_too_long(name: str, timeout_s: float) -> str:
    seconds = f"{timeout_s:.0f}" if timeout_s >= 1 else f"{timeout_s:g}"
    return f"{name} took longer than {seconds} s to read. Split it and try again."


def _expired(name: str, error: ProcessExpired, limits: ProcessLimits) -> str:
    if sys.platform != "win32" and error.exitcode == -signal.SIGXCPU:
        return (
            f"{name} kept the processor busy for more than {limits.cpu_s:.0f} s. "
            "Split it and try again."
        )
    return f"{name} brought the program that reads it down. Export it again."


def limits_for(path: Path) -> ProcessLimits:
    """Return what reading a document of its size may cost."""
    try:
        size_mb = path.stat().st_size / 2**20
    except OSError:
        size_mb = 0.0  # its reader says what is wrong with it
    more_s = _MORE_S_PER_MB * size_mb
    return ProcessLimits(min(_LONGEST_S, _TIMEOUT_S + more_s), min(_LONGEST_S, _CPU_S + more_s))


def _confine(memory_bytes: int, cpu_s: float) -> None:
    """Bound memory and time, and keep what C libraries say of broken files off the terminal."""
    if sys.platform != "win32":
        import resource  # noqa: PLC0415 - absent on Windows

        _, most = resource.getrlimit(resource.RLIMIT_AS)
        limit = memory_bytes if most == resource.RLIM_INFINITY else min(memory_bytes, most)
        resource.setrlimit(resource.RLIMIT_AS, (limit, most))
        _, most = resource.getrlimit(resource.RLIMIT_CPU)
        seconds = math.ceil(cpu_s)
        limit = seconds if most == resource.RLIM_INFINITY else min(seconds, most)
        resource.setrlimit(resource.RLIMIT_CPU, (limit, most))
    silence = os.open(os.devnull, os.O_WRONLY)
    for stream in (1, 2):
        os.dup2(silence, stream)
    os.close(silence)
