"""The head of the check panel: the document, what it came to, the profile, check again."""

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mediadesk.desktop.panels.checking.wording import totals
from mediadesk.i18n.translated import translated
from mediadesk.model.finding import DocumentReport


class CheckHead(QWidget):
    """Names the document and its totals; takes the profile.

    Signals:
        open_asked: A document is to be chosen and checked.
        again_asked: The document is to be checked once more.
        profile_chosen: Another profile was chosen.
    """

    open_asked = Signal()
    again_asked = Signal()
    profile_chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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
        self.again = QPushButton(translated("Check again"), self)
        self.again.clicked.connect(self.again_asked)
        self.open = QPushButton(translated("Open article…"), self)
        self.open.clicked.connect(self.open_asked)
        self._lay_out()

    @property
    def profile_name(self) -> str:
        """The profile that is chosen."""
        return str(self.profile.currentData() or "")

    def show_report(self, report: DocumentReport | None) -> None:
        """Name a document and what it came to; None for no document."""
        self.title.setText(report.path.name if report else translated("No document is checked yet"))
        self.title.setToolTip(str(report.path) if report else "")
        self.summary.setText(totals(report) if report else "")
        self.summary.setToolTip(self.summary.text())
        self.again.setEnabled(report is not None)

    def offer_profiles(self, names: Sequence[str], chosen: str) -> None:
        """Offer profiles; the chosen one is what documents are judged by."""
        self.profile.clear()
        for name in names:
            self.profile.addItem(name.replace("-", " ").capitalize(), name)
        if chosen not in names and chosen:
            self.profile.addItem(chosen, chosen)  # a profile file of one's own
        self.profile.setCurrentIndex(self.profile.findData(chosen))

    def _lay_out(self) -> None:
        label = QLabel(translated("P&rofile"), self)
        label.setBuddy(self.profile)
        row = QHBoxLayout()
        row.addWidget(self.title)
        row.addStretch()
        for widget in (label, self.profile, self.again, self.open):
            row.addWidget(widget)
        head = QVBoxLayout(self)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(4)
        head.addLayout(row)
        head.addWidget(self.summary)

    @Slot()
    def _tell_profile(self) -> None:
        self.profile_chosen.emit(self.profile_name)
