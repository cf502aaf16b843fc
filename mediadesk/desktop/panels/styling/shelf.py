"""The list of house styles, to choose the one that is shown."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QModelIndex, QSignalBlocker, QSortFilterProxyModel, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QGridLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from mediadesk.desktop.panels.styling.list_model import StyleListModel
from mediadesk.desktop.panels.styling.list_view import StyleListView
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.i18n.translated import translated
from mediadesk.services.credits.styling import StyleEntry

_BUTTONS_A_ROW: Final = 3


class StyleShelf(QWidget):
    """Finds and chooses a style; below the list what can be done to it.

    Signals:
        chosen: Another style is to be shown (its name).
    """

    chosen = Signal(str)

    def __init__(self, file_of: Callable[[str], Path], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_sifting = False
        self._told = ""
        self.model = StyleListModel(self)
        self._sieve = QSortFilterProxyModel(self)
        self._sieve.setSourceModel(self.model)
        self._sieve.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        title = PlainLabel(translated("House styles"), self)
        title.setObjectName("panelTitle")
        self.search = QLineEdit(self)
        self.search.setPlaceholderText(translated("Find a style"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(self._sift)
        self.view = StyleListView(file_of, self)
        self.view.setModel(self._sieve)
        self.view.selectionModel().currentChanged.connect(self._tell_chosen)
        self._buttons = QGridLayout()
        self._buttons.setSpacing(4)
        layout = QVBoxLayout(self)
        layout.addWidget(title)
        layout.addWidget(self.search)
        layout.addWidget(self.view, stretch=1)
        layout.addLayout(self._buttons)

    @property
    def entry(self) -> StyleEntry | None:
        """The style that is chosen; None for none."""
        return self.model.entry(self._sieve.mapToSource(self.view.currentIndex()).row())

    def offer(self, buttons: Sequence[QPushButton]) -> None:
        """Offer what can be done to a style in buttons below the list."""
        for number, button in enumerate(buttons):
            self._buttons.addWidget(button, number // _BUTTONS_A_ROW, number % _BUTTONS_A_ROW)

    def show_entries(self, entries: Sequence[StyleEntry], name: str) -> None:
        """List styles; the one of a name stays chosen, and nothing is told of that."""
        with QSignalBlocker(self):
            self.model.show_entries(entries)
            self.choose(name)

    def choose(self, name: str) -> None:
        """Choose a style; the first one where it is not listed."""
        row = self.model.row_of(name)
        if row >= 0 and not self._sieve.mapFromSource(self.model.index(row)).isValid():
            self.search.clear()
        index = self._sieve.mapFromSource(self.model.index(max(0, row)))
        self.view.setCurrentIndex(index)

    @Slot(str)
    def _sift(self, words: str) -> None:
        """List the styles with these words; who is chosen then is told once that is done.

        Whoever hears it may change the list, and Qt's filter ends the program where that happens
        while it takes rows away.
        """
        before = self.entry
        self._is_sifting = True
        self._sieve.setFilterFixedString(words)
        if before is None:  # no style had the words before these
            self.view.setCurrentIndex(self._listed(self._told))
        self._is_sifting = False
        if self.entry != before:
            self._tell_chosen()

    @Slot()
    def _tell_chosen(self) -> None:
        entry = self.entry
        if entry is not None and not self._is_sifting:
            self._told = entry.name
            self.chosen.emit(entry.name)

    def _listed(self, name: str) -> QModelIndex:
        """Return where a style is listed; no index where it is not."""
        row = self.model.row_of(name)
        return self._sieve.mapFromSource(self.model.index(row)) if row >= 0 else QModelIndex()
