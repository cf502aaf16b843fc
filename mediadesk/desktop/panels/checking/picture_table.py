"""The table of a document's pictures, a line each."""

from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from mediadesk.desktop.panels.checking.table_model import CATALOGUE_COLUMN, CHANGES_COLUMN
from mediadesk.i18n.translated import translated

_LINE_PX = 28
_LEAST_PX = 120
_WIDE_PX = 360
#: What changed takes no more than this of the width: which picture it is, is to be read as well.
_CHANGES_SHARE = 0.34
#: Narrower, it is left out: it stands above the list and over time as well.
_LEAST_CHANGES_PX = 60
#: Of a long name so much of the width is seen before what changed has any.
_NAMES_SHARE = 0.5


class PictureTable(QTableView):
    """Shows status, picture and number of findings; one picture is current."""

    def __init__(self, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self._has_changes = False
        self.setAccessibleName(translated("Pictures of the document"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMinimumSize(_LEAST_PX, 2 * _LINE_PX)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_LINE_PX)
        header = self.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(CHANGES_COLUMN, QHeaderView.ResizeMode.Fixed)

    def show_changes(self, *, shown: bool) -> None:
        """Show what is different from the last check, or leave the column out."""
        self._has_changes = shown
        self._fit()

    def _fit(self) -> None:
        """Share the width; where it is short, how the photo was found is only said at the photo."""
        width = self.viewport().width()
        wanted, status_px = self._wanted(CHANGES_COLUMN), self._wanted(0)
        name_px = min(self.sizeHintForColumn(1), round(_NAMES_SHARE * width))
        changes_px = min(wanted, round(_CHANGES_SHARE * width), width - status_px - name_px)
        is_seen = self._has_changes and changes_px >= _LEAST_CHANGES_PX
        self.setColumnHidden(CHANGES_COLUMN, not is_seen)
        if is_seen:
            self.setColumnWidth(CHANGES_COLUMN, changes_px)
        needed = _WIDE_PX if self.isColumnHidden(CHANGES_COLUMN) else 2 * _WIDE_PX
        self.setColumnHidden(CATALOGUE_COLUMN, width < needed)

    def _wanted(self, column: int) -> int:
        heading_px = self.horizontalHeader().sectionSizeHint(column)
        return max(self.sizeHintForColumn(column), heading_px)

    # Qt overrides

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
