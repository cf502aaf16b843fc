"""The pages of the inspector as they lie: caption, credit, every field, edits; the line below."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from mediadesk.desktop.drafts import DraftingForm
from mediadesk.desktop.inspector_head import InspectorHead
from mediadesk.desktop.jobs import JobRunner
from mediadesk.desktop.panels.captions.panel import CaptionPanel
from mediadesk.desktop.panels.credits.line_panel import CreditLinePanel
from mediadesk.desktop.panels.credits.panel import CreditPanel
from mediadesk.desktop.panels.edits.panel import EditsPanel
from mediadesk.desktop.panels.metadata.panel import MetadataPanel
from mediadesk.desktop.panels.placements.panel import PlacementsPanel
from mediadesk.desktop.record_page import RecordPage
from mediadesk.edits.timeline import Timeline
from mediadesk.i18n.translated import translated
from mediadesk.services.desk import Desk

_NARROWEST_PX: Final = 320

#: Where the pages stand.
CAPTION, _CREDIT, METADATA, _EDITS = range(4)


class InspectorPages(QWidget):
    """Builds the pages and shows one of them; what stands in them is decided by the inspector."""

    def __init__(self, desk: Desk, runner: JobRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.caption = CaptionPanel(desk.captioning, self)
        self.credit = CreditPanel(desk.crediting, self)
        self.metadata = MetadataPanel(desk.recording, desk.reconciling, runner, self)
        self.edits = EditsPanel(desk.crediting, desk.settings, self)
        self.placements = PlacementsPanel(self)
        self.line = CreditLinePanel(desk.crediting, self)
        self._build()

    @property
    def forms(self) -> tuple[DraftingForm, ...]:
        """The forms whose drafts are kept."""
        return (self.caption, self.credit, self.metadata)

    @property
    def has_drafts(self) -> bool:
        """Whether something typed could not be saved."""
        return any((self.caption.has_drafts, self.credit.has_drafts, self.metadata.has_drafts))

    def show_page(self, page: RecordPage | None) -> None:
        """Show everything on record of one photo; nothing for None."""
        dossier = page.dossier if page is not None else None
        self.caption.show_dossier(dossier)
        self.credit.show_dossier(dossier)
        self.edits.show_edits(dossier, page.timeline if page is not None else Timeline(()))
        self.placements.show_dossier(dossier)
        self.line.show_line(dossier.photo.id if dossier else 0, page.line if page else None)

    def show_caption(self) -> None:
        """Show the caption."""
        self.tabs.setCurrentIndex(CAPTION)

    def write_credit(self) -> None:
        """Show the credit."""
        self.tabs.setCurrentIndex(_CREDIT)

    def show_metadata(self) -> None:
        """Show every field."""
        self.tabs.setCurrentIndex(METADATA)

    def find_field(self) -> None:
        """Put the keyboard where a field of the form is looked for."""
        self.tabs.setCurrentIndex(METADATA)
        self.metadata.focus_filter()

    def show_edits(self) -> None:
        """Show what was done to the picture."""
        self.tabs.setCurrentIndex(_EDITS)

    def _build(self) -> None:
        self.setMinimumWidth(_NARROWEST_PX)
        self.head = InspectorHead(self)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        for page, title in (
            (_scrolling(self.caption), translated("Caption")),
            (_scrolling(self.credit), translated("Credit")),
            (self.metadata, translated("Metadata")),
            (_scrolling(self.edits), translated("Edits")),
            (self.placements, translated("Used")),
        ):
            self.tabs.addTab(page, title)
        layout = QVBoxLayout(self)
        layout.addWidget(self.head)
        layout.addWidget(self.tabs, stretch=1)
        layout.addWidget(self.line)


def _scrolling(panel: QWidget) -> QScrollArea:
    area = QScrollArea()
    area.setWidget(panel)
    area.setWidgetResizable(True)
    area.setFrameShape(QFrame.Shape.NoFrame)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    return area
