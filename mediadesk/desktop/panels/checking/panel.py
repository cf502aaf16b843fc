"""What the check of a published document came to: pictures, lines side by side, findings."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, Signal, Slot
from PySide6.QtWidgets import QWidget

from mediadesk.desktop.panels.checking.document_model import CheckedDocument, DocumentModel
from mediadesk.desktop.panels.checking.finding_model import FindingModel
from mediadesk.desktop.panels.checking.known_findings import KnownFindings
from mediadesk.desktop.panels.checking.layout import CheckLayout
from mediadesk.desktop.panels.checking.table_model import JudgementModel
from mediadesk.desktop.panels.checking.walk import next_place
from mediadesk.desktop.widgets.look import Look
from mediadesk.i18n.translated import translated
from mediadesk.model.finding import DocumentReport, Finding, Judgement, Status
from mediadesk.services.checks.check_history import CheckedAgain


class CheckPanel(CheckLayout):
    """Shows a report and tells what is to be done about it.

    Attributes:
        head: The document, its totals, the profile, the watch.
        documents: The documents checked in this sitting.
        views: Lines, page and photo, time.
        deeds: What can be done about the current finding.
        known: Which findings a baseline holds, and whether they are listed.

    Signals:
        photo_asked: The photo of the current picture is to be shown.
        document_asked: Another document is to be shown (its path).
        moved: Another picture or finding is current.
    """

    photo_asked = Signal()
    document_asked = Signal(object)
    moved = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(look, JudgementModel(), FindingModel(), DocumentModel(), parent)
        self._report: DocumentReport | None = None
        self.known = KnownFindings()
        self._judgements: tuple[Judgement, ...] = ()
        self._is_settling = False
        self.pictures.selectionModel().currentRowChanged.connect(self._move)
        self.pictures.activated.connect(self.photo_asked)
        self.findings.selectionModel().currentChanged.connect(self._tell_finding)
        self.deeds.photo_asked.connect(self.photo_asked)
        self.documents.document_chosen.connect(self.document_asked)
        self.views.image_asked.connect(self.show_image)
        self.show_report(None)

    def show_report(
        self, report: DocumentReport | None, checks: Sequence[CheckedAgain] = ()
    ) -> None:
        """Show a document's report; an invitation for None. The same picture stays current.

        Args:
            report: What its check came to.
            checks: Its checks on record, the youngest first; without any, those shown of it stay.
        """
        report = self.known.marked(report)
        is_same = self._is_same(report)
        row = self.pictures.currentIndex().row() if is_same else 0
        self._report = report
        self._judgements = _pictures_first(report.judgements) if report else ()
        changes = report.changes if report else ()
        self.picture_model.show_judgements(self._judgements, changes)
        self.pictures.show_changes(shown=bool(changes))
        self.head.show_report(report)
        if checks:
            self.head.show_profile(checks[0].check.publication.profile)
        if checks or not is_same:
            self.views.show_checks(checks)
        self.show_page(is_report=bool(report and report.judgements))
        self.invitation.setText(_invitation(report))
        self.documents.show_row(self.document_model.row_of(report.path if report else None))
        self._settle_at(max(0, min(row, self.picture_model.rowCount() - 1)))

    def show_known(self, *, shown: bool) -> None:
        """List findings that a baseline holds with the others, or leave them out."""
        self.known.is_shown = shown
        self.head.show_known(shown=shown)
        self._settle_at(self.pictures.currentIndex().row())

    def list_documents(
        self, documents: Sequence[CheckedDocument], below: Path | None = None
    ) -> None:
        """List checked documents on top, or below one that is listed; what is shown stays."""
        self.document_model.put(documents, below)
        self.left.setVisible(self.document_model.rowCount() > 0)
        self.documents.show_row(self.document_model.row_of(self.document))

    @property
    def report(self) -> DocumentReport | None:
        """What the check of the document that is shown came to."""
        return self._report

    @property
    def document(self) -> Path | None:
        """The document that is shown."""
        return self._report.path if self._report else None

    @property
    def photo_ids(self) -> frozenset[int]:
        """The photos that the document shows."""
        ids = (judged.photo_id for judged in self._judgements)
        return frozenset(photo_id for photo_id in ids if photo_id is not None)

    @property
    def judgement(self) -> Judgement | None:
        """The current picture's judgement."""
        row = self.pictures.currentIndex().row()
        return self._judgements[row] if 0 <= row < len(self._judgements) else None

    @property
    def finding(self) -> Finding | None:
        """The current finding."""
        return self.finding_model.finding(self.findings.currentIndex().row())

    def step(self, by: int) -> bool:
        """Go to the next (1) or previous (-1) finding; return whether there is one."""
        at = (self.pictures.currentIndex().row(), self.findings.currentIndex().row())
        place = next_place([self.known.as_listed(one) for one in self._judgements], at, by)
        if place is None:
            return False
        if place[0] == at[0]:
            self.findings.setCurrentIndex(self.finding_model.index(place[1]))
        else:
            self._settle_at(*place)
        return True

    def step_document(self, by: int) -> bool:
        """Go to the next (1) or previous (-1) document with something to do, if there is one."""
        row = self.document_model.row_of(self.document)
        to = self.document_model.next_open(row, by)
        if to in (-1, row):
            return False
        self.documents.choose(to)
        return True

    def _is_same(self, report: DocumentReport | None) -> bool:
        return bool(report and self._report and report.path == self._report.path)

    def _settle_at(self, row: int, finding: int = 0) -> None:
        """Make a picture and one of its findings current; both models tell of it, we tell once."""
        self._is_settling = True
        self.pictures.selectRow(row)
        judgement = self.judgement
        self.views.comparison.show_judgement(judgement)
        listed = self.known.as_listed(judgement).findings if judgement else ()
        self.list_findings(listed, self.known.hidden(judgement), finding)
        self._is_settling = False
        self._tell_finding()

    @Slot(QModelIndex, QModelIndex)
    def _move(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if not self._is_settling:
            self._settle_at(current.row())

    @Slot()
    def _tell_finding(self) -> None:
        if not self._is_settling:
            self.deeds.show_current(self.judgement, self.finding)
            self.moved.emit()


def _pictures_first(judgements: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """Return judgements in the document's order, with what is not editorial at the end."""
    return tuple(sorted(judgements, key=lambda j: j.status is Status.NOT_EDITORIAL))


def _invitation(report: DocumentReport | None) -> str:
    if report is None:
        return translated(
            "Open an article, or drop one on the window: every picture in it is looked up in "
            "the catalogue, and what is printed beside it is compared with the record. Or have a "
            "folder watched: whatever arrives in it is checked."
        )
    return report.error or translated("There is no picture in this document.")
