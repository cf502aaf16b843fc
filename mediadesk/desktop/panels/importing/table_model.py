"""The files an import could not read, one a line, each with its reason."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from mediadesk.i18n.translated import translated
from mediadesk.model.intake import Failure

_Index = QModelIndex | QPersistentModelIndex
_HEADINGS: Final = ("File", "Why it could not be read")


class FailureModel(QAbstractTableModel):
    """Shows failures in the order they came."""

    def __init__(self, failures: Sequence[Failure], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._failures = tuple(failures)

    # Qt overrides

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._failures)

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
        failure = self._failures[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (failure.path.name, failure.error)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return (str(failure.path), failure.error)[index.column()]
        return None
