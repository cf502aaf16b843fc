"""The files of codes in use, one a line, in the order in which they decide."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from mediadesk.captions.code_file import CodeWarning
from mediadesk.desktop.widgets.headed_table import HeadedTable
from mediadesk.desktop.widgets.plain_label import as_written
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.services.captions.code_files import CodeSource

_Index = QModelIndex | QPersistentModelIndex
_HEADINGS: Final = ("File", "Codes", "Remarks")


class CodeFilesModel(HeadedTable):
    """Shows files of codes, how many codes each has and how much is odd about it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(_HEADINGS, parent)
        self._sources: tuple[CodeSource, ...] = ()
        self._warnings: dict[str, list[CodeWarning]] = {}

    def show_sources(self, sources: Sequence[CodeSource], warnings: Sequence[CodeWarning]) -> None:
        """Show these files with what is odd about them."""
        self.beginResetModel()
        self._sources = tuple(sources)
        self._warnings = {}
        for warning in warnings:
            self._warnings.setdefault(warning.source, []).append(warning)
        self.endResetModel()

    @override
    def count_lines(self) -> int:
        """Return how many files there are."""
        return len(self._sources)

    def source(self, row: int) -> CodeSource | None:
        """Return the file of a row."""
        return self._sources[row] if 0 <= row < len(self._sources) else None

    def warnings(self, row: int) -> tuple[CodeWarning, ...]:
        """Return what is odd about the file of a row."""
        source = self.source(row)
        return tuple(self._warnings.get(str(source.path), ())) if source is not None else ()

    # Qt overrides

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        source = self.source(index.row()) if index.isValid() else None
        if source is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            odd = len(self.warnings(index.row()))
            own = translated("{name} (the desk's own)") if source.is_own else "{name}"
            counted = count(odd, translated("remark"), translated("remarks")) if odd else ""
            remarks = source.fault or counted
            return (own.format(name=source.path.name), f"{source.codes:,}", remarks)[index.column()]
        return as_written(str(source.path)) if role == Qt.ItemDataRole.ToolTipRole else None
