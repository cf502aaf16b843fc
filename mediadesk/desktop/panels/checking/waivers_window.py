"""The window of accepted findings: who accepted what, when and why, and whether it still counts."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QSize, QSortFilterProxyModel, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from mediadesk.desktop.fitting import bounded
from mediadesk.desktop.panels.checking.waiver_model import HEADINGS, WaiverModel
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.model.finding import Waiver
from mediadesk.services.checks.waiving import HeldWaiver

_USUAL_SIZE: Final = QSize(1020, 460)
_REASON: Final = len(HEADINGS) - 1


class WaiversWindow(QWidget):
    """Lists waivers; they are opened again here, and lead to their documents.

    Signals:
        reopen_asked: Waivers are to be taken back (tuple of waivers).
        document_asked: A document is to be shown (path as text, picture).
    """

    reopen_asked = Signal(object)
    document_asked = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(translated("Waived findings"))
        self.resize(bounded(_USUAL_SIZE, self.screen().availableGeometry()))
        self._model = WaiverModel(self)
        self._listed = QSortFilterProxyModel(self)
        self._listed.setSourceModel(self._model)
        self._listed.setFilterKeyColumn(-1)
        self._listed.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(translated("Search: document, person, rule, reason"))
        self.search.setAccessibleName(translated("Search waived findings"))
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._listed.setFilterFixedString)
        self.table = self._build_table()
        self.counts = PlainLabel(self)
        self.counts.setObjectName("quietNote")
        self.counts.setWordWrap(True)
        self.go = QPushButton(translated("Go to document"), self)
        self.go.clicked.connect(self._ask_document)
        self.reopen = QPushButton(translated("Re-open"), self)
        self.reopen.setToolTip(translated("Take the waiver back; Undo gives it again"))
        self.reopen.clicked.connect(self._ask_reopen)
        self._lay_out()
        QShortcut(QKeySequence(Qt.Key.Key_Escape), self, self.close)
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self, self.search.setFocus)
        self.show_waivers(())

    def show_waivers(self, held: Sequence[HeldWaiver]) -> None:
        """Show waivers; the line that was current stays so."""
        row = self.table.currentIndex().row()
        self._model.show_waivers(held)
        self.counts.setText(_counted(held))
        self.table.selectRow(max(0, min(row, self._listed.rowCount() - 1)))
        self._allow()

    @property
    def selected(self) -> tuple[Waiver, ...]:
        """The waivers that are selected."""
        rows = self.table.selectionModel().selectedRows()
        held = (self._model.held(self._listed.mapToSource(row).row()) for row in rows)
        return tuple(one.waiver for one in held if one is not None)

    def _build_table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self._listed)
        table.setAccessibleName(self.windowTitle())
        table.setSortingEnabled(True)
        table.horizontalHeader().setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setShowGrid(False)
        table.setWordWrap(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(_REASON, QHeaderView.ResizeMode.Stretch)
        table.activated.connect(self._ask_document)
        table.selectionModel().selectionChanged.connect(self._allow)
        return table

    def _lay_out(self) -> None:
        below = QHBoxLayout()
        below.addWidget(self.counts, stretch=1)
        below.addWidget(self.go)
        below.addWidget(self.reopen)
        column = QVBoxLayout(self)
        column.addWidget(self.search)
        column.addWidget(self.table, stretch=1)
        column.addLayout(below)

    @Slot()
    def _allow(self) -> None:
        chosen = len(self.selected)
        self.go.setEnabled(chosen == 1)
        self.reopen.setEnabled(chosen > 0)

    @Slot()
    @Slot(QModelIndex)
    def _ask_document(self) -> None:
        chosen = self.selected
        if len(chosen) == 1:
            self.document_asked.emit(chosen[0].publication, chosen[0].image)

    @Slot()
    def _ask_reopen(self) -> None:
        if self.selected:
            self.reopen_asked.emit(self.selected)


def _counted(held: Sequence[HeldWaiver]) -> str:
    if not held:
        return translated("Nothing has been waived yet. A finding is waived where it is shown.")
    counting = sum(one.counts for one in held)
    if counting == len(held) == 1:
        return translated("1 waiver, which counts")
    said = translated("{waivers}, {number:,} of them count")
    return said.format(waivers=count(len(held), translated("waiver")), number=counting)
