"""Collect reference cycles on the main thread only, where widgets may be destroyed.

Python collects on whichever thread happens to allocate. A closed dialog or window is a cycle of
widgets and bound methods; collected on a worker, its destructors run there and the program
crashes (seen: a second window, then a check on the writer lane, PySide6 6.11.3).

To look through all there is takes a quarter of a second, in which the window stands still. Nearly
all of it are modules and classes, which stay; so what is there with the first window is put aside
unseen (`app`), here what came since when all would be looked through for the first time, and later
what is left whenever that took too long.
"""

import gc
import time
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS: Final = 250
_OLDEST: Final = 2
#: A frame that comes so late is hardly seen.
_TOO_LONG_S: Final = 0.02


class MainThreadCollector(QObject):
    """Takes garbage collection over from Python for as long as it lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._collect_what_is_due)
        self._timer.start(_EVERY_MS)
        self._is_settled = False
        self.destroyed.connect(gc.unfreeze)
        self.destroyed.connect(gc.enable)

    @Slot()
    def _collect_what_is_due(self) -> None:
        """Collect the oldest generation whose counter is over Python's own threshold."""
        due = [
            generation
            for generation, (counted, threshold) in enumerate(
                zip(gc.get_count(), gc.get_threshold(), strict=True)
            )
            if counted > threshold > 0
        ]
        if not due:
            return
        if due[-1] == _OLDEST and not self._is_settled:
            gc.collect(_OLDEST - 1)
            gc.freeze()
            self._is_settled = True
            return
        began_s = time.perf_counter()
        gc.collect(due[-1])
        if due[-1] == _OLDEST and time.perf_counter() - began_s > _TOO_LONG_S:
            gc.freeze()
