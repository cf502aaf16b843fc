"""How the check panel lies: documents and pictures left, what is seen right."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QByteArray, QSize, Qt, Slot
from PySide6.QtGui import QIcon, QResizeEvent
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from mediadesk.desktop.panels.checking.deeds import CheckDeeds
from mediadesk.desktop.panels.checking.document_list import DocumentList
from mediadesk.desktop.panels.checking.document_model import DocumentModel
from mediadesk.desktop.panels.checking.finding_list import FindingList
from mediadesk.desktop.panels.checking.finding_model import FindingIcons, FindingModel
from mediadesk.desktop.panels.checking.head import CheckHead
from mediadesk.desktop.panels.checking.picture_table import PictureTable
from mediadesk.desktop.panels.checking.table_model import JudgementModel
from mediadesk.desktop.panels.checking.views import CheckViews
from mediadesk.desktop.widgets.look import Look
from mediadesk.desktop.widgets.plain_label import PlainLabel
from mediadesk.desktop.widgets.scrolled import Scrolled
from mediadesk.model.finding import Finding, Status

#: Narrower, pictures stand above what is seen of them, where the height allows it.
_NARROW_PX: Final = 640
_HIGH_PX: Final = 480
_LEFT_PX, _RIGHT_PX = 330, 600
#: Of a width in which what is seen of a picture, two texts abreast, has less than its usual room,
#: the list of pictures takes no more than this.
_MOST_LEFT: Final = 0.4
_GAP_PX: Final = 8
#: With less room than lines, findings and buttons need, they scroll.
_LEAST_SEEN: Final = QSize(240, 110)
#: Of the height, where they stand one above the other.
_STACKED: Final = (200, 600)


class CheckLayout(QWidget):
    """Builds the panel's parts and lays them out by the room there is."""

    def __init__(
        self,
        look: Look,
        pictures: JudgementModel,
        findings: FindingModel,
        documents: DocumentModel,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.picture_model, self.finding_model = pictures, findings
        self.document_model = documents
        for model in (pictures, findings, documents):
            model.setParent(self)
        self.head = CheckHead(self)
        self.documents = DocumentList(documents, self)
        self.pictures = PictureTable(pictures, self)
        self.views = CheckViews(look, self)
        self.findings = FindingList(findings, self)  # reached by Tab before what it leads to
        self.deeds = CheckDeeds(self)
        self.invitation = PlainLabel(self)
        self.invitation.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.invitation.setWordWrap(True)
        self.invitation.setObjectName("quietNote")
        self._left_px = _LEFT_PX
        self._is_left_parted = False
        self._lay_out()

    def show_page(self, *, is_report: bool) -> None:
        """Show the report, or the invitation in its place; the documents stay."""
        self._pages.setCurrentIndex(1 if is_report else 0)
        self.pictures.setVisible(is_report)
        self.left.setVisible(is_report or self.document_model.rowCount() > 0)
        self._share_height()

    def list_findings(self, findings: Sequence[Finding], hidden: int, current: int) -> None:
        """List findings, one of them current, and say how many are left out."""
        self.finding_model.show_findings(findings)
        self.deeds.show_hidden(hidden)
        self.findings.show_hidden(hidden)
        self.findings.setCurrentIndex(self.finding_model.index(current))

    def offer_profiles(self, titles: Mapping[str, str], own: str) -> None:
        """Offer profiles by name with their titles; one of them is the desk's own."""
        self.head.offer_profiles(titles, own)
        self.views.name_profiles(titles)

    @Slot(str)
    def show_image(self, image: str) -> None:
        """Make the picture current that the document refers to so; none is no error."""
        row = self.picture_model.row_of_image(image)
        if row >= 0:
            self.pictures.selectRow(row)

    def show_icons(self, statuses: dict[Status, QIcon], findings: FindingIcons) -> None:
        """Show icons by status and severity: each has its own shape beside its colour."""
        self.picture_model.show_icons(statuses, findings.waived)
        self.document_model.show_icons(statuses)
        self.finding_model.show_icons(findings)

    def show_look(self, look: Look) -> None:
        """Take over the colours of a theme."""
        self.views.show_look(look)

    def _lay_out(self) -> None:
        right = QWidget(self)
        column = QVBoxLayout(right)
        column.setContentsMargins(_GAP_PX, 0, 0, 0)
        self.seen = QSplitter(Qt.Orientation.Vertical, right)
        self.seen.setChildrenCollapsible(False)
        self.seen.addWidget(self.views)
        self.seen.addWidget(self.findings)
        self.seen.setSizes([500, 250])
        self.seen.setStretchFactor(0, 4)
        self.seen.setStretchFactor(1, 1)
        column.addWidget(self.seen, stretch=1)
        column.addWidget(self.deeds)
        self.left = QSplitter(Qt.Orientation.Vertical, self)
        self.left.setChildrenCollapsible(False)
        self.left.addWidget(self.documents)
        self.left.addWidget(self.pictures)
        self.left.setStretchFactor(1, 1)
        self.left.splitterMoved.connect(self._keep_left)
        self.document_model.rowsInserted.connect(self._share_height)
        self._pages = QStackedWidget(self)
        self._pages.addWidget(self.invitation)
        self.seen_whole = Scrolled(right, _LEAST_SEEN, self)
        self._pages.addWidget(self.seen_whole)
        self.splitter = QSplitter(Qt.Orientation.Horizontal, self)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.left)
        self.splitter.addWidget(self._pages)
        self.splitter.setSizes([_LEFT_PX, _RIGHT_PX])
        self.splitter.setStretchFactor(1, 1)
        self.splitter.splitterMoved.connect(self._note_split)
        layout = QVBoxLayout(self)
        layout.addWidget(self.head)
        layout.addWidget(self.splitter, stretch=1)

    def restore_split(self, state: QByteArray) -> None:
        """Part the room between list and views as it was kept; what Qt cannot read is nothing."""
        self.splitter.restoreState(state)
        if not self.left.isHidden() and self.splitter.sizes()[0]:
            self._note_split()

    @Slot()
    def _note_split(self) -> None:
        if self.splitter.orientation() is Qt.Orientation.Horizontal:
            self._left_px = self.splitter.sizes()[0]

    @Slot()
    def _keep_left(self) -> None:
        self._is_left_parted = True  # by a person, who wants it so

    @Slot()
    def _share_height(self) -> None:
        """Give the list of documents the height of its lines, the rest to the pictures."""
        if not self._is_left_parted:
            listed_px = self.documents.sizeHint().height()
            self.left.setSizes([listed_px, max(1, self.left.height() - listed_px)])

    def _share_width(self) -> None:
        """Give the list of pictures the width it was given last, as far as that is its share."""
        width_px = self.splitter.width()
        left_px = min(self._left_px, max(round(_MOST_LEFT * width_px), width_px - _RIGHT_PX))
        self.splitter.setSizes([left_px, width_px - left_px])

    # Qt overrides

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        is_high = event.size().height() >= _HIGH_PX
        is_narrow = event.size().width() < _NARROW_PX and is_high
        wanted = Qt.Orientation.Vertical if is_narrow else Qt.Orientation.Horizontal
        if self.splitter.orientation() is not wanted:
            self.splitter.setOrientation(wanted)
            self.splitter.setSizes(_STACKED if is_narrow else [_LEFT_PX, _RIGHT_PX])
        if not is_narrow and event.size().width() != event.oldSize().width():
            self._share_width()
