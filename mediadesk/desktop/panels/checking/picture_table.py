"""The table of a document's pictures, a line each."""

from PySide6.QtCore import QAbstractItemModel, QEvent, Qt, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
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
        self._changes_px = 0
        self._is_measured = False
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
        header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        model.modelReset.connect(self._measure)

    def show_changes(self, *, shown: bool) -> None:
        """Show what is different from the last check, or leave the column out."""
        if self.isColumnHidden(CHANGES_COLUMN) is shown:
            self.setColumnHidden(CHANGES_COLUMN, not shown)
            self._measure()

    @Slot()
    def _measure(self) -> None:
        """Take the widths from what the lines say.

        Qt would ask every line anew whenever the table has another size, which it has several
        times over before it is seen.
        """
        self._is_measured = self.isVisible()
        if not self._is_measured:
            return  # without the style sheet's type it would be the wrong width
        header = self.horizontalHeader()
        for column in (0, CATALOGUE_COLUMN):
            self.resizeColumnToContents(column)
        wanted = (self.sizeHintForColumn(CHANGES_COLUMN), header.sectionSizeHint(CHANGES_COLUMN))
        self._changes_px = 0 if self.isColumnHidden(CHANGES_COLUMN) else max(wanted)
        self._fit()

    def _fit(self) -> None:
        """Share the width; where it is short, how the photo was found is only said at the photo."""
        width = self.viewport().width()
        if self._changes_px:
            most_px = round(_CHANGES_SHARE * width)
            self.setColumnWidth(CHANGES_COLUMN, min(self._changes_px, most_px))
        needed = _WIDE_PX if self.isColumnHidden(CHANGES_COLUMN) else 2 * _WIDE_PX
        self.setColumnHidden(CATALOGUE_COLUMN, width < needed)

    # Qt overrides

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._is_measured:
            self._measure()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._measure()
