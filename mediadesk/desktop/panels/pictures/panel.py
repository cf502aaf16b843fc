"""The centre of the window: search field, grid of thumbnails, viewer."""

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from mediadesk.desktop.jobs import JobRunner
from mediadesk.desktop.panels.pictures.first_photo import FirstPhoto
from mediadesk.desktop.panels.pictures.listing import Listing
from mediadesk.desktop.panels.pictures.search_bar import SearchBar
from mediadesk.desktop.panels.pictures.stage import Stage
from mediadesk.desktop.widgets.look import Look
from mediadesk.model.geometry import Box
from mediadesk.model.scope import Scope
from mediadesk.services.browsing import Browsing


class PicturesPanel(QWidget):
    """Lists the photos of a scope; one of them is current, and may be shown large.

    Attributes:
        search: The search field.
        listing: The photos that are listed.
        stage: Their thumbnails, or one of them large.
        gallery: The stage's thumbnails.
        viewer: The stage's large picture.

    Signals:
        current_changed: Another photo is current (photo id, 0 for none).
        listed: Another list of photos is shown.
        scope_shown: The scope was changed from in here (Scope).
        failed: The photos could not be listed (the error).
    """

    current_changed = Signal(int)
    listed = Signal()
    scope_shown = Signal(object)
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
        self._added = 0
        self.search = SearchBar(self)
        self.listing = Listing(browsing, runner, self)
        self.stage = Stage(browsing, runner, look, self.listing, self)
        self.gallery = self.stage.gallery
        self._first = FirstPhoto(self.stage)
        self.viewer = self.stage.viewer
        _stack(self, self.search, self.stage)
        self._connect()

    @property
    def current_id(self) -> int:
        """The current photo; 0 for none."""
        return self.gallery.grid.current_id

    def selected_ids(self) -> tuple[int, ...]:
        """Return the selected photos in the order of the list."""
        return tuple(int(photo_id) for photo_id in self.gallery.grid.selected_ids)

    def chosen_ids(self) -> tuple[int, ...]:
        """Return the selected photos, else the current one; () where there is none."""
        return self.selected_ids() or ((self.current_id,) if self.current_id else ())

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

    def go_to_added(self, photo_id: int) -> None:
        """Make a photo current that has just come: in the list that is shown, where it belongs."""
        self._added = photo_id
        self.listing.show(self.listing.scope, photo_id)

    def step(self, by: int) -> bool:
        """Go to the next (1) or previous (-1) photo; return whether there is one."""
        beside = self.listing.beside(self.current_id, by)
        if self.stage.is_developing or not beside:
            return False
        self.gallery.grid.set_current(beside)
        return True

    def refresh_photos(self, photo_ids: frozenset[int]) -> None:
        """Show what the catalogue now says of photos."""
        self.gallery.refresh(photo_ids)

    def mark_published(self, photo_id: int, box: Box | None) -> None:
        """Make a photo current where it is listed; mark on it the part that was published."""
        self.viewer.mark_published(photo_id, box)
        if self.listing.holds(photo_id) and not self.stage.is_developing:
            self.gallery.grid.set_current(photo_id)

    def focus_search(self) -> None:
        """Put the keyboard into the search field."""
        self.search.field.setFocus()
        self.search.field.selectAll()

    def _connect(self) -> None:
        self.search.asked.connect(self._search)
        self.search.left.connect(self.stage.take_focus)
        self.listing.listed.connect(self._show_listed)
        self.listing.refused.connect(self.search.show_fault)
        self.listing.failed.connect(self.failed)
        self.gallery.current_changed.connect(self._show_current)
        self.gallery.failed.connect(self.failed)
        self.gallery.all_asked.connect(self._show_all)
        self.viewer.step_asked.connect(self.step)
        self.viewer.failed.connect(self.failed)

    @Slot(int)
    def _show_listed(self, wanted: int) -> None:
        self.search.show_fault("")
        added, self._added = self._added, 0
        if added and not self.listing.holds(added):
            self.go_to(added)
            return
        ids = self.listing.ids
        self.gallery.show_ids(ids, self.listing.scope)
        if wanted:
            self.gallery.grid.set_current(wanted)
        elif ids.size:
            self._first.offer(int(ids[0]))
        if self._enlarges:
            self._enlarges = False
            self.stage.enlarge()
        if self.stage.is_enlarged and not ids.size:
            self.stage.show_grid()
        self.listed.emit()

    @Slot()
    def _search(self) -> None:
        self.listing.search(self.search.query, self.search.order)

    @Slot()
    def _show_all(self) -> None:
        self.show_scope(Scope())
        self.scope_shown.emit(self.listing.scope)

    @Slot(int)
    def _show_current(self, photo_id: int) -> None:
        self._first.note(photo_id)
        self.stage.end_developing()
        if self.stage.is_enlarged:
            self.stage.show_large()
        self.current_changed.emit(photo_id)


def _stack(panel: QWidget, top: QWidget, rest: QWidget) -> None:
    """Lay one widget over another, which takes what room is left."""
    layout = QVBoxLayout(panel)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(0)
    layout.addWidget(top)
    layout.addWidget(rest, stretch=1)
