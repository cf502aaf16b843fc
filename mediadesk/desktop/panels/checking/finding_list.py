"""The list of findings at one picture; the current one also says what to do."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QListView, QWidget
from typing_extensions import override

from mediadesk.desktop.panels.checking.finding_model import FindingModel
from mediadesk.desktop.widgets.hinted_list import HintedList
from mediadesk.desktop.widgets.wrapped_lines import WrappedLines
from mediadesk.i18n.translated import translated

_LEAST_PX: Final = 44


class FindingList(HintedList):
    """Shows findings in as many lines as they take."""

    def __init__(self, model: FindingModel, parent: QWidget | None = None) -> None:
        super().__init__(translated("There is no finding at this picture."), parent)
        self._findings = model
        self.setModel(model)
        self.setWordWrap(True)
        self.setItemDelegate(WrappedLines(self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        # By lines, a long finding above the last one would leave the list half empty.
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(translated("Findings"))
        self.setMinimumHeight(_LEAST_PX)

    def show_hidden(self, number: int) -> None:
        """Say where nothing is listed whether anything is left out: findings of a baseline."""
        none = translated("There is no finding at this picture.")
        self.show_hint(
            translated("Everything found at this picture is adopted.") if number else none
        )

    # Qt overrides

    @override
    def currentChanged(
        self,
        current: QModelIndex | QPersistentModelIndex,
        previous: QModelIndex | QPersistentModelIndex,
    ) -> None:
        self._findings.unfold(current.row())
        super().currentChanged(current, previous)
        if current.isValid():
            self.executeDelayedItemsLayout()  # it has become longer, the one before shorter
            self.scrollTo(current)
