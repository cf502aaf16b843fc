"""How the style words the credit of the selected photo, in every form, as it is typed."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mediadesk.credits.composing.house_style import FORMS
from mediadesk.desktop.panels.styling.form_names import form_name
from mediadesk.desktop.widgets.field.growing_text import GrowingText
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.desktop.widgets.safe_markup import safe_markup
from mediadesk.i18n.translated import translated
from mediadesk.services.credits.style_trials import Attempt

_IIM: Final = "iim"
_WEB: Final = "web"


class FormPreview(QWidget):
    """One form: the line, its length, and on the web how a reader sees it."""

    def __init__(self, form: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._form = form
        title = PlainLabel(form_name(form), self)
        title.setObjectName("sectionTitle")
        self.size_note = PlainLabel(self)
        self.size_note.setObjectName("quietNote")
        self.line = GrowingText(self)
        self.line.setReadOnly(True)
        self.line.setAccessibleName(translated("Credit line: {form}").format(form=form_name(form)))
        self.shown = QLabel(self)
        self.shown.setTextFormat(Qt.TextFormat.RichText)
        self.shown.setWordWrap(True)
        self.shown.setVisible(form == _WEB)
        self.note = PlainLabel(self)
        self.note.setObjectName("fault")
        self.note.setWordWrap(True)
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch()
        head.addWidget(self.size_note)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 4)
        layout.setSpacing(2)
        layout.addLayout(head)
        layout.addWidget(self.line)
        layout.addWidget(self.shown)
        layout.addWidget(self.note)
        self.show_attempt(None)

    def show_attempt(self, attempt: Attempt | None) -> None:
        """Show a line, why there is none, or nothing."""
        self.line.show_text(attempt.text if attempt else "")
        self.shown.setText(safe_markup(attempt.text) if attempt and self._form == _WEB else "")
        self.size_note.setText(_size(attempt) if attempt and attempt.text else "")
        is_over = attempt is not None and self._form == _IIM and attempt.is_too_long
        name = "fault" if is_over else "quietNote"
        if self.size_note.objectName() != name:
            self.size_note.setObjectName(name)
            self.size_note.style().polish(self.size_note)
        fault = attempt.fault if attempt else None
        self.note.setText(fault.message if fault else "")
        self.note.setVisible(fault is not None)


class PreviewPanel(QWidget):
    """All forms of one photo's line.

    Signals:
        language_chosen: The lines are to be in another language.
    """

    language_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(translated("Preview"), self)
        title.setObjectName("panelTitle")
        self.subject = QLabel(self)
        self.subject.setObjectName("quietNote")
        self.subject.setWordWrap(True)
        self.language = QComboBox(self)
        self.language.setAccessibleName(translated("Language of the preview"))
        self.language.setToolTip(translated("Language of the preview"))
        self.language.activated.connect(self.language_chosen)
        self.forms = {form: FormPreview(form, self) for form in FORMS}
        head = QHBoxLayout()
        head.addWidget(title)
        head.addStretch()
        head.addWidget(self.language)
        self._lines = inner = QWidget(self)
        lines = QVBoxLayout(inner)
        lines.setContentsMargins(0, 0, 8, 0)
        for preview in self.forms.values():
            lines.addWidget(preview)
        lines.addStretch()
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(inner)
        layout = QVBoxLayout(self)
        layout.addLayout(head)
        layout.addWidget(self.subject)
        layout.addWidget(scroll, stretch=1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Expanding)

    @property
    def tag(self) -> str:
        """The language the lines are to be in; "" for the house's own."""
        return str(self.language.currentData() or "")

    def offer_languages(self, languages: Sequence[tuple[str, str]]) -> None:
        """Offer languages: tag and name; the house's own first."""
        self.language.clear()
        self.language.addItem(translated("The house’s language"), "")
        for tag, name in languages:
            self.language.addItem(name, tag)

    def show_outdated(self, why: str) -> None:
        """Leave the lines as they are, and say why they are not those of the style as it reads."""
        self.subject.setText(why)
        self._lines.setEnabled(False)

    def show_attempts(self, subject: str, attempts: Sequence[Attempt]) -> None:
        """Show the lines of a picture, which is named above them."""
        self.subject.setText(subject)
        self._lines.setEnabled(True)
        found = {attempt.form: attempt for attempt in attempts}
        for form, preview in self.forms.items():
            preview.show_attempt(found.get(form))


def _size(attempt: Attempt) -> str:
    words = translated("{characters} characters, {size} bytes")
    if attempt.form == _IIM:
        words = translated("{characters} characters, {size} of 32 bytes")
    return words.format(characters=len(attempt.text), size=attempt.size_bytes)
