"""Who did what to a picture beside taking it: an editable table."""

import uuid
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from typing_extensions import override

from mediadesk.desktop.widgets.headed_table import HeadedTable
from mediadesk.desktop.widgets.plain_label import as_written
from mediadesk.model.credit import Contribution

_Index = QModelIndex | QPersistentModelIndex
_HEADINGS: Final = ("Did what", "Who", "For whom")
_SHOWN: Final = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole)


class ContributionModel(HeadedTable):
    """Shows contributions and takes changes.

    Signals:
        edited: A person changed the table.
    """

    edited = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_HEADINGS, parent)
        self._photo_id = 0
        self._rows: list[Contribution] = []

    def show_contributions(self, photo_id: int, contributions: Sequence[Contribution]) -> None:
        """Show the contributions to a photo."""
        self.beginResetModel()
        self._photo_id = photo_id
        self._rows = list(contributions)
        self.endResetModel()

    @property
    def contributions(self) -> tuple[Contribution, ...]:
        """The contributions that say something."""
        return tuple(row for row in self._rows if row.roles or row.person or row.organisation)

    def add(self, person: str, organisation: str) -> QModelIndex:
        """Add a line for a person to fill in; return the index of its first cell."""
        at = len(self._rows)
        self.beginInsertRows(QModelIndex(), at, at)
        self._rows.append(Contribution(uuid.uuid4().hex, self._photo_id, (), person, organisation))
        self.endInsertRows()
        return self.index(at, 0)

    def remove(self, row: int) -> None:
        """Remove a line."""
        if 0 <= row < len(self._rows):
            self.beginRemoveRows(QModelIndex(), row, row)
            del self._rows[row]
            self.endRemoveRows()
            self.edited.emit()

    # Qt overrides

    @override
    def count_lines(self) -> int:
        return len(self._rows)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid() or role not in (*_SHOWN, Qt.ItemDataRole.ToolTipRole):
            return None
        row = self._rows[index.row()]
        said = (", ".join(row.roles), row.person, row.organisation)[index.column()]
        return as_written(said) if role == Qt.ItemDataRole.ToolTipRole else said

    @override
    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.EditRole:
            return False
        row = self._rows[index.row()]
        changed = _changed(row, index.column(), str(value or "").strip())
        if changed != row:
            self._rows[index.row()] = changed
            self.dataChanged.emit(index, index)
            self.edited.emit()
        return True

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        return super().flags(index) | (
            Qt.ItemFlag.ItemIsEditable if index.isValid() else Qt.ItemFlag.NoItemFlags
        )


def _changed(row: Contribution, column: int, text: str) -> Contribution:
    if column == 0:
        roles = tuple(role for role in (part.strip() for part in text.split(",")) if role)
        return replace(row, roles=roles)
    return replace(row, person=text) if column == 1 else replace(row, organisation=text)
