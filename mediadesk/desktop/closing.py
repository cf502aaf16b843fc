"""Whether the window may close: what was typed is saved first, and the window lives meanwhile."""

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QMessageBox

from mediadesk.desktop.main_window import MainWindow
from mediadesk.desktop.widgets.look import Tone
from mediadesk.desktop.widgets.message_bar import Message
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.translated import translated


class Closing(QObject):
    """Has saved what was typed, and closes the window once it is; asks where that failed."""

    def __init__(self, place: Workplace, window: MainWindow) -> None:
        super().__init__(window)
        self._saves = place.saves
        self._window = window
        self._parts = window.parts
        self._is_awaited = self._is_decided = False
        self._failures = 0

    def may_close(self) -> bool:
        """Return whether nothing is to be waited for; else the window closes later by itself."""
        if self._is_decided:
            return True
        self._parts.inspector.commit()
        if self._saves.is_busy:
            self._wait()
            return False
        return self._may_leave_drafts()

    def _wait(self) -> None:
        if not self._is_awaited:
            self._is_awaited = True
            self._failures = self._saves.failures
            self._parts.messages.say(_promise())
            self._saves.then(self._close)

    @Slot()
    def _close(self) -> None:
        self._is_awaited = False
        self._parts.messages.withdraw(_promise())
        if self._parts.inspector.has_drafts:
            # What failed just now would fail again: it is asked about, and not saved once more.
            self._is_decided = may_close = self._may_leave_drafts()
        else:
            may_close = self._saves.failures == self._failures  # else why not is to be read first
        if may_close:
            self._window.close()
        self._is_decided = False

    def _may_leave_drafts(self) -> bool:
        if not self._parts.inspector.has_drafts:
            return True
        answer = QMessageBox.warning(
            self._window,
            translated("Not everything is saved"),
            translated(
                "Something you typed is not saved. It is kept beside the catalogue and stands in "
                "its field again at the next start."
            ),
            QMessageBox.StandardButton.Close | QMessageBox.StandardButton.Cancel,
            QMessageBox.StandardButton.Cancel,
        )
        return answer == QMessageBox.StandardButton.Close


def _promise() -> Message:
    told = translated("Saving what you typed. The window closes as soon as it is saved.")
    return Message(told, Tone.NEUTRAL)
