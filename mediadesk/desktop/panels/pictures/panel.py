"""The centre of the window: search field, grid of thumbnails, viewer."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from mediadesk.desktop.jobs import JobRunner
from mediadesk.desktop.panels.pictures.gallery import Gallery
from mediadesk.desktop.panels.pictures.listing import Listing
from mediadesk.desktop.panels.pictures.search_bar import SearchBar
from mediadesk.desktop.panels.pictures.viewer import Viewer
from mediadesk.desktop.widgets.look import Look
from mediadesk.model.geometry import Box
from mediadesk.model.scope import Scope
from mediadesk.services.browsing import Browsing


class PicturesPanel(QWidget):
    """Lists the photos of a scope; one of them is current, and may be shown large.

    Attributes:
        search: The search field.
        listing: The photos that are listed.
        gallery: Their thumbnails.
        viewer: One of them, large.
        stack: Gallery or viewer.

    Signals:
        current_changed: Another photo is current (photo id, 0 for none).
        listed: Another list of photos is shown.
        scope_shown: The scope was changed from in here (Scope).
        mode_changed: Grid, viewer, or cropping began or ended.
        crop_ended: Cropping is over.
        failed: The photos could not be listed (the error).
    """

    current_changed = Signal(int)
    listed = Signal()
    scope_shown = Signal(object)
    mode_changed = Signal()
    crop_ended = Signal()
    failed = Signal(object)

    def __init__(
        self,
        browsing: Browsing,
        runner: JobRunner,
        look: Look,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._enlarges = False
        self.search = SearchBar(self)
        self.listing = Listing(browsing, runner, self)
        self.gallery = Gallery(browsing, runner, look, self)
        self.viewer = Viewer(browsing, runner, look, self)
        self.stack = QStackedWidget(self)
        self._lay_out()
        self._connect()

    @property
    def current_id(self) -> int:
        """The current photo; 0 for none."""
        return self.gallery.grid.current_id

    @property
    def is_enlarged(self) -> bool:
        """Whether the viewer is shown."""
        return self.stack.currentWidget() is self.viewer

    @property
    def is_cropping(self) -> bool:
        """Whether a crop is being drawn."""
        return self.viewer.is_cropping

    @property
    def holds_pictures_focus(self) -> bool:
        """Whether the keyboard is among the pictures, not in a text field."""
        focused: QWidget | None = self.window().focusWidget()
        return focused is not None and self.stack.isAncestorOf(focused)

    def selected_ids(self) -> tuple[int, ...]:
        """Return the selected photos in the order of the list."""
        return tuple(int(photo_id) for photo_id in self.gallery.grid.selected_ids)

    def show_scope(self, scope: Scope, photo_id: int = 0) -> None:
        """List the photos of a scope, without a query; a photo of it becomes current."""
        self.search.clear()
        self.search.show_order(scope.order if photo_id else self.listing.scope.order)
        self.listing.show(replace(scope, query="", order=self.search.order), photo_id)

    def enlarge_when_listed(self) -> None:
        """Show the current photo large as soon as the list is there."""
        self._enlarges = True

    def go_to(self, photo_id: int) -> None:
        """Make a photo current, in all photos where the list does not hold it."""
        if self.listing.holds(photo_id):
            self.gallery.grid.set_current(photo_id)
            return
        self.search.clear()
        self.listing.show(Scope(order=self.listing.scope.order), photo_id)
        self.scope_shown.emit(self.listing.scope)

    def step(self, by: int) -> bool:
        """Go to the next (1) or previous (-1) photo; return whether there is one."""
        beside = self.listing.beside(self.current_id, by)
        if self.is_cropping or not beside:
            return False
        self.gallery.grid.set_current(beside)
        return True

    def refresh_photos(self, photo_ids: frozenset[int]) -> None:
        """Show what the catalogue now says of photos."""
        self.gallery.refresh(photo_ids)

    def enlarge(self) -> None:
        """Show the current photo large."""
        if self.current_id:
            self.stack.setCurrentWidget(self.viewer)
            self._show_large()
            self.viewer.setFocus()
            self.mode_changed.emit()

    @Slot()
    def show_grid(self) -> None:
        """Go back to the grid."""
        self.end_crop()
        self.stack.setCurrentWidget(self.gallery)
        self.gallery.grid.setFocus()
        self.mode_changed.emit()

    def mark_published(self, photo_id: int, box: Box | None) -> None:
        """Make a photo current where it is listed; mark on it the part that was published."""
        self.viewer.mark_published(photo_id, box)
        if self.listing.holds(photo_id) and not self.is_cropping:
            self.gallery.grid.set_current(photo_id)

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

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self.search.field.setFocus()
        self.search.field.selectAll()

    @Slot()
    def focus_pictures(self) -> None:
        """Put the keyboard among the pictures."""
        if self.is_enlarged:
            self.viewer.setFocus()
        else:
            self.gallery.grid.setFocus()

    def show_look(self, look: Look) -> None:
        """Take over the colours and icons of a theme."""
        self.gallery.show_look(look)
        self.viewer.show_look(look)

    def _lay_out(self) -> None:
        self.stack.addWidget(self.gallery)
        self.stack.addWidget(self.viewer)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.search)
        layout.addWidget(self.stack, stretch=1)

    def _connect(self) -> None:
        self.search.asked.connect(self._search)
        self.search.left.connect(self.focus_pictures)
        self.listing.listed.connect(self._show_listed)
        self.listing.refused.connect(self.search.show_fault)
        self.listing.failed.connect(self.failed)
        self.gallery.current_changed.connect(self._show_current)
        self.gallery.activated.connect(self.enlarge)
        self.gallery.failed.connect(self.failed)
        self.gallery.all_asked.connect(self._show_all)
        self.viewer.step_asked.connect(self.step)
        self.viewer.failed.connect(self.failed)
        self.viewer.grid_asked.connect(self.show_grid)

    @Slot(int)
    def _show_listed(self, wanted: int) -> None:
        self.search.show_fault("")
        ids = self.listing.ids
        self.gallery.show_ids(ids, self.listing.scope)
        if wanted:
            self.gallery.grid.set_current(wanted)
        elif not self.current_id and ids.size:
            self.gallery.grid.set_current(int(ids[0]))
        if self._enlarges:
            self._enlarges = False
            self.enlarge()
        if self.is_enlarged and not ids.size:
            self.show_grid()
        self.listed.emit()

    def _show_large(self) -> None:
        near = (self.listing.beside(self.current_id, by) for by in (1, -1))
        self.viewer.show_photo(self.current_id, [photo_id for photo_id in near if photo_id])

    @Slot()
    def _search(self) -> None:
        self.listing.search(self.search.query, self.search.order)

    @Slot()
    def _show_all(self) -> None:
        self.show_scope(Scope())
        self.scope_shown.emit(self.listing.scope)

    @Slot(int)
    def _show_current(self, photo_id: int) -> None:
        self.end_crop()
        if self.is_enlarged:
            self._show_large()
        self.current_changed.emit(photo_id)
