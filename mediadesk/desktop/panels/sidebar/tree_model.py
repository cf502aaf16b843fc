"""The sidebar's tree as Qt asks for it; photos may be dropped on collections."""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import (
    QAbstractItemModel,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QIcon
from typing_extensions import override

from mediadesk.desktop.dragging import PHOTOS_MIME, read_photos
from mediadesk.desktop.panels.sidebar.nodes import Node, NodeKind
from mediadesk.desktop.widgets.plain_label import as_written

#: So many documents get a line at once. All of thousands would take a twentieth of a second, and
#: nobody looks at more than a screenful of them.
BATCH: Final = 200

#: Asks for a line's count of photos, for the delegate.
COUNT_ROLE: Final = int(Qt.ItemDataRole.UserRole) + 1

_Index = QModelIndex | QPersistentModelIndex
_ENABLED: Final = Qt.ItemFlag.ItemIsEnabled
_SELECTABLE: Final = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
#: Of lines that can be more than chosen, or less.
_FLAGS: Final = {
    NodeKind.HEADING: _ENABLED,
    NodeKind.COLLECTION: _SELECTABLE | Qt.ItemFlag.ItemIsDropEnabled,
    NodeKind.PUBLICATION: _SELECTABLE | Qt.ItemFlag.ItemNeverHasChildren,
}


class SidebarModel(QAbstractItemModel):
    """Shows the tree of nodes.

    Signals:
        photos_dropped: Photos were dropped on a collection (collection, tuple of photo ids).
    """

    photos_dropped = Signal(object, object)

    def __init__(
        self, icons: dict[NodeKind, QIcon] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._icons = icons or {}
        self._root = Node(NodeKind.HEADING, "", "")
        # An index carries a number, not a pointer: one that outlives a refresh finds nothing.
        self._nodes: dict[int, Node] = {}
        self._numbers: dict[str, int] = {}
        self._next_number = 1

    def show_tree(self, root: Node) -> None:
        """Show another tree; as many documents have a line as had one before."""
        shown = {node.key: len(node.children) for node in self._nodes.values()}
        self.beginResetModel()
        self._root = root
        self._nodes.clear()
        self._numbers.clear()
        for heading in root.children:
            heading.hang_waiting(max(BATCH, shown.get(heading.key, 0)))
        self._number_below(root)
        self.endResetModel()

    def show_icons(self, icons: dict[NodeKind, QIcon]) -> None:
        """Show other icons, as after a change of theme."""
        self._icons = icons
        self.layoutChanged.emit()

    def node(self, index: _Index) -> Node:
        """Return the line of an index; the root for an invalid one."""
        return self._nodes.get(index.internalId(), self._root) if index.isValid() else self._root

    def index_of(self, key: str) -> QModelIndex:
        """Return the index of the line with a key; an invalid one where there is none."""
        number = self._numbers.get(key)
        return QModelIndex() if number is None else self._index(self._nodes[number])

    def _index(self, node: Node) -> QModelIndex:
        return self.createIndex(node.row, 0, self._numbers[node.key])

    def _number_below(self, node: Node, first: int = 0) -> None:
        for child in node.children[first:]:
            self._nodes[self._next_number] = child
            self._numbers[child.key] = self._next_number
            self._next_number += 1
            self._number_below(child)

    # Qt overrides

    @override
    def index(self, row: int, column: int, parent: _Index = QModelIndex()) -> QModelIndex:
        # Asked for every line of thousands: `hasIndex` would ask back twice.
        children = self.node(parent).children
        if parent.column() > 0 or column != 0 or not 0 <= row < len(children):
            return QModelIndex()
        return self.createIndex(row, 0, self._numbers[children[row].key])

    @override
    def parent(self, child: _Index) -> QModelIndex:  # type: ignore[override]  # QObject.parent too
        above = self.node(child).parent
        if above is None or above is self._root:
            return QModelIndex()
        return self._index(above)

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.column() > 0 else len(self.node(parent).children)

    @override
    def hasChildren(self, parent: _Index = QModelIndex()) -> bool:
        return parent.column() <= 0 and bool(self.node(parent).children)

    @override
    def canFetchMore(self, parent: _Index) -> bool:
        return parent.column() <= 0 and bool(self.node(parent).waiting)

    @override
    def fetchMore(self, parent: _Index) -> None:
        node = self.node(parent)
        first, more = len(node.children), min(BATCH, len(node.waiting))
        if parent.column() > 0 or not more:
            return
        self.beginInsertRows(self.index_of(node.key), first, first + more - 1)
        node.hang_waiting(more)
        self._number_below(node, first)
        self.endInsertRows()

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return 1

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        node = self.node(index)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._icons.get(node.kind)
        answer = _ANSWERS.get(role)
        return answer(node) if answer is not None else None

    @override
    def flags(self, index: _Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        return _FLAGS.get(self.node(index).kind, _SELECTABLE)

    @override
    def mimeTypes(self) -> list[str]:
        return [PHOTOS_MIME]

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction

    @override
    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index
    ) -> bool:
        return data.hasFormat(PHOTOS_MIME) and self.node(parent).collection is not None

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: _Index
    ) -> bool:
        collection = self.node(parent).collection
        photo_ids = read_photos(data)
        if collection is None or not photo_ids:
            return False
        self.photos_dropped.emit(collection, photo_ids)
        return True


def _spoken(node: Node) -> str:
    return node.label if node.count is None else f"{node.label}, {node.count}"


#: What a line answers to whom; icons are the model's.
_ANSWERS: Final[Mapping[int, Callable[[Node], object]]] = {
    Qt.ItemDataRole.DisplayRole: lambda node: node.label,
    Qt.ItemDataRole.ToolTipRole: lambda node: as_written(node.words) or None,
    Qt.ItemDataRole.AccessibleTextRole: _spoken,
    COUNT_ROLE: lambda node: node.count,
}
