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


class PictureTable(QTableView):
    """Shows status, picture and number of findings; one picture is current."""

    def __init__(self, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
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
        self.setColumnHidden(CHANGES_COLUMN, not shown)
        self._fit()

    def _fit(self) -> None:
        """Share the width; where it is short, how the photo was found is only said at the photo."""
        width = self.viewport().width()
        header = self.horizontalHeader()
        wanted = max(self.sizeHintForColumn(CHANGES_COLUMN), header.sectionSizeHint(CHANGES_COLUMN))
        self.setColumnWidth(CHANGES_COLUMN, min(wanted, round(_CHANGES_SHARE * width)))
        needed = _WIDE_PX if self.isColumnHidden(CHANGES_COLUMN) else 2 * _WIDE_PX
        self.setColumnHidden(CATALOGUE_COLUMN, width < needed)

    # Qt overrides

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()
