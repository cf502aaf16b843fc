"""The table of example records, and below it the whole of the line that is chosen."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from mediadesk.desktop.panels.styling.examples_model import ExamplesModel, said_of
from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.services.credits.style_trials import ExampleTrial

_EXAMPLE_PX: Final = 210


class ExamplesView(QWidget):
    """Shows how the style does on every example."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = ExamplesModel(self)
        title = PlainLabel(translated("Example records"), self)
        title.setObjectName("panelTitle")
        self.summary = PlainLabel(self)
        self.summary.setObjectName("quietNote")
        self.table = QTableView(self)
        self.table.setModel(self.model)
        self.table.setAccessibleName(translated("Example records in every form"))
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.setAlternatingRowColors(True)
        self.table.verticalHeader().hide()
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.resizeSection(0, _EXAMPLE_PX)
        self.table.selectionModel().currentChanged.connect(self._show_whole)
        self.model.dataChanged.connect(self._show_whole)
        self.whole = PlainLabel(self)
        self.whole.setWordWrap(True)
        self.whole.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.whole.setMinimumHeight(2 * self.fontMetrics().lineSpacing())
        self.whole.setAlignment(Qt.AlignmentFlag.AlignTop)
        head = QHBoxLayout()
        head.addWidget(title)
        head.addWidget(self.summary, stretch=1)
        layout = QVBoxLayout(self)
        layout.addLayout(head)
        layout.addWidget(self.table, stretch=1)
        layout.addWidget(self.whole)

    @Slot(object)
    def show_trials(self, trials: Sequence[ExampleTrial]) -> None:
        """Show what the examples came to."""
        self.model.show_trials(trials)
        self.table.setEnabled(True)
        departed = self.model.departed
        lines = count(departed, translated("line"), translated("lines"))
        self.summary.setText(
            translated("Every line gives its record back when it is read.")
            if not departed
            else translated("{lines} cannot be made, or are read otherwise.").format(lines=lines)
        )

    def show_outdated(self, why: str) -> None:
        """Say why the lines are not those of the style as it reads now."""
        self.summary.setText(why)
        self.table.setEnabled(False)

    def show_look(self, look: Look) -> None:
        """Show icons in a theme's colours."""
        self.model.show_look(look)

    @Slot()
    @Slot(QModelIndex, QModelIndex)
    def _show_whole(self, *_indexes: object) -> None:
        attempt = self.model.attempt(self.table.currentIndex())
        self.whole.setText(said_of(attempt) if attempt else "")
