"""What writing came to, one thing a line, the worst first."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from mediadesk.desktop.panels.writing.wording import WriteLine
from mediadesk.desktop.widgets.headed_table import HeadedTable

_Index = QModelIndex | QPersistentModelIndex
_HEADINGS: Final = ("File", "What became of it", "Why")


class WriteLinesModel(HeadedTable):
    """Shows lines in the order given."""

    def __init__(self, lines: Sequence[WriteLine], parent: QObject | None = None) -> None:
        super().__init__(_HEADINGS, parent)
        self._lines = tuple(lines)

    def line(self, row: int) -> WriteLine:
        """Return the line of a row."""
        return self._lines[row]

    # Qt overrides

    @override
    def count_lines(self) -> int:
        return len(self._lines)

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
