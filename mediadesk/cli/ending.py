"""End a command in order where the system asks for it, so that nothing half-made is left behind."""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType
from typing import Final, NoReturn

#: A service is stopped, a job is cancelled, a terminal is closed; Windows knows the first alone.
_ASKING: Final = ("SIGTERM", "SIGHUP")

#: Added to a signal's number, as shells tell what ended a program.
_SIGNALLED: Final = 128


@contextmanager
def orderly_ending() -> Iterator[None]:
    """Have the system's request unwind what runs meanwhile, as Ctrl+C does, not cut it off.

    What somebody chose to ignore (nohup) stays ignored.
    """
    asking = (getattr(signal, name) for name in _ASKING if hasattr(signal, name))
    heeded = [number for number in asking if signal.getsignal(number) is signal.SIG_DFL]
    for number in heeded:
        signal.signal(number, _leave)
    try:
        yield
    finally:
        cut_off_again()


def cut_off_again() -> None:
    """Let the system end the program at once; the window's loop would not hear of it."""
    for name in _ASKING:
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) is _leave:
            signal.signal(number, signal.SIG_DFL)


def _leave(number: int, _frame: FrameType | None) -> NoReturn:
    raise SystemExit(_SIGNALLED + number)
