"""A bar in the window for what went wrong or well: says it, offers help, gets out of the way."""

from collections import deque
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from mediadesk.desktop.widgets.look import Look, Tone
from mediadesk.desktop.widgets.message_layout import MessageLayout
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated

_ICON_PX = 16
_ICONS: dict[Tone, str] = {
    Tone.ERROR: "error",
    Tone.WARNING: "warning",
    Tone.OK: "ok",
    Tone.UNKNOWN: "unknown",
    Tone.NEUTRAL: "info",
}


@dataclass(frozen=True, slots=True)
class Message:
    """Something to be said in the bar.

    Attributes:
        sentence: What happened, to what, what to do.
        tone: How bad it is; the bar goes by itself only where all is well.
        details: More for those who ask, such as the names of files; "" for none.
        action_name: What the button says; "" for no button.
        action: What the button does.
    """

    sentence: str
    tone: Tone = Tone.NEUTRAL
    details: str = ""
    action_name: str = ""
    action: Callable[[], None] | None = None

    @property
    def is_good(self) -> bool:
        """Whether nothing went wrong."""
        return self.tone in (Tone.OK, Tone.NEUTRAL)

    @property
    def is_fleeting(self) -> bool:
        """Whether there is nothing to act on: it goes by itself."""
        return self.is_good and not self.action_name

    @property
    def is_done_with(self) -> bool:
        """Whether what it offers is only a look at what is done: it gives way to what comes."""
        return self.tone is Tone.OK and bool(self.action_name)


class MessageBar(MessageLayout):
    """Shows one message at a time; those that come meanwhile wait for their turn.

    Good news that only tells something takes the place of such news, and is shown before what
    offers something, which stands there again afterwards; behind what went wrong it waits.

    Signals:
        emptied: The last message was closed.
    """

    emptied = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None, good_news_ms: int = 6000) -> None:
        super().__init__(parent)
        self._look = look
        self.close_button.setIcon(look.icons.icon("close"))
        self.action.clicked.connect(self.act)
        self.close_button.clicked.connect(self.close_message)
        self._messages: deque[Message] = deque()
        self._leaving = QTimer(self)
        self._leaving.setSingleShot(True)
        self._leaving.setInterval(good_news_ms)
        self._leaving.timeout.connect(self.close_message)
        self.hide()

    def show_look(self, look: Look) -> None:
        """Show icons in another theme's colours from now on."""
        self._look = look
        self.close_button.setIcon(look.icons.icon("close"))
        if self._messages:
            self._show_first()

    @property
    def message(self) -> Message | None:
        """The message shown; None where there is none."""
        return self._messages[0] if self._messages else None

    @property
    def waiting_count(self) -> int:
        """How many messages wait behind the one shown."""
        return max(0, len(self._messages) - 1)

    def say(self, message: Message) -> None:
        """Show a message when it is its turn; one that is there already is not repeated."""
        if message in self._messages:
            return
        shown = self.message
        self._messages = deque(_lined_up(self._messages, message))
        if self.message is shown:
            self._show_waiting()
        else:
            self._show_first()

    def withdraw(self, message: Message) -> bool:
        """Take back a message that holds no more; return whether it was still there."""
        if message == self.message:
            self.close_message()
            return True
        if message not in self._messages:
            return False
        self._messages.remove(message)
        self._show_waiting()
        return True

    @Slot(str)
    def withdraw_warning(self, sentence: str) -> None:
        """Take back an error without details: what it asked for is done."""
        self.withdraw(Message(sentence, Tone.ERROR))

    @Slot()
    def close_message(self) -> None:
        """Take the message away and show the next."""
        if self._messages:
            self._messages.popleft()
        if self._messages:
            self._show_first()
        elif not self.isHidden():
            self._leaving.stop()
            self.hide()
            self.emptied.emit()

    def _show_first(self) -> None:
        message = self._messages[0]
        colour = self._look.colours.tone(message.tone)
        icon = self._look.icons.icon(_ICONS[message.tone], colour)
        self.icon.setPixmap(icon.pixmap(QSize(_ICON_PX, _ICON_PX)))
        self.sentence.setText(message.sentence)
        self.action.setText(message.action_name)
        self.action.setVisible(bool(message.action_name))
        self.details.setPlainText(message.details)
        self.details_toggle.setChecked(False)
        self.details_toggle.setVisible(bool(message.details))
        self.details.setVisible(False)
        self._show_waiting()
        self.setProperty("tone", message.tone.value)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()
        self._announce(message)
        self._stay_or_leave(message)

    def _stay_or_leave(self, message: Message) -> None:
        # Good news leaves by itself; what a person has to act on waits until it is closed.
        if message.is_fleeting:
            self._leaving.start()
        else:
            self._leaving.stop()

    def _show_waiting(self) -> None:
        waiting = count(self.waiting_count, translated("more message"))
        self.waiting.setText(waiting)
        self.waiting.setVisible(self.waiting_count > 0)

    def _announce(self, message: Message) -> None:
        self.setAccessibleName(message.sentence)
        event = QAccessibleEvent(self, QAccessible.Event.Alert)
        QAccessible.updateAccessibility(event)

    @Slot()
    def act(self) -> None:
        """Do what the message offers, and take it away; good news in front of it stays."""
        offers = (one for one in self._messages if not one.is_fleeting)
        message = next(offers, None)
        if message is not None and message.action is not None:
            self.withdraw(message)
            message.action()

    # Qt overrides

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_message()
            return
        super().keyPressEvent(event)


def _lined_up(messages: Iterable[Message], message: Message) -> tuple[Message, ...]:
    """Return the messages that stand and wait once another has come."""
    if not message.is_fleeting:
        return (*(one for one in messages if not one.is_done_with), message)
    left = tuple(one for one in messages if not one.is_fleeting)  # the newest is enough
    return (message, *left) if not left or left[0].is_good else (*left, message)
