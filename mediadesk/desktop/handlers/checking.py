"""Check published documents and walk through what was found."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QObject, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog, QInputDialog

from mediadesk.desktop.handlers.parts import Parts
from mediadesk.desktop.handlers.work import Work
from mediadesk.desktop.workplace import Workplace
from mediadesk.i18n.translated import translated
from mediadesk.model.finding import CheckReport, Judgement


class CheckingHandler(QObject):
    """Opens documents, shows what the check came to, and carries out what is to be mended."""

    def __init__(self, place: Workplace, parts: Parts, work: Work) -> None:
        super().__init__(parts.window)
        self._place = place
        self._parts = parts
        self._work = work
        panel = parts.check
        panel.head.open_asked.connect(self.open)
        panel.head.again_asked.connect(self.check_again)
        panel.copy_asked.connect(self.copy_expected)
        panel.photo_asked.connect(self.go_to_photo)
        panel.waive_asked.connect(self.waive)
        panel.head.profile_chosen.connect(self._choose_profile)
        panel.moved.connect(self._follow)
        parts.sidebar.publication_chosen.connect(self.show_publication)

    @Slot()
    def open(self) -> None:
        """Ask for documents and check them."""
        chosen, _filter = QFileDialog.getOpenFileNames(
            self._parts.window, translated("Check the pictures of an article")
        )
        if chosen:
            self.check_paths(tuple(Path(path) for path in chosen))

    def check_paths(self, paths: Sequence[Path]) -> None:
        """Check documents by the chosen profile."""
        self._parts.inspector.commit()
        job = self._place.desk.checking.job(paths, self._parts.check.head.profile_name)
        self._parts.check_dock.show()
        self._work.start(translated("Checking"), job, self._show)

    @Slot()
    def check_again(self) -> None:
        """Check the document that is shown once more."""
        document = self._parts.check.document
        if document is not None:
            self.check_paths((document,))

    @Slot(object)
    def show_publication(self, path: Path) -> None:
        """Show what the last check of a document came to; check it where nothing is kept."""
        report = self._place.desk.checking.last_check(path)
        if report is None:
            self.check_paths((path,))
            return
        self._parts.check_dock.show()
        self._parts.check.show_report(report)

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
            self._place.reporter.warn(
                translated("There is no expected line: the picture is not in the catalogue.")
            )
            return
        text = expected_line(judgement)
        QGuiApplication.clipboard().setText(text)
        self._place.reporter.inform(translated("Copied: {text}").format(text=text))

    @Slot()
    def go_to_photo(self) -> None:
        """Show the photo that the current picture shows."""
        judgement = self._parts.check.judgement
        if judgement is not None and judgement.photo_id is not None:
            self._parts.pictures.go_to(judgement.photo_id)

    @Slot()
    def waive(self) -> None:
        """Ask for a reason and accept the current finding."""
        panel = self._parts.check
        document, judgement, finding = panel.document, panel.judgement, panel.finding
        if document is None or judgement is None or finding is None:
            return
        title = translated("Waive {rule}").format(rule=finding.rule)
        label = translated("{message}\n\nWhy do you accept this? The reason is kept.")
        reason, accepted = QInputDialog.getText(
            self._parts.window, title, label.format(message=finding.message)
        )
        if not accepted:
            return
        person = self._place.desk.settings.person
        self._place.desk.checking.waive(document, judgement, finding, person, reason.strip())
        self._place.hub.publications_changed.emit()
        self.check_again()

    def _step(self, by: int) -> None:
        if not self._parts.check.step(by):
            self._place.reporter.inform(translated("No finding is open in this document."))
            return
        self._parts.check_dock.show()

    def _show(self, report: CheckReport) -> None:
        self._place.hub.publications_changed.emit()
        if report.documents:
            self._parts.check.show_report(report.documents[0])
        unread = [document for document in report.documents if document.error]
        if unread:
            details = "\n".join(f"{document.path}: {document.error}" for document in unread)
            self._place.reporter.warn(unread[0].error, details)
        elif len(report.documents) > 1:
            told = translated("{documents} documents are checked; choose one in the sidebar.")
            self._place.reporter.inform(told.format(documents=len(report.documents)))

    @Slot()
    def _follow(self) -> None:
        """Make the photo of the current picture current, and mark on it what was published."""
        judgement = self._parts.check.judgement
        if judgement is None or judgement.photo_id is None:
            return
        seen = judgement.comparison
        self._parts.pictures.mark_published(judgement.photo_id, seen.crop if seen else None)

    @Slot(str)
    def _choose_profile(self, name: str) -> None:
        self._place.desk.settings.put("check.profile", name)
        self.check_again()


def expected_line(judgement: Judgement) -> str:
    """Return what should stand under a picture: its caption as printed or on record, its credit."""
    caption = judgement.placement.caption or judgement.expected_caption
    return " ".join(part for part in (caption, judgement.expected_credit) if part)
