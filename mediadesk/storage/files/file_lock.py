"""Let one program at a time change a file that several keep: read it, change it, put it in place.

The file itself cannot be locked, for a new one takes its place at every write: what is locked is a
hidden file beside it, which goes as soon as nobody needs it. The system lets go where a program
ends in the midst.
"""

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Final

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

#: A change takes milliseconds; who waits longer waits for a program that hangs.
WAIT_S: Final = 3.0
_ASKED_EACH_S: Final = 0.01


@contextmanager
def sole_change(path: Path, wait_s: float = WAIT_S) -> Iterator[None]:
    """Have no other program, and no other thread, change a file while the block runs.

    Where the drive knows no locks, as some of the network, nobody is kept out.

    Args:
        path: The file, which need not be there; its folder has to be.
        wait_s: Seconds to wait for whoever changes it.

    Raises:
        TimeoutError: Somebody else changes it for longer than that.
        OSError: Nothing can be written in its folder.
    """
    real = Path(os.path.realpath(path))
    lock = real.with_name(f".{real.name}.lock")
    until_s = time.monotonic() + wait_s
    while (handle := _taken(lock)) is None:
        if time.monotonic() >= until_s:
            raise TimeoutError
        time.sleep(_ASKED_EACH_S)
    try:
        yield
    finally:
        _let_go(handle, lock)


def _taken(lock: Path) -> int | None:
    """Return the handle of the lock, held by us; None where somebody else has it."""
    handle = os.open(lock, os.O_RDWR | os.O_CREAT, 0o666)
    is_held = False
    try:
        is_held = _is_taken(handle) and _is_still(handle, lock)
    finally:
        if not is_held:
            os.close(handle)
    return handle if is_held else None


def _is_taken(handle: int) -> bool:
    try:
        if sys.platform == "win32":
            msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        else:
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except (BlockingIOError, PermissionError):
        return False
    except OSError:
        return True  # the drive knows no locks
    return True


def _is_still(handle: int, lock: Path) -> bool:
    """Return whether the file that is locked is the one that others would lock."""
    try:
        return os.path.samestat(os.fstat(handle), lock.stat())
    except FileNotFoundError:  # whoever had it took it away
        return False


def _let_go(handle: int, lock: Path) -> None:
    """Take the lock away before others get at it; Windows does so only once it is closed."""
    if sys.platform != "win32":
        with suppress(OSError):
            lock.unlink()
    os.close(handle)
    if sys.platform == "win32":
        with suppress(OSError):  # somebody else has it open
            lock.unlink()
