"""The window of templates as it lies: the list, the lines, one line's text, what can be done."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import (
    QComboBox,
    QFormLayout,
    QHBoxLayout,
    QHeaderView,
    QLineEdit,
    QListWidget,
    QPushButton,
    QSplitter,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from mediadesk.desktop.fitting import bounded
from mediadesk.desktop.panels.templates.line_editor import LineEditor
from mediadesk.desktop.panels.templates.lines_model import TemplateLinesModel
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.desktop.widgets.wrapping_row import WrappingRow
from mediadesk.i18n.translated import translated
from mediadesk.metadata.fields import FIELDS
from mediadesk.services.captions.photo_facts import VariableInfo

_LIST_PX, _LINES_PX = 240, 760


class TemplateView(QWidget):
    """Builds the window; what happens in it is decided by who inherits it."""

    def __init__(self, variables: Sequence[VariableInfo], parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Window)
        self.setWindowTitle(translated("Caption templates"))
        usual = QSize(_LIST_PX + _LINES_PX, 640)
        self.resize(bounded(usual, self.screen().availableGeometry()))
        self.lines = TemplateLinesModel(self)
        self.editor = LineEditor(variables, self)
        split = QSplitter(self)
        split.addWidget(self._build_list())
        split.addWidget(self._build_template())
        split.setStretchFactor(1, 1)
        split.setSizes([_LIST_PX, _LINES_PX])
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(split)

    def _build_list(self) -> QWidget:
        side = QWidget(self)
        self.list = QListWidget(side)
        self.list.setAccessibleName(translated("Templates"))
        self.new = QPushButton(translated("New"), side)
        self.snapshot = QPushButton(translated("From photo"), side)
        self.snapshot.setToolTip(translated("Make a template of everything the photo has"))
        self.delete = QPushButton(translated("Delete"), side)
        row = WrappingRow((self.new, self.snapshot, self.delete), side)
        row.setContentsMargins(8, 0, 8, 8)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.list)
        column.addWidget(row)
        return side

    def _build_template(self) -> QWidget:
        page = QWidget(self)
        self.title = QLineEdit(page)
        self.description = QLineEdit(page)
        form = QFormLayout()
        for label, edit in (
            (translated("Name"), self.title),
            (translated("When to use it"), self.description),
        ):
            form.addRow(label, edit)
            edit.setAccessibleName(label)
        self.table = QTableView(page)
        self.table.setModel(self.lines)
        self.table.setAccessibleName(translated("Fields of the template"))
        self.table.verticalHeader().hide()
        self.table.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        header = self.table.horizontalHeader()
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for at, width in enumerate((190, 80, 220)):
            self.table.setColumnWidth(at, width)
        header.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        self.add = QComboBox(page)
        self.add.setAccessibleName(translated("Add a field"))
        self.add.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.add.addItem(translated("Add a field…"), "")
        for spec in FIELDS:
            if spec.is_editable:
                self.add.addItem(translated(spec.label), spec.name)
        self.said = PlainLabel(page)
        self.said.setObjectName("quietNote")
        self.said.setWordWrap(True)
        self.save = QPushButton(translated("Save"), page)
        self.apply = QPushButton(page)
        self.apply.setDefault(True)
        foot = QHBoxLayout()
        foot.addWidget(self.said, stretch=1)
        foot.addWidget(self.save)
        foot.addWidget(self.apply)
        column = QVBoxLayout(page)
        column.addLayout(form)
        column.addWidget(self.table, stretch=1)
        column.addWidget(self.add)
        column.addWidget(self.editor)
        column.addLayout(foot)
        return page
