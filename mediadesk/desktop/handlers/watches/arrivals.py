"""What arrived in a watched folder: listed at once, told of once, nothing taken away by it."""

from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal

from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.panels.checking.document_model import CheckedDocument, checked_document
from mediadesk.desktop.widgets.look import Tone
from mediadesk.desktop.widgets.message_bar import Message
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.model.finding import DocumentReport

#: While many documents are checked, the sidebar is renewed no more often.
_SIDEBAR_MS: Final = 5_000


class Arrivals(QObject):
    """Lists arrivals, and says quietly what a burst of them came to.

    It never chooses a document, opens a panel or takes the keyboard: whoever is writing a caption
    goes on writing.

    Signals:
        document_asked: An arrival is to be shown (its path).
    """

    document_asked = Signal(object)

    def __init__(self, place: Workplace, parts: Parts) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        # Of thousands of reports, each with its pictures, only the lines are held.
        self._burst: list[CheckedDocument] = []
        self._told: tuple[CheckedDocument, ...] = ()
        self._notice: Message | None = None
        self._absences: dict[Path, Message] = {}
        self._sidebar = QTimer(self)
        self._sidebar.setSingleShot(True)
        self._sidebar.setInterval(_SIDEBAR_MS)
        self._sidebar.timeout.connect(place.hub.publications_changed)

    def take(self, reports: Sequence[DocumentReport], *, is_last: bool) -> None:
        """List documents that arrived; say what came of all of them after the last."""
        if reports:
            at = datetime.now(UTC).astimezone()
            mark = self._place.desk.baselining.marked
            listed = [checked_document(mark(one), at, is_arrival=True) for one in reports[::-1]]
            self._parts.check.list_documents(listed)
            self._burst += listed[::-1]
            if not self._sidebar.isActive():
                self._sidebar.start()
        if self._burst and is_last:
            self._notify()

    def tell_absence(self, folder: Path, absence: str, *, is_watched: bool = True) -> None:
        """Say once that a folder is gone, and once that it is there again ("").

        Nothing is said of a folder that is watched no more; a sentence that stands there goes.
        """
        messages = self._parts.messages
        told = self._absences.get(folder)
        if absence and told is None:
            told = self._absences[folder] = Message(absence, Tone.WARNING)
            messages.say(told)
        elif not absence and told is not None:
            del self._absences[folder]
            messages.withdraw(told)  # it says what is no longer so
            if is_watched:
                again = translated("{folder} is there again.").format(folder=folder)
                self._place.reporter.inform(again)

    def end(self) -> None:
        """Tell nothing any more."""
        self._sidebar.stop()
        self._absences.clear()

    def _notify(self) -> None:
        """Say what a burst of arrivals came to; a notice not yet read is replaced."""
        messages = self._parts.messages
        is_unread = self._notice is not None and messages.withdraw(self._notice)
        told = (*(self._told if is_unread else ()), *self._burst)
        self._told = tuple({document.path: document for document in told}.values())
        self._burst = []
        left = [document for document in self._told if document.is_open]
        sentence = notice(len(self._told), len(left))
        if not left:
            self._told, self._notice = (), None
            self._place.reporter.inform(sentence)
            return
        shown = partial(self.document_asked.emit, left[-1].path)
        self._notice = Message(sentence, Tone.NEUTRAL, "", translated("Show"), shown)
        messages.say(self._notice)


def notice(arrived: int, left: int) -> str:
    """Return what arrived, in a sentence."""
    said = (
        translated("{documents} arrived, checked: {left:,} with something to do.")
        if left
        else translated("{documents} arrived, checked: nothing is left to do.")
    )
    documents = count(arrived, translated("document"), translated("documents"))
    return said.format(documents=documents, left=left)
