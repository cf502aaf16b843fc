"""The pages of the inspector as they lie: caption, credit, every field, edits; the line below."""

from enum import StrEnum
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget
from typing_extensions import override

from mediadesk.desktop.drafts import DraftingForm
from mediadesk.desktop.inspector_head import InspectorHead
from mediadesk.desktop.panels.captions.panel import CaptionPanel
from mediadesk.desktop.panels.credits.line_panel import CreditLinePanel
from mediadesk.desktop.panels.credits.panel import CreditPanel
from mediadesk.desktop.panels.edits.panel import EditsPanel
from mediadesk.desktop.panels.metadata.panel import MetadataPanel
from mediadesk.desktop.panels.placements.panel import PlacementsPanel
from mediadesk.desktop.record_page import RecordPage
from mediadesk.desktop.widgets.column_area import ColumnArea
from mediadesk.desktop.workplace import Workplace
from mediadesk.edits.timeline import Timeline
from mediadesk.i18n.translated import translated

_NARROWEST_PX: Final = 320

#: Where the pages stand.
CAPTION, _CREDIT, METADATA, _EDITS = range(4)


class RecordField(StrEnum):
    """A field that somebody is led to, by its name in the table of fields."""

    ALT_TEXT = "alt_text"
    CREATORS = "creators"
    LICENCE = "credit.licence"
    COPYRIGHT = "copyright_notice"
    MANDATORY = "credit.mandatory"


class InspectorPages(QWidget):
    """Builds the pages and shows one of them; what stands in them is decided by the inspector."""

    def __init__(self, place: Workplace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        desk, saves = place.desk, place.saves
        self.caption = CaptionPanel(desk.captioning, saves, self)
        self.credit = CreditPanel(desk.crediting, saves, self)
        records = (desk.recording, desk.reconciling)
        # Without a parent: Tab comes to them where they are laid out, not where they are made.
        self.metadata = MetadataPanel(*records, place.runner, saves)
        self.edits = EditsPanel(desk.crediting, desk.settings, saves, self)
        self.placements = PlacementsPanel()
        self.line = CreditLinePanel(desk.crediting)
        self._build()

    @property
    def forms(self) -> tuple[DraftingForm, ...]:
        """The forms whose drafts are kept."""
        return (self.caption, self.credit, self.metadata, self.edits.named)

    @property
    def has_drafts(self) -> bool:
        """Whether something typed is not saved."""
        forms = (self.caption, self.credit, self.metadata, self.edits.named)
        return any(form.has_drafts for form in forms)

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

    def write_in(self, field: RecordField) -> None:
        """Show the page of a field, with the keyboard in it as if somebody had tabbed there."""
        page, widget = self._fields[field]
        self.tabs.setCurrentIndex(page)
        widget.setFocus(Qt.FocusReason.TabFocusReason)  # a line is marked, to be written anew

    def settle_conflict(self) -> None:
        """Put the keyboard into the first field that the file tells in several ways."""
        self.tabs.setCurrentIndex(METADATA)
        if not self.metadata.resolve():
            self.metadata.focus_filter()

    def find_source_type(self) -> None:
        """Put the keyboard where it stands how the picture came to be."""
        self.tabs.setCurrentIndex(METADATA)
        self.metadata.focus_field("digital_source_type")

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
        self.head = InspectorHead(self)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        self.tabs.tabBar().setDrawBase(False)  # the pane has its own line, in the theme's colour
        for page, title in (
            (ColumnArea(self.caption), translated("Caption")),
            (ColumnArea(self.credit), translated("Credit")),
            (self.metadata, translated("Metadata")),
            (ColumnArea(self.edits), translated("Edits")),
            (self.placements, translated("Used")),
        ):
            self.tabs.addTab(page, title)
        layout = QVBoxLayout(self)
        layout.addWidget(self.head)
        layout.addWidget(self.tabs, stretch=1)
        layout.addWidget(self.line)
        self._fields: dict[RecordField, tuple[int, QWidget]] = {
            RecordField.ALT_TEXT: (CAPTION, self.caption.alt_text),
            RecordField.CREATORS: (_CREDIT, self.credit.creators),
            RecordField.LICENCE: (_CREDIT, self.credit.licence),
            RecordField.COPYRIGHT: (_CREDIT, self.credit.copyright),
            RecordField.MANDATORY: (_CREDIT, self.credit.mandatory),
        }

    # Qt overrides

    @override
    def minimumSizeHint(self) -> QSize:
        """Return the room that all pages need; a fixed least width would cut larger type off."""
        return super().minimumSizeHint().expandedTo(QSize(_NARROWEST_PX, 0))
