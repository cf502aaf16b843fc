"""See every key and change it; keys that are taken are refused by name."""

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Qt, Signal, Slot
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QDialogButtonBox,
    QHBoxLayout,
    QHeaderView,
    QKeySequenceEdit,
    QLineEdit,
    QPushButton,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from mediadesk.desktop.actions.shortcuts import Shortcuts
from mediadesk.desktop.panels.shortcuts.table_model import ShortcutModel
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.i18n.translated import translated
from mediadesk.model.errors import MediaDeskError


class ShortcutDialog(QDialog):
    """Lists actions; the marked one gets the keys that are pressed.

    Signals:
        changed: Keys were changed.
    """

    changed = Signal()

    def __init__(self, shortcuts: Shortcuts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shortcuts = shortcuts
        self._model = ShortcutModel(shortcuts, self)
        self._sieve = QSortFilterProxyModel(self)
        self._sieve.setSourceModel(self._model)
        self._sieve.setFilterKeyColumn(-1)
        self._sieve.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setWindowTitle(translated("Keyboard shortcuts"))
        self._build()
        self.resize(680, 560)
        self.table.selectRow(0)

    def _build(self) -> None:
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(translated("Find an action or a key"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._sieve.setFilterFixedString)
        self.table = self._build_table()
        self.keys = QKeySequenceEdit(self)
        self.keys.setMaximumSequenceLength(1)
        self.keys.setAccessibleName(translated("New keys"))
        label = PlainLabel(translated("&New keys"), self)
        label.setBuddy(self.keys)
        assign = QPushButton(translated("Assign"), self)
        assign.clicked.connect(self._assign)
        clear = QPushButton(translated("No keys"), self)
        clear.clicked.connect(self._clear)
        reset = QPushButton(translated("As shipped"), self)
        reset.clicked.connect(self._reset)
        row = QHBoxLayout()
        for widget in (label, self.keys, assign, clear, reset):
            row.addWidget(widget)
        self.note = PlainLabel(self)
        self.note.setWordWrap(True)
        self.note.setMinimumHeight(self.fontMetrics().lineSpacing())
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, self)
        buttons.rejected.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.addWidget(self.search)
        layout.addWidget(self.table, stretch=1)
        layout.addLayout(row)
        layout.addWidget(self.note)
        layout.addWidget(buttons)

    def _build_table(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self._sieve)
        table.setAccessibleName(translated("Actions and their keys"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.verticalHeader().hide()
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        table.selectionModel().currentRowChanged.connect(self._show_keys)
        return table

    def _action_id(self) -> str:
        row = self._sieve.mapToSource(self.table.currentIndex()).row()
        action = self._model.action(row)
        return action.id if action else ""

    def _change(self, keys: str) -> None:
        action_id = self._action_id()
        if not action_id:
            return
        try:
            self._shortcuts.change(action_id, keys)
        except MediaDeskError as error:
            self.note.setText(str(error))
            return
        self.note.setText(translated("Changed."))
        self._model.refresh()
        self.changed.emit()

    @Slot(QModelIndex, QModelIndex)
    def _show_keys(self, current: QModelIndex, _previous: QModelIndex) -> None:
        action = self._model.action(self._sieve.mapToSource(current).row())
        self.keys.setKeySequence(QKeySequence(self._shortcuts.keys(action) if action else ""))
        self.note.setText(translated(action.tip) if action else "")

    @Slot()
    def _assign(self) -> None:
        portable = QKeySequence.SequenceFormat.PortableText
        self._change(self.keys.keySequence().toString(portable))

    @Slot()
    def _clear(self) -> None:
        self.keys.clear()
        self._change("")

    @Slot()
    def _reset(self) -> None:
        row = self._sieve.mapToSource(self.table.currentIndex()).row()
        action = self._model.action(row)
        if action is not None:
            self._change(action.shortcut)
            self.keys.setKeySequence(QKeySequence(self._shortcuts.keys(action)))
