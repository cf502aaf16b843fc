"""The inspector: caption, credit and edits of the current photo, the credit line below."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QTabWidget, QVBoxLayout, QWidget

from mediadesk.desktop.drafts import DraftingForm
from mediadesk.desktop.panels.captions.panel import CaptionPanel
from mediadesk.desktop.panels.credits.line_panel import CreditLinePanel
from mediadesk.desktop.panels.credits.panel import CreditPanel
from mediadesk.desktop.panels.edits.panel import EditsPanel
from mediadesk.desktop.widgets.look import Look
from mediadesk.i18n.translated import translated
from mediadesk.model.dossier import Dossier
from mediadesk.model.photo import Photo
from mediadesk.services.desk import Desk

_NARROWEST_PX = 320


class Inspector(QWidget):
    """Shows one photo's records; what was typed is saved before another photo is shown.

    Signals:
        saved: Records of a photo were saved (photo id).
        failed: Records could not be saved (the error).
    """

    saved = Signal(int)
    failed = Signal(object)

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._photo_id = 0
        self.caption = CaptionPanel(desk.captioning, self)
        self.credit = CreditPanel(desk.crediting, self)
        self.edits = EditsPanel(desk.crediting, desk.evidence, desk.settings, self)
        self.line = CreditLinePanel(desk.crediting, self)
        for panel in (self.caption, self.credit, self.edits):
            panel.saved.connect(self.saved)
            panel.failed.connect(self.failed)
        self._build()
        self.refresh()

    @property
    def photo_id(self) -> int:
        """The photo that is shown; 0 for none."""
        return self._photo_id

    @property
    def forms(self) -> tuple[DraftingForm, ...]:
        """The forms whose drafts are kept."""
        return (self.caption, self.credit)

    @property
    def has_drafts(self) -> bool:
        """Whether something typed could not be saved."""
        return self.caption.has_drafts or self.credit.has_drafts

    @Slot()
    def commit(self) -> None:
        """Save what was typed."""
        self.caption.commit()
        self.credit.commit()

    def show_photo(self, photo_id: int) -> Dossier | None:
        """Save what was typed, then show a photo; nothing for 0. Return what is shown."""
        self.commit()
        self._photo_id = photo_id
        return self.refresh()

    def refresh(self) -> Dossier | None:
        """Show the records of the photo as they are now; return them."""
        dossier = self._desk.browsing.dossier(self._photo_id) if self._photo_id else None
        self.caption.show_dossier(dossier)
        self.credit.show_dossier(dossier)
        self.edits.show_dossier(dossier)
        self.line.show_photo(self._photo_id)
        self.name.setText(dossier.photo.path.name if dossier else translated("No photo chosen"))
        self.name.setToolTip(str(dossier.photo.path) if dossier else "")
        self.facts.setText(_facts(dossier.photo) if dossier else "")
        return dossier

    def write_caption(self) -> None:
        """Put the cursor at the start of the caption."""
        self.tabs.setCurrentIndex(0)
        self.caption.focus_text()

    def show_look(self, look: Look) -> None:
        """Draw in a theme's colours from now on."""
        self.edits.show_look(look)

    def show_edits(self) -> None:
        """Show what was done to the picture."""
        self.tabs.setCurrentIndex(2)

    def _build(self) -> None:
        self.setMinimumWidth(_NARROWEST_PX)
        self.name = QLabel(self)
        self.name.setObjectName("panelTitle")
        self.name.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.facts = QLabel(self)
        self.facts.setObjectName("quietNote")
        self.facts.setWordWrap(True)
        self.tabs = QTabWidget(self)
        self.tabs.setDocumentMode(True)
        for panel, title in (
            (self.caption, translated("Caption")),
            (self.credit, translated("Credit")),
            (self.edits, translated("Edits")),
        ):
            self.tabs.addTab(_scrolling(panel), title)
        layout = QVBoxLayout(self)
        layout.addWidget(self.name)
        layout.addWidget(self.facts)
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


def _facts(photo: Photo) -> str:
    taken = photo.taken_at.strftime("%d %b %Y, %H:%M") if photo.taken_at else ""
    said = [photo.format, f"{photo.width_px} × {photo.height_px}", taken]
    if photo.original_id is not None:
        said.append(translated("made from photo {id}").format(id=photo.original_id))
    return " · ".join(part for part in said if part)
