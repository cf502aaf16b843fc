"""The table of a document's pictures, a line each."""

from typing import Final

from PySide6.QtCore import QAbstractItemModel, QEvent, Qt, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView, QWidget
from typing_extensions import override

from mediadesk.desktop.panels.checking.table_model import CATALOGUE_COLUMN, CHANGES_COLUMN
from mediadesk.i18n.translated import translated

_LINE_PX: Final = 28
_LEAST_PX: Final = 120
_WIDE_PX: Final = 360
#: What changed takes no more than this of the width: which picture it is, is to be read as well.
_CHANGES_SHARE: Final = 0.34
#: So many letters of it are seen, else it is left out: it stands over time as well.
_LEAST_CHANGES_LETTERS: Final = 14
#: Of a long name so much of the width is seen before what changed has any.
_NAMES_SHARE: Final = 0.5


class PictureTable(QTableView):
    """Shows status, picture and number of findings; one picture is current."""

    def __init__(self, model: QAbstractItemModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self._has_changes = False
        self._changes_px = self._name_px = 0
        self._is_measured = False
        self.setAccessibleName(translated("Pictures of the document"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMinimumSize(_LEAST_PX, 2 * _LINE_PX)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # The end tells pictures apart: "picture 3" behind the name of a long story.
        self.setTextElideMode(Qt.TextElideMode.ElideMiddle)
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
        if self._has_changes is not shown:
            self._has_changes = shown
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
        self._changes_px = max(wanted) if self._has_changes else 0
        self._name_px = self.sizeHintForColumn(1)
        self._fit()

    def _fit(self) -> None:
        """Share the width; where it is short, how the photo was found is only said at the photo."""
        width = self.viewport().width()
        room_px = width - self.columnWidth(0) - min(self._name_px, round(_NAMES_SHARE * width))
        changes_px = min(self._changes_px, round(_CHANGES_SHARE * width), room_px)
        letters_px = _LEAST_CHANGES_LETTERS * self.fontMetrics().averageCharWidth()
        is_readable = 0 < min(self._changes_px, letters_px) <= changes_px
        self.setColumnHidden(CHANGES_COLUMN, not is_readable)
        if is_readable:
            self.setColumnWidth(CHANGES_COLUMN, changes_px)
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
