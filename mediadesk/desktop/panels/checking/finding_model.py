"""The findings at one published picture."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from textwrap import shorten
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QIcon
from typing_extensions import override

from mediadesk.desktop.panels.checking.wording import SEVERITY_WORDS
from mediadesk.desktop.widgets.plain_label import as_written
from mediadesk.i18n.translated import translated
from mediadesk.model.finding import Finding, Severity

_LONGEST_FIX: Final = 160

_Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class FindingIcons:
    """What stands before a finding.

    Attributes:
        severities: By its weight, where it is open.
        waived: Where somebody accepted it, or adopted it into a baseline.
    """

    severities: Mapping[Severity, QIcon]
    waived: QIcon

    def of(self, finding: Finding) -> QIcon | None:
        """Return the icon of a finding."""
        return self.severities.get(finding.severity) if finding.is_open else self.waived


class FindingModel(QAbstractListModel):
    """Shows findings, worst first, as the rules gave them."""

    def __init__(self, icons: FindingIcons | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._icons = icons
        self._findings: tuple[Finding, ...] = ()
        self._unfolded = -1

    def show_findings(self, findings: Sequence[Finding]) -> None:
        """Show other findings."""
        self.beginResetModel()
        self._findings = tuple(findings)
        self._unfolded = -1
        self.endResetModel()

    def unfold(self, row: int) -> None:
        """Have one finding say what to do as well; none for -1."""
        before, self._unfolded = self._unfolded, row
        for changed in {before, row}:
            if 0 <= changed < len(self._findings):
                at = self.index(changed)
                self.dataChanged.emit(at, at, [Qt.ItemDataRole.DisplayRole])

    def show_icons(self, icons: FindingIcons) -> None:
        """Show other icons, as after a change of theme."""
        self._icons = icons
        self.layoutChanged.emit()

    def finding(self, row: int) -> Finding | None:
        """Return the finding of a row; None where there is none."""
        return self._findings[row] if 0 <= row < len(self._findings) else None

    # Qt overrides

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._findings)

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        finding = self._findings[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return _line(finding, is_unfolded=index.row() == self._unfolded)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_written(_spoken(finding))
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return _spoken(finding)
        if role == Qt.ItemDataRole.DecorationRole:
            return self._icons.of(finding) if self._icons is not None else None
        return None


def _line(finding: Finding, *, is_unfolded: bool) -> str:
    line = f"{finding.rule}  {finding.message}"
    if finding.is_known:
        return f"{line} — {_adopted(finding)}"
    if not finding.waived_by:
        fix = shorten(finding.fix, _LONGEST_FIX, placeholder="…")  # one may hold a whole caption
        return f"{line}\n{fix}" if is_unfolded and fix else line
    waived = translated("waived by {person}: {reason}").format(
        person=finding.waived_by, reason=finding.waiver_reason
    )
    return f"{line} — {waived}"


def _adopted(finding: Finding) -> str:
    if finding.adopted_at is None:
        return translated("adopted")
    said = translated("adopted by {person} on {day}")
    day = f"{finding.adopted_at.astimezone():%d %b %Y}"
    return said.format(person=finding.adopted_by or translated("somebody"), day=day)


def _spoken(finding: Finding) -> str:
    severity = translated(SEVERITY_WORDS[finding.severity])
    lines = [f"{severity} {finding.rule} ({finding.name})", finding.message]
    if finding.is_known:
        lines.append(_adopted(finding))
    if finding.fix:
        lines.append(translated("To mend: {fix}").format(fix=finding.fix))
    return "\n".join(lines)
