"""What helps while somebody types in the inspector, whatever the form."""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import QObject, Slot
from PySide6.QtWidgets import QPlainTextEdit

from mediadesk.desktop.code_typing import CodeTyping
from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.panels.metadata.row import MetadataRow
from mediadesk.desktop.typing.lint_watch import LintWatch
from mediadesk.desktop.typing.offering import Offering
from mediadesk.desktop.typing.spell_watch import SpellWatch
from mediadesk.desktop.widgets.look import Tone
from mediadesk.desktop.widgets.message_bar import Message
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.translated import translated
from mediadesk.model.errors import MediaDeskError
from mediadesk.services.captions.photo_names import names_on_record

#: Fields of running text, whose spelling is looked after in the form of every field.
_PROSE: Final = ("headline", "description", "alt_text", "extended_description")

#: So long the status line says that a code stands for nothing.
_UNKNOWN_CODE_MS: Final = 4000


class Assistance(QObject):
    """Looks after every text field of the inspector, those that come later too."""

    def __init__(self, place: Workplace, parts: Parts) -> None:
        super().__init__(parts.window)
        self._parts = parts
        self.codes = CodeTyping(place.desk.codes, parts.inspector, self._written_about)
        self.codes.failed.connect(place.reporter.report)
        self.codes.unknown.connect(self._tell_unknown)
        self.lint = LintWatch(place, parts.inspector)
        self.offering = Offering(place, parts.inspector)
        caption = parts.inspector.caption
        self._place = place
        self.spelling = tuple(
            self._watched(field, caption.chosen_language)
            for field in (caption.text, caption.alt_text, caption.extended)
        )
        self.spelling_of_rows: dict[str, SpellWatch] = {}
        parts.inspector.metadata.form.grown.connect(self._follow)

    def begin(self) -> None:
        """Do what takes a while, beside the window: what photos carry, for type-ahead."""
        self.offering.refresh_soon()

    @Slot()
    def next_fault(self) -> None:
        """Go to the next fault in the caption, in the form in which it is being written."""
        self._parts.inspector_dock.show()
        if not self._parts.inspector.metadata.isVisible():
            self._parts.inspector.show_caption()
        if not self.lint.go_on():
            self._place.reporter.inform(translated("Nothing was found wrong with this caption."))

    @Slot()
    def mend_fault(self) -> None:
        """Mend the fault gone to last, else the first that can be mended."""
        if not self.lint.mend_current():
            self._place.reporter.inform(translated("There is nothing that one key could mend."))

    @Slot()
    def ignore_fault(self) -> None:
        """Let the fault gone to last stand, else the first, and say what that means."""
        found = self.lint.current
        if found is None:
            self._place.reporter.inform(translated("There is no fault in this caption to ignore."))
            return
        try:
            ignored = self.lint.ignoring.ignore(found)
        except MediaDeskError as error:
            self._place.reporter.report(error)
            return
        back = translated("Take back")
        self._parts.messages.say(Message(ignored.sentence, Tone.OK, "", back, ignored.take_back))

    @Slot(object)
    def _follow(self, rows: Sequence[MetadataRow]) -> None:
        """Look after rows that were added to the form of every field."""
        language = self._parts.inspector.metadata.head.chosen_language
        for row in rows:
            name, editor = row.spec.name, row.editor
            if name in _PROSE and isinstance(editor, QPlainTextEdit):
                self.spelling_of_rows[name] = self._watched(editor, language)

    def _watched(self, field: QPlainTextEdit, language: Callable[[], str]) -> SpellWatch:
        """Look after a field's spelling, anew where a word was learnt or another photo shown."""
        watch = SpellWatch(self._place, field, language, self._names)
        watch.learnt.connect(self.lint.look_soon)
        self.lint.ignoring.learnt.connect(watch.look_soon)
        self._parts.inspector.photo_shown.connect(watch.look_soon)
        return watch

    def _names(self) -> tuple[str, ...]:
        """Return the names on the record of the photo shown; none of many."""
        inspector = self._parts.inspector
        dossier = None if inspector.is_several else inspector.dossier
        return () if dossier is None else names_on_record(dossier)

    def _written_about(self) -> int:
        """Return the photo whose fields variables in codes stand for; 0 for many."""
        inspector = self._parts.inspector
        return 0 if inspector.is_several else inspector.photo_id

    @Slot(str)
    def _tell_unknown(self, code: str) -> None:
        said = translated("No file of codes has {code}.").format(code=code)
        self._parts.window.statusBar().showMessage(said, _UNKNOWN_CODE_MS)
