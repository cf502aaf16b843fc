"""One item of a structured field, from its text to a form and back."""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediadesk.desktop.panels.metadata.structure_form import StructureForm
from mediadesk.desktop.widgets.field.growing_text import GrowingText
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.metadata.fields import FieldSpec
from mediadesk.metadata.structures import Structure, structure_in, text_of
from mediadesk.model.errors import UserError

_MARGIN_PX: Final = 8


class ItemForm(QWidget):
    """Shows an item; a text that cannot be read is shown as it is, with the reason.

    Signals:
        edited: A person changed something.
    """

    edited = Signal()

    def __init__(self, spec: FieldSpec, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spec = spec
        self._opened = text
        self._said = Structure({})
        self.form: StructureForm | None = None
        self.raw: GrowingText | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(_MARGIN_PX, _MARGIN_PX, _MARGIN_PX, _MARGIN_PX)
        try:
            self._said = structure_in(spec, text)
        except UserError as error:
            self._show_raw(str(error))
        else:
            self._show_form()
        self.column.addStretch()

    def text(self) -> str:
        """Return the item as text: the very one that was opened where nothing was changed."""
        if self.raw is not None:
            return self.raw.typed().strip()
        said = self.form.said() if self.form is not None else self._said
        return self._opened if said == self._said else text_of(self._spec, said)

    def focus_first(self) -> None:
        """Put the keyboard into the first field."""
        if self.form is not None:
            self.form.focus_first()
        elif self.raw is not None:
            self.raw.setFocus()

    def _show_form(self) -> None:
        self.form = StructureForm(self._spec.structure, self._said, self)
        self.form.edited.connect(self.edited)
        self.column.addWidget(self.form)

    def _show_raw(self, why: str) -> None:
        self.raw = GrowingText(self)
        self.raw.show_text(self._opened)
        self.raw.edited.connect(self.edited)
        note = PlainLabel(why, self)
        note.setObjectName("fault")
        note.setWordWrap(True)
        self.column.addWidget(note)
        self.column.addWidget(self.raw)
