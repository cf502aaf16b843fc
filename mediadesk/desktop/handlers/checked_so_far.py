"""What a check of many documents came to so far, handed on while it goes on."""

from collections import deque
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from mediadesk.desktop.handlers.work import Work
from mediadesk.model.finding import DocumentReport

#: Often enough to be waited for; what is listed is drawn anew each time.
_LOOK_MS: Final = 700


class CheckedSoFar(QObject):
    """Collects reports where a check runs, and hands them on where the window lives.

    Signals:
        came: Documents were checked (their reports, in order); after a stop, too.
    """

    came = Signal(object)

    def __init__(self, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._work = work
        self._reports: deque[DocumentReport] = deque()
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_MS)
        self._looking.timeout.connect(self.hand_on)
        work.busy_changed.connect(self._end)

    def begin(self) -> None:
        """Look for reports from now on, until the work is done."""
        self._looking.start()

    def take(self, report: DocumentReport) -> None:
        """Take a report; called from any thread."""
        self._reports.append(report)

    @Slot()
    def hand_on(self) -> None:
        """Hand on what has come since the last time."""
        come = tuple(self._reports.popleft() for _one in range(len(self._reports)))
        if come:
            self.came.emit(come)

    @Slot()
    def _end(self) -> None:
        """Hand on what is left once the work is done, or was stopped."""
        self.hand_on()
        if not self._work.is_busy:
            self._looking.stop()
