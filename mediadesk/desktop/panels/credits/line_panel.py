"""The credit line as a house style words it, ready to be copied into the layout."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mediadesk.desktop.record_page import LineWording, WordedLine
from mediadesk.desktop.widgets.elided_label import ElidedLabel
from mediadesk.desktop.widgets.field.growing_text import GrowingText
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.i18n.translated import translated
from mediadesk.model.credit import ComposedCredit
from mediadesk.model.errors import MediaDeskError
from mediadesk.services.credits.crediting import Crediting

#: What IPTC-IIM's Credit dataset (2:110) holds.
IIM_BYTES: Final = 32

_FORMS: Final = (
    ("long", "Long"),
    ("short", "Short"),
    ("print", "Print"),
    ("web", "Web"),
    ("iim", "IIM"),
)


class CreditLinePanel(QWidget):
    """Composes the line anew whenever record or style change.

    Signals:
        copy_asked: The line is to be copied.
        style_chosen: Another house style was chosen.
    """

    copy_asked = Signal()
    style_chosen = Signal(str)

    def __init__(self, crediting: Crediting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._crediting = crediting
        self._photo_id = 0
        self._build()
        self.show_line(0, None)

    def show_line(self, photo_id: int, line: WordedLine | None) -> None:
        """Show the line of a photo; nothing for None."""
        self._photo_id = photo_id
        self.setEnabled(photo_id > 0)
        if line is not None and line.wording == self.wording:
            self._show_worded(line)
        else:
            self._compose()  # another wording was chosen while the line was composed

    @property
    def wording(self) -> LineWording:
        """How the line is to be worded."""
        return LineWording(self.style_name, str(self.form_choice.currentData()), self.language)

    def offer_styles(self, names: Sequence[str], chosen: str) -> None:
        """Offer house styles; the chosen one is what lines are worded by."""
        self.style_choice.clear()
        for name in names:
            self.style_choice.addItem(name.replace("-", " ").title(), name)
        self.style_choice.setCurrentIndex(max(0, self.style_choice.findData(chosen)))
        self._compose()

    def offer_languages(self, languages: Sequence[tuple[str, str]]) -> None:
        """Offer languages as (tag, name); first of all stands the house's own."""
        chosen = self.language
        self.language_choice.clear()
        self.language_choice.addItem(translated("House’s language"), "")
        for tag, name in languages:
            self.language_choice.addItem(name, tag)
        self.language_choice.setCurrentIndex(max(0, self.language_choice.findData(chosen)))

    @property
    def language(self) -> str:
        """BCP 47 tag of the language that is chosen; "" for the house's own."""
        return str(self.language_choice.currentData() or "")

    @property
    def style_name(self) -> str:
        """The house style that is chosen; "" for the setting's."""
        return str(self.style_choice.currentData() or "")

    @property
    def text(self) -> str:
        """The line as it stands there; "" where there is none."""
        return self.line.toPlainText()

    def _build(self) -> None:
        title = PlainLabel(translated("Credit line"), self)
        title.setObjectName("sectionTitle")
        self.size_note = ElidedLabel(self)
        self.size_note.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.size_note.setObjectName("quietNote")
        self.line = GrowingText(self)
        self.line.setReadOnly(True)
        self.line.setAccessibleName(translated("Credit line"))
        title.setBuddy(self.line)
        self.style_choice = QComboBox(self)
        self.style_choice.setAccessibleName(translated("House style"))
        self.style_choice.setToolTip(translated("House style"))
        self.style_choice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.style_choice.activated.connect(self._change_style)
        self.language_choice = QComboBox(self)
        self.language_choice.setAccessibleName(translated("Language of the line"))
        self.language_choice.setToolTip(translated("Language of the line"))
        self.language_choice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.language_choice.activated.connect(self._compose)
        self.form_choice = QComboBox(self)
        self.form_choice.setAccessibleName(translated("Form of the line"))
        self.form_choice.setToolTip(translated("Form of the line"))
        for form, label in _FORMS:
            self.form_choice.addItem(translated(label), form)
        self.form_choice.activated.connect(self._compose)
        self.copy = QPushButton(translated("Copy"), self)
        self.copy.setToolTip(translated("Copy the credit line (F6)"))
        self.copy.clicked.connect(self.copy_asked)
        head = QHBoxLayout()
        head.addWidget(title)
        head.addWidget(self.size_note, stretch=1)
        head.addWidget(self.copy)
        choices = QHBoxLayout()
        choices.addWidget(self.language_choice, stretch=1)
        choices.addWidget(self.form_choice)
        layout = QVBoxLayout(self)
        layout.addLayout(head)
        layout.addWidget(self.line)
        layout.addWidget(self.style_choice)
        layout.addLayout(choices)

    @Slot()
    def _change_style(self) -> None:
        self._compose()
        self.style_chosen.emit(self.style_name)

    @Slot()
    def _compose(self) -> None:
        if not self._photo_id:
            self._show("", "")
            return
        wanted = self.wording
        try:
            composed = self._crediting.line(
                self._photo_id, wanted.style, wanted.form, wanted.language
            )
        except MediaDeskError as error:
            self._show("", str(error))
            return
        self._show(composed.text, _size_note(composed))

    def _show_worded(self, line: WordedLine) -> None:
        if line.composed is None:
            self._show("", line.fault)
        else:
            self._show(line.composed.text, _size_note(line.composed))

    def _show(self, text: str, note: str) -> None:
        self.line.show_text(text)
        self.line.show_hint("" if text else note)
        self.size_note.setText(note if text else "")
        self.copy.setEnabled(bool(text))


def _size_note(composed: ComposedCredit) -> str:
    size = composed.size_bytes
    if size <= IIM_BYTES:
        return translated("{size} bytes").format(size=size)
    return translated("{size} bytes, IIM holds {limit}").format(size=size, limit=IIM_BYTES)
