"""What a check of many documents came to so far, handed on while it goes on."""

from collections import deque
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from mediadesk.desktop.handlers.checks.past_checks import checks_of
from mediadesk.desktop.handlers.work import Work
from mediadesk.model.finding import DocumentReport
from mediadesk.services.checks.check_history import CheckedAgain
from mediadesk.services.desk import Desk

#: Often enough to be waited for; what is listed is drawn anew each time.
_LOOK_MS: Final = 700


@dataclass(frozen=True, slots=True)
class CheckedOne:
    """A document that was checked.

    Attributes:
        report: What it came to.
        checks: Its checks on record, of the first document and the one that was shown; of others
            none, since nobody sees them yet.
    """

    report: DocumentReport
    checks: tuple[CheckedAgain, ...] = ()


class CheckedSoFar(QObject):
    """Collects reports where a check runs, and hands them on where the window lives.

    Signals:
        came: Documents were checked (a tuple of `CheckedOne`, in order); after a stop, too.
    """

    came = Signal(object)

    def __init__(self, desk: Desk, work: Work, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._work = work
        self._shown: Path | None = None
        self._is_first = True
        self._come: deque[CheckedOne] = deque()
        self._looking = QTimer(self)
        self._looking.setInterval(_LOOK_MS)
        self._looking.timeout.connect(self.hand_on)
        work.busy_changed.connect(self._end)

    def begin(self, shown: Path | None) -> None:
        """Look for reports from now on, until the work is done; a document is shown meanwhile."""
        self._shown, self._is_first = shown, True
        self._looking.start()

    def take(self, report: DocumentReport) -> None:
        """Take a report; called from any thread."""
        is_seen = self._is_first or report.path == self._shown
        self._is_first = False
        checks = checks_of(self._desk, report.path) if is_seen else ()
        self._come.append(CheckedOne(report, checks))

    @Slot()
    def hand_on(self) -> None:
        """Hand on what has come since the last time."""
        come = tuple(self._come.popleft() for _one in range(len(self._come)))
        if come:
            self.came.emit(come)

    @Slot()
    def _end(self) -> None:
        """Hand on what is left once the work is done, or was stopped."""
        self.hand_on()
        if not self._work.is_busy:
            self._looking.stop()
