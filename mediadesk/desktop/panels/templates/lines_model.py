"""The lines of a template: ticked or not, the field, how it is changed, how it would read."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from mediadesk.captions.templates import TemplateLine
from mediadesk.desktop.widgets.headed_table import HeadedTable
from mediadesk.desktop.widgets.plain_label import as_written
from mediadesk.i18n.translated import translated
from mediadesk.metadata.fields import field
from mediadesk.model.field_content import as_one_text
from mediadesk.model.field_edit import EditMode
from mediadesk.services.captions.templating import LinePreview

_Index = QModelIndex | QPersistentModelIndex
_HEADINGS: Final = ("Field", "How", "Text", "Reads for this photo")

#: What the ways to change a field are called.
MODE_WORDS: Final = {
    EditMode.REPLACE: "Replace",
    EditMode.PREPEND: "Before",
    EditMode.APPEND: "After",
}


class TemplateLinesModel(HeadedTable):
    """Shows lines in the order in which they are worked off; ticks can be set."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_HEADINGS, parent)
        self._lines: list[TemplateLine] = []
        self._previews: dict[str, LinePreview] = {}

    @property
    def lines(self) -> tuple[TemplateLine, ...]:
        """The lines as they stand."""
        return tuple(self._lines)

    def show_lines(self, lines: Sequence[TemplateLine]) -> None:
        """Show other lines."""
        self.beginResetModel()
        self._lines = list(lines)
        self._previews = {}
        self.endResetModel()

    def show_previews(self, previews: Sequence[LinePreview]) -> None:
        """Show how the lines would read for a photo."""
        self._previews = {preview.field: preview for preview in previews}
        if self._lines:
            last = self.index(len(self._lines) - 1, len(_HEADINGS) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def previews(self) -> tuple[LinePreview, ...]:
        """Return how the lines read, as far as that is known."""
        return tuple(self._previews.values())

    def preview(self, row: int) -> LinePreview | None:
        """Return how a line would read; None where that is not known."""
        return self._previews.get(self._lines[row].field)

    def change(self, row: int, line: TemplateLine) -> None:
        """Put a line in the place of one."""
        self._lines[row] = line
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(_HEADINGS) - 1))

    def add(self, line: TemplateLine) -> int:
        """Add a line at the end; return where it stands."""
        at = len(self._lines)
        self.beginInsertRows(QModelIndex(), at, at)
        self._lines.append(line)
        self.endInsertRows()
        return at

    def remove(self, row: int) -> None:
        """Take a line out."""
        self.beginRemoveRows(QModelIndex(), row, row)
        del self._lines[row]
        self.endRemoveRows()

    # Qt overrides

    @override
    def count_lines(self) -> int:
        return len(self._lines)

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsUserCheckable if index.column() == 0 else flags

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            return Qt.CheckState.Checked if line.is_applied else Qt.CheckState.Unchecked
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole}:
            said = self._words(line, index.column())
            is_tip = role == Qt.ItemDataRole.ToolTipRole
            return as_written(said) if is_tip else " ".join(said.split())
        return None

    @override
    def setData(self, index: _Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole:
            return False
        ticked = Qt.CheckState(value) is Qt.CheckState.Checked
        self.change(index.row(), replace(self._lines[index.row()], is_applied=ticked))
        return True

    def _words(self, line: TemplateLine, column: int) -> str:
        if column == 0:
            return translated(field(line.field).label)
        if column == 1:
            return translated(MODE_WORDS[line.mode])
        if column == 2:
            return line.text
        preview = self._previews.get(line.field)
        return as_one_text(preview.after) if preview is not None else ""
