"""The timeline of a photo as a list: headings, entries, disagreements, proposals with ticks."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from mediadesk.desktop.panels.edits import wording
from mediadesk.desktop.panels.edits.timeline_rows import RowKind, TimelineRow
from mediadesk.desktop.widgets.plain_label import as_written
from mediadesk.model.edit import Edit

#: Asks for a row's second line, and for the row itself.
UNDERLINE_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1
ROW_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 2

_Index = QModelIndex | QPersistentModelIndex
_CHOSEN_KINDS: Final = frozenset({RowKind.ENTRY, RowKind.PROPOSAL})


class TimelineModel(QAbstractListModel):
    """Shows rows; proposals can be ticked, and are at first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[TimelineRow, ...] = ()
        self._left_out: set[int] = set()

    def show_rows(self, rows: Sequence[TimelineRow]) -> None:
        """Show other rows, all proposals ticked."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self._left_out = set()
        self.endResetModel()

    def row_at(self, row: int) -> TimelineRow | None:
        """Return a row; None where there is none."""
        return self._rows[row] if 0 <= row < len(self._rows) else None

    def place_of(self, edit_id: str) -> int:
        """Return the row of an entry; -1 where it is not shown."""
        places = (
            place
            for place, row in enumerate(self._rows)
            if row.kind is RowKind.ENTRY and row.edit is not None and row.edit.id == edit_id
        )
        return next(places, -1)

    @property
    def ticked(self) -> tuple[Edit, ...]:
        """The proposals that are ticked."""
        return tuple(
            row.edit
            for place, row in enumerate(self._rows)
            if row.kind is RowKind.PROPOSAL and row.edit is not None and place not in self._left_out
        )

    # Qt overrides

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole:
            return self._tick(index.row()) if row.kind is RowKind.PROPOSAL else None
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            said = wording.full(row.edit) if row.edit else f"{row.text} {row.underline}".strip()
            return as_written(said) if role == Qt.ItemDataRole.ToolTipRole else said
        answers = {
            Qt.ItemDataRole.DisplayRole: row.text,
            UNDERLINE_ROLE: row.underline,
            ROW_ROLE: row,
        }
        return answers.get(role)

    @override
    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        if self._rows[index.row()].kind is not RowKind.PROPOSAL:
            return False
        if Qt.CheckState(value) == Qt.CheckState.Checked:
            self._left_out.discard(index.row())
        else:
            self._left_out.add(index.row())
        self.dataChanged.emit(index, index)
        return True

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        row = self.row_at(index.row()) if index.isValid() else None
        if row is None:
            return Qt.ItemFlag.NoItemFlags
        if row.kind not in _CHOSEN_KINDS:
            return Qt.ItemFlag.ItemIsEnabled
        shown = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        is_proposal = row.kind is RowKind.PROPOSAL
        return shown | Qt.ItemFlag.ItemIsUserCheckable if is_proposal else shown

    def _tick(self, row: int) -> Qt.CheckState:
        is_out = row in self._left_out
        return Qt.CheckState.Unchecked if is_out else Qt.CheckState.Checked
