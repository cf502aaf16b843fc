"""Misspelt words in captions: marked while somebody types, mended from the context menu."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QTimer, Signal, Slot
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QPlainTextEdit
from typing_extensions import override

from mediadesk.captions.spelled_words import SpelledWord
from mediadesk.desktop.typing.word_menu import WordMenu
from mediadesk.desktop.widgets.field.text_access import index_at
from mediadesk.desktop.widgets.field.wavy_marks import mark_words
from mediadesk.desktop.workplace import Workplace
from mediadesk.model.errors import MediaDeskError
from mediadesk.services.captions.spelling import Spelling
from mediadesk.services.jobs import JobContext

#: Nobody is corrected in the middle of a word.
_PAUSE_MS: Final = 400

#: More than this is no caption; looking through it would only cost.
_LONGEST: Final = 50_000


class SpellWatch(QObject):
    """Follows one field; the dictionary loads beside the window, typing never waits for it.

    Args:
        place: The window's services.
        field: The field.
        language: Tells the language it is written in.
        names: Tells the names that are right in it: those on the photo's record.

    Signals:
        learnt: A word counts as right from now on.
    """

    learnt = Signal()

    def __init__(
        self,
        place: Workplace,
        field: QPlainTextEdit,
        language: Callable[[], str],
        names: Callable[[], Sequence[str]],
    ) -> None:
        super().__init__(field)
        self._place = place
        self._field = field
        self._language = language
        self._names = names
        self._wrong: tuple[SpelledWord, ...] = ()
        self._asked = 0
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.look)
        self.menu = WordMenu(place, field, language)
        self.menu.taken_as_right.connect(self._learn)
        field.textChanged.connect(self._pause.start)
        field.viewport().installEventFilter(self)
        field.installEventFilter(self)  # the menu key is told to the field, the mouse to its view

    @property
    def wrong(self) -> tuple[SpelledWord, ...]:
        """The misspelt words of the text as it was looked at last."""
        return self._wrong

    @Slot()
    def look_soon(self) -> None:
        """Look through the text once more, as after the photo's record changed."""
        self._pause.start()

    @Slot()
    def look(self) -> None:
        """Look through the text as it stands."""
        self._asked += 1
        text = self._field.toPlainText()
        if not text or len(text) > _LONGEST:
            self._show(self._asked, text, ())
            return
        self._place.runner.run(
            partial(_misspelt, self._place.desk.spelling, text, self._language(), self._names()),
            done=partial(self._show, self._asked, text),
            failed=self._place.reporter.report,
        )

    def open_menu(self, position: int, where: QPoint) -> None:
        """Open the field's menu.

        Args:
            position: In the text, as the field counts.
            where: On the screen.
        """
        at = index_at(self._field.toPlainText(), position)
        word = next((one for one in self._wrong if one.start <= at <= one.end), None)
        self.menu.open(where, word)

    @Slot(str)
    def _learn(self, word: str) -> None:
        try:
            self._place.desk.spelling.learn(word)
        except MediaDeskError as error:
            self._place.reporter.report(error)
        self.look()
        self.learnt.emit()

    def _show(self, asked: int, text: str, wrong: tuple[SpelledWord, ...]) -> None:
        if asked != self._asked or text != self._field.toPlainText():
            return  # something else is typed by now
        self._wrong = wrong
        mark_words(self._field, text, ((one.start, one.end) for one in wrong))

    # Qt overrides

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QContextMenuEvent) and self._wrong:
            is_key = event.reason() is QContextMenuEvent.Reason.Keyboard
            field = self._field
            cursor = field.textCursor() if is_key else field.cursorForPosition(event.pos())
            below = field.viewport().mapToGlobal(field.cursorRect().bottomLeft())
            self.open_menu(cursor.position(), below if is_key else event.globalPos())
            return True
        return False


def _misspelt(
    spelling: Spelling, text: str, language: str, names: Sequence[str], _context: JobContext
) -> tuple[SpelledWord, ...]:
    return spelling.misspelt(text, language, names)
