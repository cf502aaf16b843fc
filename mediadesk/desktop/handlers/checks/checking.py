"""Check published documents and walk through what was found."""

from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QGuiApplication

from mediadesk.desktop.handlers.checks.checked_so_far import CheckedOne, CheckedSoFar
from mediadesk.desktop.handlers.checks.past_checks import PastChecks
from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.panels.checking.document_model import checked_document
from mediadesk.desktop.panels.checking.wording import unread_words, wanted_caption
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.translated import translated
from mediadesk.model.finding import CheckReport, Judgement


class CheckingHandler(QObject):
    """Checks documents, shows what the check came to, and walks through what was found.

    Signals:
        checked: Documents were checked anew.
    """

    checked = Signal()

    def __init__(self, place: Workplace, parts: Parts, work: Work) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self._work = work
        self._last: Path | None = None  # of those that the check under way has come to
        self._so_far = CheckedSoFar(place.desk, work, self)
        self._so_far.came.connect(self._show)
        self._past = PastChecks(place, parts, self)
        self._past.unchecked.connect(self.check_path)
        panel = parts.check
        panel.head.again_asked.connect(self.check_again)
        panel.deeds.copy_asked.connect(self.copy_expected)
        panel.document_asked.connect(self.show_publication)
        panel.head.profile_chosen.connect(self._choose_profile)
        parts.sidebar.publication_chosen.connect(self.show_publication)
        parts.inspector.placements.publication_asked.connect(self.show_placement)

    def reads(self, path: Path) -> bool:
        """Whether a file is a document by the end of its name."""
        return self._place.desk.checking.reads(path)

    @Slot(object)
    def check_paths(self, paths: Sequence[Path]) -> None:
        """Check documents, in folders all: by their watched folder's profile, else the desk's."""
        own = {self._place.desk.watching.listed.profile_for(path.absolute()) for path in paths}
        self._check(paths, own.pop() if len(own) == 1 else "")

    @Slot(object, str)
    def check_by(self, paths: Sequence[Path], profile: str) -> None:
        """Check documents by a profile; "" for the desk's own."""
        self._check(paths, profile)

    @Slot()
    def check_again(self) -> None:
        """Check the document that is shown once more."""
        document = self._parts.check.document
        if document is not None:
            self._check((document,), self._parts.check.head.profile_name)

    @Slot(object)
    def show_publication(self, path: Path) -> None:
        """Show what the last check of a document came to; check it where nothing is kept."""
        self._past.show(path)

    @Slot(str, str)
    def show_placement(self, path: str, image: str) -> None:
        """Show a picture of a document: what its last check came to."""
        self._past.show(Path(path), image)

    @Slot(object)
    def check_path(self, path: Path) -> None:
        """Check one document."""
        self.check_paths((path,))

    @Slot()
    def next_document(self) -> None:
        """Go to the next document of this sitting with something to do."""
        self._step_document(1)

    @Slot()
    def previous_document(self) -> None:
        """Go to the previous document of this sitting with something to do."""
        self._step_document(-1)

    @Slot()
    def next(self) -> None:
        """Go to the next open finding."""
        self._step(1)

    @Slot()
    def previous(self) -> None:
        """Go to the previous open finding."""
        self._step(-1)

    @Slot()
    def copy_expected(self) -> None:
        """Copy the line as it should be printed."""
        judgement = self._parts.check.judgement
        if judgement is None or not judgement.expected_credit:
            self._place.reporter.warn(_why_nothing(judgement))
            return
        text = expected_line(judgement)
        QGuiApplication.clipboard().setText(text)
        self._place.reporter.inform(translated("Copied: {text}").format(text=text))

    def _check(self, paths: Sequence[Path], profile: str) -> None:
        """Check documents by a profile; "" for the desk's own."""
        self._parts.inspector.commit()
        job = self._place.desk.checking.job(paths, profile, self._so_far.take)
        self._parts.check_dock.show()
        self._last = None
        self._so_far.begin(self._parts.check.document)
        self._work.start(translated("Checking"), job, self._tell)

    def _step(self, by: int) -> None:
        check = self._parts.check
        if not check.step(by) and not check.step_document(by):
            self._place.reporter.inform(translated("No finding is open in this document."))
            return
        self._parts.check_dock.show()

    def _step_document(self, by: int) -> None:
        if not self._parts.check.step_document(by):
            told = translated("No other document of this sitting has anything left to do.")
            self._place.reporter.inform(told)

    @Slot(object)
    def _show(self, come: Sequence[CheckedOne]) -> None:
        """List documents as they are checked; the first is shown, and what is shown already."""
        self.checked.emit()
        self._place.hub.publications_changed.emit()
        check, at = self._parts.check, datetime.now(UTC).astimezone()
        mark = self._place.desk.baselining.marked
        listed = [checked_document(mark(one.report), at) for one in come[::-1]]
        check.list_documents(listed, self._last)
        for one in come:
            if self._last is None or (one.checks and one.report.path == check.document):
                self._past.forget()
                check.show_report(one.report, one.checks)
            self._last = one.report.path

    def _tell(self, report: CheckReport) -> None:
        unread = [document for document in report.documents if document.error]
        if unread:
            details = "\n".join(f"{document.path}: {document.error}" for document in unread)
            self._place.reporter.warn(unread_words(unread), details)
        elif len(report.documents) > 1:
            told = translated("{documents} documents are checked; choose one in the list.")
            self._place.reporter.inform(told.format(documents=len(report.documents)))

    @Slot(str)
    def _choose_profile(self, name: str) -> None:
        """Judge the document anew; what is chosen is the desk's own but for watched folders."""
        document = self._parts.check.document
        if document is None or not self._place.desk.watching.listed.profile_for(document):
            self._place.desk.settings.put("check.profile", name)
            titles = self._place.desk.checking.profiles.titles
            self._parts.check.offer_profiles(titles, name)
        self.check_again()


def _why_nothing(judgement: Judgement | None) -> str:
    """Return why there is no line to be copied, and what to do about it."""
    if judgement is None or judgement.photo_id is None:
        return translated(
            "There is no expected line: the picture is not in the catalogue. Take it in, or judge"
            " by what is printed."
        )
    return translated(
        "There is no expected line: the record of photo {id} names nobody. Mend the record."
    ).format(id=judgement.photo_id)


def expected_line(judgement: Judgement) -> str:
    """Return what should stand under a picture, as the panel shows it: caption and credit."""
    parts = (wanted_caption(judgement), judgement.expected_credit)
    return " ".join(part for part in parts if part)
