"""What the check of a published document came to: pictures, lines side by side, findings."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QHeaderView,
    QLabel,
    QListView,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStackedLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from mediadesk.desktop.panels.checking.comparison_view import ComparisonView
from mediadesk.desktop.panels.checking.finding_model import FindingModel
from mediadesk.desktop.panels.checking.table_model import JudgementModel
from mediadesk.desktop.panels.checking.walk import next_place
from mediadesk.desktop.panels.checking.wording import totals
from mediadesk.desktop.widgets.wrapped_lines import WrappedLines
from mediadesk.i18n.translated import translated
from mediadesk.model.finding import DocumentReport, Finding, Judgement, Severity, Status


class CheckPanel(QWidget):
    """Shows a report and tells what is to be done about it.

    Signals:
        open_asked: A document is to be chosen and checked.
        again_asked: The document is to be checked once more.
        copy_asked: The expected line is to be copied.
        photo_asked: The photo of the current picture is to be shown.
        waive_asked: The current finding is to be waived.
        profile_chosen: Another profile was chosen.
        moved: Another picture or finding is current.
    """

    open_asked = Signal()
    again_asked = Signal()
    copy_asked = Signal()
    photo_asked = Signal()
    waive_asked = Signal()
    profile_chosen = Signal(str)
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
        self.title.setText(report.path.name if report else translated("No document is checked yet"))
        self.title.setToolTip(str(report.path) if report else "")
        self.summary.setText(totals(report) if report else "")
        self.summary.setToolTip(self.summary.text())
        self.again.setEnabled(report is not None)
        self._pages.setCurrentIndex(1 if report and report.judgements else 0)
        self.invitation.setText(_invitation(report))
        self.pictures.selectRow(max(0, min(row, self._pictures.rowCount() - 1)))
        self._show_judgement()

    def show_icons(self, statuses: dict[Status, QIcon], severities: dict[Severity, QIcon]) -> None:
        """Show icons by status and severity: each has its own shape beside its colour."""
        self._pictures.show_icons(statuses)
        self._findings.show_icons(severities)

    def offer_profiles(self, names: Sequence[str], chosen: str) -> None:
        """Offer profiles; the chosen one is what documents are judged by."""
        self.profile.clear()
        for name in names:
            self.profile.addItem(name.replace("-", " ").capitalize(), name)
        if chosen not in names and chosen:
            self.profile.addItem(chosen, chosen)  # a profile file of one's own
        self.profile.setCurrentIndex(self.profile.findData(chosen))

    @property
    def document(self) -> Path | None:
        """The document that is shown."""
        return self._report.path if self._report else None

    @property
    def profile_name(self) -> str:
        """The profile that is chosen."""
        return str(self.profile.currentData() or "")

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
        self.pictures = self._build_pictures()
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
        layout.addLayout(self._build_head())
        layout.addLayout(self._pages, stretch=1)

    def _build_head(self) -> QVBoxLayout:
        self.title = QLabel(self)
        self.title.setObjectName("sectionTitle")
        self.summary = QLabel(self)
        self.summary.setObjectName("quietNote")
        # Its length must not widen the panel at the cost of the sidebar and the inspector.
        self.summary.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.profile = QComboBox(self)
        self.profile.setAccessibleName(translated("Profile"))
        self.profile.setToolTip(translated("The rules published pictures are judged by"))
        self.profile.activated.connect(self._tell_profile)
        label = QLabel(translated("P&rofile"), self)
        label.setBuddy(self.profile)
        self.again = QPushButton(translated("Check again"), self)
        self.again.clicked.connect(self.again_asked)
        self.open = QPushButton(translated("Open article…"), self)
        self.open.clicked.connect(self.open_asked)
        row = QHBoxLayout()
        row.addWidget(self.title)
        row.addStretch()
        for widget in (label, self.profile, self.again, self.open):
            row.addWidget(widget)
        head = QVBoxLayout()
        head.setSpacing(4)
        head.addLayout(row)
        head.addWidget(self.summary)
        return head

    def _build_pictures(self) -> QTableView:
        table = QTableView(self)
        table.setModel(self._pictures)
        table.setAccessibleName(translated("Pictures of the document"))
        table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        table.setShowGrid(False)
        table.setTabKeyNavigation(False)
        table.setWordWrap(False)
        table.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        table.verticalHeader().hide()
        table.verticalHeader().setDefaultSectionSize(28)
        header = table.horizontalHeader()
        header.setHighlightSections(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.ResizeToContents)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(2, QHeaderView.ResizeMode.ResizeToContents)
        table.selectionModel().currentRowChanged.connect(self._move)
        table.activated.connect(self.photo_asked)
        return table

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
    def _tell_profile(self) -> None:
        self.profile_chosen.emit(self.profile_name)

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
