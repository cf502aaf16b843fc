"""Write one line of a template: what becomes of its field, with variables put in by menu."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from mediadesk.captions.templates import TemplateLine
from mediadesk.desktop.panels.templates.lines_model import MODE_WORDS
from mediadesk.desktop.widgets.field.growing_text import GrowingText
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.desktop.widgets.wrapping_row import WrappingRow
from mediadesk.i18n.translated import translated
from mediadesk.metadata.fields import field
from mediadesk.model.field_content import as_one_text
from mediadesk.model.field_edit import EditMode
from mediadesk.services.captions.photo_facts import VariableInfo
from mediadesk.services.captions.templating import LinePreview

#: So many variables stand in one menu before the next begins.
_IN_A_MENU: Final = 22


class LineEditor(QWidget):
    """Shows a line and gives back the one that was written.

    Signals:
        edited: A person changed the line.
        remove_asked: The line is to be taken out.
    """

    edited = Signal()
    remove_asked = Signal()

    def __init__(self, variables: Sequence[VariableInfo], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._line: TemplateLine | None = None
        self._build(variables)
        self.show_line(None)

    @property
    def line(self) -> TemplateLine | None:
        """The line as it is written; None where none is shown."""
        if self._line is None:
            return None
        return replace(self._line, text=self.text.typed(), mode=EditMode(self.mode.currentData()))

    def show_line(self, line: TemplateLine | None) -> None:
        """Show a line; none for None."""
        self._line = line
        self.setEnabled(line is not None)
        label = translated(field(line.field).label) if line else translated("No field chosen")
        self.label.setText(label)
        self.text.show_text(line.text if line else "")
        if line is not None:
            self.mode.setCurrentIndex(self.mode.findData(line.mode))

    def show_preview(self, preview: LinePreview | None) -> None:
        """Say how the line reads for the photo, and what in it is not understood."""
        said, tone = "", "quietNote"
        if preview is not None and preview.faults:
            said, tone = preview.faults[0].message, "fault"
        elif preview is not None and preview.empty:
            words = translated("This photo has no {names}.")
            said, tone = words.format(names=", ".join(preview.empty)), "warningNote"
        elif preview is not None:
            after = preview.after
            said = as_one_text(after)
        self.preview.setText(said)
        self.preview.setObjectName(tone)
        self.preview.style().unpolish(self.preview)
        self.preview.style().polish(self.preview)

    def _build(self, variables: Sequence[VariableInfo]) -> None:
        self.label = PlainLabel(self)
        self.label.setObjectName("panelTitle")
        self.mode = QComboBox(self)
        self.mode.setAccessibleName(translated("How the field is changed"))
        for mode, words in MODE_WORDS.items():
            self.mode.addItem(translated(words), mode)
        self.mode.activated.connect(self.edited)
        self.insert = QToolButton(self)
        self.insert.setText(translated("Insert variable"))
        self.insert.setObjectName("filterToggle")
        self.insert.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.insert.setMenu(self._variable_menu(variables))
        self.remove = QPushButton(translated("Remove"), self)
        self.remove.setToolTip(translated("Take this field out of the template"))
        self.remove.clicked.connect(self.remove_asked)
        self.text = GrowingText(self)
        self.text.setAccessibleName(translated("Text of the line"))
        self.text.setPlaceholderText(translated("Empty: the field is cleared"))
        self.text.edited.connect(self.edited)
        self.preview = PlainLabel(self)
        self.preview.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(self.label, stretch=1)
        head.addWidget(WrappingRow((self.mode, self.insert, self.remove), self))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.text)
        column.addWidget(self.preview)

    def _variable_menu(self, variables: Sequence[VariableInfo]) -> QMenu:
        menu = QMenu(self)
        for start in range(0, len(variables), _IN_A_MENU):
            part = variables[start : start + _IN_A_MENU]
            first, last = translated(part[0].label), translated(part[-1].label)
            below = menu.addMenu(f"{first} – {last}")
            for one in part:
                action = below.addAction(f"{translated(one.label)}\t{one.example}")
                action.setData(one.example)
        menu.triggered.connect(self._insert)
        return menu

    @Slot(QAction)
    def _insert(self, action: QAction) -> None:
        self.text.textCursor().insertText(str(action.data()))
        self.text.setFocus()
