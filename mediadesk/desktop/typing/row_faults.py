"""Faults at the fields they are about, in the form of every field."""

from collections.abc import Iterable, Mapping, Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from mediadesk.desktop.panels.metadata.panel import MetadataPanel
from mediadesk.desktop.widgets.field.fault_strip import FaultStrip, StripLine
from mediadesk.desktop.widgets.field.text_access import is_text_field, text_of


class RowFaults(QObject):
    """Shows lines below rows of the form, and tells which one was chosen.

    Signals:
        edited: A person changed a field, or fields of other photos are shown.
        chosen: A line was clicked (its number among all of them).
        mend_asked: A line is to be mended (its number among all of them).
    """

    edited = Signal()
    chosen = Signal(int)
    mend_asked = Signal(int)

    def __init__(self, panel: MetadataPanel) -> None:
        super().__init__(panel)
        self._panel = panel
        self._strips: dict[str, FaultStrip] = {}
        self._lines: Sequence[tuple[str, StripLine]] = ()
        self._numbers: dict[str, list[int]] = {}
        panel.form.edited.connect(self.edited)
        panel.form.grown.connect(self._show)

    @property
    def is_shown(self) -> bool:
        """Whether the form can be seen, so that what is typed there counts."""
        return self._panel.isVisible()

    def field(self, name: str) -> QWidget | None:
        """Return what a field is typed into; None where it is not there, or holds no text."""
        row = self._panel.form.rows.get(name)
        return row.editor if row is not None and is_text_field(row.editor) else None

    def typed(self, names: Iterable[str]) -> Mapping[str, str]:
        """Return what stands in fields of one photo, without those that are not there."""
        fields = {name: self.field(name) for name in names}
        return {name: text_of(field) for name, field in fields.items() if field is not None}

    def show_lines(self, lines: Sequence[tuple[str, StripLine]]) -> None:
        """Show lines, each below the field it is about; such as have no field are left out."""
        self._lines = lines
        self._show()

    def sentences(self, name: str) -> tuple[str, ...]:
        """Return what is shown below a field."""
        strip = self._strips.get(name)
        return strip.sentences() if strip is not None else ()

    @Slot()
    def _show(self) -> None:
        """Show the lines at the rows that are there now."""
        self._numbers = {}
        for number, (name, _line) in enumerate(self._lines):
            self._numbers.setdefault(name, []).append(number)
        for name in self._numbers:
            if name not in self._strips:
                self._add(name)
        for name, strip in self._strips.items():
            strip.show_lines([self._lines[number][1] for number in self._numbers.get(name, [])])

    def _add(self, name: str) -> None:
        row = self._panel.form.rows.get(name)
        if row is None:
            return
        strip = FaultStrip(row)
        strip.setObjectName(name)
        strip.chosen.connect(self._tell_chosen)
        strip.mend_asked.connect(self._tell_mend)
        row.add_below(strip)
        self._strips[name] = strip

    @Slot(int)
    def _tell_chosen(self, at: int) -> None:
        number = self._number(at)
        if number is not None:
            self.chosen.emit(number)

    @Slot(int)
    def _tell_mend(self, at: int) -> None:
        number = self._number(at)
        if number is not None:
            self.mend_asked.emit(number)

    def _number(self, at: int) -> int | None:
        """Return the number among all lines of a line of the strip that sends a signal."""
        numbers = self._numbers.get(self.sender().objectName(), [])
        return numbers[at] if at < len(numbers) else None
