"""The tree of terms: sifted by what is looked for, unfolded as it was before a change."""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QModelIndex, QSortFilterProxyModel, Signal, Slot
from PySide6.QtWidgets import QHeaderView, QTreeView, QWidget

from mediadesk.captions.term_editing import Place, Terms
from mediadesk.captions.vocabularies import folded
from mediadesk.desktop.panels.vocabularies.term_model import KEY_ROLE, PLACE_ROLE, TermModel
from mediadesk.i18n.translated import translated

_NAME_PX: Final = 280


class TermTree(QTreeView):
    """Shows terms; tells which one a person marks.

    Signals:
        marked: Another term is marked, or none. Not sent while terms are shown. Connect it queued:
            Qt is in the middle of marking, and no other terms may be shown then.
    """

    marked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._is_showing = False
        self.terms = TermModel(self)
        self.sieve = QSortFilterProxyModel(self)
        self.sieve.setFilterRole(KEY_ROLE)
        self.sieve.setRecursiveFilteringEnabled(True)
        self.sieve.setAutoAcceptChildRows(True)
        self.sieve.setSourceModel(self.terms)
        self.setModel(self.sieve)
        self.setAccessibleName(translated("Terms"))
        self.setUniformRowHeights(True)
        self.header().setHighlightSections(False)
        self.header().setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(0, _NAME_PX)
        self.selectionModel().currentRowChanged.connect(self._tell)

    @property
    def place(self) -> Place:
        """Where the marked term stands; () for none."""
        return _place_of(self.currentIndex())

    def show_terms(self, terms: Terms, place: Place) -> None:
        """Show other terms; what was unfolded stays so, one term is marked."""
        unfolded = sorted(self._unfolded())
        self._is_showing = True
        self.terms.show_terms(terms)
        for above in unfolded:
            self.expand(self.sieve.mapFromSource(self.terms.index_of(above)))
        self.mark(place)
        self._is_showing = False

    def mark(self, place: Place) -> None:
        """Mark a term, or the one above it where there is none at that place."""
        index = self.sieve.mapFromSource(self.terms.index_of(place))
        self.setCurrentIndex(index)
        self.scrollTo(index)

    def sift(self, words: str) -> None:
        """Show the terms that hold what is looked for, with those above and below them.

        Which one is marked then is told once that is done: whoever hears it may change the terms,
        and Qt's filter ends the program where that happens while it takes rows away.
        """
        before, wanted = self.place, folded(words)
        self._is_showing = True
        self.sieve.setFilterFixedString(wanted)
        self._is_showing = False
        if self.place != before:
            self._tell()
        if wanted:
            self.expandAll()
            found = self._first_with(wanted)
            if found.isValid():
                self.setCurrentIndex(found)
        elif before:
            self.mark(before)

    def _first_with(self, wanted: str) -> QModelIndex:
        """Return the first line shown that has these words itself, not only below it."""
        index = self.sieve.index(0, 0)
        while index.isValid() and wanted not in str(index.data(KEY_ROLE)):
            index = self.indexBelow(index)
        return index

    def _unfolded(self, above: QModelIndex | None = None) -> Iterator[Place]:
        parent = above or QModelIndex()
        for row in range(self.sieve.rowCount(parent)):
            index = self.sieve.index(row, 0, parent)
            if self.isExpanded(index):
                yield _place_of(index)
                yield from self._unfolded(index)

    @Slot()
    def _tell(self) -> None:
        if not self._is_showing:
            self.marked.emit()


def _place_of(index: QModelIndex) -> Place:
    return tuple(index.data(PLACE_ROLE)) if index.isValid() else ()
