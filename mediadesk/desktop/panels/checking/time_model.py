"""A document over time: its checks, the youngest first, and below each what had changed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QFont
from typing_extensions import override

from mediadesk.attribution.change_words import change_sentence
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.services.checks.check_history import CheckedAgain

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class TimeRow:
    """A line: a check, or something that had changed by then."""

    text: str
    is_check: bool
    image: str = ""


class TimeModel(QAbstractListModel):
    """Shows checks as headings and changes below them."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[TimeRow, ...] = ()
        self._titles: Mapping[str, str] = {}

    def name_profiles(self, titles: Mapping[str, str]) -> None:
        """Call profiles by their titles in what is shown from now on."""
        self._titles = titles

    def show_checks(self, checks: Sequence[CheckedAgain]) -> None:
        """Show the checks of another document."""
        self.beginResetModel()
        last = len(checks) - 1
        self._rows = tuple(
            row
            for at, one in enumerate(checks)
            for row in _rows_of(one, self._titles, is_first=at == last)
        )
        self.endResetModel()

    def image(self, row: int) -> str:
        """Return the picture that a row is about; "" for a check."""
        return self._rows[row].image if 0 <= row < len(self._rows) else ""

    # Qt overrides

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.text
        if role == Qt.ItemDataRole.FontRole and row.is_check:
            font = QFont()
            font.setBold(True)
            return font
        return None


def _rows_of(one: CheckedAgain, titles: Mapping[str, str], *, is_first: bool) -> list[TimeRow]:
    check = one.check
    when = check.publication.checked_at.astimezone()
    judged_by = titles.get(check.publication.profile, check.publication.profile)
    said = check.error or count(len(check.pictures), translated("picture"), translated("pictures"))
    head = f"{when:%d %b %Y, %H:%M} · {judged_by} · {said}"
    rows = [TimeRow(head, is_check=True)]
    rows += [
        TimeRow(change_sentence(change), is_check=False, image=change.image)
        for change in one.changes
    ]
    if not one.changes and not check.error:
        nothing = translated("The first check that is kept.") if is_first else ""
        rows.append(TimeRow(nothing or translated("Nothing had changed."), is_check=False))
    return rows
