"""Collect reference cycles on the main thread only, where widgets may be destroyed.

Python collects on whichever thread happens to allocate. A closed dialog or window is a cycle of
widgets and bound methods; collected on a worker, its destructors run there and the program
crashes (seen: a second window, then a check on the writer lane, PySide6 6.11.3).
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

_EVERY_MS: Final = 1_000


class MainThreadCollector(QObject):
    """Takes garbage collection over from Python for as long as it lives."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._collect_what_is_due)
        self._timer.start(_EVERY_MS)
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
        if due:
            gc.collect(due[-1])
