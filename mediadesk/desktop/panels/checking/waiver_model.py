"""Waivers, one a line: how they stand, where, what, who, when, why."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from mediadesk.desktop.panels.checking.wording import WAIVER_WORDS, picture_name
from mediadesk.desktop.widgets.headed_table import HeadedTable
from mediadesk.desktop.widgets.plain_label import as_written
from mediadesk.i18n.translated import translated
from mediadesk.services.checks.waiving import HeldWaiver

_Index = QModelIndex | QPersistentModelIndex
HEADINGS: Final = ("State", "Document", "Picture", "Finding", "Waived by", "When", "Why")


class WaiverModel(HeadedTable):
    """Shows waivers in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(HEADINGS, parent)
        self._held: tuple[HeldWaiver, ...] = ()

    def show_waivers(self, held: Sequence[HeldWaiver]) -> None:
        """Show other waivers."""
        self.beginResetModel()
        self._held = tuple(held)
        self.endResetModel()

    def held(self, row: int) -> HeldWaiver | None:
        """Return the waiver of a row; None where there is none."""
        return self._held[row] if 0 <= row < len(self._held) else None

    # Qt overrides

    @override
    def count_lines(self) -> int:
        return len(self._held)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        held = self._held[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _cells(held)[index.column()]
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_written(f"{held.waiver.publication}\n{held.waiver.printed}".strip())
        return None


def _cells(held: HeldWaiver) -> tuple[str, ...]:
    waiver = held.waiver
    return (
        translated(WAIVER_WORDS[held.state]),
        Path(waiver.publication).name,
        held.locator or picture_name(waiver.image),
        waiver.rule,
        waiver.by,
        f"{waiver.waived_at.astimezone():%d %b %Y, %H:%M}",
        waiver.reason,
    )
