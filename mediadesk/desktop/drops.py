"""What becomes of files that are dropped on the window."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Slot

from mediadesk.desktop.handlers.checking import CheckingHandler
from mediadesk.desktop.handlers.intake import IntakeHandler
from mediadesk.desktop.main_window import MainWindow


class Drops(QObject):
    """Has dropped documents checked, by the ends of their names, and everything else imported."""

    def __init__(
        self, window: MainWindow, intake: IntakeHandler, checking: CheckingHandler
    ) -> None:
        super().__init__(window)
        self._intake = intake
        self._checking = checking
        window.dropped.connect(self._take)

    @Slot(object)
    def _take(self, paths: Sequence[Path]) -> None:
        documents = tuple(path for path in paths if self._checking.reads(path))
        pictures = tuple(path for path in paths if path not in documents)
        if documents:
            self._checking.check_paths(documents)
        if pictures:
            self._intake.import_paths(pictures)
