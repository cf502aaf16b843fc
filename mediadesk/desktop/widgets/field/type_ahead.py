"""Offers what may be meant while somebody types into a field; typing goes on as if it were not."""

import re
from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, QStringListModel, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QListView, QPlainTextEdit, QWidget
from typing_extensions import override

from mediadesk.desktop.widgets.field.text_access import cursor_of, rewrite, text_of
from mediadesk.i18n.translated import translated

_SEPARATORS: Final = ";\n"
_BETWEEN: Final = re.compile(f"[{_SEPARATORS}]")
_TAKING: Final = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Tab)
_COMMANDS: Final = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)
_MODIFIERS: Final = (Qt.Key.Key_Control, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta)
_FEWEST_LETTERS: Final = 2
_SHOWN: Final = 12


def _nobody(_chosen: str) -> Sequence[str]:
    """Send nobody along."""
    return ()


class TypeAhead(QObject):
    """A list below a field: Down chooses in it, Return or Tab takes what is chosen, Esc closes it.

    Nothing is chosen unless it is asked for, so that Return and Tab do what they always do.
    """

    def __init__(
        self,
        field: QWidget,
        complete: Callable[[str], Sequence[str]],
        *,
        is_list: bool,
        company: Callable[[str], Sequence[str]] = _nobody,
    ) -> None:
        """Attach to a field.

        Args:
            field: A line or running text.
            complete: Returns what may be meant by what is typed so far.
            is_list: Whether the field holds several values, with semicolons between them.
            company: Returns what goes along with a value that is chosen, in a list.
        """
        super().__init__(field)
        self._field = field
        self._complete = complete
        self._is_list = is_list
        self._company = company
        self._model = QStringListModel(self)
        self.completer = QCompleter(self._model, self)
        self.popup = QListView()
        self.completer.setPopup(self.popup)
        self.popup.setAccessibleName(translated("Suggestions"))
        self.completer.setWidget(field)
        self.completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self.completer.setMaxVisibleItems(_SHOWN)
        self.completer.activated.connect(self._take)
        self._offered_for = ""
        if isinstance(field, (QLineEdit, QPlainTextEdit)):
            field.textChanged.connect(self._follow)
        field.installEventFilter(self)
        self.popup.installEventFilter(self)

    @Slot()
    def offer(self) -> None:
        """Offer what may be meant by what stands before the cursor."""
        prefix, self._offered_for = self._prefix(), text_of(self._field)
        offered = list(self._complete(prefix)) if len(prefix) >= _FEWEST_LETTERS else []
        if not offered or offered == [prefix]:
            self.popup.hide()
            return
        self._model.setStringList(offered)
        box = self._field.rect()
        if isinstance(self._field, QPlainTextEdit):
            box = self._field.cursorRect()
            box.translate(self._field.viewport().pos())
            box.setWidth(max(220, self._field.width() // 2))
        self.completer.complete(box)
        self.popup.setCurrentIndex(QModelIndex())  # Qt chooses the first one by itself

    @Slot()
    def _follow(self) -> None:
        """Offer what goes with the text as it is typed on; close where that is nothing.

        While the list is open its keys go through it to the field, past all who watch the field.
        """
        if self.popup.isVisible() and text_of(self._field) != self._offered_for:
            self.offer()

    def _prefix(self) -> str:
        text = text_of(self._field)
        return text[self._begin(text) : cursor_of(self._field, text)].lstrip()

    def _begin(self, text: str) -> int:
        """Return where the value begins that the cursor stands in."""
        if not self._is_list:
            return 0
        cursor = cursor_of(self._field, text)
        return max(text.rfind(sign, 0, cursor) for sign in _SEPARATORS) + 1

    @Slot(str)
    def _take(self, chosen: str) -> None:
        text = text_of(self._field)
        begin, cursor = self._begin(text), cursor_of(self._field, text)
        begin += len(text[begin:cursor]) - len(text[begin:cursor].lstrip())
        taken = "; ".join((chosen, *self._joining(chosen, text[:begin], text[cursor:])))
        rewrite(self._field, text, f"{text[:begin]}{taken}{text[cursor:]}", begin + len(taken))

    def _joining(self, chosen: str, before: str, behind: str) -> tuple[str, ...]:
        """Return what comes along with a value and does not stand in the list already."""
        if not self._is_list:
            return ()
        there = {value.strip().casefold() for value in _BETWEEN.split(f"{before};{behind}")}
        there.add(chosen.casefold())
        return tuple(one for one in self._company(chosen) if one.casefold() not in there)

    # Qt overrides

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        popup = self.popup
        if not isinstance(event, QKeyEvent) or not popup.isVisible():
            return False
        if watched is popup:
            if _is_command(event):
                popup.hide()
            return False
        if event.type() == QEvent.Type.KeyPress and event.key() in _TAKING:
            if popup.currentIndex().isValid():
                event.ignore()  # the list takes it
                return True
            popup.hide()
        return False


def _is_command(event: QKeyEvent) -> bool:
    """Whether a key asks for something that leaves the field behind, as Ctrl+Return and F8 do."""
    is_function = Qt.Key.Key_F1 <= event.key() <= Qt.Key.Key_F35
    is_sign = event.text().isprintable() and event.text() != ""  # AltGr is Ctrl and Alt at once
    is_chord = bool(event.modifiers() & _COMMANDS) and event.key() not in _MODIFIERS
    return is_function or (is_chord and not is_sign)


def is_line_or_text(field: QWidget) -> bool:
    """Whether something can be offered at a field."""
    return isinstance(field, (QLineEdit, QPlainTextEdit))
