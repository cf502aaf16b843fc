"""The files an import could not read, one a line, each with its reason."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from mediadesk.desktop.widgets.headed_table import HeadedTable
from mediadesk.model.intake import Failure

_Index = QModelIndex | QPersistentModelIndex
_HEADINGS: Final = ("File", "Why it could not be read")


class FailureModel(HeadedTable):
    """Shows failures in the order they came."""

    def __init__(self, failures: Sequence[Failure], parent: QObject | None = None) -> None:
        super().__init__(_HEADINGS, parent)
        self._failures = tuple(failures)

    # Qt overrides

    @override
    def count_lines(self) -> int:
        return len(self._failures)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        failure = self._failures[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return (failure.path.name, _without_name(failure))[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return (str(failure.path), failure.error)[index.column()]
        return None


def _without_name(failure: Failure) -> str:
    """Return the reason without the name it begins with, which stands beside it."""
    said = failure.error
    for name in (str(failure.path), failure.path.name):
        if said.startswith(f"{name} "):
            rest = said[len(name) + 1 :]
            return f"{rest[:1].upper()}{rest[1:]}"
    return said
