"""Why something typed was not saved: told until everything typed is."""

from PySide6.QtCore import QObject, Slot

from mediadesk.desktop.errors import Reporter
from mediadesk.desktop.inspector import Inspector
from mediadesk.model.errors import MediaDeskError


class UnsavedWords(QObject):
    """Reports what the inspector could not save, and takes that back once nothing is left of it."""

    def __init__(self, inspector: Inspector, reporter: Reporter) -> None:
        super().__init__(inspector)
        self._inspector = inspector
        self._reporter = reporter
        self._told: list[str] = []
        inspector.failed.connect(self._tell)
        inspector.saved.connect(self._look_again)

    @Slot(object)
    def _tell(self, error: BaseException) -> None:
        if isinstance(error, MediaDeskError):
            self._told.append(str(error))
        self._reporter.report(error)

    @Slot()
    def _look_again(self) -> None:
        if not self._inspector.has_drafts:
            told, self._told = self._told, []
            for sentence in told:
                self._reporter.withdraw(sentence)
