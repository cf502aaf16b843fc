"""The house styles, one a line: the desk's own first, then those that came with the program."""

from collections.abc import Collection, Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from mediadesk.i18n.translated import translated
from mediadesk.services.credits.styling import StyleEntry

#: Asks for the second line of an entry.
UNDERLINE_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1

#: Asks for what stands at the right: "shipped", "in use", "not saved".
STATE_ROLE: Final = UNDERLINE_ROLE + 1

#: Asks for the name by which a style is chosen.
NAME_ROLE: Final = STATE_ROLE + 1

_Index = QModelIndex | QPersistentModelIndex


class StyleListModel(QAbstractListModel):
    """Shows the styles and in what state each is."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[StyleEntry, ...] = ()
        self._unsaved: frozenset[str] = frozenset()

    def show_entries(self, entries: Sequence[StyleEntry]) -> None:
        """Show other styles."""
        self.beginResetModel()
        self._entries = tuple(entries)
        self.endResetModel()

    def mark_unsaved(self, names: Collection[str]) -> None:
        """Mark the styles that differ from what is saved."""
        self._unsaved = frozenset(names)
        if self._entries:
            self.dataChanged.emit(self.index(0), self.index(len(self._entries) - 1))

    def entry(self, row: int) -> StyleEntry | None:
        """Return the style of a row."""
        return self._entries[row] if 0 <= row < len(self._entries) else None

    def row_of(self, name: str) -> int:
        """Return the row of a style; -1 where it is not listed."""
        rows = (row for row, entry in enumerate(self._entries) if entry.name == name)
        return next(rows, -1)

    # Qt overrides

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._entries)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        entry = self.entry(index.row()) if index.isValid() else None
        if entry is None:
            return None
        state = self._state(entry)
        full = "\n".join(filter(None, (f"{entry.title} ({state})", entry.description)))
        answers: dict[int, str] = {
            Qt.ItemDataRole.DisplayRole: entry.title,
            Qt.ItemDataRole.AccessibleTextRole: full,
            Qt.ItemDataRole.ToolTipRole: full,
            UNDERLINE_ROLE: entry.description,
            STATE_ROLE: state,
            NAME_ROLE: entry.name,
        }
        return answers.get(role)

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def _state(self, entry: StyleEntry) -> str:
        said = [
            translated("own") if entry.is_own else translated("shipped"),
            translated("in use") if entry.is_chosen else "",
            translated("not saved") if entry.name in self._unsaved else "",
        ]
        return " · ".join(filter(None, said))
