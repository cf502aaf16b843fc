"""The editor of one house style: its text, changed through fields."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from mediadesk.credits.composing.style_document import Keys, StyleDocument, Value
from mediadesk.credits.composing.styles import StyleSources
from mediadesk.credits.composing.wording import SECTIONS, Words
from mediadesk.desktop.panels.styling.marks_list import MarksList
from mediadesk.desktop.panels.styling.settings_form import SettingsForm
from mediadesk.desktop.panels.styling.tabs import StyleTabs, texts_under
from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.i18n.translated import translated
from mediadesk.model.errors import UserError
from mediadesk.services.credits.style_trials import StyleFault

_NOTHING: Final = StyleSources({}, {}, {})

#: Of the templates, and of the list from which marks are inserted.
_WIDTHS_PX: Final = (540, 290)


class StyleEditor(QWidget):
    """Changes a style's text by its fields; the text is the one truth, the fields show it.

    Signals:
        edited: A person changed the style (its text).
        words_asked: Another language's words are to be shown.
    """

    edited = Signal(str)
    words_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._document = StyleDocument("")
        self._base = _NOTHING
        self._is_writable = False
        self.settings = SettingsForm(self)
        self.tabs = StyleTabs(self)
        self.words = self.tabs.words
        self.marks = MarksList(self)
        self.shipped = PlainLabel(
            translated("This style came with the program. Duplicate it (Ctrl+D) to change it."),
            self,
        )
        self.shipped.setObjectName("quietNote")
        self.note = PlainLabel(self)
        self.note.setObjectName("fault")
        self.note.setWordWrap(True)
        self.below = QHBoxLayout()
        self.below.addWidget(self.note, stretch=1)
        self._arrange()
        self._connect()

    @property
    def text(self) -> str:
        """The style as it reads now."""
        return self._document.text

    def show_style(self, text: str, base: StyleSources | None, *, is_writable: bool) -> None:
        """Show a style.

        Args:
            text: Its file.
            base: What it has from the style that it is like.
            is_writable: Whether it may be changed.
        """
        self._document = StyleDocument(text)
        self._base = base or _NOTHING
        self._is_writable = is_writable
        self.tabs.file.show_text(text)
        self.tabs.file.setReadOnly(not is_writable)
        self.marks.setEnabled(is_writable)
        self.shipped.setVisible(not is_writable)
        self._show_fields()

    def show_base(self, base: StyleSources | None) -> None:
        """Show what the style has from the one it is like, which may be another one now."""
        if (base or _NOTHING) != self._base:
            self._base = base or _NOTHING
            self._show_fields()

    def show_words(self, shared: Mapping[str, Words]) -> None:
        """Show the words of the chosen language beside what the style makes of them."""
        table = self._table() or {}
        own = {section: texts_under(table.get(section), self.words.tag) for section in SECTIONS}
        self.words.show_words(shared, own, is_writable=self._is_writable)

    def show_fault(self, fault: StyleFault | None) -> None:
        """Say what is wrong and mark the line, in the file and in the template it belongs to."""
        self.note.setText(fault.message if fault else "")
        self.tabs.mark_fault(self.text, fault.line if fault else 0)

    def show_look(self, look: Look) -> None:
        """Colour in a theme's colours."""
        self.tabs.show_look(look)

    def _arrange(self) -> None:
        across = QSplitter(Qt.Orientation.Horizontal, self)
        across.addWidget(self.tabs)
        across.addWidget(self.marks)
        across.setSizes(list(_WIDTHS_PX))
        across.setStretchFactor(0, 1)
        across.setChildrenCollapsible(False)
        layout = QVBoxLayout(self)
        layout.addWidget(self.shipped)
        layout.addWidget(self.settings)
        layout.addWidget(across, stretch=1)
        layout.addLayout(self.below)

    def _connect(self) -> None:
        self.settings.changed.connect(self._change_setting)
        self.tabs.template_edited.connect(self._write)
        self.tabs.reset_asked.connect(self._reset)
        self.tabs.file_edited.connect(self._take_file)
        self.tabs.currentChanged.connect(self._show_marks)
        self.words.worded.connect(self._change_word)
        self.words.language_chosen.connect(self.words_asked)
        self.marks.chosen.connect(self.tabs.insert)

    def _show_fields(self) -> None:
        table = self._table()
        self.settings.setEnabled(table is not None)
        if table is not None:
            known = {**self._base.settings, **table}
            self.settings.show_settings(known, is_writable=self._is_writable)
        self.tabs.show_tables(table, self._base, is_writable=self._is_writable)

    def _table(self) -> Mapping[str, object] | None:
        try:
            return self._document.table()
        except UserError:  # somebody is typing in the file; its fault is told below
            return None

    def _take(self, document: StyleDocument) -> None:
        if document.text != self.text:
            self.tabs.file.take_over(document.text)
            self._take_file(document.text)

    @Slot(object, str)
    def _write(self, keys: Keys, value: Value) -> None:
        if self._is_writable:
            self._take(self._document.with_value(keys, value))

    @Slot(object)
    def _reset(self, keys: Keys) -> None:
        self._take(self._document.without(keys))

    @Slot(str, object)
    def _change_setting(self, key: str, value: Value) -> None:
        if value == "" and key in {"like", "language"}:
            self._reset((key,))
        else:
            self._write((key,), value)

    @Slot(str, str, str)
    def _change_word(self, section: str, key: str, word: str) -> None:
        keys = (section, self.words.tag, key)
        self._write(keys, word) if word else self._reset(keys)
        self.words_asked.emit()

    @Slot(str)
    def _take_file(self, text: str) -> None:
        self._document = StyleDocument(text)
        self._show_fields()
        self.edited.emit(text)

    @Slot()
    def _show_marks(self) -> None:
        self.marks.setVisible(self.tabs.takes_marks)
