"""What writing came to, one thing a line, the worst first."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from mediadesk.desktop.panels.writing.wording import WriteLine
from mediadesk.i18n.translated import translated

_Index = QModelIndex | QPersistentModelIndex
_HEADINGS: Final = ("File", "What became of it", "Why")


class WriteLinesModel(QAbstractTableModel):
    """Shows lines in the order given."""

    def __init__(self, lines: Sequence[WriteLine], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lines = tuple(lines)

    def line(self, row: int) -> WriteLine:
        """Return the line of a row."""
        return self._lines[row]

    # Qt overrides

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._lines)

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(_HEADINGS)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return translated(_HEADINGS[section]) if 0 <= section < len(_HEADINGS) else None

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (line.path.name, line.what, line.why)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return (str(line.path), line.what, line.why)[index.column()]
        return None
