"""Watched folders, one a line: name, how it stands, what judges it, where it lies."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QIcon
from typing_extensions import override

from mediadesk.desktop.panels.watching.wording import Standing, WatchedState, said
from mediadesk.desktop.widgets.headed_table import HeadedTable

_Index = QModelIndex | QPersistentModelIndex
HEADINGS: Final = ("Folder", "State", "Judged by", "Where")


class WatchedModel(HeadedTable):
    """Shows folders in the order given; a folder whose state changes keeps its line."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(HEADINGS, parent)
        self._states: tuple[WatchedState, ...] = ()
        self._icons: dict[Standing, QIcon] = {}
        self._titles: Mapping[str, str] = {}

    def show_states(self, states: Sequence[WatchedState]) -> None:
        """Show folders as they stand now."""
        is_same = [one.folder for one in states] == [one.folder for one in self._states]
        if is_same:
            self._states = tuple(states)
            if states:
                self.dataChanged.emit(
                    self.index(0, 0), self.index(len(states) - 1, len(HEADINGS) - 1)
                )
            return
        self.beginResetModel()
        self._states = tuple(states)
        self.endResetModel()

    def show_icons(self, icons: dict[Standing, QIcon]) -> None:
        """Show other icons, as after a change of theme."""
        self._icons = icons
        self.show_states(self._states)

    def name_profiles(self, titles: Mapping[str, str]) -> None:
        """Call profiles by their titles; "" is the desk's own."""
        self._titles = titles
        self.show_states(self._states)

    def state(self, row: int) -> WatchedState | None:
        """Return the folder of a row; None where there is none."""
        return self._states[row] if 0 <= row < len(self._states) else None

    # Qt overrides

    @override
    def count_lines(self) -> int:
        return len(self._states)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        state = self._states[index.row()]
        match role:
            case Qt.ItemDataRole.DisplayRole:
                judged_by = self._titles.get(state.profile, state.profile)
                return (state.name, said(state), judged_by, str(state.folder))[index.column()]
            case Qt.ItemDataRole.DecorationRole if index.column() == 0:
                return self._icons.get(state.standing)
            case Qt.ItemDataRole.ToolTipRole:
                return f"{state.folder}\n{state.details or said(state)}"
            case _:
                return None
