"""The files of codes as they lie on their page: the table, its buttons, remarks, a field to try."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from mediadesk.desktop.panels.settings.code_files_model import CodeFilesModel
from mediadesk.desktop.panels.settings.new_code import NewCode
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.i18n.translated import translated

_REMARK_LINES: Final = 4
_CODES_PX, _REMARKS_PX = 80, 220


class CodeFilesView(QWidget):
    """Builds the editor of code files; what happens in it is decided by who inherits it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = CodeFilesModel(self)
        self._build()
        self._arrange()

    def _build(self) -> None:
        self.table = QTableView(self)
        self.table.setModel(self.model)
        self.table.setAccessibleName(
            translated("Files of codes, the first that has a code decides")
        )
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.table.setShowGrid(False)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.table.setColumnWidth(1, _CODES_PX)
        self.table.setColumnWidth(2, _REMARKS_PX)
        self.buttons = {
            name: self._button(words)
            for name, words in (
                ("add", translated("Add…")),
                ("remove", translated("Remove")),
                ("up", translated("Up")),
                ("down", translated("Down")),
                ("refresh", translated("Look again")),
            )
        }
        self.remarks = QPlainTextEdit(self)
        self.remarks.setReadOnly(True)
        self.remarks.setAccessibleName(translated("What is odd about this file"))
        self.remarks.setFixedHeight(self.fontMetrics().lineSpacing() * (_REMARK_LINES + 1))
        self.said = self._note("quietNote")
        self.new = NewCode(self)
        self._bench = QWidget(self)
        self.trial = QLineEdit(self._bench)
        self.trial.setPlaceholderText(translated("Type a code here, as in a caption"))
        self.trial.setAccessibleName(translated("Try a code"))

    def _button(self, words: str) -> QPushButton:
        button = QPushButton(words, self)
        button.setAutoDefault(False)
        return button

    def _note(self, name: str) -> PlainLabel:
        note = PlainLabel(self)
        note.setObjectName(name)
        note.setWordWrap(True)
        return note

    def _arrange(self) -> None:
        title = PlainLabel(translated("Files of codes"), self)
        title.setObjectName("sectionTitle")
        row = QHBoxLayout()
        for button in self.buttons.values():
            row.addWidget(button)
        row.addStretch()
        trial = QHBoxLayout(self._bench)
        trial.setContentsMargins(0, 0, 0, 0)
        label = PlainLabel(translated("&Try it"), self._bench)
        label.setBuddy(self.trial)
        trial.addWidget(label)
        trial.addWidget(self.trial, stretch=1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(title)
        column.addWidget(self.table, stretch=1)
        column.addLayout(row)
        column.addWidget(self.remarks)
        column.addWidget(self.new)
        column.addWidget(self._bench)
        column.addWidget(self.said)
