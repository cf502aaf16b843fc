"""The pictures of a checked document, one a line."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QIcon
from typing_extensions import override

from mediadesk.attribution.change_words import change_sentence
from mediadesk.desktop.panels.checking.adopted import is_adopted
from mediadesk.desktop.panels.checking.wording import came_to, changed, found, picture_name
from mediadesk.desktop.widgets.headed_table import HeadedTable
from mediadesk.desktop.widgets.plain_label import as_written
from mediadesk.desktop.widgets.status_dot import status_word
from mediadesk.i18n.translated import translated
from mediadesk.model.finding import Judgement, Status
from mediadesk.model.publication_change import PublicationChange

_Index = QModelIndex | QPersistentModelIndex
_HEADINGS: Final = ("Status", "Picture", "Catalogue", "Changed")
CATALOGUE_COLUMN: Final = 2
CHANGES_COLUMN: Final = 3


class JudgementModel(HeadedTable):
    """Shows judgements in the order of the document."""

    def __init__(
        self, icons: dict[Status, QIcon] | None = None, parent: QObject | None = None
    ) -> None:
        super().__init__(_HEADINGS, parent)
        self._icons = icons or {}
        self._adopted: QIcon | None = None
        self._judgements: tuple[Judgement, ...] = ()
        self._changes: dict[tuple[str, str], tuple[PublicationChange, ...]] = {}

    def show_judgements(
        self, judgements: Sequence[Judgement], changes: Sequence[PublicationChange] = ()
    ) -> None:
        """Show other judgements, and what of their pictures is different from before."""
        self.beginResetModel()
        self._judgements = tuple(judgements)
        self._changes = {}
        for change in changes:
            key = (change.image, change.locator)
            self._changes[key] = (*self._changes.get(key, ()), change)
        self.endResetModel()

    def show_icons(self, icons: dict[Status, QIcon], adopted: QIcon | None = None) -> None:
        """Show other icons, as after a change of theme.

        Args:
            icons: By what a picture came to.
            adopted: Where all that was found at it is adopted.
        """
        self._icons = icons
        self._adopted = adopted
        self.layoutChanged.emit()

    def row_of_image(self, image: str) -> int:
        """Return the row of a picture as the document refers to it; -1 where there is none."""
        rows = enumerate(self._judgements)
        return next((row for row, judged in rows if judged.placement.image == image), -1)

    def _changes_of(self, judgement: Judgement) -> tuple[PublicationChange, ...]:
        placement = judgement.placement
        return self._changes.get((placement.image, placement.locator), ())

    def _icon(self, judgement: Judgement) -> QIcon | None:
        return self._adopted if is_adopted(judgement) else self._icons.get(judgement.status)

    # Qt overrides

    @override
    def count_lines(self) -> int:
        return len(self._judgements)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        judgement, column = self._judgements[index.row()], index.column()
        if role == Qt.ItemDataRole.DecorationRole:
            return self._icon(judgement) if column == 0 else None
        changes = self._changes_of(judgement)
        if role == Qt.ItemDataRole.DisplayRole:
            return changed(changes) if column == CHANGES_COLUMN else _cell(judgement, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            lines = [judgement.placement.locator, judgement.placement.image, _beside(judgement)]
            return as_written("\n".join(filter(None, (*lines, *map(change_sentence, changes)))))
        return None


def _beside(judgement: Judgement) -> str:
    """Return what a picture came to where the list says only that it is adopted."""
    if not is_adopted(judgement):
        return ""
    word = status_word(judgement.status)
    return translated("{status}, adopted into the baseline").format(status=word)


def _cell(judgement: Judgement, column: int) -> str:
    if column == 0:
        return came_to(judgement)
    if column == 1:
        placement = judgement.placement
        name = picture_name(placement.image)
        return f"{placement.locator}  {name}" if placement.locator else name
    return found(judgement)
