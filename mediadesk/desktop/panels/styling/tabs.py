"""The tabs of a style: a template each form, the parts, the words, and the file itself."""

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QTabWidget, QWidget

from mediadesk.credits.composing.house_style import FORMS
from mediadesk.credits.composing.style_document import Keys
from mediadesk.credits.composing.style_places import place_of
from mediadesk.credits.composing.styles import StyleSources
from mediadesk.desktop.panels.styling.form_names import form_name
from mediadesk.desktop.panels.styling.parts_page import PartsPage
from mediadesk.desktop.panels.styling.template_edit import TemplateEdit
from mediadesk.desktop.panels.styling.template_page import TemplatePage
from mediadesk.desktop.panels.styling.words_page import WordsPage
from mediadesk.desktop.widgets.look import Look
from mediadesk.i18n.translated import translated


class StyleTabs(QTabWidget):
    """Shows what a style's tables hold, and tells what a person makes of it.

    Signals:
        template_edited: A template was changed: its keys, its text.
        reset_asked: A template is to be as in the style that this one is like (its keys).
        file_edited: The file itself was changed (its text).
    """

    template_edited = Signal(object, str)
    reset_asked = Signal(object)
    file_edited = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look: Look | None = None
        self.pages = {form: TemplatePage(_template_name(form), self) for form in FORMS}
        self.parts = PartsPage(self)
        self.words = WordsPage(self)
        self.file = TemplateEdit(self, is_file=True)
        self.file.setAccessibleName(translated("File of the style"))
        self.setDocumentMode(True)
        for form, page in self.pages.items():
            self.addTab(page, form_name(form))
            page.edited.connect(partial(self._tell_edited, ("forms", form)))
            page.reset_asked.connect(partial(self._tell_reset, ("forms", form)))
        self.addTab(self.parts, translated("Parts"))
        self.addTab(self.words, translated("Words"))
        self.addTab(self.file, translated("File"))
        self.parts.edited.connect(self._tell_part_edited)
        self.parts.reset_asked.connect(self._tell_part_reset)
        self.file.edited.connect(self._tell_file)

    @property
    def takes_marks(self) -> bool:
        """Whether the tab that is shown has a text into which marks can be inserted."""
        return self.currentWidget() is not self.words

    def show_tables(
        self, table: Mapping[str, object] | None, base: StyleSources, *, is_writable: bool
    ) -> None:
        """Show a style's templates and parts, with those it has from another one.

        Args:
            table: The style; None while its file is not TOML.
            base: What it has from the style that it is like.
            is_writable: Whether it may be changed.
        """
        for widget in (*self.pages.values(), self.parts, self.words):
            widget.setEnabled(table is not None)
        if table is None:
            return
        like = str(base.settings.get("name", ""))
        own = texts_under(table, "forms")
        for form, page in self.pages.items():
            other = base.forms.get(form)
            page.show_template(own.get(form), other, like, is_writable=is_writable)
        parts = texts_under(table, "parts")
        self.parts.show_parts(parts, base.parts, like, is_writable=is_writable)

    def mark_fault(self, text: str, line: int) -> None:
        """Mark the wrong line of a file, also in the template it belongs to; none for 0."""
        place = place_of(text, line) if line else None
        keys = place.keys if place else ()
        inner = line - place.first + 1 if place else 0
        for form, page in self.pages.items():
            is_here = keys == ("forms", form)
            page.edit.mark_fault(inner if is_here else 0)
            self._mark_tab(page, is_wrong=is_here)
        is_part = keys[:1] == ("parts",)
        if is_part:
            self.parts.show_part(keys[-1])
        self.parts.page.edit.mark_fault(inner if is_part else 0)
        self._mark_tab(self.parts, is_wrong=is_part)
        self.file.mark_fault(line)
        is_elsewhere = line > 0 and keys[:1] not in {("forms",), ("parts",)}
        self._mark_tab(self.file, is_wrong=is_elsewhere)

    def show_look(self, look: Look) -> None:
        """Colour in a theme's colours."""
        self._look = look
        for edit in self._edits():
            edit.show_look(look)

    @Slot(str)
    def insert(self, text: str) -> None:
        """Insert a text into the template that is shown."""
        shown = self.currentWidget()
        if isinstance(shown, TemplatePage):
            shown.edit.insert(text)
        elif shown is self.parts:
            self.parts.page.edit.insert(text)
        elif shown is self.file:
            self.file.insert(text)

    def _edits(self) -> Sequence[TemplateEdit]:
        return (*(page.edit for page in self.pages.values()), self.parts.page.edit, self.file)

    def _mark_tab(self, page: QWidget, *, is_wrong: bool) -> None:
        icon = QIcon()
        if is_wrong and self._look is not None:
            icon = self._look.icons.icon("error", self._look.colours.error)
        self.setTabIcon(self.indexOf(page), icon)

    def _tell_edited(self, keys: Keys, text: str) -> None:
        self.template_edited.emit(keys, text)

    def _tell_reset(self, keys: Keys) -> None:
        self.reset_asked.emit(keys)

    @Slot(str, str)
    def _tell_part_edited(self, name: str, text: str) -> None:
        self.template_edited.emit(("parts", name), text)

    @Slot(str)
    def _tell_part_reset(self, name: str) -> None:
        self.reset_asked.emit(("parts", name))

    @Slot()
    def _tell_file(self) -> None:
        self.file_edited.emit(self.file.toPlainText())


def texts_under(table: object, key: str) -> dict[str, str]:
    """Return the texts of one table of a style."""
    held = table.get(key) if isinstance(table, Mapping) else None
    return {k: str(v) for k, v in held.items()} if isinstance(held, Mapping) else {}


def _template_name(form: str) -> str:
    return translated("Template of the form {form}").format(form=form_name(form))
