"""What the check of a published document came to: pictures, lines side by side, findings."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QListView,
    QPushButton,
    QSplitter,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from mediadesk.desktop.panels.checking.comparison_view import ComparisonView
from mediadesk.desktop.panels.checking.finding_model import FindingModel
from mediadesk.desktop.panels.checking.head import CheckHead
from mediadesk.desktop.panels.checking.picture_table import PictureTable
from mediadesk.desktop.panels.checking.table_model import JudgementModel
from mediadesk.desktop.panels.checking.walk import next_place
from mediadesk.desktop.widgets.wrapped_lines import WrappedLines
from mediadesk.i18n.translated import translated
from mediadesk.model.finding import DocumentReport, Finding, Judgement, Severity, Status


class CheckPanel(QWidget):
    """Shows a report and tells what is to be done about it.

    Attributes:
        head: The document, its totals, the profile.

    Signals:
        copy_asked: The expected line is to be copied.
        photo_asked: The photo of the current picture is to be shown.
        waive_asked: The current finding is to be waived.
        moved: Another picture or finding is current.
    """

    copy_asked = Signal()
    photo_asked = Signal()
    waive_asked = Signal()
    moved = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._report: DocumentReport | None = None
        self._judgements: tuple[Judgement, ...] = ()
        self._pictures = JudgementModel(parent=self)
        self._findings = FindingModel(parent=self)
        self._build()
        self.show_report(None)

    def show_report(self, report: DocumentReport | None) -> None:
        """Show a document's report; an invitation for None. The same picture stays current."""
        row = self.pictures.currentIndex().row() if self._is_same(report) else 0
        self._report = report
        self._judgements = _pictures_first(report.judgements) if report else ()
        self._pictures.show_judgements(self._judgements)
        self.head.show_report(report)
        self._pages.setCurrentIndex(1 if report and report.judgements else 0)
        self.invitation.setText(_invitation(report))
        self.pictures.selectRow(max(0, min(row, self._pictures.rowCount() - 1)))
        self._show_judgement()

    def show_icons(self, statuses: dict[Status, QIcon], severities: dict[Severity, QIcon]) -> None:
        """Show icons by status and severity: each has its own shape beside its colour."""
        self._pictures.show_icons(statuses)
        self._findings.show_icons(severities)

    @property
    def document(self) -> Path | None:
        """The document that is shown."""
        return self._report.path if self._report else None

    @property
    def judgement(self) -> Judgement | None:
        """The current picture's judgement."""
        row = self.pictures.currentIndex().row()
        return self._judgements[row] if 0 <= row < len(self._judgements) else None

    @property
    def finding(self) -> Finding | None:
        """The current finding."""
        return self._findings.finding(self.findings.currentIndex().row())

    def step(self, by: int) -> bool:
        """Go to the next (1) or previous (-1) finding; return whether there is one."""
        at = (self.pictures.currentIndex().row(), self.findings.currentIndex().row())
        place = next_place(self._judgements, at, by)
        if place is None:
            return False
        self.pictures.selectRow(place[0])
        self.findings.setCurrentIndex(self._findings.index(place[1]))
        return True

    def _is_same(self, report: DocumentReport | None) -> bool:
        return bool(report and self._report and report.path == self._report.path)

    def _build(self) -> None:
        self.head = CheckHead(self)
        self.pictures = PictureTable(self._pictures, self)
        self.pictures.selectionModel().currentRowChanged.connect(self._move)
        self.pictures.activated.connect(self.photo_asked)
        self.comparison = ComparisonView(self)
        self.findings = self._build_findings()
        self.invitation = QLabel(self)
        self.invitation.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.invitation.setWordWrap(True)
        self.invitation.setObjectName("quietNote")
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(8, 0, 0, 0)
        column.addWidget(self.comparison, stretch=3)
        column.addWidget(self.findings, stretch=2)
        column.addLayout(self._build_deeds())
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.pictures)
        self.splitter.addWidget(right)
        self.splitter.setSizes([420, 560])
        self.splitter.setStretchFactor(1, 1)
        self._pages = QStackedLayout()
        self._pages.addWidget(self.invitation)
        self._pages.addWidget(self.splitter)
        layout = QVBoxLayout(self)
        layout.addWidget(self.head)
        layout.addLayout(self._pages, stretch=1)

    def _build_findings(self) -> QListView:
        view = QListView(self)
        view.setModel(self._findings)
        view.setWordWrap(True)
        view.setItemDelegate(WrappedLines(view))
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setResizeMode(QListView.ResizeMode.Adjust)
        view.setAccessibleName(translated("Findings"))
        view.selectionModel().currentChanged.connect(self._tell_finding)
        return view

    def _build_deeds(self) -> QHBoxLayout:
        self.copy = QPushButton(translated("Copy expected line"), self)
        self.copy.clicked.connect(self.copy_asked)
        self.go = QPushButton(translated("Go to photo"), self)
        self.go.clicked.connect(self.photo_asked)
        self.waive = QPushButton(translated("Waive…"), self)
        self.waive.clicked.connect(self.waive_asked)
        deeds = QHBoxLayout()
        for button in (self.copy, self.go, self.waive):
            deeds.addWidget(button)
        deeds.addStretch()
        return deeds

    def _show_judgement(self) -> None:
        judgement = self.judgement
        self.comparison.show_judgement(judgement)
        self._findings.show_findings(judgement.findings if judgement else ())
        self.findings.setCurrentIndex(self._findings.index(0))
        self.copy.setEnabled(bool(judgement and judgement.expected_credit))
        self.go.setEnabled(bool(judgement and judgement.photo_id))
        self._tell_finding()

    @Slot(QModelIndex, QModelIndex)
    def _move(self, _current: QModelIndex, _previous: QModelIndex) -> None:
        self._show_judgement()

    @Slot()
    def _tell_finding(self) -> None:
        finding = self.finding
        self.waive.setEnabled(finding is not None and not finding.waived_by)
        self.moved.emit()


def _pictures_first(judgements: Sequence[Judgement]) -> tuple[Judgement, ...]:
    """Return judgements in the document's order, with what is not editorial at the end."""
    return tuple(sorted(judgements, key=lambda j: j.status is Status.NOT_EDITORIAL))


def _invitation(report: DocumentReport | None) -> str:
    if report is None:
        return translated(
            "Open an article, or drop one on the window: every picture in it is looked up in "
            "the catalogue, and what is printed beside it is compared with the record."
        )
    return report.error or translated("There is no picture in this document.")
