"""The rows of the form in their sections, built a few at a time so that the window goes on."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediadesk.desktop.panels.metadata.field_filter import FieldFilter
from mediadesk.desktop.panels.metadata.row import MetadataRow
from mediadesk.desktop.panels.metadata.sub_form import SubForm
from mediadesk.desktop.widgets.field.focused_field import FocusedField
from mediadesk.desktop.widgets.section import Section
from mediadesk.desktop.widgets.steps import Steps
from mediadesk.i18n.translated import translated
from mediadesk.metadata.fields import FIELDS, FieldGroup, FieldSpec
from mediadesk.metadata.reconcile import Conflict
from mediadesk.services.records.recording import SharedValue


class MetadataForm(QWidget):
    """Every field of the table; only rows that answer the filter are shown.

    Signals:
        edited: A person changed a field (its name).
        grown: Rows were added (these rows); whoever looks after fields has new ones.
        resolved: Another reading of the file was taken over in a field.
        completed: A field was filled in by the parts of its items, and can be saved.
        kept: What stands in a field holds, whatever others say (its name, the Origin that says so).
        built: Every row is there.
    """

    edited = Signal(str)
    grown = Signal(object)
    resolved = Signal()
    completed = Signal()
    kept = Signal(str, object)
    built = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rows: dict[str, MetadataRow] = {}
        self.sub_forms: dict[str, SubForm] = {}
        self.sections: dict[FieldGroup, Section] = {}
        self._values: Mapping[str, SharedValue] = {}
        self._conflicts: Mapping[str, Conflict] = {}
        self._is_several = False
        self._shown: dict[str, tuple[SharedValue | None, Conflict | None, bool]] = {}
        self._filter = FieldFilter()
        self._added: list[MetadataRow] = []
        self._is_begun = False
        self._column = _column(self)
        self._column.addStretch()
        self._focused = _saying_notes(self)
        self._steps = Steps(self)
        self._steps.taken.connect(self._tell_grown)
        self._steps.ended.connect(self.built)

    @property
    def is_built(self) -> bool:
        """Whether every row is there."""
        return len(self.rows) == len(FIELDS)

    def begin(self) -> None:
        """Build the rows from now on, unless they are there."""
        if not self._is_begun:
            self._is_begun = True
            self._steps.begin(partial(self._add_row, spec) for spec in FIELDS)
            self._steps.go_on()

    def show_values(
        self,
        values: Mapping[str, SharedValue],
        conflicts: Sequence[Conflict] = (),
        *,
        is_several: bool,
    ) -> None:
        """Show what photos say; what was typed is forgotten."""
        self._values = values
        self._conflicts = {conflict.field: conflict for conflict in conflicts}
        self._is_several = is_several
        for row in self.rows.values():
            self._show_row(row)
        self._show_answering()

    def show_filter(self, text: str, *, only_filled: bool) -> None:
        """Show the fields that hold all these words in their name, label or help."""
        self._filter = FieldFilter.of(text, only_filled=only_filled)
        self._show_answering()

    def touched(self) -> tuple[MetadataRow, ...]:
        """Return the rows in which a change was asked for."""
        return tuple(row for row in self.rows.values() if row.is_touched)

    def first_shown(self) -> MetadataRow | None:
        """Return the first row that can be typed into; None where none answers the filter."""
        shown = (row for row in self.rows.values() if not row.isHidden() and row.isEnabled())
        return next(shown, None)

    @Slot()
    def _tell_grown(self) -> None:
        added, self._added = self._added, []
        self.grown.emit(tuple(added))

    def _add_row(self, spec: FieldSpec) -> None:
        section = self.sections.get(spec.group) or self._add_section(spec.group)
        row = MetadataRow(spec, section.content)
        row.edited.connect(self._tell_edited)
        row.resolved.connect(self.resolved)
        row.kept.connect(self.kept)
        self.rows[spec.name] = row
        if spec.is_structured and spec.is_editable:
            self.sub_forms[spec.name] = SubForm(row)
            self.sub_forms[spec.name].completed.connect(self.completed)
        column = section.content.layout()
        if column is not None:
            column.addWidget(row)
        self._show_row(row)
        answers = self._filter.answers(row, is_several=self._is_several)
        row.setVisible(answers)
        if answers:
            self._show_section(section)
        self._added.append(row)

    def _add_section(self, group: FieldGroup) -> Section:
        content = QWidget(self)
        _column(content).setContentsMargins(0, 0, 0, 4)
        section = Section(translated(group.label), content, self)
        section.heading.setChecked(group is not FieldGroup.TECHNICAL)
        self._column.insertWidget(self._column.count() - 1, section)
        section.hide()
        self.sections[group] = section
        return section

    def _show_row(self, row: MetadataRow) -> None:
        name = row.spec.name
        wanted = (self._values.get(name), self._conflicts.get(name), self._is_several)
        if self._shown.get(name) == wanted and not row.is_touched and not row.has_been_typed_in:
            return  # of two photos in a row most fields say the same, or nothing
        self._shown[name] = wanted
        row.show_modes(is_shown=self._is_several and row.spec.is_editable)
        row.show_shared(wanted[0])
        row.show_conflict(wanted[1])

    def _show_answering(self) -> None:
        self.setUpdatesEnabled(False)
        shown: set[FieldGroup] = set()
        for row in self.rows.values():
            answers = self._filter.answers(row, is_several=self._is_several)
            if row.isHidden() is answers:
                row.setVisible(answers)
            if answers:
                shown.add(row.spec.group)
        for group, section in self.sections.items():
            section.setVisible(group in shown)
            if group in shown:
                self._show_section(section)
        self.setUpdatesEnabled(True)

    def _show_section(self, section: Section) -> None:
        """Show a section that has fields to show, unfolded where they are looked for by words."""
        section.setVisible(True)
        section.content.setVisible(bool(self._filter.words) or section.heading.isChecked())

    @Slot()
    def _tell_edited(self) -> None:
        row = self.sender()
        if isinstance(row, MetadataRow):
            self.edited.emit(row.spec.name)


def _saying_notes(form: QWidget) -> FocusedField:
    focused = FocusedField(form)
    focused.entered.connect(_say_note)
    focused.left.connect(_say_note)
    focused.begin()
    return focused


def _say_note(field: QWidget) -> None:
    """Have the row that a field stands in say how long it is, or no more."""
    row = field.parentWidget()
    if isinstance(row, MetadataRow):
        row.say_note()


def _column(widget: QWidget) -> QVBoxLayout:
    column = QVBoxLayout(widget)
    column.setContentsMargins(8, 4, 8, 8)
    column.setSpacing(8)
    return column
