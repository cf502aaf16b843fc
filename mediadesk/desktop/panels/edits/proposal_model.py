"""What was recovered of a derivative, to be confirmed or corrected: a table with ticks."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from typing_extensions import override

from mediadesk.desktop.edit_words import said_first
from mediadesk.desktop.widgets.headed_table import HeadedTable
from mediadesk.desktop.widgets.plain_label import as_written
from mediadesk.edits.kinds import EDIT_KINDS, info
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.model.edit import Edit, EditKind
from mediadesk.model.geometry import Box

_Index = QModelIndex | QPersistentModelIndex
KIND, AMOUNT, NOTE = range(3)
_HEADINGS: Final = ("What was done", "How much", "Note")
_NUMBER: Final = re.compile(r"-?\d+(?:[.,]\d+)?")
_SCALED: Final = frozenset({EditKind.ENLARGE, EditKind.RESIZE})


class ProposalModel(HeadedTable):
    """Shows edits, all ticked at first; kind, amount and note can be corrected."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_HEADINGS, parent)
        self._edits: list[Edit] = []
        self._left_out: set[int] = set()

    def show_edits(self, edits: Sequence[Edit]) -> None:
        """Show other edits, all of them ticked."""
        self.beginResetModel()
        self._edits = list(edits)
        self._left_out = set()
        self.endResetModel()

    @property
    def ticked(self) -> tuple[Edit, ...]:
        """The edits that are ticked, as they were corrected."""
        return tuple(e for place, e in enumerate(self._edits) if place not in self._left_out)

    # Qt overrides

    @override
    def count_lines(self) -> int:
        return len(self._edits)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        edit = self._edits[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == KIND:
            is_out = index.row() in self._left_out
            return Qt.CheckState.Unchecked if is_out else Qt.CheckState.Checked
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_written(_tip(edit, index.column()))
        if role == Qt.ItemDataRole.EditRole and index.column() == KIND:
            return edit.kind.value
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return (kind_words(edit.kind), amount_of(edit), edit.note)[index.column()]
        return None

    @override
    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid():
            return False
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == KIND:
            self._tick(index.row(), is_on=Qt.CheckState(value) == Qt.CheckState.Checked)
        elif role == Qt.ItemDataRole.EditRole:
            changed = _changed(self._edits[index.row()], index.column(), str(value or "").strip())
            if changed is None:
                return False
            self._edits[index.row()] = changed
        else:
            return False
        row = index.row()
        self.dataChanged.emit(self.index(row, KIND), self.index(row, NOTE))
        return True

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        usual = super().flags(index) | Qt.ItemFlag.ItemIsEditable
        return usual | Qt.ItemFlag.ItemIsUserCheckable if index.column() == KIND else usual

    def _tick(self, row: int, *, is_on: bool) -> None:
        if is_on:
            self._left_out.discard(row)
        else:
            self._left_out.add(row)


def _tip(edit: Edit, column: int) -> str:
    """Return what an edit was, and at its amount how that is read and typed."""
    said = said_first(edit)
    if edit.crop is None or column != AMOUNT:
        return said
    how = translated("Left, top, right and bottom edge, in percent of the original")
    return f"{said}\n{how}"


def kinds() -> tuple[tuple[EditKind, str], ...]:
    """Return the kinds of edit with their words, in the order of the table of kinds."""
    return tuple((one.kind, kind_words(one.kind)) for one in EDIT_KINDS)


def kind_words(kind: EditKind) -> str:
    """Return what doing an edit of a kind is called: "Cropping"."""
    return translated(info(kind).role).capitalize()


def amount_of(edit: Edit) -> str:
    """Return how much was done, as a person can type it."""
    if edit.crop is not None:
        left, top, right, bottom = (f"{100 * edge:.1f}" for edge in edit.crop.as_tuple())
        words = translated("left {left}, top {top}, right {right}, bottom {bottom} %")
        return words.format(left=left, top=top, right=right, bottom=bottom)
    if edit.scale is not None:
        return f"× {edit.scale:.3f}"
    if edit.rotation_degrees is not None:
        return f"{edit.rotation_degrees:.1f}°"
    if edit.regions:
        return count(len(edit.regions), translated("region"), translated("regions"))
    return ", ".join(f"{name} {amount:.2f}" for name, amount in edit.amounts)


def _changed(edit: Edit, column: int, text: str) -> Edit | None:
    """Return an edit with what was typed; None where it cannot be understood."""
    if column == NOTE:
        return replace(edit, note=text)
    if column == KIND:
        return replace(edit, kind=EditKind(text)) if text in tuple(EditKind) else None
    return _measured(edit, [float(n.replace(",", ".")) for n in _NUMBER.findall(text)])


def _measured(edit: Edit, numbers: Sequence[float]) -> Edit | None:
    if edit.kind is EditKind.CROP and len(numbers) == 4:
        edges = [number / 100 for number in numbers]
        is_box = 0 <= edges[0] < edges[2] <= 1 and 0 <= edges[1] < edges[3] <= 1
        return replace(edit, crop=Box(*edges)) if is_box else None
    if edit.kind in _SCALED and len(numbers) == 1 and numbers[0] > 0:
        return replace(edit, scale=numbers[0])
    if edit.kind is EditKind.ROTATE and len(numbers) == 1:
        return replace(edit, rotation_degrees=numbers[0])
    return None
