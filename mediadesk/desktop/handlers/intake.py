"""Take picture files into the catalogue."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

from mediadesk.desktop.handlers.asking_files import Purpose, ask_for_files, ask_for_folder
from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.handlers.relating import RelatingHandler
from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.panels.importing.details_dialog import ImportDetailsDialog
from mediadesk.desktop.questions import Question
from mediadesk.desktop.widgets.look import Tone
from mediadesk.desktop.widgets.message_bar import Message
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.model.intake import Failure, ImportSummary
from mediadesk.services.desk import Desk
from mediadesk.services.identity.indexing import Indexing
from mediadesk.services.jobs import JobContext

#: While an import runs, what came in is shown this often.
_REFRESH_MS: Final = 1500


class IntakeHandler(QObject):
    """Imports folders and files; the grid fills while it runs."""

    def __init__(
        self, place: Workplace, parts: Parts, work: Work, relating: RelatingHandler
    ) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self._work = work
        self._relating = relating
        self._failures: tuple[Failure, ...] = ()
        self._question = Question(place.runner, place.reporter.report)
        self._refresh = QTimer(self)
        self._refresh.setInterval(_REFRESH_MS)
        self._refresh.timeout.connect(self._tell_added)
        work.busy_changed.connect(self._stop_refreshing)

    @Slot()
    def import_folder(self) -> None:
        """Ask for a folder and import it."""
        title = translated("Import the pictures of a folder")
        settings = self._place.desk.settings
        chosen = ask_for_folder(self._parts.window, title, Purpose.IMPORT, settings)
        if chosen is not None:
            self.import_paths((chosen,))

    @Slot()
    def import_pictures(self) -> None:
        """Ask for picture files and import them."""
        title, settings = translated("Import pictures"), self._place.desk.settings
        chosen = ask_for_files(self._parts.window, title, Purpose.IMPORT, settings)
        if chosen:
            self.import_paths(chosen)

    def import_paths(self, paths: Sequence[Path]) -> None:
        """Import folders and files."""
        job = partial(imported, self._place.desk, paths)
        told = partial(self._tell_summary, tuple(paths))
        self._work.start(translated("Importing"), job, told, writes=True)
        self._refresh.start()

    def take_up(self) -> None:
        """Take up in the background what was left undone: older fingerprints, originals sought."""
        self._question.ask(partial(_is_behind, self._place.desk.indexing), self._renew)

    def _renew(self, is_behind: bool) -> None:  # noqa: FBT001 - the answer to a question
        if is_behind:
            what = translated("Preparing pictures to be found")
            job = self._place.desk.indexing.job
            self._work.start(what, job, self._tell_renewed)  # its writes are short
        else:
            self._relating.resume()

    @Slot()
    def stop(self) -> None:
        """Stop the work under way."""
        self._work.stop()

    @Slot()
    def show_failures(self) -> None:
        """Name the files the last import could not read."""
        ImportDetailsDialog(self._failures, self._parts.window).exec()

    @property
    def failures(self) -> tuple[Failure, ...]:
        """The files the last import could not read."""
        return self._failures

    def _tell_summary(self, paths: Sequence[Path], summary: ImportSummary) -> None:
        self._failures = summary.failed
        self._place.hub.photos_added.emit(summary.added)
        self._place.hub.tell_changed(summary.renewed)
        sentence = in_words(summary)
        if not summary.is_anything:
            self._parts.messages.say(Message(nothing_in(paths), Tone.WARNING))
        elif summary.failed:
            button = translated("Details…")
            said = Message(sentence, Tone.WARNING, "", button, self.show_failures)
            self._parts.messages.say(said)
        else:
            self._place.reporter.inform(sentence)
        if summary.added:
            self._relating.find_waiting()

    def _tell_renewed(self, renewed: int) -> None:
        if renewed:
            said = translated("{photos} can now be found by their crops.")
            self._place.reporter.inform(said.format(photos=count(renewed, "photo")))
        self._relating.resume()

    @Slot()
    def _tell_added(self) -> None:
        self._place.hub.photos_added.emit(())

    @Slot()
    def _stop_refreshing(self) -> None:
        if not self._work.is_busy and self._refresh.isActive():
            self._refresh.stop()
            self._tell_added()


def imported(desk: Desk, paths: Sequence[Path], context: JobContext) -> ImportSummary:
    """Import folders and files, so that they can be found by their content, too."""
    summary = desk.importing.job(paths)(context)
    desk.indexing.follow_import(len(summary.added), context)
    return summary


def _is_behind(indexing: Indexing, _context: JobContext) -> bool:
    return indexing.is_behind()


def nothing_in(paths: Sequence[Path]) -> str:
    """Return that there was nothing to be imported, in a sentence."""
    if len(paths) == 1:
        return translated("There is no picture in {name}.").format(name=paths[0].name)
    return translated("There is no picture in any of the {number:,} folders and files.").format(
        number=len(paths)
    )


def in_words(summary: ImportSummary) -> str:
    """Return what an import came to, in a sentence, with the reason where one file failed."""
    reason = summary.failed[0].error if len(summary.failed) == 1 else ""
    if reason and not (summary.added or summary.updated or summary.unchanged):
        return reason
    said = [translated("{photos} added").format(photos=count(len(summary.added), "photo"))]
    if renewed := summary.updated - summary.copies:
        said.append(translated("{number:,} updated").format(number=renewed))
    if summary.copies:
        copies = count(summary.copies, translated("copy"), translated("copies"))
        said.append(translated("{copies} of photos that are there").format(copies=copies))
    if summary.unchanged:
        said.append(translated("{number:,} unchanged").format(number=summary.unchanged))
    if summary.failed:
        said.append(translated("{number:,} could not be read").format(number=len(summary.failed)))
    return f"{', '.join(said)}. {reason}".rstrip()
