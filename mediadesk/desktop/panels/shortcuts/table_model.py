"""Every action with its keys, one a line."""

from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QKeySequence
from typing_extensions import override

from mediadesk.desktop.actions.shortcuts import Shortcuts
from mediadesk.desktop.actions.spec import ActionSpec
from mediadesk.desktop.actions.table import ACTIONS
from mediadesk.desktop.widgets.headed_table import HeadedTable
from mediadesk.i18n.translated import translated

_Index = QModelIndex | QPersistentModelIndex
_HEADINGS: Final = ("Menu", "Action", "Keys")


class ShortcutModel(HeadedTable):
    """Shows the table of actions in the order of the menus."""

    def __init__(self, shortcuts: Shortcuts, parent: QObject | None = None) -> None:
        super().__init__(_HEADINGS, parent)
        self._shortcuts = shortcuts

    def action(self, row: int) -> ActionSpec | None:
        """Return the action of a row."""
        return ACTIONS[row] if 0 <= row < len(ACTIONS) else None

    def refresh(self) -> None:
        """Show the keys anew."""
        self.dataChanged.emit(self.index(0, 2), self.index(len(ACTIONS) - 1, 2))

    # Qt overrides

    @override
    def count_lines(self) -> int:
        return len(ACTIONS)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        action = ACTIONS[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            native = QKeySequence.SequenceFormat.NativeText
            keys = QKeySequence(self._shortcuts.keys(action)).toString(native)
            return (translated(action.menu), translated(action.text), keys)[index.column()]
        return translated(action.tip) if role == Qt.ItemDataRole.ToolTipRole else None
