"""Where pictures show: as a grid of thumbnails, or one of them large, with its crop."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from mediadesk.desktop.jobs import JobRunner
from mediadesk.desktop.panels.pictures.gallery import Gallery
from mediadesk.desktop.panels.pictures.listing import Listing
from mediadesk.desktop.panels.pictures.viewer import Viewer
from mediadesk.desktop.widgets.look import Look
from mediadesk.services.browsing import Browsing


class Stage(QStackedWidget):
    """Shows the gallery or the viewer, and lets a crop be drawn in the viewer.

    Attributes:
        gallery: The thumbnails.
        viewer: One picture, large.

    Signals:
        mode_changed: Grid, viewer, or cropping began or ended.
        crop_ended: Cropping is over.
    """

    mode_changed = Signal()
    crop_ended = Signal()

    def __init__(
        self,
        browsing: Browsing,
        runner: JobRunner,
        look: Look,
        listing: Listing,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._listing = listing
        self.gallery = Gallery(browsing, runner, look, self)
        self.viewer = Viewer(browsing, runner, look, self)
        self.addWidget(self.gallery)
        self.addWidget(self.viewer)
        self.gallery.activated.connect(self.enlarge)
        self.viewer.grid_asked.connect(self.show_grid)

    @property
    def is_enlarged(self) -> bool:
        """Whether the viewer is shown."""
        return self.currentWidget() is self.viewer

    @property
    def is_cropping(self) -> bool:
        """Whether a crop is being drawn."""
        return self.viewer.is_cropping

    @property
    def holds_focus(self) -> bool:
        """Whether the keyboard is among the pictures, not in a text field."""
        focused: QWidget | None = self.window().focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    @Slot()
    def enlarge(self) -> None:
        """Show the current photo large."""
        if self.gallery.grid.current_id:
            self.setCurrentWidget(self.viewer)
            self.show_large()
            self.viewer.setFocus()
            self.mode_changed.emit()

    def show_large(self) -> None:
        """Load the current photo into the viewer, and those beside it ahead."""
        photo_id = self.gallery.grid.current_id
        near = (self._listing.beside(photo_id, by) for by in (1, -1))
        self.viewer.show_photo(photo_id, [other for other in near if other])

    @Slot()
    def show_grid(self) -> None:
        """Go back to the grid."""
        self.end_crop()
        self.setCurrentWidget(self.gallery)
        self.gallery.grid.setFocus()
        self.mode_changed.emit()

    def zoom(self, steps: int) -> None:
        """Show the picture or the thumbnails larger by some steps, smaller where negative."""
        if self.is_enlarged:
            self.viewer.canvas.zoom_by(steps)
        else:
            self.gallery.grid.zoom(steps)

    def begin_crop(self) -> None:
        """Let a crop be drawn on the current photo."""
        self.enlarge()
        self.viewer.begin_crop()
        self.mode_changed.emit()

    def end_crop(self) -> None:
        """Stop drawing a crop."""
        if self.is_cropping:
            self.viewer.end_crop()
            self.crop_ended.emit()
            self.mode_changed.emit()

    @Slot()
    def take_focus(self) -> None:
        """Put the keyboard among the pictures."""
        if self.is_enlarged:
            self.viewer.setFocus()
        else:
            self.gallery.grid.setFocus()

    def show_look(self, look: Look) -> None:
        """Take over the colours and icons of a theme."""
        self.gallery.show_look(look)
        self.viewer.show_look(look)
