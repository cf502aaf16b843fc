"""One term of a vocabulary: its name, other words for it, whether photos may carry it."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFormLayout, QLineEdit, QWidget

from mediadesk.captions.term_file import Term
from mediadesk.desktop.widgets.field.growing_text import GrowingText
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.i18n.translated import translated

_FEWEST_LINES: Final = 5


class TermForm(QWidget):
    """Takes the words of a term.

    Signals:
        edited: A person is done with a change.
    """

    edited = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.path = self._note("quietNote")
        self.name = QLineEdit(self)
        self.name.editingFinished.connect(self.edited)
        self.words = GrowingText(self, fewest_lines=_FEWEST_LINES)
        self.words.setPlaceholderText(translated("One a line"))
        self.words.committed.connect(self.edited)
        self.orders = QCheckBox(translated("Only orders the terms below it"), self)
        self.orders.setToolTip(translated("A heading is never written into a photo"))
        self.orders.clicked.connect(self.edited)
        self.fault = self._note("fault")
        form = QFormLayout(self)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        form.addRow(self.path)
        for label, field in (
            (translated("&Term"), self.name),
            (translated("Other &words"), self.words),
        ):
            form.addRow(label, field)
            field.setAccessibleName(label.replace("&", ""))
        form.addRow(self.orders)
        form.addRow(self.fault)

    @property
    def typed(self) -> Term:
        """The term as it stands there, without those below it."""
        lines = (line.strip() for line in self.words.toPlainText().splitlines())
        words = tuple(dict.fromkeys(line for line in lines if line))
        return Term(self.name.text().strip(), words, is_exported=not self.orders.isChecked())

    def show_term(self, path: Sequence[Term]) -> None:
        """Show the last of these terms, each of which lies below the one before; () for none."""
        term = path[-1] if path else Term("")
        if self.name.text() != term.name:  # setting it anew would lose cursor and undo
            self.name.setText(term.name)
        self.words.show_text("\n".join(term.synonyms))
        self.orders.setChecked(not term.is_exported)
        self.path.setText(" › ".join(one.name for one in path[:-1]))
        self.path.setVisible(bool(self.path.text()))
        self.say("")

    def say(self, fault: str) -> None:
        """Say what is wrong with what was typed; "" for nothing."""
        self.fault.setText(fault)
        self.fault.setVisible(bool(fault))

    def _note(self, name: str) -> PlainLabel:
        note = PlainLabel(self)
        note.setObjectName(name)
        note.setWordWrap(True)
        return note
