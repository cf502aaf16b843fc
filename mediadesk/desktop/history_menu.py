"""Tells the menu what would be taken back now, and what done again."""

from functools import partial

from PySide6.QtCore import QObject, Slot

from mediadesk.desktop.awaited_job import AwaitedJob
from mediadesk.desktop.permissions import Permissions
from mediadesk.desktop.workplace import Workplace
from mediadesk.services.history import History
from mediadesk.services.jobs import JobContext


class HistoryMenu(QObject):
    """Reads the journal's ends beside the window; the newest answer counts."""

    def __init__(self, place: Workplace, permissions: Permissions) -> None:
        super().__init__(permissions)
        self._history = place.desk.history
        self._permissions = permissions
        self._reading = AwaitedJob(place.runner, done=self._show, failed=place.reporter.report)

    @Slot()
    def refresh(self) -> None:
        """Say what would be taken back now."""
        self._reading.run(partial(_next_steps, self._history))

    def _show(self, steps: tuple[str, str]) -> None:
        self._permissions.show_history(*steps)


def _next_steps(history: History, _context: JobContext) -> tuple[str, str]:
    return history.next_undo(), history.next_redo()
