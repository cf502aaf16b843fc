"""Name every file that could not be written as it should be, and what can be done."""

from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from mediadesk.desktop.panels.writing.table_model import WriteLinesModel
from mediadesk.desktop.panels.writing.wording import in_words, lines
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.i18n.translated import translated
from mediadesk.services.records.writing import WriteSummary

#: The column of file names at first.
_FILE_PX: Final = 240
#: Rows are as high as their text up to here; measuring more of them takes too long.
_MOST_WRAPPED: Final = 300


class WriteDetailsDialog(QDialog):
    """Shows what writing came to; conflicts are settled for one side or the other.

    Signals:
        photo_asked: A photo is to be shown (its number).
        file_wins: What the files say is to be taken into the records.
        record_wins: The records are to be written over what the files say.
    """

    photo_asked = Signal(int)
    file_wins = Signal()
    record_wins = Signal()

    def __init__(self, summary: WriteSummary, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines = lines(summary)
        self.setWindowTitle(translated("What was written"))
        words = PlainLabel(in_words(summary), self)
        words.setWordWrap(True)
        self.model = WriteLinesModel(self._lines, self)
        self.table = QTableView(self)
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.windowTitle())
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.resizeSection(0, _FILE_PX)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        if len(self._lines) <= _MOST_WRAPPED:
            rows = self.table.verticalHeader()
            rows.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.table.activated.connect(self._show_photo)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        role = QDialogButtonBox.ButtonRole.ActionRole
        copy = buttons.addButton(translated("Copy list"), role)
        copy.clicked.connect(self._copy)
        if summary.conflicts or summary.news:
            take = buttons.addButton(translated("Take over from the files"), role)
            take.setToolTip(translated("The records take over what the files say now"))
            take.clicked.connect(self.file_wins)
            take.clicked.connect(self.accept)
            keep = buttons.addButton(translated("Write the records"), role)
            keep.setToolTip(translated("The files take over what is on record"))
            keep.clicked.connect(self.record_wins)
            keep.clicked.connect(self.accept)
        buttons.rejected.connect(self.reject)
        self.resize(820, 420)
        layout = QVBoxLayout(self)
        for widget in (words, self.table, buttons):
            layout.addWidget(widget)

    @Slot(QModelIndex)
    def _show_photo(self, index: QModelIndex) -> None:
        photo_id = self.model.line(index.row()).photo_id
        if photo_id:
            self.photo_asked.emit(photo_id)

    @Slot()
    def _copy(self) -> None:
        said = (f"{line.path}\t{line.what}\t{line.why}" for line in self._lines)
        QGuiApplication.clipboard().setText("\n".join(said))
