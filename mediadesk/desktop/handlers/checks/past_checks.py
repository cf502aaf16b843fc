"""The earlier checks of a document, as a person wants to see them, read beside the window."""

from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal

from mediadesk.desktop.awaited_job import AwaitedJob
from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.workplace import Workplace
from mediadesk.model.finding import DocumentReport
from mediadesk.services.checks.check_history import CheckedAgain, with_changes
from mediadesk.services.desk import Desk
from mediadesk.services.jobs import JobContext

#: Checks that are shown of a document over time.
_MOST_CHECKS: Final = 50


@dataclass(frozen=True, slots=True)
class PastReport:
    """What is on record of a document.

    Attributes:
        path: The document.
        image: The picture of it that was asked for; "" for none.
        report: What its last check came to; None where it was never checked.
        checks: Its checks, the youngest first.
    """

    path: Path
    image: str
    report: DocumentReport | None
    checks: tuple[CheckedAgain, ...]


class PastChecks(QObject):
    """Shows what the last check of a document came to.

    Signals:
        unchecked: Nothing is on record of a document (its path).
    """

    unchecked = Signal(object)

    def __init__(self, place: Workplace, parts: Parts, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = place.desk
        self._parts = parts
        self._reading = AwaitedJob(place.runner, done=self._show, failed=place.reporter.report)

    def show(self, path: Path, image: str = "") -> None:
        """Show a document, and a picture of it where one is named, as soon as it is read."""
        self._reading.run(partial(_past_report, self._desk, path, image))

    def forget(self) -> None:
        """Show nothing more of what is being read: something newer is to be shown."""
        self._reading.stop()

    def _show(self, past: PastReport) -> None:
        if past.report is None:
            self.unchecked.emit(past.path)
            return
        check = self._parts.check
        self._parts.check_dock.show()
        changes = past.checks[0].changes if past.checks else ()
        check.show_report(replace(past.report, changes=changes), past.checks)
        if past.image:
            check.show_image(past.image)


def checks_of(desk: Desk, path: Path) -> tuple[CheckedAgain, ...]:
    """Return the checks of a document in which something was new, with the first and the last."""
    told = tuple(with_changes(desk.checking.checks(path, _MOST_CHECKS)))
    ends = (0, len(told) - 1)
    return tuple(one for at, one in enumerate(told) if one.changes or at in ends)


def _past_report(desk: Desk, path: Path, image: str, _context: JobContext) -> PastReport:
    report = desk.checking.last_check(path)
    return PastReport(path, image, report, checks_of(desk, path) if report is not None else ())
