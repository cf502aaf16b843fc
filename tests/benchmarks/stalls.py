"""Watches for how long the main thread of a window answered nobody, and what it did then."""

import sys
import threading
import time
import traceback
from collections import Counter
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QObject, Qt, QTimer, Slot

TICK_MS: Final = 2
STALL_MS: Final = 50.0


@dataclass(frozen=True, slots=True, order=True)
class Stall:
    """How late a tick was, and for how much of it this process and the main thread worked."""

    late_ms: float
    process_ms: float
    own_ms: float


class StallWatch(QObject):
    """Notes how late a timer of the main thread is, and what the thread does meanwhile."""

    def __init__(self) -> None:
        super().__init__()
        self.stalls: list[Stall] = []
        self.doing: Counter[str] = Counter()
        self._ticked = time.perf_counter()
        self._worked = (time.process_time(), time.thread_time())
        self._main = threading.get_ident()
        self._is_over = threading.Event()
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    def start(self) -> None:
        """Begin to watch."""
        self._ticked = time.perf_counter()
        self._worked = (time.process_time(), time.thread_time())
        self._timer.start(TICK_MS)
        threading.Thread(target=self._look_on, daemon=True).start()

    def end(self) -> None:
        """Watch no more."""
        self._timer.stop()
        self._is_over.set()

    @Slot()
    def _tick(self) -> None:
        now, worked = time.perf_counter(), (time.process_time(), time.thread_time())
        ours, own = (after - before for after, before in zip(worked, self._worked, strict=True))
        late_ms = (now - self._ticked) * 1000 - TICK_MS
        self.stalls.append(Stall(late_ms, min(late_ms, ours * 1000), own * 1000))
        self._ticked, self._worked = now, worked

    def _look_on(self) -> None:
        told = 0.0
        clock = time.pthread_getcpuclockid(self._main)
        while not self._is_over.wait(0.01):
            ticked, worked_s = self._ticked, self._worked[1]
            own_ms = (time.clock_gettime(clock) - worked_s) * 1000
            if own_ms > STALL_MS and ticked not in (told, 0.0):
                told = ticked
                stack = traceback.extract_stack(sys._current_frames()[self._main])
                self.doing[" < ".join(f"{at.name}:{at.lineno}" for at in stack[:-6:-1])] += 1
