"""Small deeds carried out a few at a time, so that the window goes on meanwhile."""

import time
from collections import deque
from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, QTimer, Signal, Slot


class Steps(QObject):
    """Carries out what it is given, as much in one go as nobody notices.

    Signals:
        taken: Some deeds are done.
        ended: All are.
    """

    taken = Signal()
    ended = Signal()

    def __init__(self, parent: QObject, *, at_once_s: float = 0.005) -> None:
        super().__init__(parent)
        self._at_once_s = at_once_s
        self._deeds: deque[Callable[[], object]] = deque()
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.go_on)

    def begin(self, deeds: Iterable[Callable[[], object]]) -> None:
        """Carry these out from the next turn on, in place of what is left of others."""
        self._deeds = deque(deeds)
        self._timer.start()

    @Slot()
    def go_on(self) -> None:
        """Carry some out now."""
        begun = time.perf_counter()
        while self._deeds:
            self._deeds.popleft()()
            if time.perf_counter() - begun >= self._at_once_s:
                break
        self.taken.emit()
        if not self._deeds:
            self._timer.stop()
            self.ended.emit()
