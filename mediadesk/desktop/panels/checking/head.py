"""The head of the check panel: the document, what it came to, the profile, check again."""

from collections.abc import Mapping

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from mediadesk.desktop.panels.checking.adopted import adopted_findings
from mediadesk.desktop.panels.checking.baseline_parts import BaselineButton, BaselineNote
from mediadesk.desktop.panels.checking.wording import changed, document_name, totals
from mediadesk.desktop.widgets.elided_label import ElidedLabel
from mediadesk.desktop.widgets.plain_label import PlainLabel, as_written
from mediadesk.desktop.widgets.wrapping_row import WrappingRow
from mediadesk.i18n.translated import translated
from mediadesk.model.finding import DocumentReport

_LEAST_LETTERS = 15
_LEAST_TITLE_PX = 140


class CheckHead(QWidget):
    """Names the document and its totals; takes the profile.

    Signals:
        open_asked: A document is to be chosen and checked.
        again_asked: The document is to be checked once more.
        report_asked: What the check came to is to be written into a file.
        profile_chosen: Another profile was chosen.
        watch_asked: A folder is to be chosen and watched.
        watches_asked: The watched folders are to be listed.
        known_asked: Findings that a baseline holds are to be listed, or no longer.
    """

    open_asked = Signal()
    again_asked = Signal()
    report_asked = Signal()
    profile_chosen = Signal(str)
    watch_asked = Signal()
    watches_asked = Signal()
    known_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = ElidedLabel(self)
        self.title.setObjectName("sectionTitle")
        self.summary = ElidedLabel(self)
        self.summary.setObjectName("quietNote")
        self.profile = QComboBox(self)
        self.profile.setAccessibleName(translated("Profile"))
        self.profile.setToolTip(translated("The rules published pictures are judged by"))
        self.profile.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.profile.setMinimumContentsLength(_LEAST_LETTERS)
        self.profile.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.profile.activated.connect(self._tell_profile)
        self.again = QPushButton(translated("Check again"), self)
        self.again.clicked.connect(self.again_asked)
        self.report = QPushButton(translated("Report…"), self)
        self.report.clicked.connect(self.report_asked)
        self.open = QPushButton(translated("Open article…"), self)
        self.open.clicked.connect(self.open_asked)
        self.watching = ElidedLabel(self)
        self.watching.setObjectName("quietNote")
        self.watch = QPushButton(translated("Watch folder…"), self)
        self.watch.clicked.connect(self.watch_asked)
        self.watches = QPushButton(translated("Watched folders…"), self)
        self.watches.clicked.connect(self.watches_asked)
        self.show_watch("")
        self.adopting = BaselineNote(self)
        self.baseline = BaselineButton(self)
        self.known = QPushButton(self)
        self.known.clicked.connect(self.known_asked)
        self.known.setVisible(False)
        self.show_known(shown=False)
        self._own_profile = ""
        self._lay_out()

    @property
    def profile_name(self) -> str:
        """The profile that the document was judged by, or that was chosen since."""
        return str(self.profile.currentData() or "")

    def show_report(self, report: DocumentReport | None) -> None:
        """Name a document and what it came to; None for no document."""
        none = translated("No document is open")
        self.title.setText(document_name(report.path, report.title) if report else none)
        self.setToolTip(as_written(str(report.path)) if report else "")
        self.summary.setText(_summary(report) if report else "")
        for button in (self.again, self.report):
            button.setEnabled(report is not None)
        self.known.setVisible(report is not None and adopted_findings(report) > 0)

    def show_watch(self, sentence: str, details: str = "") -> None:
        """Say which folders are watched and how they stand; "" where none is."""
        self.watching.setText(sentence)
        self.watches.setToolTip(as_written(details))
        self.watching.setVisible(bool(sentence))
        self.watch.setVisible(not sentence)
        self.watches.setVisible(bool(sentence))

    def show_known(self, *, shown: bool) -> None:
        """Offer to leave out what a baseline holds where it is shown, else to show it."""
        words = translated("Hide adopted") if shown else translated("Show adopted")
        self.known.setText(words)

    def offer_profiles(self, titles: Mapping[str, str], chosen: str) -> None:
        """Offer profiles by name with their titles; the chosen one is the desk's own."""
        self.profile.clear()
        for name, title in titles.items():
            self.profile.addItem(title, name)
        if chosen not in titles and chosen:
            self.profile.addItem(chosen, chosen)  # a profile file of one's own
        self._own_profile = chosen
        self.show_profile(chosen)

    def show_profile(self, name: str) -> None:
        """Show by what the document was judged; the desk's own where that is not at hand."""
        at = self.profile.findData(name)
        self.profile.setCurrentIndex(at if at >= 0 else self.profile.findData(self._own_profile))

    def _lay_out(self) -> None:
        label = PlainLabel(translated("P&rofile"), self)
        label.setBuddy(self.profile)
        # The name gives way by half, then the buttons go below it, then below each other.
        self.title.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.title.setMinimumWidth(_LEAST_TITLE_PX)
        buttons = (
            self.again,
            self.report,
            self.known,
            self.baseline,
            self.open,
            self.watch,
            self.watches,
        )
        row = WrappingRow((self.title, WrappingRow(buttons, self)), self)
        said = QVBoxLayout()
        said.setSpacing(0)
        said.addStretch()
        said.addWidget(self.summary)
        said.addWidget(self.watching)
        said.addWidget(self.adopting)
        said.addStretch()
        below = QHBoxLayout()
        below.addLayout(said, stretch=1)
        below.addWidget(label)
        below.addWidget(self.profile)
        head = QVBoxLayout(self)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(4)
        head.addWidget(row)
        head.addLayout(below)

    @Slot()
    def _tell_profile(self) -> None:
        self.profile_chosen.emit(self.profile_name)


def _summary(report: DocumentReport) -> str:
    said = totals(report)
    if not report.changes:
        return said
    since = translated("changed: {changes}").format(changes=changed(report.changes))
    return f"{said} — {since}"
