"""What was done to the current photo, and who is to be named for it."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediadesk.desktop.panels.edits.named_panel import NamedPanel
from mediadesk.desktop.panels.edits.timeline_panel import TimelinePanel
from mediadesk.desktop.save_queue import SaveQueue
from mediadesk.desktop.widgets.look import Look
from mediadesk.edits.timeline import Timeline
from mediadesk.model.dossier import Dossier
from mediadesk.services.credits.crediting import Crediting
from mediadesk.services.edits.evidence_log import Looked
from mediadesk.services.settings import Settings


class EditsPanel(QWidget):
    """Shows the timeline, and the contributions.

    Attributes:
        timeline: What was done.
        named: Who is named for it.

    Signals:
        saved: The contributions to a photo were saved (photo id).
        failed: They could not be saved (the error).
        crop_asked: A first edit is wanted.
    """

    saved = Signal(int)
    failed = Signal(object)
    crop_asked = Signal()

    def __init__(
        self,
        crediting: Crediting,
        settings: Settings,
        saves: SaveQueue,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._settings = settings
        self._dossier: Dossier | None = None
        self._recorded = Timeline(())
        self._looked: Looked | None = None
        self.timeline = TimelinePanel(self)
        self.timeline.crop_asked.connect(self.crop_asked)
        self.named = NamedPanel(crediting, settings, saves, self)
        self.named.saved.connect(self.saved)
        self.named.failed.connect(self.failed)
        self._build()
        self.show_edits(None, Timeline(()))

    def show_edits(self, dossier: Dossier | None, recorded: Timeline) -> None:
        """Show a photo's edits, as they are on record, and its contributions; nothing for None."""
        self._recorded = recorded
        self.setEnabled(dossier is not None)
        if self._photo_id != (dossier.photo.id if dossier else 0):
            self._looked = None
        elif self._dossier is not None and dossier is not None:
            is_changed = dossier.edits != self._dossier.edits
            self._looked = None if is_changed else self._looked
        self._dossier = dossier
        self._show_timeline()
        self.named.show_named(self._photo_id, dossier.contributions if dossier else ())

    def show_looked(self, photo_id: int, looked: Looked | None) -> None:
        """Show what looking at a photo came to, until another one is shown; None to forget it."""
        if photo_id == self._photo_id:
            self._looked = looked
            self._show_timeline()

    @property
    def _photo_id(self) -> int:
        return self._dossier.photo.id if self._dossier else 0

    def show_look(self, look: Look) -> None:
        """Draw in a theme's colours from now on."""
        self.timeline.show_look(look)

    def _show_timeline(self) -> None:
        dossier, looked = self._dossier, self._looked
        self.timeline.form.name_person(self._settings.person, self._settings.organisation)
        if looked is not None:
            self.timeline.show_timeline(looked.timeline, looked.proposals)
        else:
            self.timeline.show_timeline(self._recorded)
        is_derivative = dossier is not None and dossier.photo.original_id is not None
        self.timeline.allow_compare(is_derivative=is_derivative)

    def _build(self) -> None:
        layout = QVBoxLayout(self)
        layout.addWidget(self.timeline, stretch=3)
        layout.addSpacing(8)
        layout.addWidget(self.named)
