"""The pictures of a checked document, one a line."""

from collections.abc import Sequence
from pathlib import PurePosixPath
from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QIcon
from typing_extensions import override

from mediadesk.desktop.panels.checking.wording import found
from mediadesk.desktop.widgets.headed_table import HeadedTable
from mediadesk.desktop.widgets.status_dot import status_word
from mediadesk.model.finding import Judgement, Status

_Index = QModelIndex | QPersistentModelIndex
_HEADINGS: Final = ("Status", "Picture", "Catalogue")


class JudgementModel(HeadedTable):
    """Shows judgements in the order of the document."""

    def __init__(
        self, icons: dict[Status, QIcon] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(_HEADINGS, parent)
        self._icons = icons or {}
        self._judgements: tuple[Judgement, ...] = ()

    def show_judgements(self, judgements: Sequence[Judgement]) -> None:
        """Show other judgements."""
        self.beginResetModel()
        self._judgements = tuple(judgements)
        self.endResetModel()

    def show_icons(self, icons: dict[Status, QIcon]) -> None:
        """Show other icons, as after a change of theme."""
        self._icons = icons
        self.layoutChanged.emit()

    # Qt overrides

    @override
    def count_lines(self) -> int:
        return len(self._judgements)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        judgement = self._judgements[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _cell(judgement, index.column())
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"{judgement.placement.locator}\n{judgement.placement.image}".strip()
        if role == Qt.ItemDataRole.DecorationRole and index.column() == 0:
            return self._icons.get(judgement.status)
        return None


def _cell(judgement: Judgement, column: int) -> str:
    if column == 0:
        return status_word(judgement.status)
    if column == 1:
        placement = judgement.placement
        name = PurePosixPath(placement.image.partition("?")[0]).name or placement.image
        return f"{placement.locator}  {name}" if placement.locator else name
    return found(judgement)
