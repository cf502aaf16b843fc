"""The sidebar: choose which photos are listed, or a document that was checked."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import QModelIndex, QSignalBlocker, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QIcon
from PySide6.QtWidgets import QTreeView, QVBoxLayout, QWidget

from mediadesk.desktop.panels.sidebar.count_delegate import CountDelegate
from mediadesk.desktop.panels.sidebar.nodes import ALL_KEY, Node, NodeKind
from mediadesk.desktop.panels.sidebar.tree_model import SidebarModel
from mediadesk.i18n.translated import translated
from mediadesk.model.collection import Collection
from mediadesk.model.scope import Scope

#: So many lines above the last one, more are asked for.
_NEAR_ROWS: Final = 50

_OPEN_AT_FIRST: Final = ("folders", "collections", "publications")


class SidebarPanel(QWidget):
    """Shows the tree and tells what is chosen in it.

    Signals:
        scope_chosen: A set of photos was chosen (Scope).
        publication_chosen: A checked document was chosen (Path).
        photos_dropped: Photos were dropped on a collection (collection, tuple of photo ids).
    """

    scope_chosen = Signal(object)
    publication_chosen = Signal(object)
    photos_dropped = Signal(object, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = SidebarModel(parent=self)
        self._model.photos_dropped.connect(self.photos_dropped)
        self._closed: set[str] = set()
        self._chosen = ALL_KEY
        self._tree = self._build_tree_view()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._tree)

    def show_tree(self, root: Node) -> None:
        """Show what there is, as `build_tree` made it; what is chosen and closed stays so."""
        self._tree.selectionModel().currentChanged.disconnect(self._choose)
        self._model.show_tree(root)
        for key in _OPEN_AT_FIRST:
            self._tree.setExpanded(self._model.index_of(key), key not in self._closed)
        heading = self._model.index_of("folders")
        for row in range(self._model.rowCount(heading)):
            child = self._model.index(row, 0, heading)
            self._tree.setExpanded(child, self._model.node(child).key not in self._closed)
        self._mark_chosen()
        self._tree.selectionModel().currentChanged.connect(self._choose)

    def show_scope(self, scope: Scope) -> None:
        """Mark the line of a scope without telling that it was chosen."""
        self._chosen = _key_of(scope)
        self._mark_chosen()

    def show_icons(self, icons: dict[NodeKind, QIcon]) -> None:
        """Show icons by what a line stands for."""
        self._model.show_icons(icons)

    def offer(self, actions: Sequence[QAction]) -> None:
        """Offer actions in the context menu."""
        self._tree.addActions(list(actions))

    @property
    def collection(self) -> Collection | None:
        """The collection that is chosen, if any."""
        return self._model.node(self._model.index_of(self._chosen)).collection

    def _build_tree_view(self) -> QTreeView:
        tree = QTreeView(self)
        tree.setObjectName("sidebar")
        tree.setAccessibleName(translated("Folders, collections and checked publications"))
        tree.setModel(self._model)
        tree.setItemDelegate(CountDelegate(tree))
        tree.setHeaderHidden(True)
        tree.setUniformRowHeights(True)  # else each of thousands of documents is asked for its own
        tree.setIndentation(14)
        tree.setIconSize(QSize(16, 16))
        tree.setFrameShape(QTreeView.Shape.NoFrame)
        tree.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        tree.setTextElideMode(Qt.TextElideMode.ElideRight)
        tree.setDragDropMode(QTreeView.DragDropMode.DropOnly)
        tree.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        tree.collapsed.connect(self._note_closed)
        tree.expanded.connect(self._note_open)
        tree.activated.connect(self._tell)
        tree.selectionModel().currentChanged.connect(self._choose)
        tree.verticalScrollBar().valueChanged.connect(self._fetch_near_end)
        return tree

    @Slot(int)
    def _fetch_near_end(self, row: int) -> None:
        """Have more documents listed; Qt itself asks for more at the top level only."""
        documents = self._model.index_of("publications")
        is_near = row >= self._tree.verticalScrollBar().maximum() - _NEAR_ROWS
        if is_near and self._tree.isExpanded(documents) and self._model.canFetchMore(documents):
            self._model.fetchMore(documents)

    def _mark_chosen(self) -> None:
        index = self._model.index_of(self._chosen)
        if not index.isValid():
            self._chosen = ALL_KEY
            index = self._model.index_of(ALL_KEY)
        with QSignalBlocker(self._tree.selectionModel()):
            self._tree.setCurrentIndex(index)
        self._tree.viewport().update()

    @Slot(QModelIndex, QModelIndex)
    def _choose(self, current: QModelIndex, _previous: QModelIndex) -> None:
        self._tell(current)

    @Slot(QModelIndex)
    def _tell(self, index: QModelIndex) -> None:
        node: Node = self._model.node(index)
        scope = node.scope()
        if node.kind is NodeKind.PUBLICATION:
            self.publication_chosen.emit(Path(node.path))
        elif scope is not None and index.isValid():
            self._chosen = node.key
            self.scope_chosen.emit(scope)

    @Slot(QModelIndex)
    def _note_closed(self, index: QModelIndex) -> None:
        self._closed.add(self._model.node(index).key)

    @Slot(QModelIndex)
    def _note_open(self, index: QModelIndex) -> None:
        self._closed.discard(self._model.node(index).key)


def _key_of(scope: Scope) -> str:
    if scope.collection_id is not None:
        return f"collection:{scope.collection_id}"
    return ALL_KEY if scope.folder is None else f"folder:{scope.folder}"
