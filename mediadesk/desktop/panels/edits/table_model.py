"""The edit log of a photo, one entry a line, oldest first."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from mediadesk.desktop.panels.edits import wording
from mediadesk.i18n.translated import translated
from mediadesk.model.edit import Edit

#: Asks for the second line of an entry: who, when, on what evidence.
UNDERLINE_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1

_Index = QModelIndex | QPersistentModelIndex


class EditLogModel(QAbstractTableModel):
    """Shows edits as said by the wording."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._edits: tuple[Edit, ...] = ()

    def show_edits(self, edits: Sequence[Edit]) -> None:
        """Show another log."""
        self.beginResetModel()
        self._edits = tuple(edits)
        self.endResetModel()

    # Qt overrides

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._edits)

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else 1

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        say = _ANSWERS.get(role)
        return say(self._edits[index.row()]) if say and index.isValid() else None


def _underline(edit: Edit) -> str:
    said = (wording.who(edit), wording.when(edit), wording.evidence(edit))
    return " · ".join(part for part in said if part)


def _full(edit: Edit) -> str:
    lines = [wording.what(edit), _underline(edit)]
    if edit.software:
        lines.append(translated("with {software}").format(software=edit.software))
    if edit.note:
        lines.append(edit.note)
    return "\n".join(lines)


_ANSWERS: Final[dict[int, Callable[[Edit], str]]] = {
    Qt.ItemDataRole.DisplayRole: wording.what,
    Qt.ItemDataRole.ToolTipRole: _full,
    Qt.ItemDataRole.AccessibleTextRole: _full,
    UNDERLINE_ROLE: _underline,
}
