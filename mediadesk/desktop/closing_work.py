"""Whether the window may close while a job changes something: it waits, unless asked again."""

from PySide6.QtCore import QObject, QTimer, Slot

from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.main_window import MainWindow
from mediadesk.desktop.widgets.look import Tone
from mediadesk.desktop.widgets.message_bar import Message
from mediadesk.i18n.translated import translated


class ClosingWork(QObject):
    """Lets an import or an export end before the window closes, and says so.

    Whoever closes the window once more, or presses the message's button, stops it.
    """

    def __init__(self, work: Work, window: MainWindow) -> None:
        super().__init__(window)
        self._work = work
        self._window = window
        self._messages = window.parts.messages
        self._told: Message | None = None
        work.busy_changed.connect(self._look_again)

    def may_close(self) -> bool:
        """Return whether nothing is to be waited for; else the window closes later by itself."""
        if self._told is not None or not self._work.unfinished:
            return True
        self._told = Message(
            translated("{what} is under way; the window closes when that is done.").format(
                what=self._work.unfinished
            ),
            Tone.NEUTRAL,
            "",
            translated("Stop and close"),
            self._close,
        )
        self._messages.say(self._told)
        return False

    @Slot()
    def _look_again(self) -> None:
        if self._told is not None and not self._work.unfinished:
            QTimer.singleShot(0, self._close_after)  # what it came to is told first

    @Slot()
    def _close_after(self) -> None:
        """Close, unless the message was closed meanwhile, or there is something to be read."""
        told, self._told = self._told, None
        if told is None or not self._messages.withdraw(told):
            return
        if self._messages.message is None or self._messages.message.is_good:
            self._close()

    @Slot()
    def _close(self) -> None:
        self._window.close()
