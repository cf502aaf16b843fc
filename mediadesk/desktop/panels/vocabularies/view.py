"""The window of vocabularies as it lies: the kinds, the terms, one of them, what can be done."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from mediadesk.desktop.fitting import bounded
from mediadesk.desktop.panels.vocabularies.term_form import TermForm
from mediadesk.desktop.panels.vocabularies.term_tree import TermTree
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.i18n.translated import translated
from mediadesk.services.captions.vocabulary_files import KINDS

_KINDS_PX, _TERMS_PX, _TERM_PX, _HEIGHT_PX = 180, 560, 320, 640
_LINE_PX: Final = 28


class VocabularyView(QWidget):
    """Builds the window; what happens in it is decided by who inherits it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(translated("Vocabularies"))
        usual = QSize(_KINDS_PX + _TERMS_PX + _TERM_PX, _HEIGHT_PX)
        self.resize(bounded(usual, self.screen().availableGeometry()))
        split = QSplitter(self)
        self.form = TermForm(self)
        for part in (self._build_kinds(), self._build_terms(), self.form):
            split.addWidget(part)
        split.setSizes([_KINDS_PX, _TERMS_PX, _TERM_PX])
        split.setStretchFactor(1, 1)
        split.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(split, stretch=1)
        column.addLayout(self._build_foot())

    def _build_kinds(self) -> QWidget:
        self.kinds = QListWidget(self)
        self.kinds.setAccessibleName(translated("Vocabularies"))
        for kind in KINDS:
            item = QListWidgetItem(translated(kind.label), self.kinds)
            item.setData(Qt.ItemDataRole.UserRole, kind.name)
            item.setSizeHint(QSize(0, _LINE_PX))
        return self.kinds

    def _build_terms(self) -> QWidget:
        page = QWidget(self)
        self.search = QLineEdit(page)
        self.search.setPlaceholderText(translated("Find a term or another word for it"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.tree = TermTree(page)
        self.add = QPushButton(translated("Add"), page)
        self.add.setToolTip(translated("Add a term beside the one that is marked"))
        self.add_below = QPushButton(translated("Add below"), page)
        self.add_below.setToolTip(translated("Add a term below the one that is marked"))
        self.remove = QPushButton(translated("Remove"), page)
        self.remove.setToolTip(translated("Take the term out, and those below it (Delete)"))
        row = QHBoxLayout()
        row.setContentsMargins(8, 0, 8, 8)
        for button in (self.add, self.add_below, self.remove):
            row.addWidget(button)
        row.addStretch()
        top = QHBoxLayout()
        top.setContentsMargins(8, 8, 8, 0)
        top.addWidget(self.search)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(top)
        column.addWidget(self.tree)
        column.addLayout(row)
        return page

    def _build_foot(self) -> QHBoxLayout:
        self.said = PlainLabel(self)
        self.said.setObjectName("quietNote")
        self.said.setWordWrap(True)
        self.undo = QPushButton(translated("Undo"), self)
        self.redo = QPushButton(translated("Redo"), self)
        self.bring_in = QPushButton(translated("Import…"), self)
        self.bring_out = QPushButton(translated("Export…"), self)
        row = QHBoxLayout()
        row.setContentsMargins(8, 8, 8, 8)
        row.addWidget(self.said, stretch=1)
        for button in (self.undo, self.redo, self.bring_in, self.bring_out):
            row.addWidget(button)
        return row
