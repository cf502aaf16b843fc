"""Long work, said without Qt: a job is a function of its context, run by whoever hosts it."""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias, TypeVar

from mediadesk.model.errors import StoppedError

T = TypeVar("T")

#: Told how much is done, of how much, and what is under way.
Report: TypeAlias = Callable[[int, int, str], None]


def _silent(_done: int, _total: int, _note: str) -> None:
    """Report to nobody."""


@dataclass(slots=True)
class JobContext:
    """What a job may do while it runs: tell its progress, and learn that it should stop."""

    report: Report = _silent
    stop: threading.Event = field(default_factory=threading.Event)

    def check(self) -> None:
        """Raise StoppedError where a stop was asked for."""
        if self.stop.is_set():
            raise StoppedError

    def step(self, done: int, total: int, note: str = "") -> None:
        """Tell progress; raise StoppedError where a stop was asked for."""
        if self.stop.is_set():
            raise StoppedError(note)
        self.report(done, total, note)


Job: TypeAlias = Callable[[JobContext], T]
