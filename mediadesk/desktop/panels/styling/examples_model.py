"""Every example record in every form, and whether it comes back when the line is read."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
)
from PySide6.QtGui import QIcon
from typing_extensions import override

from mediadesk.credits.composing.house_style import FORMS
from mediadesk.desktop.panels.styling.form_names import form_name
from mediadesk.desktop.widgets.look import Look, Tone
from mediadesk.desktop.widgets.plain_label import as_written
from mediadesk.i18n.translated import translated
from mediadesk.services.credits.style_trials import Attempt, ExampleTrial

_Index = QModelIndex | QPersistentModelIndex
_FORM_ICON: Final = {Tone.OK: "ok", Tone.WARNING: "warning", Tone.ERROR: "error"}


class ExamplesModel(QAbstractTableModel):
    """One line an example, one column a form."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._trials: tuple[ExampleTrial, ...] = ()
        self._icons: dict[Tone, QIcon] = {}

    def show_trials(self, trials: Sequence[ExampleTrial]) -> None:
        """Show what the examples came to; the view keeps its place where they are the same."""
        if [t.example for t in trials] == [t.example for t in self._trials]:
            self._trials = tuple(trials)
            self._tell_all_changed()
            return
        self.beginResetModel()
        self._trials = tuple(trials)
        self.endResetModel()

    def show_look(self, look: Look) -> None:
        """Show icons in a theme's colours."""
        colours = look.colours
        self._icons = {
            tone: look.icons.icon(name, colours.tone(tone)) for tone, name in _FORM_ICON.items()
        }
        self._tell_all_changed()

    def attempt(self, index: _Index) -> Attempt | None:
        """Return the line of a cell; None beside the lines."""
        if not index.isValid() or index.column() == 0:
            return None
        return self._trials[index.row()].attempts[index.column() - 1]

    @property
    def departed(self) -> int:
        """How many lines do not come back as the record is, or cannot be made."""
        return sum(
            1
            for trial in self._trials
            for attempt in trial.attempts
            if tone_of(attempt) is not Tone.OK
        )

    # Qt overrides

    @override
    def rowCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else len(self._trials)

    @override
    def columnCount(self, parent: _Index = QModelIndex()) -> int:
        return 0 if parent.isValid() else 1 + len(FORMS)

    @override
    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation != Qt.Orientation.Horizontal:
            return None
        return translated("Example") if section == 0 else form_name(FORMS[section - 1])

    @override
    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        attempt = self.attempt(index)
        if attempt is None:
            shown = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole)
            return self._trials[index.row()].example if shown else None
        if role == Qt.ItemDataRole.DisplayRole:
            return attempt.plain or translated("no line")
        if role == Qt.ItemDataRole.DecorationRole:
            return self._icons.get(tone_of(attempt))
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            said = said_of(attempt)
            return as_written(said) if role == Qt.ItemDataRole.ToolTipRole else said
        return None

    def _tell_all_changed(self) -> None:
        if self._trials:
            last = self.index(len(self._trials) - 1, len(FORMS))
            self.dataChanged.emit(self.index(0, 0), last)


def tone_of(attempt: Attempt) -> Tone:
    """Return how a line came out: well, read otherwise than recorded, or not made at all."""
    if attempt.fault is not None:
        return Tone.ERROR
    return Tone.WARNING if attempt.departures else Tone.OK


def said_of(attempt: Attempt) -> str:
    """Return a line with its length and with what is read in it otherwise than recorded."""
    if attempt.fault is not None:
        return attempt.fault.message
    size = translated("{characters} characters, {size} bytes").format(
        characters=len(attempt.text), size=attempt.size_bytes
    )
    read = "; ".join(attempt.departures) or translated("the record comes back")
    return f"{attempt.text}\n{size}; {read}."
