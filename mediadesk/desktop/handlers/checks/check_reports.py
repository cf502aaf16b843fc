"""Write what a check came to into a file: of the document that is shown, or of the sitting."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, QUrl, Slot
from PySide6.QtGui import QDesktopServices

from mediadesk.desktop.handlers.asking_files import ask_for_report
from mediadesk.desktop.handlers.checks.past_checks import checks_of
from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.widgets.look import Tone
from mediadesk.desktop.widgets.message_bar import Message
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.counting import count
from mediadesk.i18n.translated import translated
from mediadesk.model.finding import DocumentReport
from mediadesk.services.desk import Desk

#: What the report of several documents is called at first.
_SITTING: Final = "check"


class CheckReportsHandler(QObject):
    """Asks for form and file, writes the report in a worker thread, and offers to open it."""

    def __init__(self, place: Workplace, parts: Parts, work: Work) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self._work = work
        parts.check.head.report_asked.connect(self.write)

    @Slot()
    def write(self) -> None:
        """Write the report of the document that is shown."""
        document = self._parts.check.document
        if document is not None:
            self._write((document,), f"{document.stem}-{_SITTING}")

    @Slot()
    def write_all(self) -> None:
        """Write one report of every document of this sitting, in the order of the list."""
        documents = self._parts.check.document_model.paths
        if documents:
            self._write(documents, _SITTING)
            return
        self._place.reporter.inform(translated("No document has been checked in this sitting yet."))

    def _write(self, documents: Sequence[Path], name: str) -> None:
        self._parts.inspector.commit()
        reporting, settings = self._place.desk.reporting, self._place.desk.settings
        writers = {writer.label: writer for writer in reporting.writers()}
        forms = {label: writer.suffix for label, writer in writers.items()}
        title = translated("Report what the check came to")
        chosen = ask_for_report(self._parts.window, title, name, forms, settings)
        if chosen is None:
            return
        out, label = chosen
        profile = self._parts.check.head.profile_name
        reports = partial(_reports, self._place.desk, tuple(documents))
        held = self._place.desk.baselining.held
        known_from = held.baseline.folder if held is not None else None
        job = reporting.job(writers[label].name, reports, profile, out, known_from)
        done = partial(self._tell, len(documents))
        self._work.start(translated("Writing the report"), job, done)

    def _tell(self, number: int, out: Path) -> None:
        documents = count(number, translated("document"), translated("documents"))
        told = translated("The report of {documents} is written to {name}.")
        said = told.format(documents=documents, name=out.name)
        opened = partial(_open, out)
        self._parts.messages.say(Message(said, Tone.OK, "", translated("Open"), opened))


def _reports(desk: Desk, documents: Sequence[Path]) -> Iterator[DocumentReport]:
    """Yield what the last check of each document came to, with what changed by then."""
    for path in documents:
        report = desk.checking.last_check(path)
        if report is not None:
            checks = checks_of(desk, path)
            marked = desk.baselining.marked(report)
            yield replace(marked, changes=checks[0].changes if checks else ())


def _open(out: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(out)))
