"""The terms of a vocabulary as a tree, made line by line as it is looked at."""

from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from typing_extensions import override

from mediadesk.captions.term_editing import Place, Terms
from mediadesk.captions.term_file import Term
from mediadesk.captions.vocabularies import folded
from mediadesk.i18n.translated import translated

#: Asks where a term stands.
PLACE_ROLE: Final = int(Qt.ItemDataRole.UserRole)
#: Asks for everything by which a term is found, as it is compared.
KEY_ROLE: Final = PLACE_ROLE + 1

_Index = QModelIndex | QPersistentModelIndex
_HEADINGS: Final = ("Term", "Other words")


@dataclass(slots=True)
class _Node:
    """A term in the tree; the numbers of those below it once they were asked for."""

    term: Term
    place: Place
    parent: int
    children: list[int] | None = None


class TermModel(QAbstractItemModel):
    """Shows terms with their other words."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._nodes: list[_Node] = []
        self.show_terms(())

    def show_terms(self, terms: Terms) -> None:
        """Show other terms."""
        self.beginResetModel()
        self._nodes = [_Node(Term("", children=terms), (), -1)]
        self.endResetModel()

    def term(self, index: _Index) -> Term | None:
        """Return the term of a line."""
        return self._nodes[index.internalId()].term if index.isValid() else None

    def index_of(self, place: Place) -> QModelIndex:
        """Return the line of a place; that above it where there is no such place any more."""
        index = QModelIndex()
        for row in place:
            if not self.hasIndex(row, 0, index):
                break
            index = self.index(row, 0, index)
        return index

    def _children(self, number: int) -> list[int]:
        node = self._nodes[number]
        if node.children is None:
            first = len(self._nodes)
            self._nodes += [
                _Node(term, (*node.place, row), number)
                for row, term in enumerate(node.term.children)
            ]
            node.children = list(range(first, len(self._nodes)))
        return node.children

    # Qt overrides

    @override
    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:
        if not self.hasIndex(row, column, parent):
            return QModelIndex()
        above = parent.internalId() if parent.isValid() else 0
        return self.createIndex(row, column, self._children(above)[row])

    @override
    def parent(self, index: _Index = QModelIndex()) -> QModelIndex:  # type: ignore[override]  # QObject.parent too
        above = self._nodes[index.internalId()].parent if index.isValid() else 0
        if above <= 0:
            return QModelIndex()
        return self.createIndex(self._nodes[above].place[-1], 0, above)

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        if parent.column() > 0:
            return 0
        return len(self._nodes[parent.internalId() if parent.isValid() else 0].term.children)

    @override
    def columnCount(self, _parent: _Index = QModelIndex()) -> int:
        return len(_HEADINGS)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return translated(_HEADINGS[section]) if 0 <= section < len(_HEADINGS) else None

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        node = self._nodes[index.internalId()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _told(node.term)[index.column()]
            case Qt.ItemDataRole.ToolTipRole:
                return "\n".join((node.term.name, *node.term.synonyms))
            case int(number) if number == PLACE_ROLE:
                return node.place
            case int(number) if number == KEY_ROLE:
                return "\n".join(map(folded, (node.term.name, *node.term.synonyms)))
            case _:
                return None


def _told(term: Term) -> tuple[str, str]:
    name = term.name if term.is_exported else f"[{term.name}]"
    return name, ", ".join(term.synonyms)
