"""The menu of a text field, with what may be meant by a misspelt word on top."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QMenu, QPlainTextEdit
from typing_extensions import override

from mediadesk.captions.spelled_words import SpelledWord
from mediadesk.desktop.awaited_job import AwaitedJob
from mediadesk.desktop.widgets.field.text_access import rewrite
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.translated import translated
from mediadesk.services.captions.spelling import Spelling
from mediadesk.services.jobs import JobContext

#: To look up what is meant takes a tenth of a second the first time; where it takes much longer,
#: the menu opens without.
_LONGEST_WAIT_MS: Final = 400

#: Whoever does this waits for no menu any more.
_GOING_ON: Final = {
    QEvent.Type.KeyPress,
    QEvent.Type.MouseButtonPress,
    QEvent.Type.Wheel,
    QEvent.Type.FocusOut,
    QEvent.Type.Hide,
}


@dataclass(frozen=True, slots=True)
class _Pending:
    """A menu that was asked for: where on the screen, and the misspelt word it is about."""

    where: QPoint
    word: SpelledWord


class WordMenu(QObject):
    """Opens once it is known what may be meant, so that nothing moves below the pointer.

    Args:
        place: The window's services.
        field: The field.
        language: Tells the language it is written in.

    Signals:
        taken_as_right: A word should count as right.
        opened: A menu was opened.
    """

    taken_as_right = Signal(str)
    opened = Signal(QMenu)

    def __init__(
        self, place: Workplace, field: QPlainTextEdit, language: Callable[[], str]
    ) -> None:
        super().__init__(field)
        self._place = place
        self._field = field
        self._language = language
        self._pending: _Pending | None = None
        self._meant = AwaitedJob[tuple[str, ...]](
            place.runner, done=self._open_with, failed=self._open_without
        )
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_LONGEST_WAIT_MS)
        self._patience.timeout.connect(self._open_with)
        self._menu: QMenu | None = None

    def open(self, where: QPoint, word: SpelledWord | None) -> None:
        """Open the menu.

        Args:
            where: On the screen.
            word: The misspelt word it is about.
        """
        self._forget()
        if word is None or not self._stands(word):
            self._pop_up(where, self._field.createStandardContextMenu())
            return
        self._pending = _Pending(where, word)
        for part in (self._field, self._field.viewport()):
            part.installEventFilter(self)
        self._patience.start()
        spelling = self._place.desk.spelling
        self._meant.run(partial(_meant, spelling, word.word, self._language()))

    @Slot()
    def _open_with(self, meant: Sequence[str] = ()) -> None:
        pending = self._pending
        self._forget()
        if pending is None:
            return
        menu = self._field.createStandardContextMenu()
        if menu.actions() and self._stands(pending.word):
            self._add(menu, pending.word, meant)
        self._pop_up(pending.where, menu)

    def _open_without(self, error: BaseException) -> None:
        self._open_with()
        self._place.reporter.report(error)

    def _pop_up(self, where: QPoint, menu: QMenu) -> None:
        self._menu = menu  # else it would go with the last name that it has
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(where)
        self.opened.emit(menu)

    def _forget(self) -> None:
        self._pending = None
        self._patience.stop()
        self._meant.stop()
        for part in (self._field, self._field.viewport()):
            part.removeEventFilter(self)

    def _stands(self, word: SpelledWord) -> bool:
        return self._field.toPlainText()[word.start : word.end] == word.word

    def _add(self, menu: QMenu, word: SpelledWord, meant: Sequence[str]) -> None:
        """Put on top what may be meant, and that the word be taken as right."""
        first = menu.actions()[0]
        for said in meant:
            action = menu.addAction(said)
            action.triggered.connect(partial(self._replace, word, said))
            menu.insertAction(first, action)
        learn = menu.addAction(translated("Take “{word}” as right").format(word=word.word))
        learn.triggered.connect(partial(self._tell_right, word.word))
        menu.insertAction(first, learn)
        menu.insertSeparator(first)

    def _replace(self, word: SpelledWord, said: str) -> None:
        if self._stands(word):
            text = self._field.toPlainText()
            after = f"{text[: word.start]}{said}{text[word.end :]}"
            rewrite(self._field, text, after, word.start + len(said))

    def _tell_right(self, word: str) -> None:
        self.taken_as_right.emit(word)

    # Qt overrides

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _GOING_ON:
            self._forget()
        return False


def _meant(spelling: Spelling, word: str, language: str, _context: JobContext) -> tuple[str, ...]:
    return spelling.suggestions(word, language)
