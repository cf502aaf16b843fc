"""Where a photo was published, a placement a row, the youngest check first."""

from collections.abc import Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon
from typing_extensions import override

from mediadesk.desktop.widgets.plain_label import as_written
from mediadesk.desktop.widgets.status_dot import status_word
from mediadesk.i18n.translated import translated
from mediadesk.model.finding import Status
from mediadesk.model.placement import Usage

_Index = QModelIndex | QPersistentModelIndex


class UsageModel(QAbstractListModel):
    """Shows usages: document, place, what is printed there, and how that stands."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icons: dict[Status, QIcon] = {}
        self._usages: tuple[Usage, ...] = ()

    def show_usages(self, usages: Sequence[Usage]) -> None:
        """Show where a photo was published; what stands there already stays, and its choice."""
        if tuple(usages) == self._usages:
            return
        self.beginResetModel()
        self._usages = tuple(usages)
        self.endResetModel()

    def show_icons(self, icons: dict[Status, QIcon]) -> None:
        """Show other icons, as after a change of theme."""
        self._icons = icons
        self.layoutChanged.emit()

    def usage(self, row: int) -> Usage | None:
        """Return the usage of a row; None where there is none."""
        return self._usages[row] if 0 <= row < len(self._usages) else None

    # Qt overrides

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._usages)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        usage = self._usages[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return _words(usage)
            case Qt.ItemDataRole.AccessibleTextRole:
                return f"{status_word(Status(usage.status))}, {_words(usage)}"
            case Qt.ItemDataRole.DecorationRole:
                return self._icons.get(Status(usage.status))
            case Qt.ItemDataRole.ToolTipRole:
                return as_written(str(usage.publication.path))
            case _:
                return None


def _words(usage: Usage) -> str:
    publication, placement = usage.publication, usage.placement
    when = f"{publication.checked_at.astimezone():%d %b %Y}"
    head = f"{publication.title or publication.path.name}\n{placement.locator} · {when}"
    credit = placement.credit or translated("no credit printed")
    return f"{head} · {credit}"
