"""The variables and filters of templates, to be looked up and inserted."""

from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from mediadesk.desktop.panels.styling.marks import Mark, marks
from mediadesk.i18n.translated import translated

_Index = QModelIndex | QPersistentModelIndex
_COLUMNS: Final = 2


class MarksModel(QAbstractTableModel):
    """Shows each mark and what it stands for."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._marks = marks()

    def mark(self, row: int) -> Mark | None:
        """Return the mark of a row."""
        return self._marks[row] if 0 <= row < len(self._marks) else None

    # Qt overrides

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._marks)

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else _COLUMNS

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        mark = self.mark(index.row()) if index.isValid() else None
        if mark is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            name = f"| {mark.name}" if mark.is_filter else mark.name
            return (name, mark.meaning)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{mark.meaning}\n{mark.text.strip()}"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            kind = translated("filter") if mark.is_filter else translated("variable")
            return f"{mark.name} ({kind}): {mark.meaning}"
        return None
