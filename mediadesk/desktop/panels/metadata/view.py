"""The form of every field as it lies in the window: head, rows, and getting to a field."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediadesk.desktop.field_watch import FieldWatch
from mediadesk.desktop.panels.metadata.credentials_note import CredentialsNote
from mediadesk.desktop.panels.metadata.form import MetadataForm
from mediadesk.desktop.panels.metadata.head import MetadataHead
from mediadesk.desktop.widgets.column_area import ColumnArea


class MetadataView(QWidget):
    """Shows the rows under their head, and puts the keyboard where it is asked for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = ""
        self._build()
        self._watch = FieldWatch(self)

    def focus_field(self, name: str) -> None:
        """Put the keyboard into a field as soon as it is there."""
        self._wanted = name
        self._focus_wanted()

    def resolve(self) -> bool:
        """Take over another reading of the file in the field with the keyboard; else the next one.

        Returns:
            Whether there was one.
        """
        rows = [row for row in self.form.rows.values() if row.has_conflict and not row.isHidden()]
        held = next((row for row in rows if row.editor.hasFocus()), None)
        if held is not None:
            held.take_other()
        elif rows:
            self.focus_field(rows[0].spec.name)
        return bool(rows)

    def focus_filter(self) -> None:
        """Put the keyboard where a field is looked for."""
        self.head.filter.setFocus()
        self.head.filter.selectAll()

    def _build(self) -> None:
        self.head = MetadataHead(self)
        self.form = MetadataForm(self)
        self.area = ColumnArea(self.form, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.credentials = CredentialsNote(self)
        column.addWidget(self.head)
        column.addWidget(self.credentials)
        column.addWidget(self.area, stretch=1)
        self.head.filter_changed.connect(self._filter)
        self.head.went_on.connect(self._go_on)
        self.form.grown.connect(self._take_grown)

    def _focus_wanted(self) -> None:
        row = self.form.rows.get(self._wanted)
        if row is None or not self.isVisible():
            return
        self._wanted = ""
        section = self.form.sections[row.spec.group]
        section.heading.setChecked(True)
        row.editor.setFocus()
        self.area.ensureWidgetVisible(row)

    @Slot()
    def _take_grown(self) -> None:
        if self._wanted:
            self._focus_wanted()

    @Slot()
    def _filter(self) -> None:
        self.form.show_filter(
            self.head.filter.text(), only_filled=self.head.only_filled.isChecked()
        )

    @Slot()
    def _go_on(self) -> None:
        row = self.form.first_shown()
        if row is not None:
            row.editor.setFocus()
