"""Keeps editor, preview and examples of one style in step while a person writes."""

from functools import partial
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from mediadesk.credits.composing.facts import CreditFacts
from mediadesk.credits.composing.styles import StyleSources
from mediadesk.desktop.jobs import JobRunner
from mediadesk.desktop.panels.styling.drafts import Drafts
from mediadesk.desktop.panels.styling.editor import StyleEditor
from mediadesk.desktop.panels.styling.examples_run import ExamplesRun
from mediadesk.desktop.panels.styling.examples_view import ExamplesView
from mediadesk.desktop.panels.styling.preview import PreviewPanel
from mediadesk.desktop.questions import Question
from mediadesk.i18n.translated import translated
from mediadesk.model.errors import UserError
from mediadesk.services.credits.style_trials import Attempt, told_in
from mediadesk.services.desk import Desk
from mediadesk.services.jobs import JobContext

#: A pause in typing this long has the lines composed anew.
_PAUSE_MS: Final = 150


class StyleBench(QObject):
    """Shows one style at a time and tries it; drafts of the others are kept.

    Signals:
        failed: The examples could not be tried (the error).
    """

    failed = Signal(object)

    def __init__(
        self,
        desk: Desk,
        runner: JobRunner,
        widgets: tuple[StyleEditor, PreviewPanel, ExamplesView],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self.editor, self.preview, self.examples = widgets
        self.drafts = Drafts(desk.styling.text, self)
        self.name = ""
        self._like = ""
        self._photo_id = 0
        self._question = Question(runner, self.failed.emit)
        self._run = ExamplesRun(desk.style_trials, runner, self)
        self._run.tried.connect(self.examples.show_trials)
        self._run.failed.connect(self.failed)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(self.try_now)
        self.editor.edited.connect(self._keep)
        self.editor.words_asked.connect(self._show_words)
        self.preview.language_chosen.connect(self.try_now)

    def offer_languages(self) -> None:
        """Offer the languages that lines are worded in."""
        languages = self._desk.styling.languages()
        self.preview.offer_languages(languages)
        self.editor.words.offer_languages(languages)

    def show_style(self, name: str) -> None:
        """Show a style, as it was being written where it is not saved."""
        text = self.drafts.text(name)
        self.name, self._like = name, told_in(text, "like")
        is_own = self._desk.styling.is_own(name)
        self.editor.show_style(text, self._base(text), is_writable=is_own)
        self._show_words()
        self.try_now()

    def show_photo(self, photo_id: int) -> None:
        """Show the lines of a photo; those of an example for 0."""
        self._photo_id = photo_id
        self._show_preview()

    @property
    def is_changed(self) -> bool:
        """Whether the style that is shown differs from what is saved."""
        return self.name in self.drafts.names

    @property
    def text(self) -> str:
        """The style that is shown, as it reads now."""
        return self.drafts.text(self.name)

    @property
    def title(self) -> str:
        """What the style that is shown is called."""
        return self.editor.settings.name.text() or self.name

    def give_up(self) -> None:
        """Give up everything that is not saved."""
        for name in self.drafts.names:
            self.drafts.forget(name)
        self.show_style(self.name)

    def save_draft(self, name: str) -> None:
        """Keep a style that was written; nothing where it is as it was.

        Raises:
            UserError: It is wrong.
            OutsideError: It cannot be written.
        """
        if name in self.drafts.names:
            self._desk.styling.save(name, self.drafts.text(name))
            self.drafts.forget(name)

    def revert(self) -> None:
        """Give up what was typed into the style that is shown."""
        self.drafts.forget(self.name)
        self.show_style(self.name)

    def stop(self) -> None:
        """Stop what is being tried."""
        self._pause.stop()
        self._question.forget()
        self._run.stop()

    @Slot()
    def try_now(self) -> None:
        """Check the style, and compose every line anew."""
        self.stop()
        if not self.name:
            return
        text = self.drafts.text(self.name)
        fault = self._desk.style_trials.fault(self.name, text)
        self.editor.show_fault(fault)
        if fault is not None:
            why = translated("The style cannot be used as it is; these lines are older.")
            self.preview.show_outdated(why)
            self.examples.show_outdated(why)
            return
        self._show_preview()
        self._run.start(self.name, text, self.preview.tag)

    def _base(self, text: str) -> StyleSources | None:
        try:
            return self._desk.style_trials.base(self.name, text)
        except UserError:  # the check says what is wrong with it
            return None

    @Slot(str)
    def _keep(self, text: str) -> None:
        self.drafts.put(self.name, text)
        like = told_in(text, "like")
        if like != self._like:
            self._like = like
            self.editor.show_base(self._base(text))
        self._pause.start()

    @Slot()
    def _show_words(self) -> None:
        if not self.name:
            return
        text, tag = self.drafts.text(self.name), self.editor.words.tag
        try:
            self.editor.show_words(self._desk.style_trials.words(self.name, text, tag))
        except UserError:  # of the style that it is like: told by the check
            self.editor.show_words({})

    def _show_preview(self) -> None:
        if not self.name:
            return
        name, text, tag = self.name, self.drafts.text(self.name), self.preview.tag
        if self._desk.style_trials.fault(name, text) is None:
            job = partial(_tried, self._desk, self._photo_id, (name, text, tag))
            self._question.ask(job, self._show_attempts)

    def _show_attempts(self, tried: tuple[str, tuple[Attempt, ...]]) -> None:
        self.preview.show_attempts(*tried)


def _tried(
    desk: Desk, photo_id: int, style: tuple[str, str, str], _context: JobContext
) -> tuple[str, tuple[Attempt, ...]]:
    """Return what lines are of, and the lines in a style: its name, its text, a language."""
    subject, facts = _subject(desk, photo_id)
    name, text, tag = style
    return subject, desk.style_trials.preview(name, text, facts, tag)


def _subject(desk: Desk, photo_id: int) -> tuple[str, CreditFacts]:
    """Return what the lines are of, and its facts: a photo, or the first example."""
    trials = desk.style_trials
    facts = trials.facts(photo_id)
    if facts is not None:
        return desk.browsing.dossier(photo_id).photo.path.name, facts
    example = trials.examples[0]
    words = translated("{example}; select a photo in the main window to see its lines here.")
    return words.format(example=example.name), example.facts
