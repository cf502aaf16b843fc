"""Where pictures show: as a grid of thumbnails, or one of them large."""

from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from mediadesk.desktop.jobs import JobRunner
from mediadesk.desktop.panels.pictures.gallery import Gallery
from mediadesk.desktop.panels.pictures.listing import Listing
from mediadesk.desktop.panels.pictures.viewer import Viewer
from mediadesk.desktop.widgets.look import Look
from mediadesk.services.browsing import Browsing

#: As high at least is what is left of the pictures above a check.
_LEAST_PX: Final = 120


class Stage(QStackedWidget):
    """Shows the gallery or the viewer, in which a photo may be developed.

    Attributes:
        gallery: The thumbnails.
        viewer: One picture, large.

    Signals:
        mode_changed: Grid, viewer, or developing began or ended.
        developing_ending: Developing is about to end; the photo is still the one developed.
    """

    mode_changed = Signal()
    developing_ending = Signal()

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
        # Else the words of an empty catalogue would ask for more than a small screen has.
        self.setMinimumHeight(_LEAST_PX)
        self.gallery.activated.connect(self.enlarge)
        self.viewer.grid_asked.connect(self.show_grid)

    @property
    def is_enlarged(self) -> bool:
        """Whether the viewer is shown."""
        return self.currentWidget() is self.viewer

    @property
    def is_developing(self) -> bool:
        """Whether the photo shown large is being developed."""
        return self.viewer.is_developing

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
        self.end_developing()
        self.setCurrentWidget(self.gallery)
        self.gallery.grid.setFocus()
        self.mode_changed.emit()

    def zoom(self, steps: int) -> None:
        """Show the picture or the thumbnails larger by some steps, smaller where negative."""
        if self.is_enlarged:
            self.viewer.canvas.zoom_by(steps)
        else:
            self.gallery.grid.zoom(steps)

    def begin_developing(self) -> None:
        """Leave the current photo, shown large, to whoever develops it."""
        self.enlarge()
        self.viewer.begin_developing()
        self.mode_changed.emit()

    def end_developing(self) -> None:
        """Show the photo as it is again."""
        if self.is_developing:
            self.developing_ending.emit()
            self.viewer.end_developing()
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
