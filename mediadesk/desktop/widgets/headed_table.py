"""A table model of lines under headings: what every one of them answers alike."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from mediadesk.i18n.translated import translated


class HeadedTable(QAbstractTableModel):
    """Counts lines and names columns; what a cell says is left to the subclass.

    Args:
        headings: What the columns are called, not yet translated.
    """

    def __init__(self, headings: Sequence[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._headings = tuple(headings)

    def count_lines(self) -> int:
        """Return how many lines there are."""
        raise NotImplementedError

    # Qt overrides

    @override
    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else self.count_lines()

    @override
    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._headings)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return translated(self._headings[section]) if 0 <= section < len(self._headings) else None
