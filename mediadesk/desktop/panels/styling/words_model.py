"""The words of a language: as the style has them by itself, and as it words them differently."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFont
from typing_extensions import override

from mediadesk.credits.composing.wording import Words
from mediadesk.desktop.widgets.headed_table import HeadedTable

_Index = QModelIndex | QPersistentModelIndex
_HEADINGS: Final = ("Table", "Word", "Shared", "In this style")
_OWN: Final = 3

#: U+2423, open box: stands for a space that matters.
_SPACE: Final = "\u2423"


@dataclass(frozen=True, slots=True)
class _Row:
    section: str
    key: str
    shared: str
    own: str


class WordsModel(HeadedTable):
    """Shows a language's words; the last column is written in, empty means as shared.

    Signals:
        worded: A word was worded differently, or as shared again: its table, its key, the word.
    """

    worded = Signal(str, str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_HEADINGS, parent)
        self._rows: tuple[_Row, ...] = ()
        self._is_writable = False

    def show_words(
        self, shared: Mapping[str, Words], own: Mapping[str, Words], *, is_writable: bool
    ) -> None:
        """Show words by table and key.

        Args:
            shared: What the style has without any of its own.
            own: What it words differently, or has made up.
            is_writable: Whether the last column may be written in.
        """
        rows = tuple(
            _Row(section, key, words.get(key, ""), own.get(section, {}).get(key, ""))
            for section, words in shared.items()
            for key in {**words, **own.get(section, {})}
        )
        if (rows, is_writable) == (self._rows, self._is_writable):
            return
        self.beginResetModel()
        self._rows, self._is_writable = rows, is_writable
        self.endResetModel()

    # Qt overrides

    @override
    def count_lines(self) -> int:
        return len(self._rows)

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        may_write = self._is_writable and index.column() == _OWN
        return flags | Qt.ItemFlag.ItemIsEditable if may_write else flags

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        cells = (row.section, row.key.replace("_", " "), row.shared, row.own)
        if role == Qt.ItemDataRole.DisplayRole:
            return _with_spaces_shown(cells[index.column()])
        if role == Qt.ItemDataRole.EditRole:
            return cells[index.column()]
        if role == Qt.ItemDataRole.FontRole and row.own and index.column() == _OWN:
            font = QFont()
            font.setWeight(QFont.Weight.DemiBold)
            return font
        return None

    @override
    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if role != Qt.ItemDataRole.EditRole or not index.isValid() or index.column() != _OWN:
            return False
        row, word = self._rows[index.row()], str(value)
        if word != row.own:
            self.worded.emit(row.section, row.key, word)
        return True


def _with_spaces_shown(word: str) -> str:
    """Return a word with an open box for each space around it: ", " and "," are two marks."""
    bare = word.strip(" ")
    before, _, after = word.partition(bare) if bare else (word, "", "")
    return _SPACE * len(before) + bare + _SPACE * len(after)
