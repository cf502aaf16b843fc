"""The menu "Edit in": programs by number, and what was saved in them and is not taken in yet."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from mediadesk.i18n.translated import translated

_MOST_NUMBERED: Final = 9


class ProgramMenu(QMenu):
    """Offers programs and results; who fills it when it opens decides which.

    Signals:
        program_chosen: A photo is to be edited in a program (its place in the list).
        result_chosen: A result is to be taken in (its place in the list).
        naming_asked: Programs are to be named in the settings.
    """

    program_chosen = Signal(int)
    result_chosen = Signal(int)
    naming_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(translated("Edit in"), parent)

    def offer(self, programs: Sequence[str], results: Sequence[str]) -> None:
        """Offer programs by their names, and results, each told in a sentence."""
        self.clear()
        for place, name in enumerate(programs):
            key = f"&{place + 1} " if place < _MOST_NUMBERED else ""
            self._add(f"{key}{_plain(name)}", place).triggered.connect(self._choose_program)
        if not programs:
            nothing = self.addAction(translated("No picture editor was found"))
            nothing.setEnabled(False)
        self.addSeparator()
        for place, sentence in enumerate(results):
            self._add(_plain(sentence), place).triggered.connect(self._choose_result)
        self.addAction(translated("Name &programs…")).triggered.connect(self.naming_asked)

    def _add(self, words: str, place: int) -> QAction:
        action = self.addAction(words)
        action.setData(place)
        return action

    @Slot()
    def _choose_program(self) -> None:
        self.program_chosen.emit(_place(self.sender()))

    @Slot()
    def _choose_result(self) -> None:
        self.result_chosen.emit(_place(self.sender()))


def _place(chosen: object) -> int:
    return int(chosen.data()) if isinstance(chosen, QAction) else 0


def _plain(words: str) -> str:
    """Return words as a menu shows them: & would underline what follows."""
    return words.replace("&", "&&")
