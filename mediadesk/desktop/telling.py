"""What the reporter tells, shown in the window's message bar."""

from PySide6.QtCore import QObject, Slot

from mediadesk.desktop.errors import Reporter
from mediadesk.desktop.widgets.look import Tone
from mediadesk.desktop.widgets.message_bar import Message, MessageBar


class Telling(QObject):
    """Makes messages of what is told, and takes back what is mended.

    Args:
        reporter: Who tells.
        messages: Where it is shown.
        parent: Who owns this.
    """

    def __init__(self, reporter: Reporter, messages: MessageBar, parent: QObject) -> None:
        super().__init__(parent)
        self._messages = messages
        reporter.informed.connect(self.inform)
        reporter.warned.connect(self.warn)
        reporter.mended.connect(self.withdraw)

    @Slot(str, str)
    def inform(self, sentence: str, details: str) -> None:
        """Tell that something is done."""
        self._messages.say(Message(sentence, Tone.OK, details))

    @Slot(str, str)
    def warn(self, sentence: str, details: str) -> None:
        """Tell that something could not be done."""
        self._messages.say(Message(sentence, Tone.ERROR, details))

    @Slot(str)
    def withdraw(self, sentence: str) -> None:
        """Take back a warning without details: what it asked for is done."""
        self._messages.withdraw(Message(sentence, Tone.ERROR))
