"""Look into several folders side by side: none waits for a share that does not answer."""

import queue
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol, TypeAlias

from mediadesk.model.errors import OutsideError, StoppedError, UserError
from mediadesk.services.checks.watching import Round
from mediadesk.services.jobs import JobContext

#: A wait without an end hears no Ctrl+C on some systems.
_HEARD_EACH_S: Final = 0.5

#: So long the last document of each folder may take after a stop; a share may never answer.
_LAST_WAIT_S: Final = 20.0


class Watch(Protocol):
    """One folder under watch."""

    @property
    def folder(self) -> Path:
        """The folder."""
        ...

    def round(self, context: JobContext) -> Round:
        """Look into the folder, and check what is due."""
        ...

    def close(self) -> None:
        """Note what is known."""
        ...


@dataclass(frozen=True, slots=True)
class _Told:
    """What a thread tells.

    Attributes:
        folder: What it looks into.
        found: What a round came to; None where there are no more.
        error: Why there are no more; None where the folder is done.
    """

    folder: Path
    found: Round | None = None
    error: BaseException | None = None


_Queue: TypeAlias = "queue.SimpleQueue[_Told]"


def rounds(
    watches: Sequence[Watch], context: JobContext, *, is_once: bool
) -> Iterator[tuple[Path, Round]]:
    """Yield rounds as they come, each watch on a thread of its own; what is known is noted.

    Args:
        watches: The folders.
        context: Tells when to stop.
        is_once: Whether a folder is left when nothing in it is due or arriving any more.

    Raises:
        StoppedError: A stop was asked for.
        UserError: A folder cannot be watched; the others are left as well.
        OutsideError: The catalogue's disk failed.
    """
    told: _Queue = queue.SimpleQueue()
    own = JobContext(context.report)  # its stop ends the threads, whatever ends this loop
    looks = [_Looking(watch, told, own, is_once=is_once) for watch in watches]
    threads = [threading.Thread(target=look.run, name="watch", daemon=True) for look in looks]
    for thread in threads:
        thread.start()
    try:
        yield from _heard(told, len(threads), context)
    finally:
        own.stop.set()
        for thread in threads:
            thread.join(_LAST_WAIT_S)


def _heard(told: _Queue, under_way: int, context: JobContext) -> Iterator[tuple[Path, Round]]:
    """Yield what threads tell until the last one is done."""
    while under_way:
        context.check()
        try:
            one = told.get(timeout=_HEARD_EACH_S)
        except queue.Empty:
            continue
        if one.error is not None:
            raise one.error
        if one.found is None:
            under_way -= 1
        else:
            yield one.folder, one.found


class _Looking:
    """One folder, round after round."""

    def __init__(self, watch: Watch, told: _Queue, context: JobContext, *, is_once: bool) -> None:
        self._watch = watch
        self._told = told
        self._context = context
        self._is_once = is_once

    def run(self) -> None:
        """Look until nothing is left, a stop is asked for, or something fails; tell which."""
        failed: BaseException | None = None
        try:
            with suppress(StoppedError):
                self._look()
            self._watch.close()
        except (UserError, OutsideError) as error:
            failed = error
        finally:  # whoever listens must not wait for a thread that a fault of ours ended
            ended_by = failed or sys.exc_info()[1]
            self._told.put(_Told(self._watch.folder, error=ended_by))

    def _look(self) -> None:
        while not self._context.stop.is_set():
            found = self._watch.round(self._context)
            self._told.put(_Told(self._watch.folder, found))
            if self._is_once and not (found.left or found.arriving):
                return
            self._context.stop.wait(found.pause_s)
